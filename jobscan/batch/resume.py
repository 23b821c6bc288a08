"""A run that may be killed -> what the next run needs to continue it, and end with the same bytes.

Beside each output FILE grows `FILE.partial`; a journal says how many records it holds, and how many bytes those are.
The next run reads the input again from the beginning and skips the listings that have a record; a checksum of all that
was read says whether the input is still the same.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from jobscan.batch.summary import Summary
from jobscan.errors import UsageError
from jobscan.files import atomic, finish, write_errors
from jobscan.model import Source, Unreadable

EVERY = 1.0  # seconds between two entries: no more work than that is lost, and the disk has little to do


class Journal(Struct, frozen=True, kw_only=True):
    """How far a run got: the options of its command, a checksum of the listings that have a record, the bytes of each
    file."""

    words: dict[str, str]
    records: int = 0
    read: str = ""
    sizes: dict[str, int] = {}
    summary: Summary = msgspec.field(default_factory=Summary)


class Resume:
    """A run that writes a journal, and starts where an earlier journal ends.

    `words` are the options that decide what is in the output, by the names that users know. Raises `UsageError` when
    those of the earlier run were different.
    """

    def __init__(self, first: Path, words: Mapping[str, str]) -> None:
        self._path = first.with_name(f"{first.name}.partial.json")
        self._files: dict[str, BinaryIO] = {}
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

    @contextmanager
    def running(self) -> Iterator[None]:
        """Keep the journal up to date however the block ends, and remove it when the run is complete."""
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
        partial = target.with_name(f"{target.name}.partial")
        size = self._begin.sizes.get(str(path), 0)
        if size and (not partial.exists() or partial.stat().st_size < size):
            raise UsageError(f"{partial}: does not match {self._path}; {self._start_over}")
        with write_errors(partial):
            file = partial.open("r+b" if size else "wb")
        self._files[str(path)] = file
        try:
            file.truncate(size)
            file.seek(size)
            yield file
            with write_errors(path):
                finish(file, partial, target)
        except BaseException:
            self._close(file)
            raise

    def remaining(self, sources: Iterable[Source | Unreadable]) -> Iterator[Source | Unreadable]:
        """The listings that have no record yet. Raises `UsageError` when the input has changed."""
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
        with atomic(self._path) as place:
            place.write(msgspec.json.encode(self._journal) + b"\n")
        self._saved = time.monotonic()

    def _close(self, file: BinaryIO) -> None:
        """On a full disk the end of the file is missing; then the last entry of the journal stays valid."""
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
