"""Names of American places -> their state and OEWS area, looked up in SQLite (`us-areas.db`).

Sources (`us-areas.toml` beside the table): Census place names and populations, the Department of Labor's list of the
counties in each area. The table has names as `area_key` writes them, and areas as numbers; it is opened at the first
look-up.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from jobscan.data import rows
from jobscan.wages.cards import FOLDER, connect

PATH = FOLDER / "us-areas.db"
SCHEMA = """
create table cities (
    name text, state text, area integer not null, population integer not null, primary key (name, state)
) without rowid;
create table counties (name text, state text, area integer not null, primary key (name, state)) without rowid;
create table zips (first integer primary key, area integer not null);
"""

STATES = {names.lower(): code for country, code, _, names in rows("subdivisions.tsv") if country == "US"} | {
    "puerto rico": "PR", "guam": "GU", "virgin islands": "VI", "us virgin islands": "VI", "washington state": "WA",
    "new york state": "NY", "washington dc": "DC",
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
    """A city: its state, its OEWS area, and its approximate population."""

    state: str
    area: str
    population: int


def area_key(name: str) -> str:
    """The spelling under which a name is looked up.

    >>> area_key("Saint Louis"), area_key("St. Louis"), area_key("Cañon City")
    ('st louis', 'st louis', 'canon city')
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = name.casefold().replace(".", "").replace("'", "").replace("\u2019", "").split()
    return " ".join(_SHORT.get(word, word) for word in words)


@cache
def _connection() -> sqlite3.Connection:
    return connect(PATH, "table of areas")


@lru_cache(maxsize=2048)
def cities(name: str) -> tuple[City, ...]:
    """The American cities of this name, the largest first.

    >>> [city.state for city in cities("San Jose")][:2]
    ['CA', 'PR']
    """
    name = area_key(name)
    if not name.isascii():  # no name in the table is; nor would SQLite accept every string
        return ()
    query = "select state, area, population from cities where name = ? order by population desc, state"
    found = _connection().execute(query, (name,))
    return tuple(City(state, f"{area:07d}", population) for state, area, population in found)


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
    """The likeliest state of a city named without it, and whether that is doubtful; None if there is no such city.

    It is doubtful if a namesake has at least a quarter of its population.

    >>> largest_city_state("Seattle"), largest_city_state("Springfield")[1], largest_city_state("Nowhereville")
    (('WA', False), True, None)
    """
    found = cities(name)
    if not found:
        return None
    return found[0].state, len(found) > 1 and found[1].population * 4 >= found[0].population


def state_code(name: str) -> str | None:
    """The two letters of a state, a territory or the District, from its name or from the letters.

    >>> state_code("new york"), state_code("D.C."), state_code("tx"), state_code("Ontario")
    ('NY', 'DC', 'TX', None)
    """
    letters = name.replace(".", "").strip().upper()  # before `area_key`, for which "mt" is "mount"
    return letters if letters in STATE_AREAS else STATES.get(area_key(name))


def county_area(name: str, state: str) -> str | None:
    """The OEWS area of a county; the name is without the word "county".

    >>> county_area("Santa Clara", "CA")
    '0041940'
    """
    name, state = area_key(name), state.upper()
    if not (name + state).isascii():
        return None
    query = "select area from counties where name = ? and state = ?"
    found = _connection().execute(query, (name, state)).fetchone()
    return f"{found[0]:07d}" if found else None


@lru_cache(maxsize=512)
def counties(name: str) -> dict[str, str]:
    """The states with a county of this name, without the word "county", and the OEWS area of each.

    >>> counties("King")
    {'TX': '4800001', 'WA': '0042660'}
    """
    name = area_key(name)
    if not name.isascii():
        return {}
    found = _connection().execute("select state, area from counties where name = ? order by state", (name,))
    return {state: f"{area:07d}" for state, area in found}


def zip_area(code: str) -> str | None:
    """The OEWS area of a ZIP code; None for invalid ones, and for the armed forces' codes overseas.

    >>> zip_area("95014"), zip_area("00000"), zip_area("09012")
    ('0041940', None, None)
    """
    if len(code) != 5 or not (code.isascii() and code.isdigit()) or code[:3] in _MILITARY or code > "99950":
        return None
    query = "select area from zips where first <= ? order by first desc limit 1"  # each row covers codes up to the next
    found = _connection().execute(query, (int(code),)).fetchone()
    return f"{found[0]:07d}" if found else None
