"""Names of American places in, their state and their OEWS area out: look-ups in a packed table.

Sources (`us-areas.toml` beside the table): Census place names and populations, the Department of Labor's list of the
counties of each area. The table opens at the first look-up; cities are kept in pieces by their first two letters.
"""

from __future__ import annotations

import sqlite3
import unicodedata
import zlib
from array import array
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from jobscan.data import DATA
from jobscan.errors import DataError

PATH = DATA / "benchmarks" / "us-areas.db"
NATION = "0000000"

STATES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "district of columbia": "DC", "florida": "FL", "georgia": "GA",
    "hawaii": "HI", "idaho": "ID", "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS",
    "kentucky": "KY", "louisiana": "LA", "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI",
    "minnesota": "MN", "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV",
    "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY", "north carolina": "NC",
    "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA",
    "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX",
    "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA", "west virginia": "WV", "wisconsin": "WI",
    "wyoming": "WY", "puerto rico": "PR", "guam": "GU", "virgin islands": "VI", "us virgin islands": "VI",
    "washington state": "WA", "new york state": "NY", "washington dc": "DC",
}  # fmt: skip
# FIPS numbers, with which OEWS's codes of states begin
_FIPS = dict(
    zip(
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH "
        "OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY GU PR VI".split(),
        "01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 "
        "40 41 42 44 45 46 47 48 49 50 51 53 54 55 56 66 72 78".split(),
        strict=True,
    )
)
STATE_AREAS = {state: f"{fips}00000" for state, fips in _FIPS.items()}
_MILITARY = frozenset([*(f"09{digit}" for digit in range(10)), "340", "962", "963", "964", "965", "966"])
_SHORT = {"saint": "st", "ft": "fort", "mt": "mount", "sainte": "ste"}


class City(NamedTuple):
    """A city: its state, the OEWS area it lies in, about how many people live there."""

    state: str
    area: str
    population: int


def key(name: str) -> str:
    """The spelling under which a name is looked up.

    >>> key("Saint Louis"), key("St. Louis"), key("Cañon City")
    ('st louis', 'st louis', 'canon city')
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = name.casefold().replace(".", "").replace("'", "").replace("\u2019", "").split()
    return " ".join(_SHORT.get(word, word) for word in words)


@cache
def _connection() -> sqlite3.Connection:
    if not PATH.is_file():
        raise DataError(f"{PATH}: the table of areas is missing; install jobscan again")
    return sqlite3.connect(f"{PATH.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _shard(name: str) -> bytes:
    found = _connection().execute("select lines from shards where name = ?", (name,)).fetchone()
    return zlib.decompress(found[0]) if found else b""


@lru_cache(maxsize=128)  # of about 400 pieces, each a few KB
def _cities_from(first: str) -> str:
    return "\n" + _shard(f"city {first}").decode() + "\n"


@lru_cache(maxsize=2048)
def cities(name: str) -> tuple[City, ...]:
    """The American cities of this name, largest first.

    >>> [city.state for city in cities("San Jose")][:2]
    ['CA', 'PR']
    """
    name = key(name)
    if len(name) < 2 or len(name) > 60 or "\n" in name or not name.isprintable() or not name.isascii():
        return ()
    lines = _cities_from(name[:2])
    found, start = [], lines.find(f"\n{name}\t")
    while start >= 0:
        end = lines.index("\n", start + 1)
        _, state, area, size = lines[start + 1 : end].split("\t")
        found.append(City(state, area, int(size) * 100))
        start = end if lines.startswith(f"\n{name}\t", end) else -1
    return tuple(found)


def city(name: str, state: str) -> City | None:
    """The city of this name in this state (two letters)."""
    return next((each for each in cities(name) if each.state == state.upper()), None)


def is_city(name: str, state: str) -> bool:
    """Whether a state (two letters) has a city of this name.

    >>> is_city("Reston", "VA"), is_city("Reston", "CA")
    (True, False)
    """
    return city(name, state) is not None


def largest_city_state(name: str) -> tuple[str, bool] | None:
    """The state that a city named alone most likely lies in, and whether that is in doubt; None for no such city.

    In doubt when a namesake has a quarter of its people or more.

    >>> largest_city_state("Seattle"), largest_city_state("Springfield")[1], largest_city_state("Nowhereville")
    (('WA', False), True, None)
    """
    found = cities(name)
    if not found:
        return None
    return found[0].state, len(found) > 1 and found[1].population * 4 >= found[0].population


def state_code(name: str) -> str | None:
    """The two letters of a state, territory or the District, from its name or from themselves.

    >>> state_code("new york"), state_code("D.C."), state_code("tx"), state_code("Ontario")
    ('NY', 'DC', 'TX', None)
    """
    letters = name.replace(".", "").strip().upper()  # before `key`, for which "mt" is "mount"
    return letters if letters in STATE_AREAS else STATES.get(key(name))


@cache
def _counties() -> dict[tuple[str, str], str]:
    lines = (line.split("\t") for line in _shard("counties").decode().split("\n"))
    return {(name, state): area for name, state, area in lines}


def county_area(name: str, state: str) -> str | None:
    """The OEWS area of a county, named without the word "county".

    >>> county_area("Santa Clara", "CA")
    '0041940'
    """
    return _counties().get((key(name), state.upper()))


@cache
def _zip_runs() -> tuple[array[int], array[int]]:
    numbers = array("I")
    numbers.frombytes(_shard("zips"))
    half = len(numbers) // 2
    return numbers[:half], numbers[half:]


def zip_area(code: str) -> str | None:
    """The OEWS area of a ZIP code; None for what cannot be one, and for the armed forces' codes overseas.

    >>> zip_area("95014"), zip_area("00000"), zip_area("09012")
    ('0041940', None, None)
    """
    if len(code) != 5 or not (code.isascii() and code.isdigit()) or code[:3] in _MILITARY or code > "99950":
        return None
    firsts, areas = _zip_runs()
    at = bisect_right(firsts, int(code)) - 1
    return f"{areas[at]:07d}" if at >= 0 else None
