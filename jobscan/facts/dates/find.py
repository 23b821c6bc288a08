"""Listing -> marks of the day a listing was posted and the day it closes: a label and a date beside it."""

from __future__ import annotations

import re

from jobscan.grammar.search import Anchors
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Mark

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = rf"""
    (?: (?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}
      | \d{{1,2}}[-/.]\d{{1,2}}[-/.](?:(?:19|20)\d\d|\d\d)(?!\d)
      | \d{{1,2}}(?:st|nd|rd|th)?[ -](?:of[ ])?{_MONTH},?[ -](?:19|20)\d\d
      | {_MONTH}[ -]\d{{1,2}}(?:st|nd|rd|th)?,?[ ](?:19|20)\d\d
    )
"""
# a day of a month whose year the reader knows; the normaliser asks what else the listing says of it
_DAY_ONLY = rf"""
    (?: \d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{_MONTH}(?![a-z]|,?[ -]\d\d)
      | {_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?(?![\d:]|,?[ ]?\d{{4}}|[ ]?[ap]m)
    )
"""
_STATEMENT = re.compile(
    rf"""
    (?: (?P<date_posted>
            (?:date[ ]|job[ ]|first[ ]|originally[ ])?post(?:ed|ing)?(?:[ ]date)?(?:[ ]on)? | published(?:[ ]on)?
              | open(?:ing)?[ ]date | (?:date[ ])?listed(?:[ ]on)? | advertised(?:[ ]on)? | posting[ ]start[ ]date
        )
      | (?P<valid_through>
            clos(?:es?|ing)(?:[ ](?:date|day))?(?:[ ]for[ ](?:all[ ])?applications?)?(?:[ ](?:on|at))?
              | (?:(?:application[s]?|submission|final|priority)[ ])?deadline(?:[ ]for[ ](?:applications?|applying
              |submission))?(?:[ ]to[ ]apply)?(?:[ ](?:to|for)[ ]this[ ](?:position|role|job|vacancy))?
          | apply[ ](?:by|before)
          | applications?[ ](?:must[ ]be[ ](?:received|submitted)[ ]|will[ ]be[ ]accepted[ ]|are[ ]accepted[ ]
          |due[ ]|close[sd]?[ ]|accepted[ ]|end[ ])(?:by|before|until|on|through)?
          | valid[ ](?:through|until|thru|to) | expir(?:es|y|ation)(?:[ ]date)?(?:[ ]on)? | accepted[ ]until
          | open[ ]until | last[ ]date(?:[ ]to[ ]apply)?
          | (?:post(?:ing)?|application|advert\w*|vacancy|requisition)[ ]end[ ]date
        )
    )
    # at most a colon, a weekday, an hour and the like stand between; the whole gap is bounded
    (?P<gap> (?:[\s:*_,.=>()|-]
      | (?:is|on|by|of|the|at|midnight|noon|midday|before|until|vor|minuten|date|deadline)(?![a-z])
      | \d{{1,2}}(?::\d\d)?[ ]?[ap]m | \d\d:\d\d | 5pm
        | (?:mon|tues?|wednes|thurs?|fri|satur|sun)[ ]?day | \d+[ ](?:weeks?|days?|hours?|months?)[ ]ago ){{0,14}}? )
    (?P<date> {_DATE} | {_DAY_ONLY} )
    """,
    re.VERBOSE,
)
# One of these stands in every label, and a year or two separators in every date behind it.
_ANCHORS = Anchors(
    "post", "publish", "open", "advertis", "clos", "deadline", "apply b", "application", "valid", "expir",
    "accepted until", "last date", "end date", "listed",
    before=20, after=90,
)  # fmt: skip


# of a pair, "open & closing dates", the second is when it closes; the first is when applications open, not when it was
# posted
_BOTH = re.compile(
    rf"open(?:ing)?[ ](?:&|and|/)[ ]clos(?:e|ing)[ ]dates?[\s:*-]{{0,6}}{_DATE}"
    rf"[ ](?:to|through|until|-)[ ](?P<date>{_DATE})",
    re.VERBOSE,
)


def find_dates(listing: Listing) -> list[Mark]:
    """Each labelled date; the mark covers the date alone."""
    folded, low = listing.folded, listing.lowered
    hits: list[tuple[int, int, str]] = []
    for window in _ANCHORS.windows(listing.lowered):
        hits += [(*m.span("date"), "valid_through") for m in _BOTH.finditer(low, *window)]
        for m in _STATEMENT.finditer(low, *window):
            if begins_word(folded, m.start()):
                hits.append((*m.span("date"), "date_posted" if m["date_posted"] else "valid_through"))
    spans = [listing.mark(start, end, label=label, rule=f"dates.{label}") for start, end, label in _once(hits)]
    return [span for span in spans if span is not None]


def _once(hits: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Each date under the first label that it was found with, in order of the text."""
    by_place: dict[tuple[int, int], str] = {}
    for start, end, label in hits:
        by_place.setdefault((start, end), label)
    return sorted((start, end, label) for (start, end), label in by_place.items())
