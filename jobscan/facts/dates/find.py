"""Listing -> candidates: the day the listing was posted and the day it closes, from a label with a date beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jobscan.grammar.dates import DATE, WrittenDate, parse_date
from jobscan.grammar.later import later
from jobscan.grammar.search import Anchors
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

DATE_POSTED = Rule("dates.date_posted", "Posted: 2024-07-26 -> 2024-07-26")
VALID_THROUGH = Rule("dates.valid_through", "Closing date: 12 August 2024 -> 12 August 2024")
DAY_ONLY = Rule("dates.day_only", "The deadline to apply is March 16th. -> March 16th")
RULES = (DATE_POSTED, VALID_THROUGH, DAY_ONLY)

_words = WordLists(Path(__file__).with_name("words.txt"))
_STATEMENT = later(
    rf"""
    (?: (?P<posted> {_words["posted"]} ) (?:[ ]date)?
      | {_words["closing"]} (?:[ ]date)?
        (?:[ ]for[ ](?:all[ ])?(?:applications?|applying|submission))?
        (?:[ ]to[ ]apply)?
        (?:[ ](?:to|for)[ ]this[ ](?:position|role|job|vacancy))?
        (?:[ ]through)?
    )
    # at most a colon, a weekday, an hour and the like stand between
    (?: [\s:*_,.=>()|-]
      | (?:is|on|by|of|the|at|midnight|noon|midday|before|until|vor|minuten|date|deadline)(?![a-z])
      | \d{{1,2}}(?::\d\d)?[ ]?[ap]m | \d\d:\d\d
      | (?:mon|tues?|wednes|thurs?|fri|satur|sun)[ ]?day
      | \d+[ ](?:weeks?|days?|hours?|months?)[ ]ago
    ){{0,18}}?
    (?P<date> {DATE} )
    """,
    re.VERBOSE,
)
# Of a pair, "open & closing dates", the second is the closing day; the first is when applications open, which is not
# the day the listing was posted.
_BOTH = later(
    rf"open(?:ing)?[ ](?:&|and|/)[ ]clos(?:e|ing)[ ]dates?[\s:*-]{{0,6}}{DATE}"
    rf"[ ](?:to|through|until|-)[ ](?P<date>{DATE})",
    re.VERBOSE,
)
# before: to the first word of a pair; after: the longest label, gap and date
_ANCHORS = Anchors(*_words.phrases("posted"), *_words.phrases("closing"), before=16, after=100)


def find_dates(listing: Listing) -> list[Candidate[WrittenDate]]:
    """Each labelled date once, in order: the words of the date alone. The label is `date_posted` or `valid_through`."""
    seen: dict[tuple[int, int], Candidate[WrittenDate]] = {}
    for window in _ANCHORS.windows(listing.lowered):
        for label, found in _statements(listing, window):
            written = parse_date(found["date"])
            if written is not None:
                start, end = found.span("date")
                seen.setdefault((start, end), Candidate(start, end, _rule(label, written), written, label))
    return sorted(seen.values())


def _statements(listing: Listing, window: tuple[int, int]) -> Iterator[tuple[str, re.Match[str]]]:
    for both in _BOTH.finditer(listing.lowered, *window):
        yield "valid_through", both
    for found in _STATEMENT.finditer(listing.lowered, *window):
        if begins_word(listing.folded, found.start()):
            yield ("date_posted" if found["posted"] else "valid_through"), found


def _rule(label: str, written: WrittenDate) -> Rule:
    if written.year is None:
        return DAY_ONLY
    return DATE_POSTED if label == "date_posted" else VALID_THROUGH
