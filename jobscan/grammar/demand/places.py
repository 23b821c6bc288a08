"""A place in a text -> whether the words of its clause require the thing there, prefer it, or say that it is not
asked for.

The phrase nearest to the place decides, provided it refers to the place: "SQL required, Rust or Go a plus" is about
three things. A phrase refers to what precedes it in its clause ("Go is a plus"); if nothing precedes it, or a colon
follows it, it refers to what comes next ("A plus: Go").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobscan.grammar.demand.clauses import (
    THING,
    bracket_is_of,
    clause_around,
    ends_within,
    names_another,
    outside_brackets,
    separators,
    turns_away,
)
from jobscan.grammar.demand.phrases import WORDS, Demand, Phrase, phrases_in
from jobscan.grammar.later import later
from jobscan.grammar.text import lower

_FAR = 1_000  # characters examined on either side, since a whole listing may be one line
# How far away a phrase may be: years and degrees have phrases of their own, while skills come in long lists.
_REACH, _REACH_OF_LIST = 130, 240
_YEARS = re.compile(r"\byears?\b[^,;(]{0,60}?\bexperience[ds]?\b")
# What a phrase does not refer to when it begins a clause: "- And it would be great if you know Rust"
_NO_SUBJECT = re.compile(
    r"\W*(?:(?:and|or|but|while|whilst|although|though|it|this|these|also|other|some|key|our|your|the)\s+)*"
)
_COLON = re.compile(r"\s*(?:[\w/&'-]+[ ]){0,6}?[\w/&'-]*:")  # "A plus is knowledge of: Rust"
_OPENS_LIST = re.compile(r"\s*(?:[\w/&'-]+[ ]){0,4}?[\w/&'-]*:|,? \(?(?:if|including|such as|e\.g)\b| - ")
_OPENS_AT_ONCE = re.compile(r"\s*:|,? (?:if|to have|is|are|would be|will be) ")
_OPENS_SECTION = re.compile(
    rf"\s*(?:(?:{WORDS['thing']}|requirements?|criteria|attributes|points|and|if you have)\s*)*[:-]"
)
_ALONE = re.compile(r"\s*(?:$|[),/]|but\b)")  # the phrase is all there is: "Rust: preferred"
_AT_END = re.compile(r"\s*(?:[()]|$)")
_NO_NOUN = re.compile(r"(?:[,;]|\b(?:and|or|feels?|felt|makes?|keep|stay|more|most))\s*$")  # "polite and helpful"
_FILLERS = rf"(?:[ ]*{WORDS['between_no_and']}(?![a-z]))*[ ]*"
_NO = later(rf"{_FILLERS}(?:[\w-]+[ /])?{_FILLERS}")  # "no Python or data pipelines": one word more than fillers
_BUT = re.compile(
    r"[\s,;/(-]*(?:(?:but|though|although|however|yet|and|only|just|it|this|that|which|is|are|we|certainly|consider"
    r"|experience|having|one|some)[\s,]*)*"
)


class Demands:
    """The phrases of one text that say how much something is wanted; `at` answers for a place in it."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._low = lower(folded)
        self._phrases = phrases_in(folded)
        self._starts = [each.start for each in self._phrases]

    def within(self, start: int, end: int) -> Sequence[Phrase]:
        """The phrases in `[start, end)`, in order."""
        at = bisect_left(self._starts, start)
        return [each for each in self._phrases[at : bisect_left(self._starts, end, at)] if each.end <= end]

    def at(self, start: int, end: int, line: tuple[int, int] | None = None, *, wished: bool = False) -> Demand | None:
        """What the words around `[start, end)` say about the thing there; None if they say nothing.

        `line` is the range to examine, by default the whole line. `wished`: the line is known to state a preference, so
        a preference for any part of a clause counts for all of it.
        """
        if line is None:
            stop = self._folded.find("\n", end)
            line = self._folded.rfind("\n", 0, start) + 1, len(self._folded) if stop < 0 else stop
        line = max(line[0], start - _FAR), min(line[1], end + _FAR)
        if not self.within(*line):
            return None
        clause = clause_around(self._folded, start, end, line)
        place = _Place(self._low, (start, end), clause, self.within(*clause), wished=wished)
        return place.demand() or self._section(line[0], clause[0])

    def _section(self, low: int, clause: int) -> Demand | None:
        """ "Preferred skills: SQL; Rust": it reaches across semicolons and bullets, but not past a full stop."""
        before = self.within(low, clause)
        if not before or before[-1].section == "denied_in_front":
            return None
        last = before[-1]
        ends = ends_within(self._folded, last.end, clause)
        opens = _OPENS_SECTION.match(self._low, last.end, clause)
        if not opens and ends == {";"}:
            opens = _COLON.match(self._low, last.end, clause)
        return last.demand if opens and not ends & set(".!?") else None


def demand_of(text: str, start: int, end: int) -> Demand | None:
    """What the words of a text say about the thing at `[start, end)`; None if they say nothing.

    >>> text = "SQL required, Rust or Go a plus"
    >>> demand_of(text, 0, 3), demand_of(text, 14, 18), demand_of(text, 22, 24), demand_of("SQL and Go", 0, 3)
    ('required', 'preferred', 'preferred', None)
    """
    return Demands(text).at(start, end)


class _Near(NamedTuple):
    """A phrase that refers to a place, and how many other things are in between."""

    phrase: Phrase
    others: int


class _Place:
    """A place in its clause, and the phrases of the clause."""

    def __init__(
        self, low: str, place: tuple[int, int], clause: tuple[int, int], phrases: Sequence[Phrase], *, wished: bool
    ) -> None:
        self.low, self.clause, self.phrases, self.wished = low, clause, phrases, wished
        self.given = place[0]
        # "ideally two years", "two years would be ideal": the place may include the phrase
        self.start = next((each.end for each in phrases if each.start == place[0] and each.end < place[1]), place[0])
        # and the words of another thing: "4 years of rope experience, some sailing"
        named = _YEARS.search(low, self.start, place[1]) or THING.search(low, self.start, place[1])
        self.end = named.end() if named else place[1]
        self.thing = low[self.start : self.end]

    def demand(self) -> Demand | None:
        """What the nearest phrase that refers to this place says."""
        behind, front = self._behind(), self._in_front()
        denied = self._denied(behind)
        if denied:
            return denied
        nearest = _nearer(front, behind)
        if nearest is None:
            return None
        return self._softened(nearest.phrase) if nearest.phrase.demand == "denied" else nearest.phrase.demand

    # --- behind ------------------------------------------------------------------------------------------------------

    def _behind(self) -> _Near | None:
        """The first phrase after the place that refers to it."""
        for phrase in self.phrases:
            if phrase.start < self.end or not self._can_follow(phrase):
                continue
            between = self.low[self.end : phrase.start]
            outside, _, inside = between.rpartition("(")
            if between.count("(") > between.count(")"):  # the phrase is in brackets
                if not inside.strip() and (self.wished or bracket_is_of(self.thing, outside)):
                    return _Near(phrase, separators(outside))
            elif self._reaches(phrase, between):
                return _Near(phrase, separators(between))
            else:
                return None
        return None

    def _can_follow(self, phrase: Phrase) -> bool:
        """Whether a phrase may refer to what precedes it."""
        before, high = self.low[self.clause[0] : phrase.start], self.clause[1]
        at_end = bool(_AT_END.match(self.low, phrase.end, high))
        if phrase.section.endswith("_in_front"):
            return at_end and phrase.demand != "denied"  # "two years, ideally"
        if _NO_SUBJECT.fullmatch(before) or (self.low.startswith(":", phrase.end) and not phrase.has_verb):
            return False
        if before.rstrip().endswith(":") and not _ALONE.match(self.low, phrase.end, high):
            return False
        if phrase.section == "preferred_predicate" and not phrase.has_verb:
            return at_end and not _NO_NOUN.search(before)
        return True

    def _reaches(self, phrase: Phrase, between: str) -> bool:
        """Whether a later phrase, not in brackets of its own, still refers to this place."""
        several = self.low.startswith("are ", phrase.start)  # "sales experience, a licence and a van are preferred"
        another = not several and names_another(self.thing, between)
        if self.wished and phrase.demand == "preferred":
            return not (another and THING.search(between.rpartition(",")[2]))
        if len(between) > (_REACH if THING.search(self.thing) else _REACH_OF_LIST) or turns_away(between):
            return False
        return not another

    # --- in front ----------------------------------------------------------------------------------------------------

    def _in_front(self) -> _Near | None:
        """The last phrase before the place that refers to it."""
        for phrase in self._before(self.start):
            if phrase.section != "denied_in_front" and self._can_lead(phrase):
                between = self.low[phrase.end : self.start]
                return _Near(phrase, separators(between)) if self._goes_on(between) else None
        return None

    def _before(self, place: int) -> Iterator[Phrase]:
        return (each for each in reversed(self.phrases) if each.end <= place)

    def _can_lead(self, phrase: Phrase) -> bool:
        """Whether a phrase may refer to what follows it."""
        if phrase.section.endswith("_in_front") or (self.wished and phrase.demand == "preferred"):
            return True
        before, high = self.low[self.clause[0] : phrase.start], self.clause[1]
        if self.low.startswith(" (", phrase.end) and ")" not in self.low[phrase.end : self.start]:
            return True  # "preferred (Rust, Go)"
        if phrase.section == "preferred_predicate":
            return bool(_OPENS_AT_ONCE.match(self.low, phrase.end, high))
        if _NO_SUBJECT.fullmatch(before) or _OPENS_LIST.match(self.low, phrase.end, high):
            return True
        return before.rstrip().endswith(":") and not _ALONE.match(self.low, phrase.end, high)

    def _goes_on(self, between: str) -> bool:
        """Whether an earlier phrase still refers to this place."""
        if between.count(")") > between.count("("):
            return False
        between = outside_brackets(between).lstrip(", ")
        if self.wished or _COLON.match(between):
            return True
        # "ideally with SQL, 5 years of experience": something new begins after the comma
        listed = "," in between and THING.search(self.thing)
        return not (listed or len(between) > _REACH_OF_LIST or turns_away(between))

    # --- not asked for -----------------------------------------------------------------------------------------------

    def _denied(self, behind: _Near | None) -> Demand | None:
        """The answer where "no" or "without" comes first: "no prior experience with Rust", "no Rust needed"."""
        for phrase in self._before(self.given):
            if phrase.section == "denied_in_front":
                between = self.low[phrase.end : self.given]
                if self._needs(between, behind) or _NO.fullmatch(between):
                    return self._softened(behind.phrase if behind else phrase)
        return None

    def _needs(self, between: str, behind: _Near | None) -> bool:
        """Whether "no" and "needed" enclose the same words: not in "no travel, Rust needed"."""
        if behind is None or behind.phrase.demand != "required" or re.search("[;:(]", between):
            return False
        return "," not in between or bool(
            re.search(r"\b(?:or|nor|and)\b", between + self.low[self.end : behind.phrase.start])
        )

    def _softened(self, denied: Phrase) -> Demand:
        """ "Not required but a plus" is a wish."""
        for phrase in self.phrases:
            if phrase.start >= denied.end and phrase.demand == "preferred":
                return "preferred" if _BUT.fullmatch(self.low, denied.end, phrase.start) else "denied"
        return "denied"


def _nearer(front: _Near | None, behind: _Near | None) -> _Near | None:
    """The one with fewer things in between; of two equally near, the later, unless "ideally" or "must" comes before."""
    if front is None or behind is None:
        return front or behind
    if front.others == behind.others:
        return front if front.phrase.section.endswith("_in_front") else behind
    return min(front, behind, key=lambda near: near.others)
