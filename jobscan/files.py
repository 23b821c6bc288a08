"""A path -> a file that appears whole or not at all: written beside its place, synced, then renamed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from jobscan.errors import UsageError


@contextmanager
def atomic(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing that gets its name when the block ends; if the block fails, an older file is unchanged.

    Raises `UsageError` when the file cannot be written.
    """
    target = path.resolve()  # a link keeps pointing at what it pointed at
    with write_errors(path):
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    file = os.fdopen(descriptor, "wb")
    try:
        yield file
        with write_errors(path):
            finish(file, Path(name), target)
    except BaseException:
        with suppress(OSError):  # closing writes what is left, and on a full disk that fails once more
            file.close()
        with suppress(OSError):
            Path(name).unlink()
        raise


def write_whole(path: Path, data: bytes) -> None:
    """Write a file at once, or raise `UsageError` and leave an older file as it was."""
    with atomic(path) as file, write_errors(path):
        file.write(data)


def finish(file: BinaryIO, path: Path, target: Path) -> None:
    """Sync a file that was written at `path` to the disk, close it, and rename it to `target`."""
    file.flush()
    os.fsync(file.fileno())
    file.close()
    path.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
    path.replace(target)


@contextmanager
def write_errors(place: object) -> Iterator[None]:
    """Turn an `OSError` into a `UsageError` that names the place: a full disk or a read-only folder is not our bug.

    A `BrokenPipeError` passes: a reader that leaves early is not an error at all.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise UsageError(f"{place}: cannot be written: {why[:1].lower()}{why[1:]}") from error


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
