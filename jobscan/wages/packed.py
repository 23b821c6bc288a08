"""The packed wage table of a release: an occupation and an area in, its wages out. Nothing is read before its time.

One SQLite file. Each occupation is one compressed sheet: a bitmap of the areas that have a row, then the columns byte
by byte. A row is read out of the sheet by its place, so a look-up costs one small decompression and no parsing.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections import OrderedDict
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Literal, NamedTuple

from jobscan.data import DATA
from jobscan.errors import DataError

FOLDER = DATA / "benchmarks"
DEFAULT_TABLE = "us-oews-2025"

# how BLS publishes a row: by the year and the hour, only the year, only the hour, not at all
BOTH, ANNUAL, HOURLY, NONE = range(4)
PLANES = (
    ("kind", 1), ("topcoded", 1), ("employment", 3), ("rse", 2),
    ("p10", 3), ("p25", 3), ("p50", 3), ("p75", 3), ("p90", 3), ("mean", 3),
)  # fmt: skip
# an open sheet takes about 14 KB; the sheets of 200 occupations serve most listings, in 3 MB
SHEETS_KEPT = 200

AreaKind = Literal["nation", "state", "metro", "nonmetro"]


class Row(NamedTuple):
    """The wages of one occupation in one area, in cents: by the year, or by the hour where `basis` is HOURLY.

    `band` is the lowest and the highest pay, in a table that has no percentiles but bands; the median is then the
    middle of the band.
    """

    basis: int
    topcoded: bool
    employment: int | None
    rse: float | None
    cents: tuple[int | None, int | None, int | None, int | None, int | None]
    mean_cents: int | None
    band: tuple[int, int] | None = None

    @property
    def known(self) -> int:
        """How many of the five percentiles are published."""
        return sum(value is not None for value in self.cents)


class Area(NamedTuple):
    """A place that the table has rows for. `code` is BLS's."""

    code: str
    kind: AreaKind
    name: str
    number: int


class Sheet:
    """The rows of one occupation."""

    BITMAP: ClassVar[int] = 128  # bytes, room for 1,024 areas

    def __init__(self, blob: bytes) -> None:
        data = zlib.decompress(blob)
        self._bitmap = int.from_bytes(data[: self.BITMAP], "little")
        self._count = self._bitmap.bit_count()
        self._data = data[self.BITMAP :]

    def areas(self) -> list[int]:
        """The numbers of the areas that have a row."""
        return [i for i in range(8 * self.BITMAP) if self._bitmap >> i & 1]

    def row(self, area: int) -> Row | None:
        """The row of an area; None when there is none."""
        if not self._bitmap >> area & 1:
            return None
        place = (self._bitmap & ((1 << area) - 1)).bit_count()
        planes = self._data[place :: self._count]
        values: dict[str, int] = {}
        at = 0
        for name, width in PLANES:
            values[name] = int.from_bytes(planes[at : at + width], "little")
            at += width
        return _row(values)


def _row(values: dict[str, int]) -> Row:
    basis, known = values["kind"] & 3, values["kind"] >> 2
    unit = 1 if basis == HOURLY else 1000  # annual figures are published in tens of dollars
    total = 0
    cents: list[int | None] = []
    for i, name in enumerate(("p10", "p25", "p50", "p75", "p90")):
        total += values[name]
        cents.append(total * unit if known >> i & 1 else None)
    mean = values["mean"]
    step = -(mean + 1) // 2 if mean & 1 else mean // 2
    return Row(
        basis=basis,
        topcoded=bool(values["topcoded"]),
        employment=(values["employment"] - 1) * 10 if values["employment"] else None,
        rse=(values["rse"] - 1) / 10 if values["rse"] else None,
        cents=(cents[0], cents[1], cents[2], cents[3], cents[4]),
        mean_cents=(cents[2] or 0) + step * unit if known >> 5 & 1 else None,
    )


class WageTable:
    """One wage table of the package. Cheap to make and to send to another process; it opens at the first look-up."""

    def __init__(self, name: str = DEFAULT_TABLE) -> None:
        self.name = name
        self._sheets: OrderedDict[str, Sheet | None] = OrderedDict()

    def __getstate__(self) -> str:
        return self.name

    def __setstate__(self, name: str) -> None:
        self.name = name
        self._sheets = OrderedDict()

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.sqlite"

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        if not self.path.is_file():
            raise DataError(f"{self.path}: the wage table is missing; install jobscan again")
        uri = f"{self.path.resolve().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(uri, uri=True, check_same_thread=False)

    @cached_property
    def card(self) -> dict[str, Any]:
        """What the table is, from whom, under which licence, and its sha256."""
        return read_card(self.name)

    @property
    def nation(self) -> str:
        """The code of the widest area."""
        return "0000000"

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The areas by their code."""
        found = self._connection.execute("select code, kind, name, number from areas")
        return {row[0]: Area(*row) for row in found}

    def area(self, code: str) -> Area | None:
        """One area; None when the table does not have it."""
        return self.areas.get(code)

    @cached_property
    def occupations(self) -> dict[str, str]:
        """The names of the occupations by their code, groups included."""
        return dict(self._connection.execute("select code, name from occupations order by code"))

    def occupation(self, code: str) -> str | None:
        """The name of one occupation; None when the table does not have it."""
        found = self._connection.execute("select name from occupations where code = ?", (code,)).fetchone()
        return str(found[0]) if found else None

    def sheet(self, code: str) -> Sheet | None:
        """All rows of an occupation; the last `SHEETS_KEPT` asked for are kept open."""
        if code in self._sheets:
            self._sheets.move_to_end(code)
            return self._sheets[code]
        digits = code.replace("-", "")
        known = len(code) == 7 and digits.isascii() and digits.isdigit()
        query = "select sheet from sheets where soc = ?"
        found = self._connection.execute(query, (int(digits),)).fetchone() if known else None
        sheet = Sheet(found[0]) if found else None
        self._sheets[code] = sheet
        if len(self._sheets) > SHEETS_KEPT:
            self._sheets.popitem(last=False)
        return sheet

    def row(self, occupation: str, area: str) -> Row | None:
        """The wages of an occupation in an area, by their codes; None when the table has no such row.

        >>> WageTable().row("15-1252", "0000000").cents[2] // 100
        135980
        """
        sheet = self.sheet(occupation)
        found = self.area(area) if sheet else None
        return sheet.row(found.number) if sheet and found else None

    def verify(self) -> None:
        """Raise DataError unless the file is the very one that its card describes. Reads it all: a few milliseconds."""
        if not self.path.is_file():
            raise DataError(f"{self.path}: the wage table is missing; install jobscan again")
        if hashlib.sha256(self.path.read_bytes()).hexdigest() != self.card["sha256"]:
            raise DataError(f"{self.path}: the wage table is not what its card says; install jobscan again")


def read_card(name: str) -> dict[str, Any]:
    """The card of a table of the package."""
    import tomllib

    path = FOLDER / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(f"{path}: the card of the table is missing; install jobscan again") from error


def table_names() -> list[str]:
    """The wage tables of the package."""
    return sorted(path.stem for path in FOLDER.glob("*.sqlite") if path.with_suffix(".toml").is_file())
