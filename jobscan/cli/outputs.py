"""Lines of a run -> stdout and files, each in its format; a line is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from jobscan.batch import Interrupts, Line
from jobscan.cli.options import When, output_target
from jobscan.errors import ExitStatus, JobscanError, Stopped, UsageError
from jobscan.files import atomic, write_errors
from jobscan.report import Screen, format_named

STDOUT = "standard output"


class Writer:
    """One place that records go to, and the format they go in; `path` is None for stdout."""

    def __init__(
        self, name: str, file: BinaryIO, screen: Screen, *, path: Path | None = None, failures: bool = False
    ) -> None:
        self.name, self.format, self.file, self.screen, self.path = name, format_named(name), file, screen, path
        self.flush = path is None and sys.stdout.isatty()
        self.failures = failures  # nothing but error records
        self.any = path is not None and file.tell() > 0  # a file that an earlier run began
        if self.format.binary and path is None and sys.stdout.isatty():
            raise UsageError(f"{name} is no text; name a file, as -o {name}:jobs.{name}")
        self.sink = self.format.sink(file)
        if not self.format.binary and self.format.header and not self.any:
            self.file.write(self.format.header.encode())

    def write(self, line: Line) -> None:
        """JSON Lines are passed on as they came from the worker; other formats are rendered here."""
        if self.failures and line.failure is None:
            return
        if self.sink is not None:
            with write_errors(self.path or STDOUT):
                self.sink.write(line.record)
            return
        shown = line.json + b"\n" if self.name == "jsonl" else self._rendered(line)
        with write_errors(self.path or STDOUT):
            self.file.write(shown)
            if self.flush:
                self.file.flush()
        self.any = True

    def close(self) -> None:
        """Finish what is only whole at its end; the file itself is its owner's."""
        if self.sink is not None:
            with write_errors(self.path or STDOUT):
                self.sink.close()

    def _rendered(self, line: Line) -> bytes:
        shown = self.format.render(line.record, self.screen)
        return ((self.format.between if self.any and shown else "") + shown).encode("utf-8", "replace")


class Outputs:
    """All places of a run."""

    def __init__(self, writers: list[Writer], interrupts: Interrupts) -> None:
        self._writers, self._interrupts = writers, interrupts

    def write(self, line: Line) -> None:
        with self._interrupts.held():
            for writer in list(self._writers):
                self._write(writer, line)

    def _write(self, writer: Writer, line: Line) -> None:
        """A reader of stdout may leave; files that were asked for are written all the same."""
        if writer.path is not None:
            writer.write(line)
            return
        try:
            with reader_may_leave():
                writer.write(line)
        except Stopped:
            self._writers.remove(writer)
            if not self._writers:
                raise


@contextmanager
def open_outputs(
    name: str | None,
    targets: list[str] | None,
    screen: Screen,
    interrupts: Interrupts,
    *,
    errors: Path | None = None,
    opened: Callable[[Path], AbstractContextManager[BinaryIO]] = atomic,
) -> Iterator[Outputs]:
    """Stdout in the format `name` (None: not at all), a file for each `FORMAT:FILE`, and one for error records."""
    with ExitStack() as stack:
        writers = []
        if name is not None:
            writers.append(Writer(name, sys.stdout.buffer, screen))
        for file_format, path in map(output_target, targets or ()):
            writers.append(Writer(file_format, stack.enter_context(opened(path)), Screen(), path=path))
        if errors is not None:
            file = stack.enter_context(opened(errors))
            writers.append(Writer("jsonl", file, Screen(), path=errors, failures=True))
        for writer in writers:
            stack.callback(writer.close)
        try:
            yield Outputs(writers, interrupts)
        finally:
            _flush(files=bool(targets or errors))


def _flush(*, files: bool) -> None:
    """What is left for stdout; when its reader has left, the files are still to be finished."""
    try:
        with reader_may_leave(), write_errors(STDOUT):
            sys.stdout.buffer.flush()
    except Stopped:
        if not files:
            raise


def put(text: str) -> None:
    """A whole text to stdout."""
    with reader_may_leave(), write_errors(STDOUT):
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """`| head` has seen enough, and that is no error. Typer would end with 1, so it must not see a BrokenPipeError."""
    try:
        yield
    except BrokenPipeError:
        _let_go()
        raise Stopped(ExitStatus.OK) from None
    except JobscanError:
        _let_go()
        raise


def _let_go() -> None:
    """Python flushes stdout once more at its end, and that must not complain either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def screen(color: When) -> Screen:
    """What stdout can show. A pipe or a file gets 80 plain columns."""
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((80, 24)).columns if terminal else 80
    colored = color is When.always or (color is When.auto and terminal and _likes_color())
    return Screen(width=width, color=colored, unicode="utf" in (sys.stdout.encoding or "").lower())


def default_format(asked: str | None, targets: list[str] | None, *, terminal: str, pipe: str) -> str | None:
    """What stdout gets when nobody said: nothing if files were asked for."""
    if asked is not None:
        return asked
    if targets:
        return None
    return terminal if sys.stdout.isatty() else pipe


def _likes_color() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
