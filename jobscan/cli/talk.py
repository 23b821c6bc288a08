"""What is said to the person at the terminal: on stderr, one line each, safe to show."""

import os
import sys

_quiet = False


def be_quiet(quiet: bool) -> None:
    """With `-q` only errors are said."""
    global _quiet
    _quiet = quiet


def note(message: str) -> None:
    """Something good to know."""
    if not _quiet:
        problem(message)


def problem(message: str) -> None:
    """Something that went wrong: what, where, what to try next."""
    from jobscan.report.clean import printable

    say(f"jobscan: {printable(message)}")


def say(lines: str) -> None:
    """Lines that are safe to show, on stderr."""
    from jobscan.report.clean import to_ascii

    if "utf" not in (sys.stderr.encoding or "").lower():
        lines = "\n".join(map(to_ascii, lines.split("\n")))
    try:
        print(lines, file=sys.stderr, flush=True)
    except OSError:  # nobody can hear it: a terminal that was closed, a full disk; Python tries again at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
