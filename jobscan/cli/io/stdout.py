"""Text -> stdout, whatever that is: a terminal, a pipe whose reader leaves early, a full disk."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jobscan.cli import options
from jobscan.errors import ExitStatus, JobscanError, Stopped
from jobscan.files import write_errors

if TYPE_CHECKING:
    from jobscan.report.screen import Screen

NAME = "standard output"


def put(text: str) -> None:
    """Print a whole text."""
    with reader_may_leave(), write_errors(NAME):
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()


def screen(color: options.When) -> Screen:
    """What stdout can show. A pipe or a file gets 80 columns without colour."""
    from jobscan.report.screen import Screen

    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((80, 24)).columns if terminal else 80
    colored = color == "always" or (color == "auto" and terminal and _color_wanted())
    return Screen(width=width, color=colored, unicode="utf" in (sys.stdout.encoding or "").lower())


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """Exit quietly with status 0 when the reader of a pipe has seen enough, as in `| head`.

    Typer would turn a `BrokenPipeError` into status 1.
    """
    try:
        yield
    except BrokenPipeError:
        _abandon_stdout()
        raise Stopped(ExitStatus.OK) from None
    except JobscanError:
        _abandon_stdout()
        raise


def _abandon_stdout() -> None:
    """Python flushes stdout once more at its exit, which must not fail either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _color_wanted() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
