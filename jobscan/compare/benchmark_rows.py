"""A wage table, an occupation and an area -> the first published row on the way metro, state, nation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from jobscan.compare.areas import AreaMatch, find_area
from jobscan.compare.industries import wider
from jobscan.grammar.places.parse import parse_place
from jobscan.model import Place
from jobscan.wages.areas import STATE_AREAS
from jobscan.wages.csv_table import AREA_NAMES, CsvTable
from jobscan.wages.row import NATION, Area, Row
from jobscan.wages.sqlite_table import SqliteTable, us_wages
from jobscan.wages.tables import Table, open_table
from jobscan.wages.uk_regions import TABLE as TABLE_OF_REGIONS
from jobscan.wages.uk_regions import region_of


class Tables:
    """The wage tables, each opened when first asked. Cheap to make; every process opens its own."""

    def __init__(self) -> None:
        self._tables: dict[str, Table] = {}

    def __getitem__(self, name: str) -> Table:
        """The table; raises UsageError with the names that are known."""
        if name not in self._tables:
            self._tables[name] = open_table(name)
        return self._tables[name]


class BenchmarkRow(NamedTuple):
    """A published row that an offer can be compared with, and what had to be given up to find it; where `area` names an
    industry, the row is that industry's. `by_choice`: of two units the one that was asked for."""

    occupation: str
    area: AreaMatch
    row: Row
    fallback: tuple[str, ...]
    by_choice: bool = False


def area_match(code: str, table: Table) -> AreaMatch:
    """An area by its code; a country that the table has no row for has its name all the same."""
    area = table.areas.get(code) or Area(code, "nation", AREA_NAMES.get(code, code))
    return AreaMatch(code=code, name=_name(area), kind=area.kind, how="nation")


def _name(area: Area) -> str:
    return "United States" if area.code == NATION else area.name


def resolve_area(place: Place | str) -> AreaMatch | None:
    """The American area that contains a place; None for places abroad and for words that name no place.

    >>> resolve_area("Greater Boston").name
    'Boston-Cambridge-Newton, MA-NH'
    """
    found = find_area(place)
    area = us_wages().areas.get(found.code) if found else None
    if found is None or area is None:
        return None
    return AreaMatch(
        code=area.code,
        name=_name(area),
        kind=area.kind,
        how=found.how,
        ambiguous=found.ambiguous,
        state=found.state,
        doubt=found.doubt,
    )


def area_in(table: Table, words: str) -> AreaMatch | None:
    """The area of a table that a user's words name: American, a region of Britain, or a code of the table."""
    if table.nation == NATION:
        return resolve_area(words)
    code = words.strip().upper()
    if code in table.areas:
        return area_match(code, table)
    region = region_of([words], words) if table.card.get("regions") == "uk" else None
    country = parse_place(words)
    is_nation = country is not None and country.address_country == table.nation
    return area_match(region.code if region else table.nation, table) if region or is_nation else None


def region_in(table: Table, places: Sequence[Place]) -> AreaMatch:
    """The region that contains all of the listing's places, in a foreign table that has regions; else the country."""
    codes = {_region_code(table, place) for place in places if place.address_country in (table.nation, None)}
    code = codes.pop() if len(codes) == 1 else None
    return area_match(code if code in table.areas else table.nation, table)


def _region_code(table: Table, place: Place) -> str:
    """The code of a place's region in the table ("CA-ON"), or the country's where the table has none."""
    if table.card.get("regions") == "uk":
        names = filter(None, (place.address_locality, place.address_region, place.name))
        region = region_of(names, place.postal_code or "")
        return region.code if region else table.nation
    code = f"{table.nation}-{place.address_region}".upper()
    return code if code in table.areas else table.nation


def regional_note(table: Table, found: BenchmarkRow) -> str:
    """A sentence on a row that is the country's times a factor; "" for others."""
    factor = table.regional_factor(found.occupation, found.area.code) if isinstance(table, CsvTable) else None
    if factor is None:
        return ""
    country = AREA_NAMES.get(table.nation, table.nation)
    return (
        f"wages of the {country} x {factor:.3f} for {found.area.name}: by that much the medians of its major group of "
        f"occupations differ there ({TABLE_OF_REGIONS})"
    )


def find_row(table: Table, occupation: str, area: AreaMatch, unit: str | None = None) -> BenchmarkRow | None:
    """The occupation's own row or its group's; in the area, its state, or the nation. None where none is published.

    `unit` counts in a table that has wages by the year and by the hour.
    """
    fallback: list[str] = []
    if occupation not in table.occupations:
        group = _group_in(table, occupation)
        if group is None:
            return None
        fallback.append(f"{occupation} has no row of its own: its group {group} {table.occupations[group]}")
        occupation = group
    if area.industry is not None and isinstance(table, SqliteTable):
        in_industry = _row_of_industry(table, occupation, area, fallback)
        if in_industry is not None:
            return in_industry
    for code in _widening(area, table):
        row = row_of(table, occupation, code, unit)
        if row is not None and _is_comparable(row, table):
            found = replace(area, industry=None) if code == area.code else area_match(code, table)
            is_other = isinstance(table, CsvTable) and row != table.row(occupation, code)
            return BenchmarkRow(occupation, found, row, tuple(fallback), by_choice=is_other)
        fallback.append(f"wages in {_name(table.areas[code])}: {_why_not(row)}")
    return None


def row_of(table: Table, occupation: str, area: str, unit: str | None) -> Row | None:
    """The row of an occupation in an area, in the unit if the table has several."""
    return table.row(occupation, area, unit) if isinstance(table, CsvTable) else table.row(occupation, area)


def _row_of_industry(table: SqliteTable, occupation: str, area: AreaMatch, fallback: list[str]) -> BenchmarkRow | None:
    """The row of the industry, or of the narrowest one around it that has one; what has none goes to `fallback`."""
    for industry in wider(area.industry or "", table):
        row = table.row_of_industry(occupation, industry)
        if row is not None and _is_comparable(row, table):
            return BenchmarkRow(occupation, replace(area, industry=industry), row, tuple(fallback))
        fallback.append(f"wages in {table.industries[industry]}: {_why_not(row)}")
    return None


def _group_in(table: Table, occupation: str) -> str | None:
    """The broad group of an occupation, for which BLS publishes wages where it has none for the occupation itself."""
    group = f"{occupation[:-1]}0"
    return group if isinstance(table, SqliteTable) and group in table.occupations else None


def _is_comparable(row: Row, table: Table) -> bool:
    """Whether the row is enough to compare with: two percentiles, or in a user's table a median or a band."""
    return row.known >= (1 if row.band or isinstance(table, CsvTable) else 2)


def _why_not(row: Row | None) -> str:
    if row is None:
        return "no row"
    return "only published as $239,200 or more" if row.topcoded else "not released"


def _widening(area: AreaMatch, table: Table) -> list[str]:
    """The codes of the area, its state and the nation, as far as the table has them.

    Of a metropolitan area over several states the place's own state counts, and where that is not known the first in
    the area's name.
    """
    if area.kind == "nonmetro":
        state = f"{area.code[:2]}00000"
    else:
        state = STATE_AREAS.get(area.state or area.name.rpartition(", ")[2][:2], NATION)
    codes = (area.code, state, NATION, table.nation)
    return list(dict.fromkeys(code for code in codes if code in table.areas))
