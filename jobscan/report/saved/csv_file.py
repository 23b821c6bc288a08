"""CSV that `scan` wrote -> rows with typed values. Lists are split at "; ", which their own words may have too."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Collection, Iterator
from typing import Any, BinaryIO

from jobscan.errors import UsageError
from jobscan.report.csv import JOINED
from jobscan.report.rows.fields import Kind, flat_fields
from jobscan.report.rows.flat import Row


def rows(file: BinaryIO, name: str, wanted: Collection[str] | None) -> Iterator[Row | None]:
    """The rows; None for one whose values are not of the kind of their column."""
    kinds = {field.name: field.kind for field in flat_fields() if wanted is None or field.name in wanted}
    csv.field_size_limit(1 << 27)  # a cell may hold all duties of a listing of 5 MB
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    try:
        for cells in csv.DictReader(text):
            yield None if None in cells or None in cells.values() else _typed(cells, kinds)
    except csv.Error as error:
        raise UsageError(f"{name}: not a table that `scan` wrote: {error}") from error
    finally:
        text.detach()  # the caller that opened the file closes it


def _typed(cells: dict[str, str], kinds: dict[str, Kind]) -> Row | None:
    try:
        return {name: _READ[kind](_unguarded(cell)) for name, kind in kinds.items() if (cell := cells.get(name))}
    except (KeyError, ValueError):
        return None


def _unguarded(cell: str) -> str:
    """A text without the sign that keeps a spreadsheet from taking it for a formula.

    >>> _unguarded("'=1+1"), _unguarded("'tis"), _unguarded("-1.5")
    ('=1+1', "'tis", '-1.5')
    """
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") and cell[1:] else cell


_READ: dict[Kind, Callable[[str], Any]] = {
    "text": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": dt.date.fromisoformat,
    "list": lambda cell: cell.split(JOINED),
}
