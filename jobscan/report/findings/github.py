"""Findings -> workflow commands, which GitHub Actions shows as annotations beside the lines of a change.

GitHub shows ten annotations of each level for a step; the log and `-f sarif` have all.
"""

from __future__ import annotations

from jobscan.model import Severity, Spot
from jobscan.report.clean import harmless
from jobscan.report.findings import Found
from jobscan.report.findings.words import advice, closing, place, relative
from jobscan.report.screen import Screen

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(found: Found, screen: Screen) -> str:
    """A command a line, and the count, which the log shows."""
    lines = [_command(spot) for spot in found.spots]
    lines += [f"::notice::{_data(notice)}" for notice in found.notices]
    return "".join(f"{line}\n" for line in [*lines, closing(found)])


def _command(spot: Spot) -> str:
    where = {"file": relative(harmless(spot.uri)), "title": f"{spot.finding.rule} {spot.finding.name}"}
    if spot.line is not None:
        where |= {"line": str(spot.line), "endLine": str(spot.end_line), "col": str(spot.column)}
        if spot.line == spot.end_line:  # GitHub takes the end of a column only within one line
            where["endColumn"] = str(spot.end_column)
    listing = "" if spot.line is not None or not spot.index else f"{place(spot)}: "
    named = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    return f"::{_COMMANDS[spot.finding.level]} {named}::{_data(listing + advice(spot))}"


def _data(words: str) -> str:
    r"""What may stand behind `::`.

    >>> _data("100%\n::error::")
    '100%25%0A::error::'
    """
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
