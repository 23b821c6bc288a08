"""Lower-case text -> the parts worth searching, around words that a finder names in advance.

A finder's expressions are slow, and most of a listing contains nothing for them. So each finder names a set of words,
one of which occurs in everything it finds. One automaton looks for the words of all finders, in one pass over the text;
the results are kept for the other finders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Window = tuple[int, int]
_LINE = 1_000  # characters: anything shorter is a part of a text, which few finders examine
_KEPT = 32  # texts: as many as take each step together, and some more
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # half a surrogate pair, which the automaton would reject


def automaton_of(words: Sequence[str], *, longest: bool = False) -> AhoCorasick:
    """An automaton that finds all of these words, overlapping or not; with `longest` only the leftmost longest ones."""
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    kind = MatchKind.LeftmostLongest if longest else MatchKind.Standard
    return AhoCorasick(words, matchkind=kind, implementation=Implementation.DFA)


class Anchors:
    """The words that a finder starts from, and how far its expressions reach around them."""

    _all: ClassVar[list[Anchors]] = []

    def __init__(self, *words: str, before: int, after: int) -> None:
        self.words = tuple(dict.fromkeys(words))
        self.before, self.after = before, after
        self._number = len(self._all)
        self._all.append(self)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return automaton_of(self.words)

    def windows(self, low: str) -> list[Window]:
        """The parts of the text around the words, merged, in order.

        >>> Anchors("visa", "permit", before=2, after=0).windows("a visa, or a permit")
        [(0, 6), (11, 19)]
        """
        found = self._found(low)
        if not found:
            return []
        length, before, after = len(low), self.before, self.after
        return _merged([(max(0, start - before), min(length, end + after)) for _, start, end in found])

    def count(self, low: str) -> int:
        """How many times the words occur in the text, including those within others.

        >>> Anchors("visa", "permit", before=2, after=0).count("a visa, or a permit")
        2
        """
        return len(self._found(low))

    def _found(self, low: str) -> list[tuple[int, int, int]]:
        return _seen(low, len(self._all))[self._number] if len(low) > _LINE else _matches(self._automaton, low)


def _matches(automaton: AhoCorasick, low: str) -> list[tuple[int, int, int]]:
    text = low if low.isascii() else _LONE_SURROGATE.sub("?", low)
    return automaton.find_matches_as_indexes(text, overlapping=True)


@lru_cache(maxsize=_KEPT)
def _seen(low: str, count: int) -> list[list[tuple[int, int, int]]]:
    """Where the words of each of the first `count` `Anchors` occur in a text."""
    automaton, owners = _of_all(count)
    seen: list[list[tuple[int, int, int]]] = [[] for _ in range(count)]
    for match in _matches(automaton, low):
        for number in owners[match[0]]:
            seen[number].append(match)
    return seen


@lru_cache(maxsize=1)
def _of_all(count: int) -> tuple[AhoCorasick, list[list[int]]]:
    """One automaton for the words of the first `count` `Anchors`, and for each word the numbers of its `Anchors`."""
    owners: dict[str, list[int]] = {}
    for anchors in Anchors._all[:count]:
        for word in anchors.words:
            owners.setdefault(word, []).append(anchors._number)
    return automaton_of(tuple(owners)), list(owners.values())


class Phrases:
    """Lower-case phrases that are all searched for at once."""

    def __init__(self, *phrases: str, reach: int) -> None:
        self.phrases = tuple(dict.fromkeys(phrases))
        self.reach = reach  # characters of the text that are searched

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return automaton_of(self.phrases)

    def places(self, low: str) -> dict[str, list[int]]:
        """Where each phrase that occurs in the text begins, in order, without overlapping itself.

        >>> Phrases("live in ", " in ", reach=99).places("live in leeds, or live in york; lives in")
        {'live in ': [0, 18], ' in ': [4, 22]}
        """
        places: dict[str, list[int]] = {}
        ends: dict[str, int] = {}
        for which, start, end in self._automaton.find_matches_as_indexes(low[: self.reach], overlapping=True):
            phrase = self.phrases[which]
            if start >= ends.get(phrase, 0):
                places.setdefault(phrase, []).append(start)
                ends[phrase] = end
        return places


def _merged(spans: list[Window]) -> list[Window]:
    """
    >>> _merged([(4, 9), (0, 6), (11, 19)])
    [(0, 9), (11, 19)]
    """
    merged: list[Window] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged
