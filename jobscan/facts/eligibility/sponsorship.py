"""Clauses on visas -> whether the employer sponsors one; None if they do not say, or only that it may."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from jobscan.facts.confidence import confidence_of
from jobscan.grammar.text import lower
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact

Sponsors = Literal["yes", "no"]

_SPONSOR = re.compile(r"sponsor")
_OPEN = re.compile(
    r"\?|\b(?:may|might|could|depend|case[- ]by[- ]case|limited|some cases|considered?|certain|will you|do you|if you"
    r"|whether|unless|with or without)\b"
)
_NO = re.compile(
    r"\b(?:no|not|cannot|can't|can ?not|won't|don't|doesn't|isn't|unable|without|neither|nor|never|unavailable"
    r"|ineligible)\b"
)
_YES = re.compile(
    r"\b(?:we|will|can|able to|happy to|willing to|does|do)\b.{0,25}\b(?:sponsor|offer|provide|support)"
    r"|sponsorship.{0,20}\b(?:is |are )?(?:available|offered|provided|possible|included)\b"
    r"|\b(?:offers?|provides?|includ\w+|with)\b.{0,25}sponsorship"
)


def sponsorship_in(clause: str) -> Sponsors | None:
    """What a clause says about sponsorship.

    >>> sponsorship_in("We are not able to sponsor visas at this time"), sponsorship_in("Visa sponsorship is available")
    ('no', 'yes')
    >>> sponsorship_in("Will you now or in the future require sponsorship?"), sponsorship_in("Visa needed")
    (None, None)
    >>> sponsorship_in("Authorized to work in the US with or without sponsorship")
    """
    plain = lower(clause).replace("\u2019", "'")
    if not _SPONSOR.search(plain) or _OPEN.search(plain):
        return None
    if _NO.search(plain):
        return "no"
    return "yes" if _YES.search(plain) else None


def choose_sponsorship(candidates: Sequence[Candidate[str]], listing: Listing) -> Fact[Sponsors] | None:
    """What the clauses say if they agree; None if one says yes and another no."""
    said = [(seen, word) for seen in candidates if (word := sponsorship_in(seen.value))]
    if len({word for _, word in said}) != 1:
        return None
    seen, word = said[0]
    return listing.fact(seen, word, confidence_of(seen.rule, "sponsorship"))
