"""Listing: the text of one listing, with the answers that several rooms need, each worked out once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from jobscan.grammar.demand.lines import may_open_wishes
from jobscan.grammar.demand.phrases import Demand
from jobscan.grammar.demand.places import Demands
from jobscan.grammar.header.clauses import Clause, clauses
from jobscan.grammar.language import detect_language
from jobscan.grammar.money.statements import Statement, statements
from jobscan.grammar.names.shape import is_flat
from jobscan.grammar.text import fold, lower
from jobscan.grammar.tokens import Tokens, tokens_of
from jobscan.model import Candidate, Fact, Role, Segment, Source

V = TypeVar("V")
_SURE = 0.6  # below this confidence, a "requirement_preferred" that no word supports was wrong half the time
_BESIDE = 3  # characters between a segment and a bracket that belongs to it: a space, or a line end


class Listing:
    """The text of one listing, and the answers to the questions that several rooms ask about it.

    All offsets count in `text`, half-open. `segments` are set when the text has been split, and again when their
    roles are known; `country` (ISO 3166 alpha-2) is set when the places are known, since it decides what a "$" means.
    """

    def __init__(self, source: Source, *, segments: tuple[Segment, ...] = (), country: str | None = None) -> None:
        self.source = source
        self.country = country
        self._segments = segments
        self._answers: dict[Callable[[Listing], Any], Any] = {}
        self._said: dict[tuple[int, int], Demand | None] = {}  # of a skill it is asked when found and when chosen

    @classmethod
    def of_text(cls, text: str) -> Listing:
        """A listing of which only the text is known."""
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
        """The folded text in lower case, with the same length."""
        return lower(self.folded)

    @cached_property
    def language(self) -> str | None:
        """The language of the prose, ISO 639-1; None if there is too little of it to tell."""
        return detect_language(self.text)

    @property
    def is_read(self) -> bool:
        """Whether the prose is in a language that jobscan reads: English, or too short to tell."""
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
        """The result of a function of this listing, computed at the first call and kept."""
        try:
            return self._answers[question]  # type: ignore[no-any-return]
        except KeyError:
            answer = self._answers[question] = question(self)
            return answer

    # --- segments ----------------------------------------------------------------------------------------------------

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments in order, without overlaps; empty until the text has been split."""
        return self._segments

    @segments.setter
    def segments(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments
        self.__dict__.pop("_starts", None)
        self._said.clear()

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self._segments]

    def segment_at(self, offset: int) -> Segment | None:
        """The segment at an offset; None between two segments."""
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

    def passages(self) -> Iterator[tuple[Role, str]]:
        """The role of each segment and its words in lower case, in order."""
        return ((each.role, self.lowered[each.start : each.end]) for each in self._segments)

    # --- demands -----------------------------------------------------------------------------------------------------

    @cached_property
    def demands(self) -> Demands:
        """The phrases that say how much things are wanted, and what they alone say about a place in the text."""
        return Demands(self.folded)

    def demand_at(self, start: int, end: int) -> Demand:
        """Whether what is at `[start, end)` is required, preferred, or explicitly not required.

        The words of its clause count first, then its heading and the role of its segment; otherwise it is required.
        """
        segment = self.segment_at(end - 1)  # by its end, since the splitter may cut a word such as "isiXhosa"
        said = self.said_demand_at(start, end)
        return said or ("preferred" if segment and self._is_wished(segment) else "required")

    def said_demand_at(self, start: int, end: int) -> Demand | None:
        """What the words of the clause around `[start, end)` say; None if they say nothing."""
        if (start, end) not in self._said:
            self._said[start, end] = self._read_demand(start, end)
        return self._said[start, end]

    def _read_demand(self, start: int, end: int) -> Demand | None:
        segment = self.segment_at(end - 1)
        if segment is None:
            return self.demands.at(start, end)
        line = min(start, segment.start), self._end_with_bracket(segment)
        return self.demands.at(start, end, line, wished=segment.role == "requirement_preferred")

    def _end_with_bracket(self, segment: Segment) -> int:
        """Where a segment ends, including a "(preferred)" after it that is a segment of its own."""
        at = bisect_right(self._starts, segment.start)
        behind = self._segments[at] if at < len(self._segments) else None
        joined = behind and self.folded.startswith("(", behind.start) and behind.start - segment.end < _BESIDE
        return behind.end if behind and joined else segment.end

    def _is_wished(self, segment: Segment) -> bool:
        """Whether a segment with the role of a preference is one as a whole.

        Its heading may say so. If not, no other clause of it may be what gave it the role ("BSc; MSc preferred"),
        and the role must be fairly certain.
        """
        if segment.role != "requirement_preferred":
            return False
        if segment.heading and may_open_wishes(segment.heading):
            return True
        wishes = any(each.demand == "preferred" for each in self.demands.within(segment.start, segment.end))
        return not wishes and segment.confidence >= _SURE

    # --- what was seen -----------------------------------------------------------------------------------------------

    def fact(self, seen: Candidate[Any], value: V, confidence: float) -> Fact[V]:
        """A candidate as a fact of the record, with the words in which it was found."""
        return Fact(
            value=value,
            start=seen.start,
            end=seen.end,
            text=self.text[seen.start : seen.end],
            rule=seen.rule.name,
            confidence=confidence,
        )
