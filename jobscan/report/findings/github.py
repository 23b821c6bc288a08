"""Findings -> workflow commands, which GitHub Actions shows as annotations beside the lines of a change.

GitHub shows ten annotations of each level for a step and drops the others without a word: the first notice counts them.
The log, the summary of the step (`-f markdown`) and `-f sarif` have all.
"""

from __future__ import annotations

from collections import Counter

from jobscan.model import LocatedFinding, Severity
from jobscan.report.clean import harmless
from jobscan.report.findings import LEVELS, FindingsReport
from jobscan.report.findings.words import advice, closing, level_name, listing_name, relative
from jobscan.report.screen import Screen

SHOWN = 10  # annotations of a level that GitHub shows for a step
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(found: FindingsReport, screen: Screen) -> str:
    """A command a line, and the count, which the log shows."""
    lines = [_command(located) for located in found.findings]
    return "".join(f"{line}\n" for line in [*_beyond(found), *lines, closing(found)])


def _beyond(found: FindingsReport) -> list[str]:
    """A notice that counts what GitHub will not show; it comes first, as notices are cut off too."""
    levels = Counter(located.finding.level for located in found.findings)
    cut = [f"{SHOWN} of {levels[level]:,} {level_name(level, 2)}" for level in LEVELS if levels[level] > SHOWN]
    if not cut:
        return []
    return [f"::notice title=jobscan::{', '.join(cut)} are shown beside the lines; the log of this step has all"]


def _command(located: LocatedFinding) -> str:
    where = {"file": relative(harmless(located.uri)), "title": f"{located.finding.rule} {located.finding.name}"}
    if located.line is not None:
        where["line"] = str(located.line)
    if located.column is not None:
        where |= {"endLine": str(located.end_line), "col": str(located.column)}
        if located.line == located.end_line:  # GitHub takes the end of a column only within one line
            where["endColumn"] = str(located.end_column)
    name = listing_name(located)
    listing = f"{name}: " if name else ""
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
