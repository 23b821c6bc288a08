"""Listing -> candidates: weekly hours, from "37.5 hours a week", a label, shifts ("3 x 12") or "0.8 FTE"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jobscan.grammar.search import Anchors
from jobscan.grammar.word_lists import WordLists
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

LABEL = Rule("hours.label", "Scheduled weekly hours: 36 -> 36")
WEEK = Rule("hours.week", "A post of 37.5 hours per week. -> 37.5 hours per week")
DAILY = Rule("hours.daily", "You work 6 hours a day, 4 days a week. -> 6 hours a day, 4 days a week")
SHIFTS = Rule("hours.shifts", "Shift: 3x12 nights -> 3x12")
FTE = Rule("hours.fte", "Baker (0.8 FTE) -> 0.8 FTE")
RULES = (LABEL, WEEK, DAILY, SHIFTS, FTE)

Hours = tuple[float | None, float | None]  # of a week: the fewest and the most
FULL_WEEK = 40.0  # what a share of full time is a share of, if the listing does not say
# a week below this is a misreading (a one-hour lesson); one above breaks the law in most countries
FEWEST, MOST = 4, 84
# under "Hours:", with no mention of a week, fewer are hours of a day
_FEWEST_UNNAMED = 12

_words = WordLists(Path(__file__).with_name("words.txt"))
_NUMBER = r"(?<![\d$.,:/])\d{1,2}(?:\.\d{1,2})?(?![\d:,%])(?!\.\d)"
_COUNT = rf"""
    (?: (?P<least> {_words["at_least"]} ) [ ] | (?P<most> {_words["at_most"]} ) [ ] )?
    (?P<low> {_NUMBER} ) (?:[ ]?(?P<more>\+))?
    (?: (?:[ ]?(?:hours|hrs)?[ ]?(?:-|to|or|/)[ ]?|(?<=between[ ]\d|etween[ ]\d\d)[ ]and[ ]) (?P<high> {_NUMBER} ) )?
"""
_HOURS = r"(?:[ ]?-?[ ]?(?:hours?|hrs?|h)(?![a-z])\.?)"
_A_WEEK = r"""
    (?: [ ]?(?: /[ ]? | (?:per|a|each|every|in[ ]a)[ ] | p[./]?[ ]? | -[ ]? | [ ] )
        (?: (?:working|work|5-day)[ ] )? (?: week(?:s(?![a-z]))?(?!end|day|ly)  # a heading may be glued to it
          | wks?(?![a-z]) | w(?=[ ).,;\n]|$) )
      | [ ]?weekly(?![a-z]) )
"""
_STATED = re.compile(rf"{_COUNT} {_HOURS} [ ]?\(?{_A_WEEK}", re.VERBOSE)
_LABELLED = re.compile(
    rf"""
    (?<![a-z]) (?<!out[ ]of[ ]) (?P<label> {_words["label"]} ) (?:[ ]\(?(?:per|a)[ ]week\)?)? [ ]?[*_]{{0,2}}
    (?: [ ]?[:=][ *_]{{0,4}}\n?[ ]? | [ ]-[ ] | \n | (?<=type)[ ] ) (?:(?:full|part)[ -]time[ ,(-]{{1,3}})?
    (?P<count> {_COUNT} ) (?: {_HOURS} [ ]?(?P<week> {_A_WEEK} )? )?
    # a time of day or the hours of a day are none of a week
    (?! [ ]?(?:[ap]\.?m\b|/[ ]?day|per[ ]day|a[ ]day|daily|hour|noon|shift|days|weeks|months|min|x[ ]?\d) )
    """,
    re.VERBOSE,
)
_DAILY = re.compile(
    rf"(?P<hours>{_NUMBER}){_HOURS}[ ]?(?:/|per[ ]|a[ ])[ ]?day[ ]?[,;(x]?[ ]?(?:for[ ])?"
    r"(?P<days>[1-7])[ ]?days?[ ]?(?:/|per[ ]|a[ ])[ ]?week",
    re.VERBOSE,
)
_SHIFTS = re.compile(
    r"(?<![\dx.,])(?P<days>[1-6])[ ]?x[ ]?(?P<hours>8|10|12)(?![\d.,x])"
    r"(?=(?:'?s)?(?:[ -]?(?:hours?|hrs?|h|shifts?|days?|nights?|d|n)\b))"
    r"(?![^.\n]{0,40}\b(?:followed|then|off)\b)"  # a rota longer than a week
)
_SHARE = r"(?:0?\.\d{1,3})"
_FTE = re.compile(
    rf"(?:(?<![\d.])(?P<before>{_SHARE})[ ]?(?:\(?fte|full[ -]time[ ]equivalent)"
    rf"|(?<![a-z])fte[ :=]{{0,3}}(?P<behind>{_SHARE}))(?![\da-z])",
    re.VERBOSE,
)
# before: the longest label and its gap; after: a count and its week
_ANCHORS = Anchors("hour", "hrs", "h/w", "h per w", "fte", "full-time equivalent", "full time equivalent",
                   "working pattern", "x8", "x 8", "x1", "x 1", before=50, after=60)  # fmt: skip
_NOT_BEFORE = re.compile(rf"\b{_words['not_before']}\b[^.;:\n]{{0,60}}$")
_NOT_AFTER = re.compile(rf"[ ,()-]*{_words['not_after']}\b")


def find_hours(listing: Listing) -> list[Candidate[Hours]]:
    """Each statement of weekly hours that may be about this job, once, in order; labelled ones come first."""
    seen: dict[int, Candidate[Hours]] = {}
    for window in _ANCHORS.windows(listing.lowered):
        for start, end, rule, hours in _statements(listing.lowered, *window):
            if _is_a_week(hours) and not _is_anothers(listing.lowered, start, end, rule):
                seen.setdefault(start, Candidate(start, end, rule, hours))
    return sorted(seen.values(), key=lambda each: each.start)


def _statements(low: str, start: int, end: int) -> Iterator[tuple[int, int, Rule, Hours]]:
    """Where each statement is, which rule found it, and the hours."""
    for found in _LABELLED.finditer(low, start, end):
        named = "week" in found["label"] or bool(found["week"])
        hours = _hours(found)
        if named or (hours[0] or hours[1] or 0) >= _FEWEST_UNNAMED:
            yield found.start("count"), found.end("week" if found["week"] else "count"), LABEL, hours
    for found in _STATED.finditer(low, start, end):
        yield found.start(), found.end(), WEEK, _hours(found)
    for pattern, rule in ((_DAILY, DAILY), (_SHIFTS, SHIFTS)):
        for found in pattern.finditer(low, start, end):
            product = float(found["days"]) * float(found["hours"])
            yield found.start(), found.end(), rule, (product, product)
    for found in _FTE.finditer(low, start, end):
        share = round(float(found["before"] or found["behind"]) * FULL_WEEK, 1)
        yield found.start(), found.end(), FTE, (share, share)


def _hours(found: re.Match[str]) -> Hours:
    """The two ends as written: "at least" and "+" leave the upper end open, "up to" the lower."""
    low, high = float(found["low"]), float(found["high"]) if found["high"] else None
    if high is not None:
        return min(low, high), max(low, high)
    if found["most"]:
        return None, low
    return low, (None if found["least"] or found["more"] else low)


def _is_a_week(hours: Hours) -> bool:
    return all(FEWEST <= end <= MOST for end in hours if end is not None)


def _is_anothers(low: str, start: int, end: int, rule: Rule) -> bool:
    """Whether the surrounding words make these the hours of a condition for a benefit, of a course, or of overlap."""
    if rule in (SHIFTS, FTE):
        return False
    return bool(
        _NOT_AFTER.match(low, end) or (rule is not LABEL and _NOT_BEFORE.search(low[max(0, start - 80) : start]))
    )
