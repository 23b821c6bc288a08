"""Findings -> GitLab's Code Quality report, which a merge request shows beside its lines."""

from __future__ import annotations

from collections import Counter

import msgspec

from jobscan.model import Severity
from jobscan.report.clean import harmless
from jobscan.report.findings import Found
from jobscan.report.findings.words import advice, relative
from jobscan.report.screen import Screen

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(found: Found, screen: Screen) -> str:
    """A JSON array; fingerprints are unique, as GitLab drops what it has seen before."""
    seen: Counter[str] = Counter()
    issues = []
    for spot in found.spots:
        path = relative(harmless(spot.uri))
        key = f"{spot.fingerprint}:{path}"
        seen[key] += 1
        issues.append(
            {
                "description": f"{spot.finding.rule}: {advice(spot)}",
                "check_name": f"{spot.finding.rule} {spot.finding.name}",
                "fingerprint": f"{key}:{seen[key]}",
                "severity": _SEVERITIES[spot.finding.level],
                "location": {"path": path, "lines": {"begin": spot.line or 1, "end": spot.end_line or 1}},
            }
        )
    return msgspec.json.format(msgspec.json.encode(issues), indent=2).decode() + "\n"
