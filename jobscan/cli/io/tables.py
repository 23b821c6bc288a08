"""Rows of names and values -> a plain table on a terminal, JSON or CSV in a pipe."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest
from textwrap import wrap
from typing import Any

import msgspec

from jobscan.cli.io.destinations import default_format
from jobscan.cli.io.stdout import put, screen
from jobscan.errors import UsageError
from jobscan.model.codec import to_builtins, to_json
from jobscan.report.clean import printable, to_ascii
from jobscan.suggest import did_you_mean

FORMATS = ("text", "json", "jsonl", "csv", "tsv")
NAME = 28  # characters of a name that stays on one line as long as other columns can be narrowed
NARROWEST = 10  # characters of a column that is narrowed to fit a terminal
_DELIMITERS = {"csv": ",", "tsv": "\t"}
_LIST_CHARS = 60  # of a list in a table: with a name and a kind before it, a line of a terminal


def put_rows(rows: Sequence[Mapping[str, Any]], format: str | None) -> None:
    """Print rows in the format asked for; if None, as a table on a terminal and as JSON in a pipe."""
    name = format or default_format(terminal="text", pipe="json")
    if name == "jsonl":
        put("".join(to_json(to_builtins(row)).decode() + "\n" for row in rows))
    elif name == "json":
        put(msgspec.json.format(to_json([to_builtins(row) for row in rows]), indent=2).decode() + "\n")
    elif name in _DELIMITERS:
        put(delimited(rows, _DELIMITERS[name]))
    elif name == "text":
        _put_table(rows)
    else:
        raise UsageError(f"{name}: no such format{did_you_mean(name, FORMATS)}")


def delimited(rows: Sequence[Mapping[str, Any]], delimiter: str) -> str:
    """CSV with a header; what is missing is empty, several values of a cell are separated by |.

    >>> delimited([{"name": "Go", "aliases": ["golang", "Go"], "id": None}], ",")
    'name,aliases,id\\nGo,golang|Go,\\n'
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    for row in rows[:1]:
        writer.writerow(row)
    for row in rows:
        writer.writerow("|".join(cell) if isinstance(cell, (list, tuple)) else cell for cell in row.values())
    return out.getvalue()


def table(rows: Sequence[Mapping[str, Any]], width: int | None = None) -> str:
    """Columns as wide as their widest cell, numbers to the right. If that is wider than `width`, the widest are broken
    into lines.

    >>> print(table([{"code": "29-1141", "jobs": 1200}]), end="")
    code      jobs
    29-1141  1,200
    """
    if not rows:
        return ""
    names = list(rows[0])
    cells = [[_cell(row.get(name)) for name in names] for row in rows]
    numeric = [all(isinstance(row.get(name), (int, float, Decimal, type(None))) for row in rows) for name in names]
    widths = [max(len(name), *(len(line[at]) for line in cells)) for at, name in enumerate(names)]
    if width is not None:
        widths = _narrowed(widths, numeric, width)
    return "".join(_line(part, widths, numeric) for line in [names, *cells] for part in _parts(line, widths))


def _parts(cells: Sequence[str], widths: Sequence[int]) -> Iterator[Sequence[str]]:
    """The lines of a row.

    >>> list(_parts(["Registered Nurses", "12"], [10, 3]))
    [('Registered', '12'), ('Nurses', '')]
    """
    return zip_longest(*(wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)), fillvalue="")


def _narrowed(widths: Sequence[int], numeric: Sequence[bool], width: int) -> list[int]:
    """Take characters from the widest column of text, one by one, until all fit or every one is at its narrowest.

    A name of the first column, by which the next command calls the row, is narrowed last.

    >>> _narrowed([30, 20, 20], [False, False, True], 65), _narrowed([30, 20, 20], [False, False, True], 50)
    ([28, 13, 20], [16, 10, 20])
    """
    narrowed = list(widths)
    while sum(narrowed) + 2 * (len(narrowed) - 1) > width:
        to_cut = [at for at in range(len(narrowed)) if not numeric[at] and narrowed[at] > NARROWEST]
        if not to_cut:
            break
        narrowed[max(to_cut, key=lambda at: (at > 0 or narrowed[at] > NAME, narrowed[at]))] -= 1
    return narrowed


def _put_table(rows: Sequence[Mapping[str, Any]]) -> None:
    shown = screen("never")
    text = table(rows, shown.width if sys.stdout.isatty() else None)
    put(text if shown.unicode else to_ascii(text))


def _line(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    aligned = (c.rjust(w) if right else c.ljust(w) for c, w, right in zip(cells, widths, numeric, strict=True))
    return "  ".join(aligned).rstrip() + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, (list, tuple)):
        return printable(_few(", ".join(value)))
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return printable(str(value))
    return f"{value:,}"


def _few(words: str) -> str:
    """As many items of a list as a table has room for."""
    return words if len(words) <= _LIST_CHARS else words[:_LIST_CHARS].rsplit(", ", 1)[0] + ", ..."
