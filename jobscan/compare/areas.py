"""A place as people write it -> the OEWS area that it lies in; None for places abroad and for no place at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from jobscan.data import DATA
from jobscan.grammar.places.gazetteer import Entry, gazetteer, region_codes
from jobscan.grammar.places.parse import parse_place
from jobscan.grammar.text import fold
from jobscan.model import Place
from jobscan.wages import areas
from jobscan.wages.row import NATION, AreaKind
from jobscan.wages.sqlite_table import us_wages

How = Literal["code", "name", "zip", "city", "county", "region", "state", "nation"]

LONGEST = 200  # characters of a place's name that are read
# a city named without its state counts from this many people on; below, the name is as likely to be anything else
LARGE_CITY = 50_000
# a county named without its state counts where the people at work in its area are so many times those of its namesakes'
LARGER = 4
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
# BLS's seven digits, the five of a metropolitan area in other statistics, and how tables of one's own write that
_AREA_CODE = re.compile(r"(\d{7})|(?:US-([A-Z]{2})-)?(\d{5})")
_NONMETRO = re.compile(r" non-?\s?metro(?:politan)?(?: areas?)?$")
_PART_OF_STATE = re.compile(
    r"^(?:north|south|east|west|northeast|northwest|southeast|southwest)ern |^(?:central|upstate|rural|coastal) "
)
_COUNTY = (" county", " parish", " borough")
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

    `state` is the place's own, where it is known: a metropolitan area may lie in several. `doubt` is a sentence on what
    else the words may mean. `industry` is the code of one of the whole nation, where its wages are wanted.
    """

    code: str
    name: str
    kind: AreaKind
    how: How
    ambiguous: bool = False
    state: str | None = None
    doubt: str = ""
    industry: str | None = None


class FoundArea(Struct, frozen=True):
    """An area before its name is known."""

    code: str
    how: How
    ambiguous: bool = False
    state: str | None = None
    doubt: str = ""


def find_area(place: Place | str) -> FoundArea | None:
    """The code of the area that a place lies in.

    1. the table's own name of an area; 2. its ZIP code; 3. its city and region, unless the city is not known; 4. its
    name; 5. its country.

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
    if named := _by_name(place.name):
        return named
    if code := areas.zip_area((place.postal_code or "")[:5]):
        return FoundArea(code, "zip")
    return _by_parts(place, country)


def _by_parts(place: Place, country: str) -> FoundArea | None:
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
    """1. a code, or a name of the table; 2. the whole; 3. what stands between dashes, slashes and brackets, in turn.

    The most exact answer wins.
    """
    text = " ".join(fold(words).strip(" .,-").split())
    if not text:
        return None
    if exact := _by_code(text) or _by_name(text):
        return exact
    whole = None if _LIST.search(text) else _one(text)
    if whole and not _vagueness(whole):
        return whole
    if _is_abroad(text):
        return None
    parts = list(filter(None, (piece.strip(" ,-") for piece in _JOINTS.split(text)[:12])))
    if len(parts) < 2:
        return whole
    return min(filter(None, (*map(_one, parts), whole)), key=_vagueness, default=None)


def _by_code(text: str) -> FoundArea | None:
    """An area by its code; five digits are a metropolitan area's where one has them, and else a ZIP code.

    >>> _by_code("US-CA-41940").code, _by_code("35620").doubt, _by_code("95014")
    ('0041940', '35620 is read as the code of a metropolitan area; as a ZIP code it lies in Huntsville, AL', None)
    """
    match = _AREA_CODE.fullmatch(text)
    if match is None:
        return None
    seven, state, five = match.groups()
    if seven:
        return FoundArea(seven, "code")
    code, known = f"00{five}", us_wages().areas
    if code not in known:
        return None
    zipped = None if state else areas.zip_area(five)
    other = f"as a ZIP code it lies in {known[zipped].name}" if zipped else ""
    doubt = f"{five} is read as the code of a metropolitan area; {other}" if other else ""
    return FoundArea(code, "code", ambiguous=bool(doubt), doubt=doubt)


def _by_name(words: str) -> FoundArea | None:
    """A metropolitan or nonmetropolitan area by the table's name, with or without the states behind it."""
    code = _names().get(_NONMETRO.sub(" nonmetropolitan area", areas.area_key(words[:LONGEST])))
    return FoundArea(code, "name") if code else None


@cache
def _names() -> dict[str, str]:
    """The names of the table in small letters; without states where there are two cities, which nothing else has."""
    found = {areas.area_key(each.name): each for each in us_wages().areas.values()}
    wide = {name: each.code for name, each in found.items() if each.kind in ("metro", "nonmetro")}
    short = {name.rpartition(", ")[0]: code for name, code in wide.items() if "-" in name.rpartition(", ")[0]}
    return short | wide


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
    return any(name in _provinces() for name in names[1:]) or _is_australian(text)


def _is_australian(text: str) -> bool:
    """Whether "WA" is Western Australia, by the town before it."""
    if not text.endswith("WA"):
        return False
    place = parse_place(text)
    return place is not None and place.address_country == "AU"


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
    """The state of a name, of a code, or of a part of it: "Northern California"."""
    words = words.removeprefix("US-")
    plain = _plain(words)
    part = _PART_OF_STATE.match(plain)
    return (
        areas.state_code(words) or areas.state_code(plain) or (part and areas.state_code(plain[part.end() :])) or None
    )


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
    if not name.endswith(_COUNTY):
        return None
    county = areas.county_area(name.rpartition(" ")[0], state)
    return FoundArea(county, "county", state=state) if county else None


def _city_in(name: str, state: str) -> FoundArea | None:
    """A city, also without "city" or "town" at its end, as its centre, or the first of twins."""
    plain = name.removesuffix(" city").removesuffix(" town")
    for part in dict.fromkeys((name, plain, f"{plain} center", *_TWINS.split(name))):
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
    if name.endswith(_COUNTY):
        return _county_alone(name.rpartition(" ")[0])
    for part in dict.fromkeys((name, *re.split(r"[-/&]", name))):
        if part in _regions():  # "Washington DC-Baltimore"
            return _city(*_regions()[part], how="region")
        found = areas.cities(part.strip())
        if found and found[0].population >= LARGE_CITY:
            largest = areas.largest_city_state(part.strip())
            doubtful = bool(largest and largest[1]) or part in _ABROAD or part == "new york"
            return FoundArea(found[0].area, "city", ambiguous=doubtful)
    return None


def _county_alone(name: str) -> FoundArea | None:
    """The only county of a name, or the one where by far the most people work; in doubt where it is not the only one.

    >>> _county_alone("Cook").state, _county_alone("Los Angeles").ambiguous, _county_alone("Washington")
    ('IL', False, None)
    """
    rows = {state: us_wages().row("00-0000", area) for state, area in areas.counties(name).items()}
    people = sorted(((row.employment or 0, state) for state, row in rows.items() if row), reverse=True)
    if not people or (len(people) > 1 and people[0][0] < LARGER * people[1][0]):
        return None
    state = people[0][1]
    return FoundArea(areas.counties(name)[state], "county", ambiguous=len(people) > 1, state=state)


@cache
def _regions() -> dict[str, tuple[str, str]]:
    """What people call a region -> a city in it and its state."""
    lines = DATA.joinpath("us_regions.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {region: (city, state) for region, city, state in rows}
