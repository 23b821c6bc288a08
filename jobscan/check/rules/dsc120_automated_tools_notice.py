"""Applicants should know where a machine reads, scores or interviews them.

Ontario may require, since 2026, that a posting says so where artificial intelligence screens, assesses or selects
applicants. Illinois and New York City may require a notice to applicants, Colorado and Connecticut announce one for
2027, and the EU's AI Act for the end of that year. Nobody can see from a posting what an employer uses: so outside of
Ontario the rule speaks only where the posting names such a tool ("AI interview"), and everywhere it is a remark.

Law: `jobscan rules --laws` lists the places and the days.

Fix: say what the tool does and what a person decides ("we use software to sort applications; people read them all").

Bad (jurisdiction=ca-on as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books. Pay: $52,000 - $60,000 per year.

Bad (jurisdiction=us-il as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books. The first step is an AI-powered video interview.

Good (jurisdiction=ca-on as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books. Artificial intelligence is not used to screen applicants.

Good (jurisdiction=us-il as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books, and use AI tools for it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobscan.check.absence import can_report_absence
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="DSC120",
    name="automated-tools-notice",
    severity="info",
    summary="Where automated tools help to choose applicants, a law may ask for a notice.",
    by_law="lowers",
)
_AI = (
    r"(?:A\.?I\.?(?:[ -](?:powered|based|driven|assisted|enabled))?|artificial[ ]intelligence|automated|algorithmic"
    r"|machine[ ]learning)"
)
_CHOOSING = (
    r"(?:screen\w*|interview\w*|assess\w*|evaluat\w*|select\w*|rank\w*|scor(?:e|es|ed|ing)|hiring|recruit\w*"
    r"|review\w*|shortlist\w*)"
)
_APPLICANTS = r"(?:applicants?|applications?|candidates?|r[eé]sum[eé]s?|CVs?|hiring|recruit\w+)"
_TOOL = re.compile(
    rf"""
    \b{_AI}[ ](?:video[ ])?interview(?:er|s)?\b
    | \b{_AI}[ ](?:resume|CV|candidate|application)[ ]screening\b
    | \b{_AI}[ ](?:hiring[ ](?:tool|assistant)s?|pre-?screen\w*|recruiter)\b
    | \bHireVue\b
    """,
    re.IGNORECASE | re.VERBOSE,
)  # a tool that the applicant will meet
_SAID = re.compile(
    rf"""
    \b{_AI}\b [^.\n]{{0,120}} \b{_CHOOSING}\b [^.\n]{{0,80}} \b{_APPLICANTS}\b
    | \b{_CHOOSING}\b [^.\n]{{0,80}} \b{_APPLICANTS}\b [^.\n]{{0,120}} \b{_AI}\b
    | \b{_APPLICANTS}\b [^.\n]{{0,80}} \b{_CHOOSING}\b [^.\n]{{0,80}} \b{_AI}\b
    | \b{_AI}\b [^.\n]{{0,60}} \b(?:hiring|recruitment|recruiting|selection|application)[ ]process
    """,
    re.IGNORECASE | re.VERBOSE,
)  # a statement on tools in hiring, used or not
_NOTICE = re.compile(
    r"\b(?:alternative (?:selection )?process|opt[ -]out|bias audit|request an accommodation to|human review)\b",
    re.IGNORECASE,
)


class _Words(NamedTuple):
    start: int
    end: int


def find(case: Case) -> Iterator[Finding]:
    law = case.strictest_law(RULE.code)
    if law is None:
        return
    fix = "say what the tool does and what a person decides"
    tool = _TOOL.search(case.folded)
    if law.law.in_posting:
        if not tool and not _SAID.search(case.folded) and can_report_absence(case):
            yield RULE.under(law, "nothing is said of automated tools that help to choose applicants", fix=fix)
    elif tool and not _NOTICE.search(case.folded):
        named = case.text[tool.start() : tool.end()]
        yield RULE.under(law, f'"{named}" is an automated tool', _Words(*tool.span()), fix=fix)
