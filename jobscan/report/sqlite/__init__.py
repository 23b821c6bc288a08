"""Records -> one SQLite database: normalised tables, full-text search, and views that answer common questions.

The tables are made from `data/fields.tsv`; the table `fields` of the database holds what their columns mean.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from jobscan.errors import UsageError
from jobscan.model import ErrorRecord, Record
from jobscan.report.rows.details import detail_rows
from jobscan.report.rows.fields import Field, all_fields, detail_tables, fields_of
from jobscan.report.rows.flat import flat
from jobscan.report.sqlite.schema import AFTER, SOURCE, created, inserted

NEEDS_TEXT = True  # for the full-text search
APPLICATION_ID = 0x4A6F6253  # "JobS": by this `file` and we tell such a database from others


class Sink:
    """A file that takes records; whole once it was closed.

    SQLite writes a file of its own beside it (or in the system's folder, where the file is a pipe), which is copied at
    the end: the same records give the same bytes.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        name = getattr(file, "name", None)
        beside = Path(name).parent if isinstance(name, str) and Path(name).is_file() else None
        self._folder = tempfile.TemporaryDirectory(prefix=".jobscan-", dir=beside)
        self._path = Path(self._folder.name, "jobs.db")
        self._listing = 0
        try:
            self._db = sqlite3.connect(self._path, isolation_level=None)
            self._db.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096; "
                                   f"PRAGMA application_id={APPLICATION_ID}; BEGIN; {created()}")  # fmt: skip
        except sqlite3.Error as error:
            raise _unwritable(error) from error
        rows = ([field.table, field.name, field.kind, field.unit, field.about] for field in all_fields())
        self._db.executemany("INSERT INTO fields VALUES (?, ?, ?, ?, ?)", rows)

    def write(self, record: Record) -> None:
        """Enter a record in all tables."""
        self._listing += 1
        row = flat(record) | {"listing": self._listing}
        try:
            if isinstance(record, ErrorRecord):
                self._insert("errors", (*SOURCE, *fields_of("errors")), [row])
                return
            self._db.execute(inserted("listings", _names("listings"), "text"),
                             [*_cells(row, _numbered("listings")), stored(record.text)])  # fmt: skip
            self._insert("comparisons", _numbered("comparisons"), [row])
            for table in detail_tables():
                found = ({"listing": self._listing, **each} for each in detail_rows(table, record))
                self._insert(table, fields_of(table), found)
        except sqlite3.Error as error:
            raise _unwritable(error) from error

    def close(self) -> None:
        """Write the indices, the search and the views, and copy the database to its place."""
        try:
            self._db.executescript(f"BEGIN; {AFTER}; COMMIT")
            self._db.close()
            with self._path.open("rb") as whole:
                shutil.copyfileobj(whole, self._file, 1 << 20)
        except sqlite3.Error as error:
            raise _unwritable(error) from error
        finally:
            self._db.close()
            self._folder.cleanup()

    def _insert(self, table: str, fields: tuple[Field, ...], rows: Iterable[Mapping[str, Any]]) -> None:
        names = tuple(field.name for field in fields)
        self._db.executemany(inserted(table, names), (_cells(row, fields) for row in rows))


def _numbered(table: str) -> tuple[Field, ...]:
    return (SOURCE[0], *fields_of(table))


def _names(table: str) -> tuple[str, ...]:
    return tuple(field.name for field in _numbered(table))


def _cells(row: Mapping[str, Any], fields: Iterable[Field]) -> list[Any]:
    return [stored(row.get(field.name)) for field in fields]


def stored(value: Any) -> Any:
    """A value as SQLite has it: amounts as REAL, dates as ISO 8601, lists as JSON; half a surrogate pair is replaced.

    >>> [stored(value) for value in (Decimal("18.5"), True, ["a"], dt.date(2026, 3, 2), None)]
    [18.5, True, '["a"]', '2026-03-02', None]
    """
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _unwritable(error: sqlite3.Error) -> UsageError:
    return UsageError(f"the database cannot be written: {error}")
