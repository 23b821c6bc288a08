"""`places.tsv` and `places_us.txt` -> what a name can be: a country, a region, a city, or a zone of the world."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

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
    here = Path(__file__).parent
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
    lines = Path(__file__).with_name("places_us.txt").read_text(encoding="utf-8").splitlines()
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
