"""Findings -> one line each, as editors and grep read them."""

from __future__ import annotations

from jobscan.report.clean import to_ascii
from jobscan.report.findings import FindingsReport
from jobscan.report.findings.words import message, place
from jobscan.report.screen import Screen


def render(found: FindingsReport, screen: Screen) -> str:
    """`jobs/cook.md:3:14: warning LNG206 ...`."""
    lines = "".join(
        f"{place(located)}: {located.finding.level} {located.finding.rule} {message(located)}\n"
        for located in found.findings
    )
    return lines if screen.unicode else to_ascii(lines)
