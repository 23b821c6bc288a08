"""Statements of pay -> the same, with a mark on those that are said to be for full time."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from jobscan.listing import Listing
from jobscan.model import Fact, MonetaryAmount

_WORDS = r"(?:pro[ -]?rat(?:a|ed?)|(?:full[ -]time|whole[ -]time)[ ]equivalent|fte)"
# without another amount, or pro rata leave, in between
_BEHIND = re.compile(rf"(?:(?!leave|holiday|days|pension|bonus)[^\n£$€]){{0,45}}?(?<![a-z]){_WORDS}")
_BEFORE = re.compile(rf"{_WORDS}(?![a-z])[^\n£$€.;]{{0,25}}[£$€]?[ ]?$")
_REACH = 60  # characters on either side that may hold these words


def with_full_time_rates(pay: Iterable[Fact[MonetaryAmount]], listing: Listing) -> tuple[Fact[MonetaryAmount], ...]:
    """The statements of pay, with a mark on those that are "pro rata" or a "full-time equivalent"."""
    return tuple(
        replace(fact, value=replace(fact.value, full_time_equivalent=True))
        if _is_for_full_time(fact, listing)
        else fact
        for fact in pay
    )


def _is_for_full_time(fact: Fact[MonetaryAmount], listing: Listing) -> bool:
    if fact.start is None or fact.end is None:
        return False
    low = listing.lowered
    before = low[max(0, fact.start - _REACH) : fact.start]
    said = re.search(_WORDS, low[fact.start : fact.end]) or _BEHIND.match(low, fact.end, fact.end + _REACH)
    return bool(said or _BEFORE.search(before))
