"""The words around an amount -> the cue that says what it is: "Salary", "sign-on bonus", "revenue".

The cues are in `cues.txt`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from jobscan.grammar.word_lists import WordLists
from jobscan.model import MoneyKind

# Between word edges; scrapers glue words, so a capital behind a small letter ("KentSalary") begins a word too.
_BEGINS = r"(?-i:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))"
_ENDS = r"(?-i:(?![a-z]))"
# Behind "salary: 50,000" these are something else that comes with it.
_SIDE_REMARKS = ("bonus", "equity", "commission", "benefit", "company")
# What an employer pays for somebody else's bill, whatever verb stands in front.
_PAID_FOR = re.compile(
    r"\W{0,2}(?:for|towards?|to\ cover)\b[\w\s']{0,24}?"
    r"\b(?:insurances?|premiums?|coverage|deductibles?|tuition|child\s?care|pensions?|retirement)\b",
    re.IGNORECASE,
)
# Words that belong to the noun before them: "tuition program pays", "bonus: earn", "earnings can range".
_WEAK = re.compile(r"(?:pay(?:s|ing|out)?|paid|earn(?:s|ed)?|range)\Z", re.IGNORECASE)
_LINK = re.compile(
    r"""
    \W{1,3} (?:\([^()]{0,20}\)\W{0,2})?
    (?:(?:program|plan|scheme|is|are|was|will|would|may|can|could|be|that|which
      |for\ this\ (?:role|position|job))\W{1,2}){0,4}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TAXED = re.compile(r"gross|net(?:to|ti|os)?|bru(?:t|to|tto)", re.IGNORECASE)  # says nothing of what the amount is
_NEAR = 40  # a cue this near in front of an amount is surely meant for it


class Cue(NamedTuple):
    """A word that says what an amount is: the kind, the word, and what is between it and the amount after it."""

    kind: MoneyKind
    words: str = ""
    between: str | None = None

    @property
    def is_label(self) -> bool:
        """Whether there are only signs between it and its amount: "OTE: £45,000"."""
        return self.between is not None and not any(map(str.isalpha, self.between))


@cache
def cue_pattern() -> re.Pattern[str]:
    """All cues; `match.lastgroup` is the kind.

    >>> [match.lastgroup for match in cue_pattern().finditer("Salary plus a sign-on bonus")]
    ['base', 'sign_on']
    """
    lists = WordLists(Path(__file__).with_name("cues.txt"))
    groups = "|".join(f"(?P<{kind}>{lists[kind]})" for kind in lists)
    return re.compile(f"{_BEGINS}(?:{groups}){_ENDS}", re.IGNORECASE)


def nearest_cue(front: str, behind: str, *, is_salary: bool) -> Cue | None:
    """The cue that counts: one after the amount takes precedence over one before it, except in side remarks.

    `is_salary`: the amount has the size of a year's pay, and no noun after it names it.

    >>> nearest_cue("earn a ", "referral bonus", is_salary=False).kind
    'benefit'
    >>> nearest_cue("a salary of ", "bonus eligible", is_salary=True).kind
    'base'
    """
    cue = last_cue(front)
    opens = cue is not None and "(" in (cue.between or "")
    if cue and cue.kind != "base" and cue.is_label and not opens:
        return cue  # "OTE £45,000 uncapped"
    match = cue_pattern().search(behind)
    if match is None:
        return cue
    later, at_once = Cue(_kind(match), match[0]), match.start() <= 1
    if cue is None or _PAID_FOR.match(behind) or _leaves_it(cue, later, front, at_once=at_once):
        return later
    is_its_noun = at_once and not is_salary and not cue.is_label
    return cue if _prevails(cue, later, is_its_noun=is_its_noun) else later


def _leaves_it(cue: Cue, later: Cue, front: str, *, at_once: bool) -> bool:
    """Whether a cue in front leaves an amount to the one behind.

    So does a purse, since it stands in front of all money, the noun of the amount before, and what a bracket divides:
    "£45,000 OTE (£30,000 base".
    """
    if not cue.words[:1].isascii():
        return True
    divided = "(" in (cue.between or "") and later.kind == "base"
    return at_once and (divided or _is_noun_before(cue, front))


def _is_noun_before(cue: Cue, front: str) -> bool:
    """Whether a cue belongs to the amount before, as its noun: "$160k base, $20k bonus"."""
    return front.lstrip().startswith(cue.words) and (cue.between or "").lstrip()[:1] in (",", ";", "+")


def _prevails(cue: Cue, later: Cue, *, is_its_noun: bool) -> bool:
    """Whether a cue in front counts though there is one behind: "pay $20 plus bonus", "OTE of up to £45,000 basic"."""
    if cue.kind != "base" and _TAXED.fullmatch(later.words):
        return True  # "a phone allowance of € 57.50 net"
    near = cue.kind == "base" and len(cue.between or "") <= _NEAR
    if near and later.kind in _SIDE_REMARKS and not is_its_noun:
        return True
    return later.kind == "base" and cue.kind in ("ote", "sign_on", "bonus", "company")


def last_cue(words: str) -> Cue | None:
    """The last cue; "OTE compensation range", "bonus pay", "tuition is paid" are what their first word says."""
    cue: Cue | None = None
    end = 0
    for match in cue_pattern().finditer(words):
        later = Cue(_kind(match), match[0])
        if cue is None or not _goes_on(cue, words[end : match.start()], later):
            cue = later
        end = match.end()
    return cue._replace(between=words[end:]) if cue else None


def _goes_on(cue: Cue, between: str, later: Cue) -> bool:
    """Whether a word of pay only continues another cue; a capital begins something new: "our industry Base Salary"."""
    if cue.kind == "base" or later.kind != "base":
        return False
    if between.isspace():
        is_new = cue.words[:1].islower() and later.words[:1].isupper()
        return not is_new and not (
            cue.kind == "bonus" and later.words.lower() == "salary"
        )  # "resident incentive salary"
    return _WEAK.match(later.words) is not None and _LINK.fullmatch(between) is not None


def _kind(match: re.Match[str]) -> MoneyKind:
    """The list of cues to which a match belongs."""
    return cast(MoneyKind, match.lastgroup)
