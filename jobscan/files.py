"""A path -> a file that appears whole or not at all: written beside its place, synced, then renamed.

A pipe or a device cannot be replaced without breaking it: it is opened and written to as it is. A name that ends with
.gz or .zst is written packed.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from jobscan.errors import UsageError

PACKINGS = (".gz", ".zst")
_DESCRIPTORS = re.compile(r"/dev/fd|/proc/[^/]+(?:/task/\d+)?/fd")
_LEVEL = {".gz": 6, ".zst": 3}  # what the programs of these names take by default


@contextmanager
def atomic(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing that gets its name when the block ends; if the block fails, an older file is unchanged.

    A path that is no regular file is written to directly. Raises `UsageError` when the file cannot be written.
    """
    with _opened(path) as file, packed(file, path) as content:
        yield content


def write_whole(path: Path, data: bytes) -> None:
    """Write a file at once, or raise `UsageError` and leave an older file as it was."""
    with atomic(path) as file, write_errors(path):
        file.write(data)


def is_special(path: Path) -> bool:
    """Whether a path names a pipe, a device, a socket, or a file that this process has open (`/dev/stdout`)."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return _is_descriptor(path)
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) or _is_descriptor(path)


def packing(path: Path) -> str:
    """The ending that says how a file is packed; empty for one that is not.

    >>> packing(Path("jobs.jsonl.gz")), packing(Path("jobs.jsonl"))
    ('.gz', '')
    """
    ending = path.suffix.lower()
    return ending if ending in PACKINGS else ""


@contextmanager
def packed(file: BinaryIO, path: Path) -> Iterator[BinaryIO]:
    """The file, packed as its name says; the same content gives the same bytes at any time.

    Raises `UsageError` when the library for it is missing.
    """
    ending = packing(path)
    if not ending:
        yield file
        return
    content = _packer(file, ending)
    try:
        yield content
    except BaseException:
        with suppress(OSError, ValueError):  # what it holds is written to a file that is thrown away
            content.close()
        raise
    with write_errors(path):
        content.close()


def _packer(file: BinaryIO, ending: str) -> BinaryIO:
    if ending == ".gz":
        import gzip

        return cast("BinaryIO", gzip.GzipFile("", "wb", _LEVEL[ending], file, mtime=0))
    try:
        import zstandard
    except ImportError as error:
        raise UsageError("files that end with .zst need: pip install 'jobscan[zstd]'") from error
    return cast("BinaryIO", zstandard.ZstdCompressor(_LEVEL[ending]).stream_writer(file, closefd=False))


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if is_special(path):
        with _direct(path) as file:
            yield file
        return
    target = path.resolve()  # a link keeps pointing at what it pointed at
    with write_errors(path):
        if target.is_dir():
            raise IsADirectoryError(21, "Is a directory")
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:200]}.", suffix=".tmp", dir=target.parent)
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


@contextmanager
def _direct(path: Path) -> Iterator[BinaryIO]:
    """What is no regular file, open; a reader that leaves early ends the block and is not an error."""
    with write_errors(path):
        # to append: the file behind /dev/stdout may hold something already
        file = os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND), "wb")
    try:
        yield file
        with write_errors(path):
            file.close()
    except BrokenPipeError:
        pass
    finally:
        with suppress(OSError):
            file.close()


def _is_descriptor(path: Path) -> bool:
    """Whether a path leads to a file that a process has open, as /dev/stdout and what `>(command)` becomes do."""
    for _ in range(40):  # as many links as the system follows
        if _DESCRIPTORS.fullmatch(os.path.realpath(path.parent)):
            return True
        try:
            if not path.is_symlink():
                return False
            path = path.parent / path.readlink()
        except (OSError, ValueError):
            return False
    return False


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
