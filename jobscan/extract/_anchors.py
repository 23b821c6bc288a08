"""Doc -> the stretches of its text where an extractor has anything to look for, by words that it names beforehand.

An extractor's expressions are slow, and most of a listing holds nothing for them. So each names the words of which
one stands in everything that it finds; the words of all extractors are looked for in one pass over the text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from jobscan.extract._words import lowered_text

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick
    from spacy.tokens import Doc

_WINDOWS = "jobscan_anchor_windows"
Window = tuple[int, int]


class Anchors(NamedTuple):
    """The words that an extractor starts from, and how far around them its expressions reach."""

    name: str
    words: tuple[str, ...]
    before: int
    after: int


_known: dict[str, Anchors] = {}


def anchors(name: str, words: tuple[str, ...], *, before: int, after: int) -> Anchors:
    """Makes an extractor's words known; called once, where its module is loaded."""
    _known[name] = Anchors(name, words, before, after)
    return _known[name]


def windows(doc: Doc, group: Anchors) -> list[Window]:
    """The stretches of the Doc's text around the group's words, merged, in order."""
    found: dict[str, list[Window]] | None = doc.user_data.get(_WINDOWS)
    if found is None or group.name not in found:
        found = doc.user_data[_WINDOWS] = _all_windows(lowered_text(doc), tuple(_known))
    return found[group.name]


def _all_windows(low: str, names: tuple[str, ...]) -> dict[str, list[Window]]:
    automaton, owners = _automaton(names)
    spans: dict[str, list[Window]] = {name: [] for name in names}
    length = len(low)
    for index, start, end in automaton.find_matches_as_indexes(low, overlapping=True):
        for name, before, after in owners[index]:
            spans[name].append((max(0, start - before), min(length, end + after)))
    return {name: _merged(each) for name, each in spans.items()}


@cache
def _automaton(names: tuple[str, ...]) -> tuple[AhoCorasick, list[list[tuple[str, int, int]]]]:
    """All words of the named groups in one automaton, and for each word the groups that it belongs to."""
    from ahocorasick_rs import AhoCorasick, Implementation

    owners: dict[str, list[tuple[str, int, int]]] = {}
    for name in names:
        group = _known[name]
        for word in dict.fromkeys(group.words):
            owners.setdefault(word, []).append((name, group.before, group.after))
    return AhoCorasick(list(owners), implementation=Implementation.DFA), list(owners.values())


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
