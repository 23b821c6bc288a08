"""JSON Lines, packed or not -> the record of each line."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

import msgspec

from jobscan.errors import Unprocessed, UsageError
from jobscan.model import Record
from jobscan.model.codec import from_json
from jobscan.packed import is_packed, unpacked


@contextmanager
def opened(file: io.BufferedReader, name: str) -> Iterator[BinaryIO]:
    """The file, unpacked where it is packed; raises `UsageError` where it ends too early or is damaged."""
    try:
        yield unpacked(file) if is_packed(file.peek(4)[:4]) else file
    except (EOFError, zlib.error, Unprocessed) as error:
        raise UsageError(f"{name}: cannot be read: {str(error).lower()}") from error


def records_of_lines(lines: Iterable[bytes]) -> Iterator[Record | None]:
    """The record of each line that is not blank; None for a line that holds something else."""
    for line in lines:
        if line.strip():
            try:
                yield from_json(line)
            except (msgspec.MsgspecError, RecursionError, ValueError):
                yield None
