"""Findings -> Markdown: a table for the summary of a CI step, worst first, and how often each rule found something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from jobscan.model import LocatedFinding
from jobscan.report.clean import printable
from jobscan.report.findings import LEVELS, FindingsReport
from jobscan.report.findings.words import advice, closing, level_name, place
from jobscan.report.screen import Screen

MOST = 200  # rows: a summary on GitHub may have 1 MiB, and nobody reads more
_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#|!~])")


def render(found: FindingsReport, screen: Screen) -> str:
    """The count, the findings, and the rules."""
    parts = ["## jobscan check", _cell(closing(found)) + "."]
    if found.findings:
        worst = sorted(found.findings, key=lambda each: LEVELS.index(each.finding.level))
        parts.append(_table("| Where | Level | Rule | What, and what to do |", map(_row, worst[:MOST])))
        if len(worst) > MOST:
            parts.append(f"The {MOST:,} worst of {len(worst):,} findings are shown; the log of the step has all.")
        counts = Counter(located.finding.rule for located in found.findings).most_common()
        rules = (f"| {code} | {found.rules[code].name} | {count:,} |" for code, count in counts)
        parts.append(_table("| Rule | Name | Findings |", rules))
    return "\n\n".join(parts) + "\n"


def _row(located: LocatedFinding) -> str:
    finding = located.finding
    return f"| {_cell(place(located))} | {level_name(finding.level)} | {finding.rule} | {_cell(advice(located))} |"


def _table(head: str, rows: Iterable[str]) -> str:
    return "\n".join([head, "|---" * (head.count("|") - 1) + "|", *rows])


def _cell(words: str) -> str:
    r"""Words of a listing that neither end the cell nor become a link, a picture or a mention.

    >>> _cell("[a](b) | @c")
    '\\[a\\]\\(b\\) \\| @\u200bc'
    """
    return _SIGNS.sub(r"\\\1", printable(words)).replace("@", "@\u200b")
