"""The title of a listing as it stands in its field or its text, for the rules that look at nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jobscan.check.case import Case
from jobscan.grammar.text import fold


class Part(NamedTuple):
    """Words of a title: their place in the text of the listing, or none where the title is a field."""

    start: int | None
    end: int | None


class Title(NamedTuple):
    """A title in its plainest spelling. `start` is None where it is a field beside the text."""

    text: str
    start: int | None

    def part(self, start: int, end: int) -> Part:
        """The place of some of its words.

        >>> Title("Night Cook", 10).part(6, 10), Title("Night Cook", None).part(6, 10)
        (Part(start=16, end=20), Part(start=None, end=None))
        """
        return Part(None, None) if self.start is None else Part(self.start + start, self.start + end)


def titles_of(case: Case) -> Iterator[Title]:
    """The title that the text has, as far as one was found in it; else that of a field."""
    found = case.posting.title
    if found is not None and found.start is not None and found.end is not None:
        yield Title(case.folded[found.start : found.end], found.start)
    elif case.fields.title:
        yield Title(fold(case.fields.title), None)
