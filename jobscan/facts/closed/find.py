"""Listing -> candidates: a job board's words for a job that is closed: "No longer accepting applications".

They are at the top or at the end, on their own line; "once the role is filled" does not count.
"""

from __future__ import annotations

import re

from jobscan.grammar.text import squeeze
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

CLOSED = Rule("closed.said", "Baker\nNo longer accepting applications\nHull -> No longer accepting applications")
RULES = (CLOSED,)

_JOB = (
    r"(?:this|the)\ (?:\w+\ ){0,2}"
    r"(?:job|position|posting|vacancy|role|listing|opening|opportunity|advert|requisition)"
)
_SAID = re.compile(
    rf"""
    \b(?:
      (?:no\ longer|not\ currently|not)\ accepting\ (?:new\ )?applications?
    | applications?\ (?:for\ {_JOB}\ )?(?:are|is|have|has)\ (?:now\ )?(?:been\ )?closed
    | {_JOB}\ (?:is|has|was)\ (?:now\ )?(?:been\ )?(?:closed|filled|expired|removed|withdrawn|taken\ down|archived
        |no\ longer\ (?:available|active|open|accepting\ applications?))
    | job\ (?:has\ )?expired | applications?\ closed | (?:position|job|vacancy)\ (?:closed|filled)
    )\b
    """,
    re.VERBOSE,
)
_ONE_OF = ("accepting", "closed", "filled", "expired", "removed", "withdrawn", "taken down", "archived", "no longer")
_NOT_YET = re.compile(r"\b(?:if|once|when|until|till|after|before|unless|as soon as|may|might|will|would|should|or)\b")
_REACH = 800  # characters from either end: boards put it above or below the listing
_LONGEST = 140  # characters of the line: a longer one is prose


def find_closed(listing: Listing) -> list[Candidate[bool]]:
    """Each such line at the top or the end, in order."""
    low, found = listing.lowered, []
    if not any(word in low for word in _ONE_OF):
        return []
    for seen in _SAID.finditer(low):
        if _REACH < seen.start() < len(low) - _REACH:
            continue
        start, end = low.rfind("\n", 0, seen.start()) + 1, low.find("\n", seen.end())
        line = low[start : end if end >= 0 else len(low)]
        if len(squeeze(line)) <= _LONGEST and not _NOT_YET.search(line):
            found.append(Candidate(*seen.span(), CLOSED, True))
    return found
