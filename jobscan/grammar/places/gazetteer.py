"""`places.tsv` and `places_us.txt` -> what a name can be: a country, a region, a city, or a zone of the world."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from jobscan.data import DATA

Kind = Literal["country", "region", "city", "zone"]


# Cities large enough to be meant when no state stands beside them: about 100,000 people.
LARGE_US = 330


class Entry(NamedTuple):
    """One reading of a name; `country` ISO 3166 alpha-2, `region` its usual code; "" where not known."""

    kind: Kind
    country: str
    region: str


@cache
def gazetteer() -> dict[str, tuple[Entry, ...]]:
    """Lower-case name -> its readings, the likeliest first: listed by hand before US cities, large before small."""
    out: dict[str, list[Entry]] = {}
    here = DATA
    for line in (here / "places.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, country, region, names = line.split("\t")
        for name in names.split("|"):
            out.setdefault(name.split(" (")[0].lower(), []).append(Entry(kind, country, region))  # type: ignore[arg-type]
    for city, state in us_cities()[:LARGE_US]:
        out.setdefault(city, []).append(Entry("city", "US", state))
    return {name: tuple(entries) for name, entries in out.items()}


@cache
def us_cities() -> tuple[tuple[str, str], ...]:
    """(name, state) of the US places of 6,000 people or more, the largest first."""
    lines = DATA.joinpath("places_us.txt").read_text(encoding="utf-8").splitlines()
    return tuple((city, state.upper()) for city, _, state in (line.rpartition(",") for line in lines))


@cache
def us_towns() -> dict[str, str]:
    """Name -> state of the smaller ones, of equal names the largest: many are plain words ("Spring", "Enterprise")."""
    return dict(reversed(us_cities()[LARGE_US:]))


@cache
def region_codes() -> dict[str, tuple[str, ...]]:
    """Region code -> countries that use it: "CA" -> ("US",), "WA" -> ("US", "AU")."""
    out: dict[str, list[str]] = {}
    for entries in gazetteer().values():
        for entry in entries:
            if entry.kind == "region" and entry.region and entry.country in ("US", "CA", "AU"):
                countries = out.setdefault(entry.region, [])
                if entry.country not in countries:
                    countries.append(entry.country)
    order = ("US", "CA", "AU")
    return {code: tuple(sorted(countries, key=order.index)) for code, countries in out.items()}


# ISO 3166 alpha-3 of the countries whose tracking systems write it: "Toronto, ON, CAN"
_ALPHA_3 = """
USA:US GBR:GB CAN:CA AUS:AU NZL:NZ IND:IN IRL:IE DEU:DE FRA:FR ESP:ES PRT:PT ITA:IT NLD:NL BEL:BE LUX:LU CHE:CH AUT:AT
POL:PL CZE:CZ SVK:SK HUN:HU ROU:RO BGR:BG GRC:GR TUR:TR SWE:SE NOR:NO DNK:DK FIN:FI EST:EE LVA:LV LTU:LT UKR:UA SRB:RS
HRV:HR ISR:IL ARE:AE SAU:SA QAT:QA EGY:EG MAR:MA ZAF:ZA NGA:NG KEN:KE JPN:JP CHN:CN HKG:HK TWN:TW KOR:KR SGP:SG MYS:MY
THA:TH VNM:VN PHL:PH IDN:ID PAK:PK BGD:BD LKA:LK MEX:MX BRA:BR ARG:AR CHL:CL COL:CO PER:PE CRI:CR PRI:PR
"""


@cache
def country_codes() -> dict[str, str]:
    """Alpha-2 and alpha-3 codes in capitals -> alpha-2.

    >>> country_codes()["MX"], country_codes()["CAN"], "XX" in country_codes()
    ('MX', 'CA', False)
    """
    codes = dict(pair.split(":") for pair in _ALPHA_3.split())
    for entries in gazetteer().values():
        codes.update({entry.country: entry.country for entry in entries if entry.kind == "country"})
    return codes
