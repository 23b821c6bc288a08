"""Words for a length of time -> years: "3-5 yrs", "at least two years", "six months"."""

from __future__ import annotations

import re

from jobscan.grammar.numbers import SMALL, small_number
from jobscan.grammar.text import fold, lower

Years = tuple[float | None, float | None]  # the fewest and the most

_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|\b(?:{SMALL}|a(?= year| month))\b)"
_COUNT = re.compile(
    rf"(?P<most>up to|less than|maximum)?[^\d]*?(?P<low>{_NUMBER})\s?\+?(?:\s?\(\s?\d+\s?\+?\s?\))?\s?\+?(?: plus)?"
    rf"(?P<range>\s?(?:-|to|or|\s)\s?(?P<high>{_NUMBER}))?"
)


def parse_years(text: str, *, months: bool = False) -> Years | None:
    """The fewest and the most years; None if there is no number.

    >>> parse_years("3-5 yrs"), parse_years("at least two years"), parse_years("up to 2 years")
    ((3.0, 5.0), (2.0, None), (None, 2.0))
    >>> parse_years("six months", months=True)
    (0.5, None)
    """
    found = _COUNT.match(lower(fold(text)))
    if found is None:
        return None
    return years_between(found["low"], found["high"], months=months, at_most=bool(found["most"]))


def years_between(low: str, high: str | None, *, months: bool = False, at_most: bool = False) -> Years:
    """Two counts in years, the lower first; a single count is the fewest, or with `at_most` the most."""
    fewest, most = small_number(low), small_number(high) if high else None
    if months:
        fewest, most = round(fewest / 12, 2), round(most / 12, 2) if most else None
    if at_most:
        return None, fewest
    return (most, fewest) if most is not None and most < fewest else (fewest, most)
