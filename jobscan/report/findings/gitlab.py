"""Findings -> GitLab's Code Quality report, which a merge request shows beside its lines."""

from __future__ import annotations

from collections import Counter

import msgspec

from jobscan.model import LocatedFinding, Severity
from jobscan.report.clean import harmless
from jobscan.report.findings import FindingsReport
from jobscan.report.findings.words import advice, relative
from jobscan.report.screen import Screen

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(found: FindingsReport, screen: Screen) -> str:
    """A JSON array; fingerprints are unique, as GitLab drops what it has seen before."""
    seen: Counter[str] = Counter()
    issues = []
    for located in found.findings:
        path = relative(harmless(located.uri))
        key = f"{located.fingerprint}:{path}"
        seen[key] += 1
        issues.append(
            {
                "description": f"{located.finding.rule}: {advice(located)}",
                "check_name": f"{located.finding.rule} {located.finding.name}",
                "fingerprint": f"{key}:{seen[key]}",
                "severity": _SEVERITIES[located.finding.level],
                "location": {"path": path, "lines": {"begin": located.line or 1, "end": _last(located)}},
            }
        )
    return msgspec.json.format(msgspec.json.encode(issues), indent=2).decode() + "\n"


def _last(located: LocatedFinding) -> int:
    """The last line of the words; of a row of a table the line that it begins in."""
    return (located.end_line if located.column is not None else located.line) or 1
