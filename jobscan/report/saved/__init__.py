"""A file that `scan` wrote, as jsonl, csv, parquet or sqlite -> its records, or its rows of the flat table.

The format is told by the first bytes, not the name. Only jsonl has whole records; from the others come the fields
of the flat table, which is what a summary needs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from jobscan.errors import UsageError
from jobscan.model import Record
from jobscan.report.rows.flat import Row, flat
from jobscan.report.saved.lines import opened, records_of_lines
from jobscan.report.saved.restored import restored

__all__ = ["is_whole", "saved_records", "saved_rows"]


def saved_records(name: str) -> Iterator[Record | None]:
    """The records, in order; None for each line or row that is something else. Raises `UsageError` for another file."""
    with _opened(name) as (file, kind):
        if kind == "jsonl":
            yield from records_of_lines(file)
        else:
            for row in _rows(kind, file, name, None):
                yield None if row is None else restored(row)


def saved_rows(name: str, wanted: Collection[str]) -> Iterator[Row | None]:
    """The rows with the wanted columns (others may be missing); None for each line or row that is something else."""
    with _opened(name) as (file, kind):
        if kind == "jsonl":
            yield from (None if record is None else flat(record) for record in records_of_lines(file))
        else:
            yield from _rows(kind, file, name, wanted)


def is_whole(name: str) -> bool:
    """Whether the file has whole records rather than rows."""
    with _opened(name) as (_, kind):
        return kind == "jsonl"


def _rows(kind: str, file: BinaryIO, name: str, wanted: Collection[str] | None) -> Iterator[Row | None]:
    from jobscan.report.saved import csv_file, database, parquet_file

    readers: dict[str, Callable[[BinaryIO, str, Collection[str] | None], Iterator[Row | None]]] = {
        "csv": csv_file.rows,
        "sqlite": database.rows,
        "parquet": parquet_file.rows,
    }
    return readers[kind](file, name, wanted)


@contextmanager
def _opened(name: str) -> Iterator[tuple[BinaryIO, str]]:
    """The file, unpacked, and what it is."""
    if name == "-":
        yield _seen(sys.stdin.buffer, name)
        return
    try:
        with Path(name).open("rb") as file, opened(file, name) as plain:
            yield _seen(plain, name)
    except OSError as error:
        raise UsageError(f"{name}: cannot be read: {(error.strerror or str(error)).lower()}") from error


def _seen(file: BinaryIO, name: str) -> tuple[BinaryIO, str]:
    begin = file.peek(64)[:64] if hasattr(file, "peek") else b""
    for magic, kind in ((b"SQLite format 3\0", "sqlite"), (b"PAR1", "parquet")):
        if begin.startswith(magic):
            if name == "-":
                raise UsageError(f"-: {kind} cannot be read from a pipe; name the file")
            return file, kind
    return file, "csv" if begin.lstrip(b"\xef\xbb\xbf").startswith((b"uri,", b'"uri",')) else "jsonl"
