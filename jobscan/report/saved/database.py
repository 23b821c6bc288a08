"""A database that `scan` wrote -> its rows. It is opened to be read only, and nothing in it is trusted."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, BinaryIO

from jobscan.errors import UsageError
from jobscan.report.rows.fields import Kind, flat_fields
from jobscan.report.rows.flat import Row
from jobscan.report.sqlite.guard import guard


def rows(file: BinaryIO, name: str, wanted: Collection[str] | None) -> Iterator[Row | None]:
    """The rows of the view `scan`; None for one whose values are not of the kind of their column."""
    try:
        with closing(sqlite3.connect(f"{Path(name).resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
            db.executescript("PRAGMA trusted_schema=OFF; PRAGMA query_only=ON;")
            has = {row[1] for row in db.execute("PRAGMA table_info(scan)")}
            if not {"listing", "uri"} <= has:
                raise UsageError(f"{name}: not a database that `scan` wrote: it has no view scan")
            guard(db)  # the view is not trusted
            fields = [f for f in flat_fields() if f.name in has and (wanted is None or f.name in wanted)]
            columns = ", ".join(["listing", *(f'"{field.name}"' for field in fields)])
            for listing, *cells in db.execute(f"SELECT {columns} FROM scan ORDER BY listing"):
                yield _typed(listing, [(f.name, f.kind) for f in fields], cells)
    except sqlite3.Error as error:
        raise UsageError(f"{name}: cannot be read: {error}") from error


def _typed(listing: int, fields: list[tuple[str, Kind]], cells: list[Any]) -> Row | None:
    try:
        return {
            name: _READ.get(kind, _as_is)(cell)
            for (name, kind), cell in zip(fields, cells, strict=True)
            if cell is not None
        }
    except (ValueError, TypeError):
        return None


def _as_is(cell: Any) -> Any:
    return cell


_READ: dict[Kind, Callable[[Any], Any]] = {"boolean": bool, "date": dt.date.fromisoformat, "list": json.loads}
