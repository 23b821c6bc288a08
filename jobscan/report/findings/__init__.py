"""Findings -> what people and CI systems read: a module a format, listed in `FINDING_FORMATS`."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.model import RuleCard, Severity, Spot
from jobscan.report.screen import Screen

__all__ = ["FINDING_FORMATS", "LEVELS", "Found", "finding_format", "render_findings"]

LEVELS: tuple[Severity, ...] = ("error", "warning", "info")  # worst first


class Found(Struct, frozen=True, kw_only=True):
    """All findings of a run, in the order of the input, and what a report says beside them.

    `rules` are the cards of the rules that found something; `uris` all files that were looked at; `fail_on` the level
    from which a finding fails the run, None for never; `notices` what the reader should know of the run.
    """

    spots: tuple[Spot, ...]
    rules: dict[str, RuleCard]
    uris: tuple[str, ...]
    listings: int
    fail_on: Severity | None
    version: str
    notices: tuple[str, ...] = ()

    def fails(self, spot: Spot) -> bool:
        """Whether a finding fails the run."""
        return self.fail_on is not None and LEVELS.index(spot.finding.level) <= LEVELS.index(self.fail_on)


FINDING_FORMATS: dict[str, str] = {
    "text": "jobscan.report.findings.text",
    "concise": "jobscan.report.findings.concise",
    "github": "jobscan.report.findings.github",
    "sarif": "jobscan.report.findings.sarif",
    "junit": "jobscan.report.findings.junit",
    "gitlab": "jobscan.report.findings.gitlab",
    "json": "jobscan.report.findings.json",
}


def finding_format(name: str) -> str:
    """The name, when it is one; else a `UsageError` that names the known ones."""
    if name in FINDING_FORMATS:
        return name
    from difflib import get_close_matches

    near = [f"; did you mean {each}?" for each in get_close_matches(name, FINDING_FORMATS, n=1)]
    raise UsageError(f"{name}: no such format for findings{''.join(near)}; known: {', '.join(FINDING_FORMATS)}")


def render_findings(found: Found, name: str, screen: Screen) -> str:
    """The whole document; ends with a line end, or is empty."""
    return cast("str", import_module(FINDING_FORMATS[finding_format(name)]).render(found, screen))
