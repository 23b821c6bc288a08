"""Findings -> one line each, as editors and grep read them."""

from __future__ import annotations

from jobscan.report.clean import to_ascii
from jobscan.report.findings import Found
from jobscan.report.findings.words import message, place
from jobscan.report.screen import Screen


def render(found: Found, screen: Screen) -> str:
    """`jobs/cook.md:3:14: warning LNG206 ...`."""
    lines = [f"{place(spot)}: {spot.finding.level} {spot.finding.rule} {message(spot)}\n" for spot in found.spots]
    return "".join(lines) if screen.unicode else "".join(to_ascii(line[:-1]) + "\n" for line in lines)
