"""Findings -> workflow commands, which GitHub Actions shows as annotations beside the lines of a change.

GitHub shows ten annotations of each level for a step; the log and `-f sarif` have all.
"""

from __future__ import annotations

from jobscan.model import LocatedFinding, Severity
from jobscan.report.clean import harmless
from jobscan.report.findings import FindingsReport
from jobscan.report.findings.words import advice, closing, place, relative
from jobscan.report.screen import Screen

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(found: FindingsReport, screen: Screen) -> str:
    """A command a line, and the count, which the log shows."""
    lines = [_command(located) for located in found.findings]
    return "".join(f"{line}\n" for line in [*lines, closing(found)])


def _command(located: LocatedFinding) -> str:
    where = {"file": relative(harmless(located.uri)), "title": f"{located.finding.rule} {located.finding.name}"}
    if located.line is not None:
        where |= {"line": str(located.line), "endLine": str(located.end_line), "col": str(located.column)}
        if located.line == located.end_line:  # GitHub takes the end of a column only within one line
            where["endColumn"] = str(located.end_column)
    listing = "" if located.line is not None or not located.index else f"{place(located)}: "
    named = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    return f"::{_COMMANDS[located.finding.level]} {named}::{_data(listing + advice(located))}"


def _data(words: str) -> str:
    r"""What may stand behind `::`.

    >>> _data("100%\n::error::")
    '100%25%0A::error::'
    """
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
