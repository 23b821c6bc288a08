"""The title of a listing as it stands in its field or its text, for the rules that look at nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobscan.check.case import Case
from jobscan.check.rule import Span
from jobscan.grammar.text import fold
from jobscan.model import Role

_TITLE: tuple[Role, ...] = ("title",)


class Title(NamedTuple):
    """A title in its plainest spelling. `start` is None where it is a field beside the text."""

    text: str
    start: int | None

    def part(self, start: int, end: int) -> Span | None:
        """The place of some of its words in the text of the listing; none where the title is a field.

        >>> Title("Night Cook", 10).part(6, 10), Title("Night Cook", None).part(6, 10)
        (Span(start=16, end=20), None)
        """
        return None if self.start is None else Span(self.start + start, self.start + end)


def titles_of(case: Case) -> Iterator[Title]:
    """The title that the text has, as far as one was found in it; else that of a field."""
    found = case.posting.title
    if found is not None and found.start is not None and found.end is not None:
        yield Title(case.folded[found.start : found.end], found.start)
    elif case.fields.title:
        yield Title(fold(case.fields.title), _in_front_matter(case))


def title_lines_of(case: Case) -> Iterator[Title]:
    """The same, and the lines of the text that stand as its title."""
    first = list(titles_of(case))
    yield from first
    for segment in case.segments(_TITLE):
        if all(each.start is None or not segment.start <= each.start < segment.end for each in first):
            yield Title(case.folded[segment.start : segment.end], segment.start)


def _in_front_matter(case: Case) -> int | None:
    """Where the field of the title stands, when it is front matter: "title: Line cook" between two lines of "---"."""
    end = case.text.find("\n---", 3) if case.text.startswith("---") else -1
    match = re.search(rf"(?mi)^title:[ \t]*[\"']?(?={re.escape(case.fields.title or '')})", case.text[: max(end, 0)])
    return match.end() if match else None
