"""JSON Lines, packed or not -> the record of each line."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

import msgspec

from jobscan.errors import UsageError
from jobscan.model import Record
from jobscan.model.codec import from_json

_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


@contextmanager
def opened(file: Any, name: str) -> Iterator[BinaryIO]:
    """The file, unpacked where it is packed; raises `UsageError` where it ends too early or is damaged."""
    head = file.peek(4)[:4]
    if head[:2] == _GZIP:
        try:
            with gzip.open(file) as unpacked:
                yield cast("BinaryIO", unpacked)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise UsageError(f"{name}: cannot be read: {str(error).lower()}") from error
    elif head == _ZSTD:
        yield _of_zstd(file, name)
    else:
        yield file


def _of_zstd(file: Any, name: str) -> BinaryIO:
    try:
        import zstandard
    except ImportError:
        raise UsageError(f"{name}: .zst needs: pip install 'jobscan[zstd]'") from None
    return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True))


def records_of_lines(lines: Iterable[bytes]) -> Iterator[Record | None]:
    """The record of each line that is not blank; None for a line that holds something else."""
    for line in lines:
        if line.strip():
            try:
                yield from_json(line)
            except (msgspec.MsgspecError, RecursionError, ValueError):
                yield None
