"""Findings -> what people and CI systems read: a module a format, listed in `FINDING_FORMATS`."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.model import LocatedFinding, RuleCard, Severity
from jobscan.report.screen import Screen
from jobscan.suggest import did_you_mean

__all__ = ["FINDING_FORMATS", "LEVELS", "FindingsReport", "finding_format", "render_findings"]

LEVELS: tuple[Severity, ...] = ("error", "warning", "info")  # worst first


class FindingsReport(Struct, frozen=True, kw_only=True):
    """All findings of a run, in the order of the input, and what a report says beside them.

    `rules` are the cards of the rules that found something; `uris` all files that were looked at; `fail_on` the level
    from which a finding fails the run, None for never; `left_out` counts documents that do not look like listings.
    """

    findings: tuple[LocatedFinding, ...]
    rules: dict[str, RuleCard]
    uris: tuple[str, ...]
    listings: int
    fail_on: Severity | None
    version: str
    left_out: int = 0

    def fails(self, located: LocatedFinding) -> bool:
        """Whether a finding fails the run."""
        return self.fail_on is not None and LEVELS.index(located.finding.level) <= LEVELS.index(self.fail_on)


FINDING_FORMATS: dict[str, str] = {
    "text": "jobscan.report.findings.text",
    "concise": "jobscan.report.findings.concise",
    "github": "jobscan.report.findings.github",
    "sarif": "jobscan.report.findings.sarif",
    "junit": "jobscan.report.findings.junit",
    "gitlab": "jobscan.report.findings.gitlab",
    "json": "jobscan.report.findings.json",
    "markdown": "jobscan.report.findings.markdown",
    "summary": "jobscan.report.findings.summary",
}


def finding_format(name: str) -> str:
    """The name, when it is one; else a `UsageError` that names the known ones."""
    if name not in FINDING_FORMATS:
        raise UsageError(f"{name}: no such format for findings{did_you_mean(name, FINDING_FORMATS)}")
    return name


def render_findings(found: FindingsReport, name: str, screen: Screen) -> str:
    """The whole document; ends with a line end, or is empty."""
    return cast("str", import_module(FINDING_FORMATS[finding_format(name)]).render(found, screen))
