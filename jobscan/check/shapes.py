"""The two shapes that most rules have: words that should not stand in a posting, and words that should."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Protocol

from jobscan.check.absence import can_report_absence, mentions
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_list import WordHit
from jobscan.model import Finding

Find = Callable[[Case], Iterator[Finding]]
Test = Callable[[Case], object]


class Words(Protocol):
    """A `WordList`, or `GuardedWords`."""

    def hits(self, case: Case) -> Iterator[WordHit]: ...


def worded(
    rule: Rule, words: Words, message: str, *, fix: str | None = None, unless: Test | None = None, once: bool = False
) -> Find:
    """A rule on words that should not be there.

    The message may quote them as `{words}`. What the list itself suggests instead comes before `fix`. `once`: the
    first place is enough.
    """

    def find(case: Case) -> Iterator[Finding]:
        if unless is not None and unless(case):
            return
        law = case.strictest_law(rule.code) if rule.by_law else None
        for hit in words.hits(case):
            yield rule.under(law, message.format(words=hit.text), hit, fix=hit.instead or fix)
            if once:
                return

    return find


def unsaid(rule: Rule, said: re.Pattern[str] | None, message: str, *, fix: str, unless: Test | None = None) -> Find:
    """A rule on a statement that should be there and is not: neither in the record (`unless`) nor by the words `said`.

    A rule with `by_law` speaks only where a law asks for the statement.
    """

    def find(case: Case) -> Iterator[Finding]:
        law = case.strictest_law(rule.code) if rule.by_law else None
        if (rule.by_law and law is None) or (unless is not None and unless(case)):
            return
        if can_report_absence(case) and (said is None or not mentions(case, said)):
            yield rule.under(law, message, fix=fix)

    return find
