"""Listing -> candidates: how many days, or what part of the week, are spent at the workplace or at home."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.facts.terms.rules import DAYS, HOME_DAYS, WEEKDAY
from jobscan.facts.terms.workplace.words import LISTS, OCCASION, Workplace
from jobscan.grammar.search import Anchors
from jobscan.listing import Listing
from jobscan.model import Candidate

_NUMBER = r"(?:[1-5]|one|two|three|four|five)"
_COUNT = rf"""
    (?: (?<![\d.,$£€]) (?P<low>{_NUMBER}) (?P<high>[ ]?(?:-|to|or|/)[ ]?{_NUMBER})?
        [ ]?\+? (?:[ ]or[ ]more)? (?:[ ]?\(\d\))? (?:[ ]full|[ ]working)? [ ]?(?:days?|x|times)(?![a-z])
        (?P<week> [ ]?/[ ]?(?:wk|week) | [ ]weekly
          | [ ](?:(?:per|a|each|every|of[ ]the|of[ ]your)[ ])?(?:working[ ])?(?:week|wk) )?
      | (?:once|twice)[ ](?:a|per|each)[ ]week
      | (?P<share>\d\d\d?)[ ]?% (?:[ ]of[ ](?:the|your|their)[ ](?:working[ ])?(?:time|week))?
    )
"""
_OFFICE = r"""
    (?: (?:in|at|from|into|to)[ ](?:(?:the|our|an?|your)[ ])?(?:[\w'&-]+[ ]){0,2}?
        (?:office|studio|hub|hq|headquarters|campus)
      | (?:in[ -]?)?office | on[- ]?site | in[- ]person | on[ -]campus )
"""
_FILL = r"""
    (?: [ ,:(-]{1,2} (?: (?:working|work|spent|based|required|expected|minimum|per|week|each|in|of|the|your|time|be|must
      |at[ ]least|is|are|a|options?|available|eligible)(?![a-z]) )? ){0,5} [ ,:(-]{0,2}
"""
_FORMS = (
    re.compile(  # "3 days a week in the office", "100% remote"
        rf"""
        {_COUNT} {_FILL}
        (?: (?P<home> remote(?:ly)? | (?:working[ ]|work[ ])?from[ ](?:your[ ])?home | wfh | at[ ]home
            | tele(?:work|commut)\w{{0,8}} )
          | {_OFFICE} )(?![a-z])
        """,
        re.VERBOSE,
    ),
    re.compile(  # "hybrid, 3 days", "on-site twice a week"
        rf"""
        (?: (?P<home> remote(?:ly)? | wfh | from[ ]home | home[ -]?working | tele(?:work|commut)\w{{0,8}} )
          | hybrid | office | on[- ]?site | in[- ]person )(?![a-z])
        [^.\n;|]{{0,35}}? {_COUNT} (?:[ ](?:on[ -]campus|on[- ]?site|in[ ](?:the|our)[ ]office))?
        """,
        re.VERBOSE,
    ),
    re.compile(  # "two office days", "1 WFH day a week"
        rf"""
        (?<![\d.,$]) (?P<low>{_NUMBER}) (?P<high>[ ]?(?:-|to|or)[ ]?{_NUMBER})? \+?[ ]
        (?P<week> (?P<home> remote | wfh | home(?:[ -]office)? | work[ -]from[ -]home | telework )
          | office | on-?site | in-office )[ ]days?(?![a-z])
        """,
        re.VERBOSE,
    ),
)
_COUNT_FIRST = _FORMS[0]
_DAY = r"(?:mon|tues|wednes|thurs|fri)days?"
_HOME = r"(?:remote|wfh|(?:work[ -])?from[ -]home)"
_WEEKDAY = re.compile(  # "Fridays are remote", "WFH on Mondays"
    rf"{_DAY}(?: (?:are|is|and|work|working|on|your|a|our)){{0,3}}[ -]*{_HOME}"
    rf"|{_HOME}(?:ly)? (?:on |every )?{_DAY}"
)
_ANCHORS = Anchors(
    " day", "days", "twice ", "once a week", "once per week", "% of ", "% remote", "% in", "% on", "x per", "x a w",
    "times a", "times per",
    before=60, after=70,
)  # fmt: skip
# one of these stands in every statement: a quick look that spares most listings the search for days
_PLACES = (
    "office",
    "site",
    "person",
    "campus",
    "studio",
    " hub",
    " hq",
    "remote",
    "home",
    "wfh",
    "telework",
    "telecom",
)
_NOT_A_WEEK = re.compile(LISTS["not_a_week"])


def find_days(listing: Listing) -> list[Candidate[Workplace]]:
    """Each statement of days, the longest where they overlap ("office 3 days", "3 days in the office"), in order."""
    low = listing.lowered
    if not any(place in low for place in _PLACES):
        return []
    kept: list[Candidate[Workplace]] = []
    found = (seen for window in _ANCHORS.windows(low) for seen in _in_window(low, *window))
    for seen in sorted(found, key=lambda seen: (seen.start - seen.end, seen[:2], seen.rule.name)):
        if all(seen.end <= other.start or other.end <= seen.start for other in kept):
            kept.append(seen)
    return sorted(kept, key=lambda seen: seen.start)


def _in_window(low: str, left: int, right: int) -> Iterator[Candidate[Workplace]]:
    for form in _FORMS:
        for found in form.finditer(low, left, right):
            if _is_of_the_week(found) and not OCCASION.search(low, max(0, found.start() - 40), found.start()):
                rule = HOME_DAYS if found["home"] else DAYS
                yield Candidate(*found.span(), rule, _workplace(found), "job_location_type")
    if "day" in low[left:right]:
        for found in _WEEKDAY.finditer(low, left, right):
            yield Candidate(*found.span(), WEEKDAY, Workplace("HYBRID"), "job_location_type")


def _is_of_the_week(found: re.Match[str]) -> bool:
    """Whether the days are those of a working week: a week is named, or the count comes first; and not a holiday."""
    weekly = found.re is _COUNT_FIRST or found["week"] or "week" in found[0] or "hybrid" in found[0]
    return bool(weekly) and not _NOT_A_WEEK.search(found[0])


def _workplace(found: re.Match[str]) -> Workplace:
    """ "5 days on-site" is the whole week; any other count leaves days for the other place."""
    parts = found.groupdict()
    whole = (parts["low"] in ("5", "five") and not parts["high"]) or parts.get("share") == "100"
    if not whole or "hybrid" in found[0]:
        return Workplace("HYBRID")
    return Workplace("TELECOMMUTE" if parts["home"] else "ONSITE")
