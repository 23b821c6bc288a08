"""Records -> CSV: one flat row a record, the columns of `fields.flat_fields()`, lists joined by "; "."""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from jobscan.model import Record
from jobscan.report.clean import printable
from jobscan.report.rows.fields import flat_fields, is_kept
from jobscan.report.rows.flat import flat
from jobscan.report.rows.own import own_fields, own_values
from jobscan.report.screen import Screen

Cell = object
JOINED = "; "
COLUMNS = tuple(field.name for field in flat_fields())


@cache
def columns_of(kept: frozenset[str] | None) -> tuple[str, ...]:
    """The columns of a record that keeps these fields; None is all.

    >>> columns_of(frozenset({"title"}))[6:10]
    ('truncated', 'title', 'title_confidence', 'sha256')
    """
    return tuple(column for column in COLUMNS if is_kept(column, kept))


def header(screen: Screen) -> str:
    """The names of the columns."""
    return csv_line([*columns_of(screen.kept), *(safe(field.name) for field in own_fields(screen.own))])


def render(record: Record, screen: Screen) -> str:
    """One row."""
    own = own_fields(screen.own)
    row = flat(record) | own_values(record, own)
    return csv_line(safe(row.get(column)) for column in (*columns_of(screen.kept), *(field.name for field in own)))


def safe(cell: Cell) -> str:
    """A cell that no spreadsheet takes for a formula; numbers of ours stay numbers.

    >>> safe("=HYPERLINK(1)"), safe(-1.5), safe(None), safe(True), safe(["Go", "SQL"])
    ("'=HYPERLINK(1)", '-1.5', '', 'true', 'Go; SQL')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if isinstance(cell, list):
        cell = JOINED.join(printable(str(item)) for item in cell)
    if not isinstance(cell, str):
        return str(cell)
    guard = "'" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else ""
    text = printable(cell)
    return guard + text if guard or text[:1] not in ("=", "+", "-", "@") else "'" + text


def csv_line(cells: Iterable[object]) -> str:
    """The cells as a line of CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
