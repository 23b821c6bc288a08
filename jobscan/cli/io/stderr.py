"""Messages to the user -> stderr, one line each, without anything that a terminal would obey."""

import os
import sys

_quiet = False


def set_quiet(quiet: bool) -> None:
    """With `-q`, notes are not shown."""
    global _quiet
    _quiet = quiet


def note(message: str) -> None:
    """Report something good to know."""
    if not _quiet:
        error(message)


def error(message: str) -> None:
    """Report what went wrong, where, and what to try next."""
    from jobscan.report.clean import printable

    show(f"jobscan: {printable(message)}")


def show(lines: str) -> None:
    """Print lines that are safe to show."""
    from jobscan.report.clean import to_ascii

    if "utf" not in (sys.stderr.encoding or "").lower():
        lines = to_ascii(lines)
    try:
        print(lines, file=sys.stderr, flush=True)
    except OSError:  # a closed terminal, a full disk; without this Python would try again, and complain, at its exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
