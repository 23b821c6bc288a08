"""Listing -> candidates: the clauses on who may be hired: visas, right to work, citizenship, clearance, checks.

A candidate is the whole clause, since any part may decide its meaning ("we are not able to sponsor"). Its value is the
clause on one line, its rule the kind of condition.
"""

from __future__ import annotations

import re
from pathlib import Path

from jobscan.grammar.later import later
from jobscan.grammar.search import Anchors
from jobscan.grammar.text import squeeze
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

VISA = Rule("eligibility.visa", "Good pay. We cannot sponsor visas. -> We cannot sponsor visas")
RIGHT_TO_WORK = Rule("eligibility.right_to_work", "- Must have the right to work -> Must have the right to work")
CITIZENSHIP = Rule("eligibility.citizenship", "U.S. citizenship required. -> U.S. citizenship required")
CLEARANCE = Rule("eligibility.clearance", "Bakes; holds a security clearance -> holds a security clearance")
CHECK = Rule("eligibility.check", "Subject to a background check / Apply -> Subject to a background check")
RULES = (VISA, RIGHT_TO_WORK, CITIZENSHIP, CLEARANCE, CHECK)

words = WordLists(Path(__file__).with_name("words.txt"))
_CUES = {
    VISA: rf"""
        {words["visa"]}
      | sponsorship (?= [^.\n]{{0,30}} (?: {words["sponsorship_of"]} | \) | $ | \n ))
      | sponsor (?= [ ]{words["sponsor_whom"]} )
    """,
    RIGHT_TO_WORK: rf"""
        {words["right_to_work"]}
      | {words["allowed"]} [ ]to[ ](?:legally[ ])?work[ ](?:lawfully[ ]|legally[ ]|permanently[ ])?
        (?:in|for[ ]any|within|anywhere[ ]in)[ ](?!{words["not_a_country"]})
    """,
    CITIZENSHIP: words["citizenship"],
    CLEARANCE: words["clearance"],
    CHECK: words["check"],
}
# one group per rule, in order
_CUE = later("|".join(f"({cue})" for cue in _CUES.values()), re.VERBOSE)
_ANCHORS = Anchors(
    *words.anchors("visa", "right_to_work", "citizenship", "clearance", "check"),
    "sponsor",
    " to work ",
    " to legally work ",
    before=30,  # the longest cue before its anchor, "background and [22 characters] check"
    after=60,
)
_EQUALITY = re.compile(rf"\b{words['equality']}\b")

# A clause ends at a line end, a full stop or semicolon before a space or capital, a bullet, a glued capital.
_BREAK = re.compile(
    r"""
    [\n;•|]
  | [.!?] (?=\s|$|[A-Z])
  | [.] (?=["')])
  | (?<=[a-z)]) (?=[A-Z][a-z])
  | (?<=\s) [*●▪-] (?=\s)
    """,
    re.VERBOSE,
)
_ABBREVIATION = re.compile(r"\b(?:U|S|U\.S|e\.g|i\.e|approx|incl|etc|No|St|Dr|Mr|Ms)$")
_LONGEST = 300  # characters of a clause on either side of its cue
_BEFORE_CLAUSE = " \t\n*-:•●▪#_>\"',)"
_BEHIND_CLAUSE = " \t\n*-:_#("


def find_eligibility(listing: Listing) -> list[Candidate[str]]:
    """Each clause with a cue, once, under the rule of its first cue."""
    folded, low = listing.folded, listing.lowered
    candidates, last = [], 0
    cues = (cue for window in _ANCHORS.windows(low) for cue in _CUE.finditer(low, *window))
    for cue in cues:
        if cue.start() < last or not begins_word(folded, cue.start()):
            continue
        start, end = _clause(folded, *cue.span(), floor=last)
        last = end
        if not _EQUALITY.search(low, start, end):
            rule = next(rule for rule, found in zip(_CUES, cue.groups(), strict=True) if found)
            candidates.append(Candidate(start, end, rule, squeeze(folded[start:end])))
    return candidates


def _clause(folded: str, start: int, end: int, *, floor: int) -> tuple[int, int]:
    """The clause around `[start, end)`, without spaces and bullets at its edges."""
    left = max(floor, start - _LONGEST)
    for stop in _BREAK.finditer(folded, left, start + 2):  # 2: the cue itself may be glued
        if stop.end() <= start and not _is_abbreviation(folded, stop, left):
            left = stop.end()
    right = min(len(folded), end + _LONGEST)
    ends = (stop.start() for stop in _BREAK.finditer(folded, end, right) if not _is_abbreviation(folded, stop, left))
    right = next(ends, right)
    left += len(folded[left:start]) - len(folded[left:start].lstrip(_BEFORE_CLAUSE))
    return left, end + len(folded[end:right].rstrip(_BEHIND_CLAUSE))


def _is_abbreviation(folded: str, stop: re.Match[str], left: int) -> bool:
    """Whether a full stop belongs to an abbreviation such as "U.S." or "e.g.", which does not end a clause."""
    return stop[0] == "." and _ABBREVIATION.search(folded, left, stop.start()) is not None
