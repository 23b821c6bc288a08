"""The two shapes that most rules have: words that should not stand in a posting, and words that should."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec.structs import replace

from jobscan.check.absence import can_report_absence, is_employment, is_volunteering, mentions
from jobscan.check.case import Case
from jobscan.check.rule import Findings, Rule, Shape, Unsaid, Worded
from jobscan.check.word_list import WordList, words

Find = Callable[[Case], Findings]

_KINDS: dict[str, Callable[[Case], bool]] = {
    "volunteers": is_volunteering,
    "piece-work": lambda case: not is_employment(case),
}


def searches(rule: Rule) -> Iterator[Find]:
    """The searches that the page of a rule describes."""
    yield from (_worded(rule, shape) for shape in rule.worded)
    if rule.unsaid is not None:
        yield _unsaid(rule, rule.unsaid)


def _worded(rule: Rule, shape: Worded) -> Find:
    """A rule on words that should not be there."""
    listed = WordList(words(*shape.words.split()), unless="|".join(shape.unless), but=shape.but)

    def find(case: Case) -> Findings:
        if _is_left_out(case, shape):
            return
        law = case.strictest_law(rule.code) if rule.by_law else None
        for hit in listed.hits(case):
            found = rule.under(law, shape.message.format(words=hit.text), hit, fix=hit.instead or shape.fix)
            yield replace(found, level=shape.severity) if shape.severity else found
            if shape.once:
                return

    return find


def _unsaid(rule: Rule, shape: Unsaid) -> Find:
    """A rule on a statement that should be there; with `by_law` only where a law asks for it."""

    def find(case: Case) -> Findings:
        law = case.strictest_law(rule.code) if rule.by_law else None
        if (rule.by_law and law is None) or _is_left_out(case, shape):
            return
        if can_report_absence(case) and (shape.said is None or not mentions(case, said(shape))):
            yield rule.under(law, shape.message, fix=shape.fix)

    return find


@cache
def said(shape: Unsaid) -> re.Pattern[str]:
    """The words by which a statement is made."""
    return re.compile(shape.said or "", re.VERBOSE if shape.case_counts else re.VERBOSE | re.IGNORECASE)


def _is_left_out(case: Case, shape: Shape) -> bool:
    is_stated = any(getattr(case.posting, field) for field in shape.unless_stated)
    return is_stated or any(_KINDS[kind](case) for kind in shape.quiet_for)
