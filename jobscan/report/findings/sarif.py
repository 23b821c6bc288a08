"""Findings -> SARIF 2.1.0, for GitHub's code scanning and other viewers.

GitHub takes 25,000 results of a run and shows 5,000: beyond the first, the worst are kept, and the log says so.
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import msgspec

from jobscan.model import RuleCard, Severity, Spot
from jobscan.report.clean import printable
from jobscan.report.findings import LEVELS, Found
from jobscan.report.findings.words import advice, uri_reference
from jobscan.report.screen import Screen

MOST = 25_000
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_HOME = "https://pypi.org/project/jobscan/"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(found: Found, screen: Screen) -> str:
    """One run."""
    spots = _worst(found.spots)
    notices = list(found.notices)
    if len(spots) < len(found.spots):
        notices.append(f"{len(found.spots):,} findings, of which the {MOST:,} worst are kept, as GitHub takes no more")
    cards = [found.rules[code] for code in sorted({spot.finding.rule for spot in spots})]
    at = {card.code: number for number, card in enumerate(cards)}
    driver = {"name": "jobscan", "version": found.version, "semanticVersion": found.version, "informationUri": _HOME}
    notes = [{"level": "note", "message": {"text": notice}} for notice in notices]
    seen: Counter[tuple[str, str]] = Counter()
    run = {
        "tool": {"driver": {**driver, "rules": list(map(_rule, cards))}},
        "automationDetails": {"id": "jobscan/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "results": [_result(spot, at[spot.finding.rule], seen) for spot in spots],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _worst(spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    if len(spots) <= MOST:
        return spots
    return tuple(sorted(spots, key=lambda spot: LEVELS.index(spot.finding.level))[:MOST])


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


def _result(spot: Spot, rule: int, seen: Counter[tuple[str, str]]) -> dict[str, Any]:
    uri = uri_reference(spot.uri)
    key = uri, spot.fingerprint
    seen[key] += 1
    return {
        "ruleId": spot.finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[spot.finding.level],
        "message": {"text": _message(advice(spot))},
        "locations": [_location(spot, uri)],
        "partialFingerprints": {"jobscan/v1": f"{spot.fingerprint}:{seen[key]}"},
    }


def _location(spot: Spot, uri: str) -> dict[str, Any]:
    """GitHub wants a region, so the listing as a whole is at its first line."""
    region: dict[str, Any] = {"startLine": 1}
    if spot.line is not None:
        region = {
            "startLine": spot.line,
            "startColumn": spot.column,
            "endLine": spot.end_line,
            "endColumn": spot.end_column,
        }
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
    if spot.index or spot.id:
        place["logicalLocations"] = [
            {"name": printable(spot.id or "") or f"listing {spot.index + 1}", "kind": "object"}
        ]
    return place


def _message(words: str) -> str:
    r"""Square brackets make links in a SARIF message, so those of a listing are escaped.

    >>> _message("[click](https://example.com)")
    '\\[click\\](https://example.com)'
    """
    return re.sub(r"([\\\[\]])", r"\\\1", words)
