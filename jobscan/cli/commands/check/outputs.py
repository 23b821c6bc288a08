"""All findings of a run -> stdout and files, each in its format."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from jobscan import __version__
from jobscan.check import card
from jobscan.check.baseline import Key, new_findings
from jobscan.cli.commands.check.run import Run
from jobscan.cli.io.destinations import Destinations
from jobscan.cli.io.tables import put_rows
from jobscan.errors import UsageError
from jobscan.files import write_errors
from jobscan.model import Severity
from jobscan.report import Screen
from jobscan.report.findings import FindingsReport, render_findings


def default_format() -> str:
    """Annotations on GitHub, text elsewhere."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def report_of(run: Run, fail_on: Severity | None, known: Counter[Key]) -> FindingsReport:
    """What is reported about a run: the findings that are not in the baseline, and their rules."""
    findings = tuple(new_findings(run.findings, known))
    return FindingsReport(
        findings=findings,
        rules={code: card(code) for code in sorted({located.finding.rule for located in findings})},
        uris=tuple(run.uris),
        listings=run.listings,
        fail_on=fail_on,
        version=__version__,
        left_out=run.left_out,
    )


def write_step_summary(report: FindingsReport, to: Destinations) -> None:
    """On GitHub, beside the annotations, a table for the summary of the step; what other tools wrote there stays."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path or to.stdout != "github":
        return
    with write_errors(path), Path(path).open("a", encoding="utf-8", errors="replace") as file:
        file.write(render_findings(report, "markdown", Screen()))


def show_statistics(report: FindingsReport, to: Destinations) -> None:
    """Print how often each rule found something, the most frequent first: as a table, or as JSON for `-f json`."""
    if to.stdout not in ("text", "github", "json", None):
        raise UsageError(f"--statistics cannot be printed as {to.stdout}; known: text, json")
    counts = Counter(located.finding.rule for located in report.findings)
    rows = [
        {"findings": count, "rule": code, "name": report.rules[code].name, "summary": report.rules[code].summary}
        for code, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    ]
    put_rows(rows, "json" if to.stdout == "json" else "text")
