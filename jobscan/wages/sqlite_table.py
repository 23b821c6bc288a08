"""The wages of the United States in one SQLite file: an occupation and an area -> a row.

The tables are plain, so that `sqlite3 us-oews-2025.sqlite` shows what is in them: `wages` has a row for each occupation
(its code without the hyphen) and area (its code as a number), `wages_by_industry` for each occupation and industry of
the nation; annual wages are in dollars, hourly ones in dollars and cents.

The file takes 16 MB (8 MB in the wheel), two thirds of them for areas. Compressed columns took 3.2 MB (3.0) instead of
10 for these, at the price of a format of our own and slower answers: 0.29 ms instead of 0.02 for the first row of an
occupation, 0.09 instead of 0.03 for one random row. Parquet took 5.2 MB and would need pyarrow.
"""

from __future__ import annotations

import sqlite3
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jobscan.wages.cards import FOLDER, check_file, connect, read_card
from jobscan.wages.row import NATION, Area, Row

DEFAULT_TABLE = "us-oews-2025"
_WAGES = """hourly integer not null, topcoded integer not null, employment integer, rse_per_mille integer,
    p10 numeric, p25 numeric, p50 numeric, p75 numeric, p90 numeric, mean numeric"""
SCHEMA = f"""
create table areas (code text primary key, kind text not null, name text not null) without rowid;
create table occupations (code text primary key, level integer not null, name text not null) without rowid;
create table wages (occupation integer, area integer, {_WAGES}, primary key (occupation, area)) without rowid;
create table industries (code text primary key, level integer not null, name text not null) without rowid;
create table wages_by_industry (
    occupation integer, industry text, {_WAGES}, primary key (occupation, industry)
) without rowid;
"""
_ROW = "select hourly, topcoded, employment, rse_per_mille, p10, p25, p50, p75, p90, mean from"


class SqliteTable:
    """One table in SQLite. Cheap to make and to send to another process; it opens at the first look-up."""

    nation = NATION

    def __init__(self, folder: Path = FOLDER, name: str = DEFAULT_TABLE) -> None:
        self.folder, self.name = folder, name

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.folder, self.name)

    @property
    def path(self) -> Path:
        return self.folder / f"{self.name}.sqlite"

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        return connect(self.path)

    @cached_property
    def card(self) -> dict[str, Any]:
        """What the table is, who published it, under which licence, and its sha256."""
        return read_card(self.path.with_suffix(".toml"))

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The areas by their codes."""
        found = self._connection.execute("select code, kind, name from areas order by code")
        return {row[0]: Area(*row) for row in found}

    @cached_property
    def occupations(self) -> dict[str, str]:
        """The names of the occupations by their codes, including groups; each has a row for some area."""
        return dict(self._connection.execute("select code, name from occupations order by code"))

    def row(self, occupation: str, area: str) -> Row | None:
        """The wages of an occupation in an area, by their codes; None if the table has no such row.

        >>> us_wages().row("15-1252", "0000000").median // 100
        135980
        """
        if occupation not in self.occupations or area not in self.areas:
            return None
        return self._found("wages where occupation = ? and area = ?", occupation, int(area))

    def _found(self, where: str, occupation: str, other: int | str) -> Row | None:
        found = self._connection.execute(f"{_ROW} {where}", (int(occupation.replace("-", "")), other)).fetchone()
        return _row(*found) if found else None

    @cached_property
    def industries(self) -> dict[str, str]:
        """The names of the industries by their NAICS codes, padded with zeros; sectors first."""
        return dict(self._connection.execute("select code, name from industries order by level, code"))

    def row_of_industry(self, occupation: str, industry: str) -> Row | None:
        """The wages of an occupation in an industry of the nation; None if the table has no such row.

        >>> us_wages().row_of_industry("11-3021", "516200").median // 100
        246410
        """
        return self._found("wages_by_industry where occupation = ? and industry = ?", occupation, industry)

    def verify(self) -> None:
        """Raise DataError unless the file matches its card. Reads the whole file: some milliseconds."""
        check_file(self.path, self.card)


def _row(hourly: int, topcoded: int, employment: int | None, rse_per_mille: int | None, *dollars: float | None) -> Row:
    p10, p25, p50, p75, p90, mean = (None if wage is None else round(wage * 100) for wage in dollars)
    return Row(
        unit_text="HOUR" if hourly else "YEAR",
        topcoded=bool(topcoded),
        employment=employment,
        rse=None if rse_per_mille is None else rse_per_mille / 10,
        cents=(p10, p25, p50, p75, p90),
        mean_cents=mean,
    )


@cache
def us_wages() -> SqliteTable:
    """The table of the United States, which also has the names of American areas and of SOC 2018's occupations."""
    return SqliteTable()
