"""A list of countries, regions and zones in a text, "the US (CA, OR or WA)" -> each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobscan.grammar.places.gazetteer import Entry, country_codes, gazetteer, region_codes
from jobscan.model import Place

_NAME = re.compile(r"[A-Z][\w.'&]*(?:[ -](?:(?:of|and|the) )?[A-Z][\w.']*){0,4}")
_JOINT = re.compile(
    r"\s?[,;/&+]\s?(?:and/or |and |or |& )?(?:with)?(?:in )?(?:the )?(?:state of )?"
    r"| (?:and/or|and|or) (?:with)?(?:in )?(?:the )?(?:state of )?"
)
_BEHIND = re.compile(r" (?:and|Remote|REMOTE|Only|ONLY|Based|Residents|Candidates|Applicants)\b")
_LINE = re.compile(r"[,;]?(?: (?:and|or))?\s*\n[\s•*·▪◦-]*")
# what may come before the first: "one of the following states:"
_LEAD = re.compile(
    r"\s*(?:(?:any|one|either|some)(?: one)? of )?(?:the |these |our )?"
    r"(?:states? of |country of |continental |contiguous |lower 48 )?"
    r"(?:(?:following|approved|eligible|listed) (?:\S+ ){0,3}?(?:states|countries|locations|provinces|regions)"
    r"(?: only)?)?\s*(?P<list>[:(-])?\s*"
)
_MOST = 60  # places of one list: all American states and some


class Area(NamedTuple):
    """A country, a region or a zone of the world, as written at `[start, end)`."""

    start: int
    end: int
    readings: tuple[Entry, ...]


def areas_at(text: str, at: int) -> tuple[list[Area], int]:
    """The areas in the list that begins at an offset, and where it ends; none if it begins with something else.

    >>> text = "one of the following states: CA, OR or WA. Apply"
    >>> areas, end = areas_at(text, 0)
    >>> [text[each.start : each.end] for each in areas], text[end:]
    (['CA', 'OR', 'WA'], '. Apply')
    >>> areas_at("Austin, Texas", 0)[0]
    []
    """
    lead = _LEAD.match(text, at)
    at = lead.end() if lead else at
    by_line = bool(lead and lead["list"])
    areas: list[Area] = []
    if by_line and (line := _LINE.match(text, lead.start("list") + 1 if lead else at)):
        at = max(at, line.end())
    while len(areas) < _MOST and (area := _area_at(text, at)):
        areas.append(area)
        joint = _JOINT.match(text, area.end) or (_LINE.match(text, area.end) if by_line else None)
        if joint is None:
            break
        at = joint.end()
    return areas, areas[-1].end if areas else at


def _area_at(text: str, at: int) -> Area | None:
    """The longest name of an area at an offset; None if it is part of a longer name, such as "New York City"."""
    run = _NAME.match(text, at)
    if run is None:
        return None
    words = run[0].rstrip("'")
    for size in _sizes(words):
        name, behind = words[:size], words[size:]
        is_end = name.count(".") == 1 and name[-1] == "."  # of a sentence; "U.S." has two
        name = name.rstrip(".") if is_end else name
        if readings := _readings(name):
            is_whole = is_end or not behind or behind[0] in ".-" or _BEHIND.match(behind)
            return Area(at, at + len(name), readings) if is_whole else None
    return None


def _sizes(words: str) -> Iterator[int]:
    """The length of a run of words, then the lengths without its last word, its last two and so on."""
    yield len(words)
    for found in reversed(list(re.finditer(r"[ -]", words))):
        yield found.start()


def _readings(name: str) -> tuple[Entry, ...]:
    """What a name, or a code in capitals, may be; towns do not count."""
    if len(name) < 4 and not name.isupper():
        return ()
    entries = gazetteer().get(name.lower()) or gazetteer().get(f"{name.lower()}.", ())
    found = [e for e in entries if e.kind in ("country", "region") or (e.kind == "zone" and not e.country)]
    if is_code(name):
        found += [Entry("region", country, name) for country in region_codes().get(name, ())]
        found += [Entry("country", country_codes()[name], "")] if name in country_codes() else []
    return tuple(dict.fromkeys(found))


def is_code(name: str) -> bool:
    """Whether two letters are a code that may also be a word, "IT" or "OR"; "US" and "EU" are names."""
    return len(name) == 2 and name.isupper() and name.lower() not in gazetteer()


def places_of(areas: list[Area], text: str, country: str | None) -> list[tuple[Area, Place]]:
    """The place of each area; the other areas, or else the listing's country, decide between its readings.

    >>> text = "US, CA or Georgia"
    >>> [place.address_country for _, place in places_of(areas_at(text, 0)[0], text, None)]
    ['US', 'CA', 'GE']
    >>> text = "CA, OR or Georgia"
    >>> [place.address_region for _, place in places_of(areas_at(text, 0)[0], text, None)]
    ['CA', 'OR', 'GA']
    """
    only = [{each.kind for each in area.readings} for area in areas]
    regions = {each.country for area, kinds in zip(areas, only, strict=True) if kinds == {"region"}
               for each in area.readings}  # fmt: skip
    wide = not regions and any("region" not in kinds for kinds in only)
    places: list[tuple[Area, Place]] = []
    for area in areas:
        entry = _reading(area, wide, regions or {country or ""})
        last = places[-1][0] if places else area
        region = _region_in(last, entry.country) if entry.kind == "country" else None
        if region and text[last.end : area.start] == ", ":  # "Ontario, Canada"
            area, entry = last._replace(end=area.end), region
            places.pop()
        places.append((area, _place(text[area.start : area.end], entry)))
    return places


def _region_in(area: Area, country: str) -> Entry | None:
    """The region of a country that an area can be."""
    return next((each for each in area.readings if each.kind == "region" and each.country == country), None)


def _reading(area: Area, wide: bool, countries: set[str]) -> Entry:
    """The country if all are countries; otherwise the region of the relevant country, or the likeliest reading."""
    if wide:
        return next((each for each in area.readings if each.kind != "region"), area.readings[0])
    near = (each for each in area.readings if each.kind == "region" and each.country in countries)
    return next(near, area.readings[0])


def _place(name: str, entry: Entry) -> Place:
    region = (entry.region or name.partition(",")[0]) if entry.kind == "region" else None
    return Place(name=name, address_region=region, address_country=entry.country or None)
