"""Places of work -> the jurisdictions whose laws may hold there: "us-ca", "us-ny-nyc", "ca-on", "eu"."""

from __future__ import annotations

from collections.abc import Iterable

from jobscan.grammar.places.gazetteer import region_code
from jobscan.model import Fact, Place
from jobscan.wages.areas import state_code

_EU = frozenset("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())
_US = frozenset({"US", "USA", "PR", "GU", "VI"})
# cities with a law of their own
_CITIES = {
    ("us-ny", "new york"): "nyc", ("us-ny", "new york city"): "nyc", ("us-ny", "nyc"): "nyc",
    ("us-ny", "manhattan"): "nyc", ("us-ny", "brooklyn"): "nyc", ("us-ny", "queens"): "nyc", ("us-ny", "bronx"): "nyc",
    ("us-ny", "the bronx"): "nyc", ("us-ny", "staten island"): "nyc", ("us-oh", "cleveland"): "cleveland",
    ("us-oh", "columbus"): "columbus", ("us-nj", "jersey city"): "jerseycity",
}  # fmt: skip


def jurisdictions_of(places: Iterable[Fact[Place]]) -> tuple[str, ...]:
    """Each once, in the order of the places; a state comes before its city.

    >>> def place(**parts): return Fact(value=Place(name="", **parts), start=0, end=0, text="", rule="", confidence=1.0)
    >>> jurisdictions_of([place(address_locality="Brooklyn", address_region="NY", address_country="US")])
    ('us', 'us-ny', 'us-ny-nyc')
    >>> jurisdictions_of([place(address_region="Ontario", address_country="CA"), place(address_country="DE")])
    ('ca', 'ca-on', 'eu', 'de')
    """
    return tuple(dict.fromkeys(name for place in places for name in _of(place.value)))


def _of(place: Place) -> list[str]:
    country = (place.address_country or "").upper()
    region = (place.address_region or "").strip()
    if country in _US:
        state = state_code(region) if region else None
        if not state:
            return ["us"]
        names = ["us", f"us-{state.lower()}"]
        city = _CITIES.get((names[1], (place.address_locality or "").strip().lower()))
        return [*names, f"{names[1]}-{city}"] if city else names
    if country == "CA":
        province = region_code("CA", region)
        return ["ca", f"ca-{province.lower()}"] if province else ["ca"]
    if country in _EU:
        return ["eu", country.lower()]
    return [country.lower()] if country else []
