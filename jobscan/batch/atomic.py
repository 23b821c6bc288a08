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
    """The file to write to; whatever goes wrong, an older file of that name stays as it was."""
    target = path.resolve()  # a link keeps pointing at what it pointed at
    with writing(path):
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    file = os.fdopen(descriptor, "wb")
    try:
        yield file
        with writing(path):
            finished(file, Path(name), target)
    except BaseException:
        with suppress(OSError):  # closing writes what is left, and on a full disk that fails once more
            file.close()
        with suppress(OSError):
            Path(name).unlink()
        raise


def finished(file: BinaryIO, path: Path, target: Path) -> None:
    """All of the file is on the disk, and it takes its name."""
    file.flush()
    os.fsync(file.fileno())
    file.close()
    path.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
    path.replace(target)


@contextmanager
def writing(place: object) -> Iterator[None]:
    """A full disk or a closed folder is a known problem, and no bug; a reader that leaves is not even a problem."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise UsageError(f"{place}: cannot be written: {why[:1].lower()}{why[1:]}") from error


def _umask() -> int:
    """There is no way to ask for it but to set it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
