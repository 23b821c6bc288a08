"""Findings -> SARIF 2.1.0, for GitHub's code scanning and other viewers.

GitHub takes 25,000 results of a run and shows 5,000: beyond the first, the worst are kept, and the log says so.
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import msgspec

from jobscan.model import LocatedFinding, RuleCard, Severity
from jobscan.report.clean import printable
from jobscan.report.findings import LEVELS, FindingsReport
from jobscan.report.findings.words import advice, uri_reference
from jobscan.report.screen import Screen

MOST = 25_000
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_HOME = "https://pypi.org/project/jobscan/"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(found: FindingsReport, screen: Screen) -> str:
    """One run."""
    findings = _worst(found.findings)
    cards = [found.rules[code] for code in sorted({located.finding.rule for located in findings})]
    at = {card.code: number for number, card in enumerate(cards)}
    driver = {"name": "jobscan", "version": found.version, "semanticVersion": found.version, "informationUri": _HOME}
    all_kept = len(findings) == len(found.findings)
    notes = [] if all_kept else [{"level": "note", "message": {"text": _left_out(len(found.findings))}}]
    seen: Counter[tuple[str, str]] = Counter()
    run = {
        "tool": {"driver": {**driver, "rules": list(map(_rule, cards))}},
        "automationDetails": {"id": "jobscan/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "results": [_result(located, at[located.finding.rule], seen) for located in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _left_out(findings: int) -> str:
    return f"{findings:,} findings, of which the {MOST:,} worst are kept, as GitHub takes no more"


def _worst(findings: tuple[LocatedFinding, ...]) -> tuple[LocatedFinding, ...]:
    if len(findings) <= MOST:
        return findings
    return tuple(sorted(findings, key=lambda located: LEVELS.index(located.finding.level))[:MOST])


def _rule(card: RuleCard) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": card.code,
        "name": "".join(word.capitalize() for word in card.name.split("-")),
        "shortDescription": {"text": card.summary},
        "fullDescription": {"text": card.manual.split("\n\n")[0]},
        "help": {"text": card.manual, "markdown": card.manual.replace("::\n", ":\n")},
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
        "properties": {"tags": [card.code[:3]]},
    }
    return {**told, "helpUri": card.url} if card.url else told


def _result(located: LocatedFinding, rule: int, seen: Counter[tuple[str, str]]) -> dict[str, Any]:
    uri = uri_reference(located.uri)
    key = uri, located.fingerprint
    seen[key] += 1
    return {
        "ruleId": located.finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[located.finding.level],
        "message": {"text": _message(advice(located))},
        "locations": [_location(located, uri)],
        "partialFingerprints": {"jobscan/v1": f"{located.fingerprint}:{seen[key]}"},
    }


def _location(located: LocatedFinding, uri: str) -> dict[str, Any]:
    """GitHub wants a region, so the listing as a whole is at its first line."""
    region: dict[str, Any] = {"startLine": 1}
    if located.line is not None:
        region = {"startLine": located.line}
    if located.column is not None:
        region |= {
            "startColumn": located.column,
            "endLine": located.end_line,
            "endColumn": located.end_column,
        }
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
    if located.index or located.id:
        place["logicalLocations"] = [
            {"name": printable(located.id or "") or f"listing {located.index + 1}", "kind": "object"}
        ]
    return place


def _message(words: str) -> str:
    r"""Square brackets make links in a SARIF message, so those of a listing are escaped.

    >>> _message("[click](https://example.com)")
    '\\[click\\](https://example.com)'
    """
    return re.sub(r"([\\\[\]])", r"\\\1", words)
