"""A whole line, or a heading -> whether what it names is required or only preferred."""

from __future__ import annotations

import re

from jobscan.grammar.demand.phrases import WORDS, phrases_in
from jobscan.grammar.text import lower

_MAY_WISH = re.compile(WORDS["may_wish"])
_MAY_DEMAND = re.compile(WORDS["may_demand"])
_OPENS_DEMANDS = re.compile(WORDS["opens_demands"])
_MAY_OPEN_WISHES = re.compile(WORDS["may_open_wishes"])
_END = re.compile(r"\W*")
_CLAUSES = re.compile(r"[.;,!?(]\s")
_OPENS_WISHES = re.compile(WORDS["opens_wishes"])


def may_wish(line: str) -> bool:
    """Whether a line may state a preference: some word in it suggests so.

    >>> may_wish("Some familiarity with Go"), may_wish("5 years of Go")
    (True, False)
    """
    return bool(_MAY_WISH.search(lower(line)))


def may_demand(line: str) -> bool:
    """Whether a line, or a heading, may state a requirement outright.

    >>> may_demand("Minimum qualifications"), may_demand("Skills")
    (True, False)
    """
    return bool(_MAY_DEMAND.search(lower(line)))


def may_open_wishes(heading: str) -> bool:
    """Whether a heading may introduce mere preferences: "Additional skills", "What we'd love to see"."""
    return may_wish(heading) or bool(_MAY_OPEN_WISHES.search(lower(heading)))


def opens_demands(heading: str) -> bool:
    """Whether a heading introduces what the candidate should bring, required or not.

    >>> opens_demands("Person specification"), opens_demands("Our history")
    (True, False)
    """
    return bool(_OPENS_DEMANDS.search(lower(heading)))


def opens_wishes(heading: str) -> bool:
    """Whether a heading certainly introduces preferences.

    >>> opens_wishes("What you'll ideally have"), opens_wishes("The ideal candidate")
    (True, False)
    """
    if may_demand(heading):
        return False
    return any(each.demand == "preferred" for each in phrases_in(heading)) or names_chances(heading)


def names_chances(line: str) -> bool:
    """Whether a line says what somebody might have rather than has: "You might also know French".

    >>> names_chances("You might know Go"), names_chances("You may have to travel")
    (True, False)
    """
    return bool(_OPENS_WISHES.search(lower(line)))


def denies(line: str) -> bool:
    """Whether all that a line says of a thing is that it is not asked for; in doubt, as of two clauses, it does not.

    >>> denies("Security clearance: not required"), denies("No baking experience needed"), denies("No criminal record")
    (True, True, False)
    """
    phrases = phrases_in(line)
    if not phrases or not _END.fullmatch(line, phrases[-1].end) or _CLAUSES.search(line, 0, phrases[-1].start):
        return False
    sections = [phrase.section for phrase in phrases]
    return sections == ["denied"] or (sections == ["denied_in_front", "required"] and phrases[0].start == 0)
