"""Places of work -> the jurisdictions whose laws may hold there: "us-ca", "us-ny-nyc", "ca-on", "eu".

Cities and counties with a law of their own stand in `local_places.tsv`: to add one, add a line.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jobscan.check.laws import laws
from jobscan.check.least_pay import exempt_salaries, minimum_wages
from jobscan.data import DATA
from jobscan.grammar.places.gazetteer import gazetteer, plain_name, region_code, town_countries, us_towns
from jobscan.model import Fact, Place
from jobscan.wages.areas import state_code

_EU = frozenset("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())
_US = frozenset({"US", "USA", "PR", "GU", "VI"})
# rules that see a place where it stands in sentences, beside others, or is only the country
_IN_PROSE = frozenset(
    f"location.{name}" for name in ("city_state", "segment", "cue", "named", "employer", "seat", "country")
)


def jurisdictions_of(places: Iterable[Fact[Place]]) -> tuple[str, ...]:
    """Each once, in the order of the places; a state comes before its city.

    >>> def place(**parts): return Fact(value=Place(name="", **parts), start=0, end=0, text="", rule="", confidence=1.0)
    >>> jurisdictions_of([place(address_locality="Brooklyn", address_region="NY", address_country="US")])
    ('us', 'us-ny', 'us-ny-nyc')
    >>> jurisdictions_of([place(address_region="Ontario", address_country="CA"), place(address_country="DE")])
    ('ca', 'ca-on', 'eu', 'de')
    """
    return tuple(dict.fromkeys(name for chain in chains_of(places) for name in chain))


def is_plain(place: Fact[Place]) -> bool:
    """Whether a place is in a field, behind a label or in the header, and not only in a sentence."""
    return place.rule not in _IN_PROSE


def is_doubtful(place: Fact[Place]) -> bool:
    """Whether a place stands in prose, or is but a town of which there are several in other states or countries.

    >>> def said(text, rule="location.header", **parts):
    ...     return Fact(value=Place(name=text, **parts), start=0, end=0, text=text, rule=rule, confidence=0.9)
    >>> is_doubtful(said("Richmond", address_locality="Richmond", address_region="VA", address_country="US"))
    True
    >>> is_doubtful(said("Richmond, VA", address_locality="Richmond", address_region="VA", address_country="US"))
    False
    >>> is_doubtful(said("Chicago", address_locality="Chicago", address_region="IL", address_country="US"))
    False
    >>> is_doubtful(said("Chicago, IL", rule="location.cue", address_locality="Chicago", address_region="IL"))
    True
    """
    if not is_plain(place):
        return True
    town = plain_name(place.value.address_locality or "")
    if not town or plain_name(place.text) != town:
        return False
    known = {(entry.country, entry.region) for entry in gazetteer().get(town, ()) if entry.kind == "city"}
    return len(known) > 1 or town in us_towns() or len(town_countries(town, even_words=True)) > 1


def chains_of(places: Iterable[Fact[Place]]) -> tuple[tuple[str, ...], ...]:
    """For each place the jurisdictions that it lies in, the wider before the narrower; none for an unknown place."""
    return tuple(dict.fromkeys(tuple(_of(place.value)) for place in places))


def chains_in(jurisdictions: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The chains of jurisdictions that stand in one row, the wider before the narrower.

    >>> chains_in(("us", "us-ny", "us-ny-nyc", "us-tx"))
    (('us', 'us-ny', 'us-ny-nyc'), ('us', 'us-tx'))
    """
    names = tuple(jurisdictions)
    narrow = [name for name in names if not any(other.startswith(name + "-") for other in names)]
    return tuple(tuple(wide for wide in names if name == wide or name.startswith(wide + "-")) for name in narrow)


def known_jurisdictions() -> frozenset[str]:
    """Those that a law or a least pay is known for."""
    names = (
        (law.jurisdiction for law in laws()),
        (wage.jurisdiction for wage in minimum_wages()),
        (salary.jurisdiction for salary in exempt_salaries()),
    )
    return frozenset(name for group in names for name in group)


def _of(place: Place) -> list[str]:
    country = (place.address_country or "").upper()
    region = (place.address_region or "").strip()
    if country in _US:
        state = state_code(region) if region else "PR" if country == "PR" else None
        if not state:
            return ["us"]
        names = ["us", f"us-{state.lower()}"]
        local = _locals().get((names[1], (place.address_locality or "").strip().lower()))
        return [*names, local] if local else names
    if country == "CA":
        province = region_code("CA", region)
        return ["ca", f"ca-{province.lower()}"] if province else ["ca"]
    if country in _EU:
        return ["eu", country.lower()]
    return [country.lower()] if country else []


@cache
def _locals() -> dict[tuple[str, str], str]:
    """State and name of a place -> its jurisdiction."""
    lines = (DATA / "local_places.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(code.rpartition("-")[0], name): code for code, names in rows for name in names.split("|")}
