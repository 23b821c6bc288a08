"""Doc -> where the cues of the extractors stand: the phrases in front of a name or behind it, all found in one walk."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jobscan.extract._words import lowered_text

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick
    from spacy.tokens import Doc

REACH = 20_000  # characters; further down no listing tells its employer or its place
_KEY = "jobscan_cue_places"
_known: dict[str, None] = {}


def known_cues(*cues: str) -> tuple[str, ...]:
    """Makes an extractor's cues known, in small letters; called once, where its module is loaded."""
    _known.update(dict.fromkeys(cues))
    return cues


def places_of(doc: Doc) -> dict[str, list[int]]:
    """Where each cue that stands in the text begins, in order, none overlapping itself."""
    places: dict[str, list[int]] | None = doc.user_data.get(_KEY)
    if places is None:
        places = doc.user_data[_KEY] = _find_all(lowered_text(doc)[:REACH], tuple(_known))
    return places


def _find_all(low: str, cues: tuple[str, ...]) -> dict[str, list[int]]:
    """
    >>> _find_all("live in leeds, or live in york; lives in", ("live in ", " in "))
    {'live in ': [0, 18], ' in ': [4, 22]}
    """
    places: dict[str, list[int]] = {}
    ends: dict[str, int] = {}
    for which, start, end in _automaton(cues).find_matches_as_indexes(low, overlapping=True):
        cue = cues[which]
        if start >= ends.get(cue, 0):
            places.setdefault(cue, []).append(start)
            ends[cue] = end
    return places


@cache
def _automaton(cues: tuple[str, ...]) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation

    return AhoCorasick(cues, implementation=Implementation.DFA)
