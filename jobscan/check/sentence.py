"""The sentence around some words, and what it says of them: equal-opportunity text, customers, a warning."""

from __future__ import annotations

import re
from functools import cache

# a dot after one letter is an abbreviation ("U.S. citizens"); scraped sentences may have no space between them
_END = re.compile(r"(?<=[a-z0-9)]{2})[.!?;](?=\s|[A-Z])|\n|•")
_REACH = 300  # characters on either side of words: longer sentences are lists


def sentence(folded: str, start: int, end: int) -> str:
    """The sentence around `[start, end)`.

    >>> sentence("We pay well. For U.S. citizens only. Apply.", 17, 34)
    ' For U.S. citizens only'
    """
    before, after = folded[max(0, start - _REACH) : start], folded[end : end + _REACH]
    cut = max((match.end() for match in _END.finditer(before)), default=0)
    stop = _END.search(folded, max(end - 1, 0), end + _REACH)
    return before[cut:] + folded[start:end] + (after if stop is None else after[: max(0, stop.start() - end)])


def says(words: str, sentence: str) -> bool:
    """Whether a sentence has one of the words, pieces of a regular expression.

    >>> says("restrooms?|lockers?", "A restroom for females only")
    True
    """
    return compiled(words).search(sentence) is not None


@cache
def compiled(words: str) -> re.Pattern[str]:
    """Whole words, in any case."""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
