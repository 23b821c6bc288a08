"""Rows of names and values -> a plain table for the eyes, JSON or CSV."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from jobscan.cli.options import When
from jobscan.cli.outputs import default_format, put, screen
from jobscan.errors import UsageError
from jobscan.model.codec import to_builtins, to_json
from jobscan.report.clean import printable, to_ascii

_DELIMITERS = {"csv": ",", "tsv": "\t"}
NARROWEST = 10  # characters of a column that is cut to fit a terminal
_LIST_CHARS = 60  # of a list in a table: with a name and a kind before it, a line of a terminal


def put_rows(rows: Sequence[Mapping[str, Any]], format: str | None) -> None:
    """A table on a terminal, JSON into a pipe, or what was asked for."""
    name = default_format(format, None, terminal="text", pipe="json")
    if name == "jsonl":
        put("".join(to_json(to_builtins(row)).decode() + "\n" for row in rows))
    elif name == "json":
        put(msgspec.json.format(to_json([to_builtins(row) for row in rows]), indent=2).decode() + "\n")
    elif name in _DELIMITERS:
        put(delimited(rows, _DELIMITERS[name]))
    elif name == "text":
        where = screen(When.never)
        put(_fit(table(rows, where.width if sys.stdout.isatty() else None)))
    else:
        raise UsageError(f"{name}: no such format here; known: text, json, jsonl, csv, tsv")


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
        writer.writerow("|".join(each) if isinstance(each, (list, tuple)) else each for each in row.values())
    return out.getvalue()


def table(rows: Sequence[Mapping[str, Any]], width: int | None = None) -> str:
    """Columns as wide as their widest cell; numbers to the right. Where that is wider than `width` the widest are cut.

    >>> print(table([{"code": "29-1141", "jobs": 1200}]), end="")
    code      jobs
    29-1141  1,200
    """
    if not rows:
        return ""
    names = list(rows[0])
    cells = [[_cell(row.get(name)) for name in names] for row in rows]
    widths = [max(len(name), *(len(line[at]) for line in cells)) for at, name in enumerate(names)]
    right = [all(isinstance(row.get(name), (int, float, Decimal, type(None))) for row in rows) for name in names]
    while width and sum(widths) + 2 * (len(widths) - 1) > width:
        widest = max((at for at in range(len(widths)) if not right[at]), key=lambda at: widths[at], default=0)
        if widths[widest] <= NARROWEST:
            break
        widths[widest] -= 1
    lines = [names, *cells]
    return "".join(_line(line, widths, right) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    cut = (c if len(c) <= w else c[: w - 1] + "…" for c, w in zip(cells, widths, strict=True))
    aligned = (c.rjust(w) if r else c.ljust(w) for c, w, r in zip(cut, widths, right, strict=True))
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
    """What a line of a table has room for."""
    return words if len(words) <= _LIST_CHARS else words[:_LIST_CHARS].rsplit(", ", 1)[0] + ", ..."


def _fit(text: str) -> str:
    return text if screen(When.never).unicode else "\n".join(map(to_ascii, text.split("\n")))
