"""A run that may be killed -> what the next run needs to continue it and produce the same bytes.

The output FILE is written as `FILE.partial`; a journal says how many records it holds, and how many bytes they take.
The next run reads the input again from the beginning and skips the listings that already have a record. A checksum of
the input shows whether it is still the same, and so does one of each file. Before the files get their names, this is
noted in the journal: if a run is killed between two of them, the next one finishes it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec
from msgspec import Struct

from jobscan.batch.summary import Summary
from jobscan.errors import UsageError
from jobscan.files import atomic, finish, write_errors
from jobscan.model import Source, Unreadable

EVERY = 1.0  # seconds between two entries: no more work than that is lost, and the disk has little to do


class Journal(Struct, frozen=True, kw_only=True):
    """How far a run got: its options, a checksum of the listings that have a record, and the size of each file."""

    words: dict[str, str]
    records: int = 0
    read: str = ""
    sizes: dict[str, int] = {}
    sums: dict[str, str] = {}
    finishing: bool = False
    summary: Summary = msgspec.field(default_factory=Summary)


class Resume:
    """A run that writes a journal, and starts where an earlier journal ends.

    `words` are the options that affect the output, by the names that users know. Raises `UsageError` if those of the
    earlier run were different.
    """

    def __init__(self, first: Path, words: Mapping[str, str]) -> None:
        self._path = first.with_name(f"{first.name}.partial.json")
        self._files: dict[str, _Summed] = {}
        self._sums: dict[str, Any] = {}
        self._read = hashlib.sha256()
        self._ahead: deque[str] = deque()  # checksums of what was read and has no record yet
        self._saved = time.monotonic()
        self._whole = True
        self._journal = self._begin = self._earlier(dict(words))

    @property
    def records(self) -> int:
        """How many records there were when this run began."""
        return self._begin.records

    @property
    def summary(self) -> Summary:
        """The counts of those records, to start from."""
        return msgspec.structs.replace(self._begin.summary, started=time.monotonic())

    @property
    def finished(self) -> bool:
        """Whether the earlier run wrote all its records and only has to be finished (`finish`)."""
        return self._begin.finishing

    def finish(self) -> None:
        """Give the files of a complete run their names. Raises `UsageError` if they are not what it wrote."""
        for name, checksum in self._begin.sums.items():
            target = Path(name).resolve()
            partial = _partial_of(target)
            if partial.exists() and _checksum(partial, self._begin.sizes[name]).hexdigest() == checksum:
                with write_errors(name), partial.open("r+b") as file:
                    finish(file, partial, target)
            elif not target.exists() or _checksum(target, self._begin.sizes[name]).hexdigest() != checksum:
                raise UsageError(f"{name}: does not match {self._path}; {self._start_over}")
        self._path.unlink(missing_ok=True)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Keep the journal up to date whatever happens in the block, and remove it when the run is complete."""
        try:
            yield
        except BaseException:
            if self._whole and self._journal.records:
                with suppress(UsageError):
                    self._enter()
            raise
        self._path.unlink(missing_ok=True)

    @contextmanager
    def file(self, path: Path) -> Iterator[BinaryIO]:
        """Open the unfinished file, to append to it; it gets its name when the run is complete."""
        target = path.resolve()
        partial = _partial_of(target)
        size = self._begin.sizes.get(str(path), 0)
        if size and (not partial.exists() or partial.stat().st_size < size):
            raise UsageError(f"{partial}: does not match {self._path}; {self._start_over}")
        with write_errors(partial):
            file = os.fdopen(os.open(partial, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
        try:
            _lock(file, partial)
            so_far = _checksum(partial, size)
            if size and so_far.hexdigest() != self._begin.sums.get(str(path), so_far.hexdigest()):
                raise UsageError(
                    f"{partial}: its content has changed since {self._path} was written; {self._start_over}"
                )
            file.truncate(size)
            file.seek(size)
        except BaseException:
            file.close()
            raise
        summed = self._files[str(path)] = _Summed(file, so_far)
        try:
            yield cast("BinaryIO", summed)
            with write_errors(path):
                self._finishing()
                finish(file, partial, target)
        except BaseException:
            self._close(file)
            raise

    def remaining(self, sources: Iterable[Source | Unreadable]) -> Iterator[Source | Unreadable]:
        """The listings that have no record yet. Raises `UsageError` if the input has changed."""
        count = 0
        for count, source in enumerate(sources, start=1):
            self._read.update(repr(source).encode("utf-8", "surrogatepass"))
            if count > self.records:
                self._ahead.append(self._read.hexdigest())
                yield source
            elif count == self.records and self._read.hexdigest() != self._begin.read:
                raise UsageError(f"the input has changed since {self._path} was written; {self._start_over}")
        if count < self.records:
            raise UsageError(f"the input is shorter than when {self._path} was written; {self._start_over}")

    def wrote(self, summary: Summary) -> None:
        """Note that a record was written. The journal itself is written every second or so."""
        self._journal = Journal(
            words=self._begin.words,
            records=self._journal.records + 1,
            read=self._ahead.popleft(),
            sizes={path: file.tell() for path, file in self._files.items()},
            summary=msgspec.structs.replace(summary),
        )
        self._sums = {path: file.sum.copy() for path, file in self._files.items()}
        if time.monotonic() - self._saved >= EVERY:
            self._save()

    def _save(self) -> None:
        """Sync the files before the journal: even after a power cut they are as long as the journal says."""
        for path, file in self._files.items():
            with write_errors(path):
                file.flush()
                os.fsync(file.fileno())
        self._enter()

    def _enter(self) -> None:
        sums = {path: each.hexdigest() for path, each in self._sums.items()} or self._begin.sums
        journal = msgspec.structs.replace(self._journal, sums=sums)
        with atomic(self._path) as place:
            place.write(msgspec.json.encode(journal) + b"\n")
        self._saved = time.monotonic()

    def _finishing(self) -> None:
        """Note that all records are written, whatever happens to the names of the files."""
        if not self._journal.finishing and self._journal.records:
            sizes = {path: file.tell() for path, file in self._files.items()}
            self._sums = {path: file.sum.copy() for path, file in self._files.items()}
            self._journal = msgspec.structs.replace(self._journal, sizes=sizes, finishing=True)
            self._save()

    def _close(self, file: BinaryIO) -> None:
        """Close an unfinished file. On a full disk its end is missing; the last journal entry stays valid."""
        try:
            file.flush()
            os.fsync(file.fileno())
        except (OSError, ValueError):
            self._whole = False
        with suppress(OSError):
            file.close()

    def _earlier(self, words: dict[str, str]) -> Journal:
        try:
            journal = msgspec.json.decode(self._path.read_bytes(), type=Journal)
        except FileNotFoundError:
            return Journal(words=words)
        except (OSError, msgspec.MsgspecError) as error:
            raise UsageError(f"{self._path}: not the journal of a scan ({error}); {self._start_over}") from error
        for name in (*words, *journal.words):
            before, now = journal.words.get(name, "none"), words.get(name, "none")
            if before != now:
                raise UsageError(f"{self._path}: started with another {name}: {before}, now {now}; {self._start_over}")
        return journal

    @property
    def _start_over(self) -> str:
        return f"to start over, remove {self._path.name}"


class _Summed:
    """A file that is written to, and the checksum of its content."""

    def __init__(self, file: BinaryIO, so_far: Any) -> None:
        self._file, self.sum = file, so_far
        self.tell, self.flush, self.fileno, self.seekable = file.tell, file.flush, file.fileno, file.seekable

    def write(self, data: bytes) -> int:
        self.sum.update(data)
        return self._file.write(data)


def _partial_of(target: Path) -> Path:
    return target.with_name(f"{target.name}.partial")


def _checksum(path: Path, size: int) -> Any:
    """The checksum of the first so many bytes of a file."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while size > 0 and (piece := file.read(min(size, 1 << 20))):
            found.update(piece)
            size -= len(piece)
    return found


def _lock(file: BinaryIO, path: Path) -> None:
    """Lock the file for this run until it is closed; where the system has no such locks, do nothing."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise UsageError(f"{path}: another run is writing it; wait for it to finish, or name another file") from None
    except OSError:  # some network file systems
        return
