"""The tables of places -> what a name or code can be: a country, a region, a city, or a zone of the world."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple, cast

from jobscan.data import lines, rows
from jobscan.grammar.text import fold

Kind = Literal["country", "region", "city", "zone"]

# Cities large enough to be recognised without their state: about 100,000 people.
LARGE_US = 330
_PLAIN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})
# Countries whose regions are written as codes; elsewhere the name is used.
_BY_CODE = ("US", "CA", "AU", "IN")
# Countries for which the code after a town is enough, the likeliest first: "WA" is Washington or Western Australia.
_CODE_BEHIND_TOWN = ("US", "CA", "AU")


class Entry(NamedTuple):
    """One reading of a name; `country` is ISO 3166 alpha-2, `region` the usual code; "" if unknown."""

    kind: Kind
    country: str
    region: str


@cache
def gazetteer() -> dict[str, tuple[Entry, ...]]:
    """Lower-case name -> its readings, the likeliest first.

    1. other names of countries, regions and zones; 2. regions; 3. countries; 4. well-known cities; 5. US cities, large
    before small. So "Georgia" is first the state, and a city that is a region of its own ("Hamburg") is the city.

    >>> [entry.kind + " of " + entry.country for entry in gazetteer()["georgia"]], gazetteer()["hamburg"]
    (['region of US', 'country of GE'], (Entry(kind='city', country='DE', region=''),))
    """
    listed, regions = list(_listed()), list(_regions())
    known = {(name, entry.country) for name, entry in listed if entry.kind == "city"}
    out: dict[str, tuple[Entry, ...]] = {}
    for name, entry in (
        *((name, entry) for name, entry in listed if entry.kind != "city"),
        *((name, entry) for name, entry in regions if (name, entry.country) not in known),
        *_named("country", ((code, "", names) for code, _, names in rows("countries.tsv"))),
        *((name, entry) for name, entry in listed if entry.kind == "city"),
        *((city, Entry("city", "US", state)) for city, state in us_cities()[:LARGE_US]),
    ):
        out[name] = (*out.get(name, ()), entry)
    return out


def _listed() -> Iterator[tuple[str, Entry]]:
    """The entries of `places.tsv`, which are in no standard."""
    for kind, country, region, names in rows("places.tsv"):
        yield from _named(cast(Kind, kind), [(country, region, names)])


def _regions() -> Iterator[tuple[str, Entry]]:
    """The regions of ISO 3166-2, for the countries whose regions we read."""
    for country, code, _, names in rows("subdivisions.tsv"):
        yield from _named("region", [(country, code if country in _BY_CODE else "", names)])


def _named(kind: Kind, places: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, Entry]]:
    """Each name, in lower case, of places given as country, region and names."""
    for country, region, names in places:
        for name in names.split("|"):
            yield fold(name).lower(), Entry(kind, country, region)


@cache
def us_cities() -> tuple[tuple[str, str], ...]:
    """(name, state) of the US places with 6,000 people or more, the largest first."""
    return tuple((city, state.upper()) for city, _, state in (line.rpartition(",") for line in lines("places_us.txt")))


def is_us_city(name: str, state: str) -> bool:
    """Whether a state has a place of this name, as `us_cities` lists them.

    >>> is_us_city("norfolk", "VA"), is_us_city("norfolk", "KY")
    (True, False)
    """
    return (name, state) in _set_of_us_cities()


@cache
def _set_of_us_cities() -> frozenset[tuple[str, str]]:
    return frozenset(us_cities())


@cache
def us_towns() -> dict[str, str]:
    """Name -> state of the smaller ones, the largest of each name; many are plain words ("Spring", "Enterprise")."""
    return dict(reversed(us_cities()[LARGE_US:]))


def plain_name(name: str) -> str:
    """A name in plain lower-case letters, as in the table of towns.

    >>> plain_name("Stratford-upon-Avon"), plain_name("St. John's"), plain_name("São Paulo"), plain_name("Tromsø")
    ('stratford upon avon', 'st johns', 'sao paulo', 'tromso')
    """
    letters = unicodedata.normalize("NFKD", name.replace("-", " ").lower().translate(_PLAIN_LETTERS))
    return "".join(sign for sign in letters if sign not in ".'\u2019" and not unicodedata.combining(sign))


@cache
def _towns(kind: str) -> dict[str, tuple[str, ...]]:
    """Plain name -> the countries with a town of that name, for towns whose names are words, or for the others."""
    out: dict[str, tuple[str, ...]] = {}
    for row_kind, country, names in rows("towns.tsv"):
        for name in names.split("|") if row_kind == kind else ():
            out[name] = (*out.get(name, ()), country)
    return out


def town_countries(name: str, *, even_words: bool = False) -> tuple[str, ...]:
    """The countries that have a town of this name: ISO 3166 alpha-2, in alphabetical order.

    With `even_words`, towns whose name is an English word count too.

    >>> town_countries("Bexhill on Sea"), town_countries("Reading"), town_countries("Reading", even_words=True)
    (('GB',), (), ('GB', 'US'))
    """
    plain = plain_name(name)
    american = ("US",) if plain in us_towns() and (even_words or plain not in _towns("word")) else ()
    listed = _towns("town").get(plain, ())
    if even_words:
        listed += tuple(country for country in _towns("word").get(plain, ()) if country != "US")
    return tuple(sorted((*listed, *american)))


@cache
def region_codes() -> dict[str, tuple[str, ...]]:
    """Region code that may follow a town -> the countries that use it, the likeliest first.

    >>> region_codes()["CA"], region_codes()["WA"]
    (('US',), ('US', 'AU'))
    """
    out: dict[str, set[str]] = {}
    for _, entry in (*_regions(), *_listed()):
        if entry.kind == "region" and entry.region and entry.country in _CODE_BEHIND_TOWN:
            out.setdefault(entry.region, set()).add(entry.country)
    return {code: tuple(sorted(countries, key=_CODE_BEHIND_TOWN.index)) for code, countries in out.items()}


@cache
def region_code(country: str, name: str) -> str | None:
    """The code of a region, from its name or code; None if the country has no such region.

    >>> region_code("CA", "Québec"), region_code("CA", "qc"), region_code("US", "Ontario")
    ('QC', 'QC', None)
    """
    name = fold(name).strip()
    if name.upper() in region_codes() and country in region_codes()[name.upper()]:
        return name.upper()
    entries = gazetteer().get(name.lower(), ())
    return next((each.region for each in entries if each.kind == "region" and each.country == country), None)


@cache
def country_codes() -> dict[str, str]:
    """Alpha-2 and alpha-3 codes of ISO 3166, in capitals -> alpha-2.

    >>> country_codes()["MX"], country_codes()["CAN"], "XX" in country_codes()
    ('MX', 'CA', False)
    """
    return {code: row[0] for row in rows("countries.tsv") for code in row[:2]}


@cache
def country_names() -> dict[str, str]:
    """Alpha-2 codes of ISO 3166 -> the usual name.

    >>> country_names()["TZ"]
    'Tanzania'
    """
    return {row[0]: row[2].split("|")[0] for row in rows("countries.tsv")}
