"""A wage table, an occupation and an area -> the first published row on the way metro, state, nation."""

from __future__ import annotations

from typing import NamedTuple

from jobscan.compare.areas import AreaMatch, find_area
from jobscan.model import Place
from jobscan.wages.areas import NATION, STATE_AREAS
from jobscan.wages.csv_table import PlainTable
from jobscan.wages.packed import Row, WageTable
from jobscan.wages.tables import Table, open_table


class Tables:
    """The wage tables, each opened at its first look-up. Cheap to make; another process opens its own."""

    def __init__(self) -> None:
        self._tables: dict[str, Table] = {}

    def __getitem__(self, name: str) -> Table:
        """The table; raises UsageError with the names that are known."""
        if name not in self._tables:
            self._tables[name] = open_table(name)
        return self._tables[name]


class Cell(NamedTuple):
    """A published row with two percentiles or more, and what had to be given up to find it.

    In a table of one's own a median or a band will do.
    """

    occupation: str
    area: AreaMatch
    row: Row
    fallback: tuple[str, ...]


def area_match(code: str, table: Table) -> AreaMatch:
    area = table.areas.get(code) or WageTable().areas[NATION]
    return AreaMatch(code=code, name=_named(area.name, code), kind=area.kind, how="nation")


def _named(name: str, code: str) -> str:
    return "United States" if code == NATION else name


def resolve_area(place: Place | str, table: Table | None = None) -> AreaMatch | None:
    """The area that a place lies in; None for places abroad and words that name no place.

    >>> resolve_area("Greater Boston").name
    'Boston-Cambridge-Newton, MA-NH'
    """
    # a table of one's own may not have the area, but then its state or its nation; the packed one names them all
    packed = table if isinstance(table, WageTable) else WageTable()
    found = find_area(place)
    area = packed.area(found.code) if found else None
    if found is None or area is None:
        return None
    return AreaMatch(
        code=area.code,
        name=_named(area.name, area.code),
        kind=area.kind,
        how=found.how,
        ambiguous=found.ambiguous,
        state=found.state,
    )


def find_cell(table: Table, occupation: str, area: AreaMatch) -> Cell | None:
    """The occupation's own row or its group's; in the area, its state, or the nation."""
    fallback: list[str] = []
    sheet = table.sheet(occupation)
    if sheet is None:
        broad = f"{occupation[:-1]}0"
        sheet = table.sheet(broad) if isinstance(table, WageTable) else None
        if sheet is None:
            return None
        fallback.append(f"{occupation} has no row of its own: its group {broad} {table.occupation(broad)}")
        occupation = broad
    for code in _widening(area, table):
        row = sheet.row(table.areas[code].number)
        if row is not None and row.known >= (1 if row.band or isinstance(table, PlainTable) else 2):
            return Cell(occupation, area if code == area.code else area_match(code, table), row, tuple(fallback))
        name = _named(table.areas[code].name, code)
        if row is None:
            why = "no row"
        elif row.topcoded:
            why = "only told to be $239,200 or more"
        else:
            why = "not released"
        fallback.append(f"wages in {name}: {why}")
    return None


def _widening(area: AreaMatch, table: Table) -> list[str]:
    """The area, its state, the nation. Of a metropolitan area over several states the place's own state, and where that
    is not known the first that the area's name tells."""
    if area.kind == "nonmetro":
        state = f"{area.code[:2]}00000"
    elif area.state:
        state = STATE_AREAS.get(area.state, NATION)
    else:
        state = STATE_AREAS.get(area.name.rpartition(", ")[2][:2], NATION)
    codes = (area.code, state, NATION, table.nation)
    return list(dict.fromkeys(code for code in codes if code in table.areas))
