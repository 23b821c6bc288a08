"""Findings -> what to fix first: by what they may cost, rules that concern the most listings first, with the fix."""

from __future__ import annotations

from collections.abc import Iterable

from jobscan.model import Effect, LocatedFinding
from jobscan.report.clean import one_line, printable, to_ascii
from jobscan.report.findings import LEVELS, FindingsReport
from jobscan.report.findings.manual import wrapped
from jobscan.report.findings.words import closing, level_name, listing_name
from jobscan.report.screen import Screen

HEADS: dict[Effect, str] = {
    "law": "what a law may require, or what may exclude people",
    "trust": "what costs trust",
    "applicants": "what may cost applicants",
    "clarity": "what would be clearer",
}
_NAMED = 3  # listings that are named of each rule


def render(found: FindingsReport, screen: Screen) -> str:
    """The effects in turn, the gravest first; for each rule one example, its fix, and the listings concerned."""
    by_effect: dict[Effect, dict[str, list[LocatedFinding]]] = {effect: {} for effect in HEADS}
    for located in found.findings:
        by_effect[_effect(located, found)].setdefault(located.finding.rule, []).append(located)
    parts: list[str] = []
    for effect, rules in by_effect.items():
        if not rules:
            continue
        parts.append(f"{len(parts) + 1}. {HEADS[effect].capitalize()}\n")
        ordered = sorted(rules.values(), key=_urgency)
        parts[-1] += "".join(_rule(each, screen) for each in ordered)
    safe = sum(each.finding.replacement is not None and each.column is not None for each in found.findings)
    end = [closing(found)]
    if safe:
        end.append(f"`jobscan check --fix` can write {safe:,} of the fixes; it shows them first")
    shown = "\n".join([*parts, *(wrapped(line, screen.width) + "\n" for line in end)])
    return shown if screen.unicode else to_ascii(shown)


def _effect(located: LocatedFinding, found: FindingsReport) -> Effect:
    """A finding that names the day of a law is about the law, whatever its rule is about elsewhere."""
    return "law" if located.finding.effective is not None else found.rules[located.finding.rule].effect


def _urgency(findings: list[LocatedFinding]) -> tuple[int, int, str]:
    worst = min(LEVELS.index(located.finding.level) for located in findings)
    return worst, -len(findings), findings[0].finding.rule


def _rule(findings: list[LocatedFinding], screen: Screen) -> str:
    worst = min(findings, key=lambda located: LEVELS.index(located.finding.level))
    finding = worst.finding
    lines = [
        wrapped(f"{finding.rule} {printable(finding.message)} ({level_name(finding.level)})", screen.width,
                indent="   ", later=" " * 10)
    ]  # fmt: skip
    if finding.replacement is not None and finding.text:
        fix = f'write "{finding.replacement}"' if finding.replacement else "delete it"
    else:
        fix = finding.fix or ""
    if fix:
        lines.append(wrapped(printable(fix), screen.width, indent=" " * 10 + "fix: ", later=" " * 15))
    lines.append(wrapped(f"in {_where(findings)}", screen.width, indent=" " * 10))
    return "\n".join(lines) + "\n"


def _where(findings: Iterable[LocatedFinding]) -> str:
    names = list(dict.fromkeys(map(_name, findings)))
    shown = ", ".join(names[:_NAMED])
    return f"{shown} and {len(names) - _NAMED:,} more" if len(names) > _NAMED else shown


def _name(located: LocatedFinding) -> str:
    name = listing_name(located)
    return one_line(located.uri) + (f" ({name})" if name else "")
