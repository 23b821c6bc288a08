"""A list of words that do not count in some sentences: equal-opportunity text, customers, a warning."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property

from jobscan.check.case import Case
from jobscan.check.word_list import WordHit, WordList
from jobscan.model import Role

# a dot after one letter is an abbreviation ("U.S. citizens"); scraped sentences may have no space between them
_END = re.compile(r"(?<=[a-z0-9)]{2})[.!?;](?=\s|[A-Z])|\n|•")
_REACH = 300  # characters on either side: longer sentences are lists


class GuardedWords:
    """As a `WordList`; a hit is left out where `unless`, a piece of a regular expression, is in its sentence.

    >>> GuardedWords("females? only", unless="restrooms?").silent("A restroom for females only.", 15, 27)
    True
    """

    def __init__(self, lines: str, *, unless: str, roles: Collection[Role] | None = None, but: Collection[Role] = ()):
        self._words = WordList(lines, roles=roles, but=but)
        self._guard = unless

    @cached_property
    def _unless(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self._guard})(?!\w)", re.IGNORECASE)

    def hits(self, case: Case) -> Iterator[WordHit]:
        """Where the listing uses them and means it."""
        return (hit for hit in self._words.hits(case) if not self.silent(case.folded, hit.start, hit.end))

    def silent(self, folded: str, start: int, end: int) -> bool:
        return bool(self._unless.search(sentence(folded, start, end)))


def sentence(folded: str, start: int, end: int) -> str:
    """The sentence around `[start, end)`.

    >>> sentence("We pay well. For U.S. citizens only. Apply.", 17, 34)
    ' For U.S. citizens only'
    """
    before, after = folded[max(0, start - _REACH) : start], folded[end : end + _REACH]
    cut = max((match.end() for match in _END.finditer(before)), default=0)
    stop = _END.search(folded, max(end - 1, 0), end + _REACH)
    return before[cut:] + folded[start:end] + (after if stop is None else after[: max(0, stop.start() - end)])
