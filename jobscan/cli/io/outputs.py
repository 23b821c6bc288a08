"""The lines of a run -> stdout and files, each in its format; every line is written whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec.structs import replace

from jobscan.batch import Interrupts, Line
from jobscan.cli.io import stdout
from jobscan.cli.io.destinations import Destinations, refuse_twice
from jobscan.errors import ExitStatus, Stopped, UsageError
from jobscan.files import atomic, write_errors
from jobscan.report import Screen, format_named
from jobscan.report.fields import with_fields

FOR_EYES = frozenset({"text", "table", "markdown"})  # would say of a field that is left out that it is not stated

Opener = Callable[[Path], AbstractContextManager[BinaryIO]]


class Writer:
    """One place that records go to, in one format; `path` is None for stdout."""

    def __init__(
        self,
        format: str,
        file: BinaryIO,
        screen: Screen,
        *,
        path: Path | None = None,
        only_failures: bool = False,
        kept: frozenset[str] | None = None,
        own: tuple[str, ...] = (),
    ) -> None:
        self._kept = kept if format not in FOR_EYES else None
        self.path = path
        self._name, self._format, self._file = format, format_named(format), file
        self._screen = replace(screen, kept=self._kept, own=own)
        self._only_failures = only_failures
        self._flush = path is None and sys.stdout.isatty()
        self._begun = path is not None and _is_begun(file)
        if self._format.binary and path is None and sys.stdout.isatty():
            raise UsageError(f"{format} is binary; name a file, as in -o jobs.{format}")
        self._sink = self._format.sink(file, self._screen)
        header = "" if self._format.binary or self._begun else self._format.header(self._screen)
        if header:
            self._file.write(header.encode())

    def write(self, line: Line) -> None:
        """Write one record. JSON Lines are passed on as they came from the worker; other formats are rendered here."""
        if self._only_failures and line.failure is None:
            return
        if self._kept is not None:
            line = replace(line, json=with_fields(line.json, self._kept))
        if self._sink is not None:
            with write_errors(self.path or stdout.NAME):
                self._sink.write(line.record)
            return
        shown = line.json + b"\n" if self._name == "jsonl" else self._rendered(line)
        with write_errors(self.path or stdout.NAME):
            self._file.write(shown)
            if self._flush:
                self._file.flush()
        self._begun = True

    def close(self) -> None:
        """Write the end of a format that needs one; the caller that opened the file closes it."""
        if self._sink is not None:
            with write_errors(self.path or stdout.NAME):
                self._sink.close()

    def _rendered(self, line: Line) -> bytes:
        if self._name == "json":  # as it came: a field that is left out is not shown as empty
            shown = msgspec.json.format(line.json, indent=2).decode() + "\n"
        else:
            shown = self._format.render(line.record, self._screen)
        return ((self._format.between if self._begun and shown else "") + shown).encode("utf-8", "replace")


def _is_begun(file: BinaryIO) -> bool:
    """Whether an earlier run began the file; a pipe or a device has no beginning."""
    try:
        return file.seekable() and file.tell() > 0
    except OSError:
        return False


class Outputs:
    """All places that the records of a run go to."""

    def __init__(self, writers: list[Writer], interrupts: Interrupts) -> None:
        self._writers, self._interrupts = writers, interrupts

    def write(self, line: Line) -> None:
        """Write one record everywhere; a signal waits until that is done."""
        with self._interrupts.held():
            for writer in list(self._writers):
                self._write(writer, line)

    def _write(self, writer: Writer, line: Line) -> None:
        """When the reader of stdout or of another pipe leaves, the rest is still written."""
        try:
            if writer.path is None:
                with stdout.reader_may_leave():
                    writer.write(line)
            else:
                writer.write(line)
        except (Stopped, BrokenPipeError):
            self._writers.remove(writer)
            if not self._writers:
                raise Stopped(ExitStatus.OK) from None


@contextmanager
def open_outputs(
    to: Destinations,
    screen: Screen,
    interrupts: Interrupts,
    *,
    errors: Path | None = None,
    opened: Opener = atomic,
    kept: frozenset[str] | None = None,
    own: tuple[str, ...] = (),
) -> Iterator[Outputs]:
    """Open stdout and the files for records; `errors` is a file for the error records alone.

    `kept` are the fields that records keep where they are data; None is all. `own` are the input's own columns.
    """
    if errors is not None:
        refuse_twice([*(target.path for target in to.files), errors])
    with ExitStack() as stack:
        writers: list[Writer] = []

        def add(writer: Writer) -> None:
            writers.append(writer)
            stack.callback(writer.close)

        if to.stdout is not None:
            add(Writer(to.stdout, sys.stdout.buffer, screen, kept=kept, own=own))
        for format, path in to.files:
            file = stack.enter_context(opened(path))
            add(Writer(format, file, Screen(whole=screen.whole), path=path, kept=kept, own=own))
        if errors is not None:
            file = stack.enter_context(opened(errors))
            add(Writer("jsonl", file, Screen(), path=errors, only_failures=True))
        try:
            yield Outputs(writers, interrupts)
        finally:
            _flush_stdout(files=bool(to.files or errors))


def _flush_stdout(*, files: bool) -> None:
    """Write what is left for stdout; when its reader has left, the files are still to be finished."""
    try:
        with stdout.reader_may_leave(), write_errors(stdout.NAME):
            sys.stdout.buffer.flush()
    except Stopped:
        if not files:
            raise
