"""The two shapes that most rules have: words that should not stand in a posting, and words that should."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from jobscan.check.absence import can_report_absence, is_employment, is_volunteering, mentions
from jobscan.check.case import Case
from jobscan.check.rule import Findings, Rule, Shape, Unsaid, Worded
from jobscan.check.word_list import WordList, words

Find = Callable[[Case], Findings]
Test = Callable[[Case], object]

_KINDS: dict[str, Test] = {"volunteers": is_volunteering, "piece-work": lambda case: not is_employment(case)}


def shaped(rule: Rule, quiet: Test | None = None) -> Find | None:
    """The search of a rule whose page says what it goes by; None for others. `quiet`: whether a listing is left out."""
    if rule.worded is not None:
        return _worded(rule, rule.worded, quiet)
    return _unsaid(rule, rule.unsaid, quiet) if rule.unsaid is not None else None


def _worded(rule: Rule, shape: Worded, quiet: Test | None) -> Find:
    """A rule on words that should not be there."""
    listed = WordList(words(*shape.words.split()), unless="|".join(shape.unless), but=shape.but)

    def find(case: Case) -> Findings:
        if _is_left_out(case, shape, quiet):
            return
        law = case.strictest_law(rule.code) if rule.by_law else None
        for hit in listed.hits(case):
            yield rule.under(law, shape.message.format(words=hit.text), hit, fix=hit.instead or shape.fix)
            if shape.once:
                return

    return find


def _unsaid(rule: Rule, shape: Unsaid, quiet: Test | None) -> Find:
    """A rule on a statement that should be there; with `by_law` only where a law asks for it."""

    def find(case: Case) -> Findings:
        law = case.strictest_law(rule.code) if rule.by_law else None
        if (rule.by_law and law is None) or _is_left_out(case, shape, quiet):
            return
        if can_report_absence(case) and (shape.said is None or not mentions(case, said(shape))):
            yield rule.under(law, shape.message, fix=shape.fix)

    return find


@cache
def said(shape: Unsaid) -> re.Pattern[str]:
    """The words by which a statement is made."""
    return re.compile(shape.said or "", re.VERBOSE if shape.case_counts else re.VERBOSE | re.IGNORECASE)


def _is_left_out(case: Case, shape: Shape, quiet: Test | None) -> bool:
    is_stated = any(getattr(case.posting, field) for field in shape.unless_stated)
    return is_stated or (quiet is not None and bool(quiet(case))) or any(_KINDS[kind](case) for kind in shape.quiet_for)
