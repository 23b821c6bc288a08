"""JSON Lines, gzipped or not -> the record of each line."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

import msgspec

from jobscan.errors import UsageError
from jobscan.model import Record
from jobscan.model.codec import from_json


@contextmanager
def opened(file: Any, name: str) -> Iterator[BinaryIO]:
    """The file, unpacked where it is packed; raises `UsageError` where it ends too early or is damaged."""
    if file.peek(2)[:2] != b"\x1f\x8b":
        yield file
        return
    try:
        with gzip.open(file) as unpacked:
            yield cast("BinaryIO", unpacked)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UsageError(f"{name}: cannot be read: {str(error).lower()}") from error


def records_of_lines(lines: Iterable[bytes]) -> Iterator[Record | None]:
    """The record of each line that is not blank; None for a line that holds something else."""
    for line in lines:
        if line.strip():
            try:
                yield from_json(line)
            except (msgspec.MsgspecError, RecursionError, ValueError):
                yield None
