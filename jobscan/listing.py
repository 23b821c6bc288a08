"""Listing: one listing's text with what everyone asks of it, each worked out once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator
from functools import cached_property
from typing import Any, TypeVar

from jobscan.grammar.header import Clause, clauses
from jobscan.grammar.language import detect_language
from jobscan.grammar.money.statements import Statement, statements
from jobscan.grammar.names import is_flat
from jobscan.grammar.text import fold, lower
from jobscan.grammar.tokens import Tokens, tokens_of
from jobscan.model import Candidate, Fact, Mark, Role, Segment, Source

V = TypeVar("V")


class Listing:
    """The text of one listing, and the answers to the questions that several rooms ask about it.

    All offsets count in `text`, half-open. `segments` are set when the text has been split, and set anew when their
    roles are known; `country` (ISO 3166 alpha-2) when the places are, since it decides what a "$" is.
    """

    def __init__(self, source: Source, *, segments: tuple[Segment, ...] = (), country: str | None = None) -> None:
        self.source = source
        self.country = country
        self._segments = segments
        self._answers: dict[Callable[[Listing], Any], Any] = {}

    @classmethod
    def of_text(cls, text: str) -> Listing:
        """A listing of which nothing but its text is known."""
        return cls(Source(text=text, uri="<text>"))

    @property
    def text(self) -> str:
        return self.source.text

    @cached_property
    def folded(self) -> str:
        """The text in its plainest spelling, character for character as long as `text`."""
        return fold(self.text)

    @cached_property
    def lowered(self) -> str:
        """The folded text in lower case, of the same length."""
        return lower(self.folded)

    @cached_property
    def language(self) -> str | None:
        """ISO 639-1 of the prose; None where there is too little of it to tell."""
        return detect_language(self.text)

    @property
    def is_read(self) -> bool:
        """Whether the prose is in a language that we read: English, or too short to tell."""
        return self.language in ("en", None)

    @cached_property
    def is_flat(self) -> bool:
        """Whether the text lost its line ends: "Role PurposeBlue Kettle is"."""
        return is_flat(self.folded)

    @cached_property
    def tokens(self) -> Tokens:
        """The text in the pieces that the skill tagger reads; they also become the tokens of spaCy's Doc."""
        return tokens_of(self.text)

    @cached_property
    def header(self) -> tuple[Clause, ...]:
        """The clauses of the first lines: titles, employers, places, bare names."""
        return clauses(self.folded)

    @cached_property
    def money(self) -> tuple[Statement, ...]:
        """Every statement of money, whatever it is for."""
        return statements(self.folded)

    def once(self, question: Callable[[Listing], V]) -> V:
        """The answer of a function of this listing, worked out at the first call and kept."""
        try:
            return self._answers[question]  # type: ignore[no-any-return]
        except KeyError:
            answer = self._answers[question] = question(self)
            return answer

    # --- segments ----------------------------------------------------------------------------------------------------

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments in order, without overlaps; empty before the text was split."""
        return self._segments

    @segments.setter
    def segments(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments
        self.__dict__.pop("_starts", None)

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self._segments]

    def segment_at(self, offset: int) -> Segment | None:
        """The segment that an offset lies in; None between two segments."""
        at = bisect_right(self._starts, offset) - 1
        segment = self._segments[at] if at >= 0 else None
        return segment if segment is not None and offset < segment.end else None

    def role_at(self, offset: int) -> Role:
        """The role of the segment at an offset; "other" where there is none."""
        segment = self.segment_at(offset)
        return segment.role if segment else "other"

    def heading_at(self, offset: int) -> str | None:
        """The heading over the segment at an offset."""
        segment = self.segment_at(offset)
        return segment.heading if segment else None

    def passages(self, roles: Container[Role]) -> Iterator[str]:
        """The words of the segments that play one of these roles, in order."""
        return (self.text[each.start : each.end] for each in self._segments if each.role in roles)

    # --- what was seen -----------------------------------------------------------------------------------------------

    def mark(self, start: int, end: int, *, label: str, rule: str, kb_id: str = "") -> Mark:
        """Words noticed at `[start, end)`, with the role of the segment that they begin in."""
        return Mark(
            start=start,
            end=end,
            text=self.text[start:end],
            label=label,
            rule=rule,
            kb_id=kb_id,
            role=self.role_at(start),
        )

    def fact(self, seen: Candidate[Any] | Mark, value: V, confidence: float) -> Fact[V]:
        """A candidate as a fact of the record, with the words that it was seen in."""
        rule = seen.rule if isinstance(seen.rule, str) else seen.rule.name
        return Fact(
            value=value,
            start=seen.start,
            end=seen.end,
            text=self.text[seen.start : seen.end],
            rule=rule,
            confidence=confidence,
        )
