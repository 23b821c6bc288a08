"""A word in a listing and its surroundings -> the rule that makes it a statement about this job.

"Remote", "contract" and the like occur in many sentences that are not about the terms of the job. So each finder has a
table of cases, and the first that holds decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from jobscan.grammar.text import lower
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word, ends_word
from jobscan.listing import Listing
from jobscan.model import Rule

_REACH = 70  # characters on either side that may hold a cue
_MOST_TITLES = 2  # more of them are an employer's open roles, each with terms of its own

words = WordLists(Path(__file__).with_name("words.txt"))
# "we need a reliable part-time ...", "looking for local, on-site ...": the job itself comes next
_ANNOUNCED = re.compile(
    rf"\b{words['announcing']}(?: an?| our| one| several| two| three| multiple| \d{{1,2}})?"
    r"(?:(?: and)? [\w'-]+,?){0,4} $"
)
_JOB_BEHIND = re.compile(
    r"[ ]((?:[\w/+#&-]+ ){0,4}?[\w/-]+)(?=[ ](?:to|who|with|for|in|at|on|based|that|and)\b|[.,;:!(\n]|$)"
)
_GLUED = re.compile(r"(?<=[a-z.!?)])(?=[A-Z][a-z])")


class Word(NamedTuple):
    """A word of the list `kind`, with what comes before and after it, in lower case."""

    listing: Listing
    start: int
    end: int
    kind: str
    before: str
    after: str

    @property
    def text(self) -> str:
        """In small letters."""
        return self.listing.lowered[self.start : self.end]


class Case(NamedTuple):
    """A reading of a word: where it `holds`, the rule finds the word, or None if it is about something else.

    `example` is a listing in which the case decides; a test tries it.
    """

    holds: Callable[[Word], bool]
    rule: Rule | None
    example: str


def first_rule(cases: Iterable[Case], word: Word) -> Rule | None:
    """The rule of the first case that holds; None if none does."""
    return next((case.rule for case in cases if case.holds(word)), None)


def word_at(listing: Listing, start: int, end: int, kind: str) -> Word:
    """The word at `[start, end)`; where a scraper lost a line end beside it ("skillsRemote"), it is put back."""
    folded, low = listing.folded, listing.lowered
    left = max(0, start - _REACH)
    before, after = low[left:start], low[end : end + _REACH]
    if _GLUED.search(folded, left, start):
        before = lower(_GLUED.sub("\n", folded[left:start]))
    if start > 0 and (folded[start - 1].isalnum() or folded[start - 1] in ".!?)"):
        before += "\n"
    if _GLUED.search(folded, end + 1, end + _REACH):
        after = lower(_GLUED.sub("\n", folded[end : end + _REACH]))
    if end < len(folded) and folded[end].isalnum():
        after = "\n" + after
    return Word(listing, start, end, kind, before, after)


def is_whole_word(folded: str, start: int, end: int) -> bool:
    """Whether there is a word on its own, or joined to the first of the next line: "ONSITEWe are", "Full-time70%".

    >>> is_whole_word("ONSITEWe are", 0, 6), is_whole_word("ONSITES", 0, 6), is_whole_word("Onsitehttp://a.io", 0, 6)
    (True, False, True)
    """
    if not begins_word(folded, start):
        return False
    rest = folded[end : end + 4]
    return (
        ends_word(folded, end)
        or (rest[0].isupper() and rest[1:2].islower())
        or (rest[0].isdigit() and end - start > 4)
        or rest == "http"
    )


def announces_job(word: Word) -> bool:
    """Whether a word comes before the name of the job that is sought: "seeking a part-time Shop Keeper to"."""
    if not _ANNOUNCED.search(word.before):
        return False
    after = _JOB_BEHIND.match(word.listing.folded, word.end, word.end + 60)
    return after is not None and has_noun(re.split("[ /]", after[1])[-1])


def is_in_title(word: Word) -> bool:
    """Whether a word is part of the job's title, "Part-Time Cashier", "Remote Nurse", and so needs no other cue."""
    segment = word.listing.segment_at(word.start)
    if segment is None or segment.role != "title":
        return False
    return sum(each.role == "title" for each in word.listing.segments) <= _MOST_TITLES
