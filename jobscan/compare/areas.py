"""A place as people write it -> the OEWS area that it lies in; None for places abroad and for no place at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from jobscan.data import DATA
from jobscan.grammar.places.gazetteer import Entry, gazetteer, region_codes
from jobscan.grammar.text import fold
from jobscan.model import Place
from jobscan.wages import areas
from jobscan.wages.row import NATION, AreaKind

How = Literal["code", "zip", "city", "county", "region", "state", "nation"]

LONGEST = 200  # characters of a place's name that are read
# a city named without its state counts from this many people on; below, the name is as likely to be anything else
LARGE_CITY = 50_000
# "Washington" may be the state or the capital, "New York" the city or the state
_CITY_AND_STATE = frozenset({"washington dc", "dc", "new york"})
_NATION_NAMES = frozenset(
    {
        "us", "usa", "united states", "united states of america", "the united states", "the us", "america",
        "nationwide", "nation", "national", "remote us", "remote usa", "us remote", "anywhere in the us",
        "continental us",
    }
)  # fmt: skip
_TERRITORIES = frozenset({"US", "USA", "PR", "GU", "VI"})
# cities abroad with a namesake here that would count as large
_ABROAD = frozenset(
    {"birmingham", "cambridge", "melbourne", "vancouver", "hamilton", "london", "manchester", "dublin", "plymouth"}
)

_ZIP = re.compile(r"(?<![\d$,.#])(\d{5})(?:-\d{4})?(?![\d,])")
_AREA_CODE = re.compile(r"\d{7}")
_NOISE = re.compile(
    r"""\b(?: 100%\s | fully\s | remote(?:ly)? | hybrid | on-?site | in\s?person | work\sfrom\shome | wfh | based
    | location:? | greater | downtown | metropolitan | metro | metroplex | msa | area | region | city\sof | state\sof
    | within | near | office | hq | headquarters | in\sthe | in )\b""",
    re.VERBOSE,
)
_JOINTS = re.compile(r"\s-\s|\s/\s|[;|()\n\u2022\u00b7:/]|\s(?:or|and|&)\s")
_LIST = re.compile(r"[;|\n]|\s/\s")  # several places: the first counts
_PIECES = re.compile(r"[,;|()/]|\s-\s")
_TWINS = re.compile(r"\s?[-/&]\s?|\s-\s|\sand\s")  # "Raleigh-Durham", "Dallas and Fort Worth"


class AreaMatch(Struct, frozen=True, kw_only=True):
    """An OEWS area, and how it was found. `ambiguous` when another place of that name is about as likely.

    `state` is the place's own, where it is known: a metropolitan area may lie in several.
    """

    code: str
    name: str
    kind: AreaKind
    how: How
    ambiguous: bool = False
    state: str | None = None


class FoundArea(Struct, frozen=True):
    """An area before its name is known."""

    code: str
    how: How
    ambiguous: bool = False
    state: str | None = None


def find_area(place: Place | str) -> FoundArea | None:
    """The code of the area that a place lies in.

    1. its ZIP code; 2. its city and region, unless the city is not known; 3. its name; 4. its country.

    >>> find_area("Los Gatos, CA").code, find_area("Reston VA").code, find_area("Remote - California").code
    ('0041940', '0047900', '0600000')
    >>> find_area("Toronto, ON"), find_area("Berlin, Germany"), find_area("")
    (None, None, None)
    """
    if isinstance(place, str):
        return _find(place[:LONGEST])
    country = (place.address_country or "").upper()
    if country and country not in _TERRITORIES:
        return None
    code = areas.zip_area(place.postal_code[:5]) if place.postal_code else None
    if code:
        return FoundArea(code, "zip")
    parts = ", ".join(filter(None, (place.address_locality, place.address_region)))
    by_parts = _find(parts[:LONGEST])
    if by_parts and not (by_parts.how == "state" and place.address_locality):
        return by_parts
    by_name = _find(place.name[:LONGEST])
    if by_name and by_name.how != "nation":
        return by_name
    return by_parts or by_name or (FoundArea(NATION, "nation") if country in ("US", "USA") else None)


@lru_cache(maxsize=4096)
def _find(words: str) -> FoundArea | None:
    """1. the whole; 2. what stands between dashes, slashes and brackets, in turn; the most exact answer wins."""
    text = " ".join(fold(words).strip(" .,-").split())
    if not text:
        return None
    if _AREA_CODE.fullmatch(text):
        return FoundArea(text, "code")
    whole = None if _LIST.search(text) else _one(text)
    if whole and not _vagueness(whole):
        return whole
    if _is_abroad(text):
        return None
    parts = list(filter(None, (piece.strip(" ,-") for piece in _JOINTS.split(text)[:12])))
    if len(parts) < 2:
        return whole
    return min(filter(None, (*map(_one, parts), whole)), key=_vagueness, default=None)


def _vagueness(found: FoundArea) -> int:
    """A city or a county says more than a state, and a state more than the nation."""
    return {"state": 1, "nation": 2}.get(found.how, 0)


def _is_abroad(text: str) -> bool:
    """Whether a country or a province abroad is named: "Toronto, ON", "Berlin, Germany", but not "Peru, IL"."""
    pieces = [piece.strip() for piece in _PIECES.split(text)]
    names = [areas.area_key(piece) for piece in pieces]
    for name, following in zip(names, [*pieces[1:], ""], strict=True):
        if name in _countries() and not _state(_ZIP.sub("", following)):
            return True
    return any(name in _provinces() for name in names[1:])


@cache
def _countries() -> frozenset[str]:
    """The names of other countries and of parts of the world, without those that are a state here too (Georgia)."""
    abroad = _named(lambda entry: entry.kind in ("country", "zone") and entry.country not in _TERRITORIES)
    return abroad.difference(areas.STATES)


@cache
def _provinces() -> frozenset[str]:
    """The regions of Canada and Australia, by name and by code, as far as no state here has the code (WA)."""
    codes = {code.lower() for code, countries in region_codes().items() if "US" not in countries}
    names = _named(lambda entry: entry.kind == "region" and entry.country in ("CA", "AU"))
    return names.union(codes, {"pei", "newfoundland"})


def _named(kind: Callable[[Entry], bool]) -> frozenset[str]:
    """The names in the gazetteer that have a reading of this kind, as `area_key` writes them."""
    return frozenset(areas.area_key(name) for name, entries in gazetteer().items() if any(map(kind, entries)))


def _one(text: str) -> FoundArea | None:
    """One place, its parts between commas."""
    if _is_abroad(text):
        return None
    zipped = next(filter(None, map(areas.zip_area, _ZIP.findall(text))), None)
    if zipped:
        return FoundArea(zipped, "zip")
    pieces = list(filter(None, (" ".join(piece.split()) for piece in _ZIP.sub(" ", text).split(","))))
    if not pieces:
        return None
    if _plain(pieces[-1]) not in _NATION_NAMES:
        return _parts(pieces)
    pieces = pieces[:-1]
    nation = FoundArea(NATION, "nation")
    if not pieces or _plain(pieces[-1]) in ("", "remote"):
        return nation
    return _parts(pieces) or (nation if len(pieces) == 1 else None)


def _plain(text: str) -> str:
    """A name without the words that people put around it.

    >>> _plain("Greater Boston Area"), _plain("Remote - California")
    ('boston', 'california')
    """
    name = areas.area_key(text)
    kept = " ".join(_NOISE.sub(" ", name).strip(" -").split())
    return kept.strip(" -") or ("remote" if "remote" in name else "")


def _parts(pieces: list[str]) -> FoundArea | None:
    """The state is the last piece, or the last words of it; the city, county or region stands before."""
    for name, state in _splits(pieces):
        found = _in_state(name, state)
        if found:
            return found
    alone, last = len(pieces) == 1, _plain(pieces[-1])
    state_of = _state_of(pieces[-1], alone=alone)
    if state_of and not (alone and last in _CITY_AND_STATE):  # a state alone, or one whose city we do not know
        return FoundArea(areas.STATE_AREAS[state_of], "state", last == "washington" and alone, state_of)
    if not alone:
        return None  # "Berlin, Brandenburg": a second part that is not a state tells of a place abroad
    return _alone(last) or _alone(areas.area_key(pieces[0]))


def _state_of(piece: str, *, alone: bool) -> str | None:
    """The state that the last piece names. Two small letters alone are as likely a word: "in", "or", "me"."""
    if alone and len(piece) <= 2:
        return piece if piece in areas.STATE_AREAS else None
    return _state(piece)


def _state(words: str) -> str | None:
    words = words.removeprefix("US-")
    return areas.state_code(words) or areas.state_code(_plain(words))


def _splits(pieces: list[str]) -> Iterator[tuple[str, str]]:
    """The ways to read the pieces as a name and a state, likeliest first."""
    if len(pieces) > 1:
        last = _state(pieces[-1]) or areas.state_code(pieces[-1].split("-")[0])
        if last:
            yield from ((name, last) for name in reversed(pieces[:-1]))
    words = pieces[-1].split()
    for length in (1, 2, 3):
        state = areas.state_code(" ".join(words[-length:])) if len(words) > length else None
        if state:
            yield " ".join(words[:-length]), state
    first = areas.state_code(words[0]) if len(words) > 1 else None
    if first and (words[0].isupper() or words[1] == "-"):
        yield " ".join(words[1:]), first  # "CA - San Diego", "TX Austin"


def _in_state(name: str, state: str) -> FoundArea | None:
    """A region, a city or a county of a state."""
    for each in dict.fromkeys((areas.area_key(name), _plain(name))):
        region = _regions().get(each)
        if region and region[1] == state:
            return _city(*region, how="region")
        found = _county(each, state) or _city_in(each, state)
        if found:
            return found
        county = areas.county_area(each, state)
        if county:
            return FoundArea(county, "county", state=state)
    return None


def _county(name: str, state: str) -> FoundArea | None:
    """A county that is called one: "Cook County", "Orleans Parish"."""
    if not name.endswith((" county", " parish", " borough")):
        return None
    county = areas.county_area(name.rpartition(" ")[0], state)
    return FoundArea(county, "county", state=state) if county else None


def _city_in(name: str, state: str) -> FoundArea | None:
    """A city, also without "city" at its end, or the first of twins."""
    for part in dict.fromkeys((name, name.removesuffix(" city"), *_TWINS.split(name))):
        if areas.is_city(part, state):
            return _city(part, state)
    return None


def _city(name: str, state: str, *, how: How = "city") -> FoundArea | None:
    city = areas.city(name, state)
    return FoundArea(city.area, how, state=state) if city else None


def _alone(name: str) -> FoundArea | None:
    """A name without a state: a region that people know, or a large city."""
    region = _regions().get(name) or _regions().get(name.replace("-", " "))
    if region:
        return _city(*region, how="region")
    for part in dict.fromkeys((name, *re.split(r"[-/&]", name))):
        if part in _regions():  # "Washington DC-Baltimore"
            return _city(*_regions()[part], how="region")
        found = areas.cities(part.strip())
        if found and found[0].population >= LARGE_CITY:
            largest = areas.largest_city_state(part.strip())
            doubtful = bool(largest and largest[1]) or part in _ABROAD or part == "new york"
            return FoundArea(found[0].area, "city", ambiguous=doubtful)
    return None


@cache
def _regions() -> dict[str, tuple[str, str]]:
    """What people call a region -> a city in it and its state."""
    lines = DATA.joinpath("us_regions.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {region: (city, state) for region, city, state in rows}
