"""Records -> one SQLite database: normalised tables, full-text search, and views that answer common questions.

The tables are made from `data/fields.tsv`; the table `fields` of the database holds what their columns mean.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from jobscan.errors import UsageError
from jobscan.model import ErrorRecord, Record
from jobscan.report.rows.details import detail_rows
from jobscan.report.rows.fields import Field, all_fields, detail_tables
from jobscan.report.rows.flat import flat
from jobscan.report.rows.own import own_fields, own_values
from jobscan.report.screen import Screen
from jobscan.report.sqlite.schema import after, columns_of, created, inserted

NEEDS_TEXT = True  # for the full-text search
APPLICATION_ID = 0x4A6F6253  # "JobS": by this `file` and we tell such a database from others


class Sink:
    """A file that takes records; whole once it was closed.

    SQLite writes a file of its own beside it (or in the system's folder, where the file is a pipe), which is copied at
    the end: the same records give the same bytes.
    """

    def __init__(self, file: BinaryIO, screen: Screen) -> None:
        self._file, self._own = file, own_fields(screen.own)
        name = getattr(file, "name", None)
        beside = Path(name).parent if isinstance(name, str) and Path(name).is_file() else None
        self._folder = tempfile.TemporaryDirectory(prefix=".jobscan-", dir=beside)
        self._path = Path(self._folder.name, "jobs.db")
        self._listing = 0
        try:
            self._db = sqlite3.connect(self._path, isolation_level=None)
            self._db.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096; "
                                   f"PRAGMA application_id={APPLICATION_ID}; BEGIN; {created(self._own)}")  # fmt: skip
        except sqlite3.Error as error:
            raise _unwritable(error) from error
        rows = ([field.table, field.name, field.kind, field.unit, field.about] for field in (*all_fields(), *self._own))
        self._db.executemany("INSERT INTO fields VALUES (?, ?, ?, ?, ?)", rows)

    def write(self, record: Record) -> None:
        """Enter a record in all tables."""
        self._listing += 1
        row: dict[str, Any] = {"listing": self._listing, **flat(record)}
        try:
            if isinstance(record, ErrorRecord):
                self._insert("errors", [row])
                return
            self._insert("listings", [row | own_values(record, self._own) | {"text": record.text}], self._own)
            self._insert("comparisons", [row])
            for table in detail_tables():
                self._insert(table, [row | each for each in detail_rows(table, record)])
        except sqlite3.Error as error:
            raise _unwritable(error) from error

    def close(self) -> None:
        """Write the indices, the search and the views, and copy the database to its place."""
        try:
            self._db.executescript(f"BEGIN; {after(self._own)}; COMMIT")
            self._db.close()
            with self._path.open("rb") as whole:
                shutil.copyfileobj(whole, self._file, 1 << 20)
        except sqlite3.Error as error:
            raise _unwritable(error) from error
        finally:
            self._db.close()
            self._folder.cleanup()

    def _insert(self, table: str, rows: list[dict[str, Any]], own: tuple[Field, ...] = ()) -> None:
        if rows:
            names = columns_of(table, own)
            self._db.executemany(inserted(table, own), [[stored(row.get(name)) for name in names] for row in rows])


def stored(value: Any) -> Any:
    """A value as SQLite has it: amounts as REAL, dates as ISO 8601, lists as JSON; half a surrogate pair is replaced.

    >>> [stored(value) for value in (Decimal("18.5"), True, ["a"], dt.date(2026, 3, 2), None)]
    [18.5, True, '["a"]', '2026-03-02', None]
    """
    as_stored = _STORED.get(type(value))
    return value if as_stored is None else as_stored(value)


def _text(value: str) -> str:
    return value if value.isascii() else value.encode("utf-8", "replace").decode()


def _list(values: list[str]) -> str:
    return _text(json.dumps(values, ensure_ascii=False)) if values else "[]"


_STORED: dict[type, Callable[[Any], Any]] = {Decimal: float, dt.date: dt.date.isoformat, str: _text, list: _list}


def _unwritable(error: sqlite3.Error) -> UsageError:
    return UsageError(f"the database cannot be written: {error}")
