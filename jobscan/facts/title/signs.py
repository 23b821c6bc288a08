"""Candidates for the title -> the signs that show which one it is.

What each sign is worth is learned from listings (`training/titles.py`); `choose.py` decides by it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from jobscan.facts.title.find import Wording, key, wordings
from jobscan.facts.title.prose import REACH, UNLIKELY, WORDS, is_noun
from jobscan.grammar.headings import heading_key, heading_roles
from jobscan.grammar.titles.boundaries import has_noun, looks_like_title
from jobscan.listing import Listing
from jobscan.model import Candidate

_LOOKED_AT = 4  # mentions of a wording
_BEFORE_NAME, _BEHIND_NAME = 90, 50  # characters on the sides of somebody to ask
_BACK, _AHEAD = 60, 40  # characters on its sides
_JOINTS = (", ", " - ", ": ", "/", "|", " and ", " & ", " of ", " in ", " for ", " to ")
_TO_REACH = ("contact", "telephone", "phone:", "tel:", "mail:", "@")
_CUES = frozenset(WORDS.phrases("cue"))
_MANY = (2, 3, 4, 6, 9)


def signs(candidates: Sequence[Candidate[str]], listing: Listing) -> list[set[str]]:
    """The signs of each candidate, alone and compared with the others."""
    by_key = {key(each.value): each for each in listing.once(wordings)}
    to_reach = _places_to_reach(listing.lowered)
    described = [(its_key := key(seen.value), _signs(listing, by_key[its_key], to_reach)) for seen in candidates]
    _compare(described, listing)
    return [its for _, its in described]


def _places_to_reach(low: str) -> list[int]:
    """Where a text says how somebody is reached.

    >>> _places_to_reach("contact ada, tea taster, at ada@tea.example")
    [0, 31]
    """
    places = []
    for word in _TO_REACH:
        at = low.find(word)
        while at >= 0:
            places.append(at)
            at = low.find(word, at + 1)
    return sorted(places)


def _signs(listing: Listing, wording: Wording, to_reach: list[int]) -> set[str]:
    text = listing.folded
    its = {*_of_words(wording.value), *wording.shapes}
    its.add(f"first {_reached(wording.spans[0][0], (1, 60, 200, 600, 1500, 3000))}")
    its.add(f"mentions {_reached(len(wording.spans), _MANY)}")
    if not wording.shapes:
        its.add("in prose only")
    for start, end in wording.spans[:_LOOKED_AT]:
        _add_neighbours(its, text, start, end)
        nearest = bisect_left(to_reach, start - _BEFORE_NAME)
        if nearest < len(to_reach) and to_reach[nearest] < end + _BEHIND_NAME:
            its.add("somebody to reach")
        if segment := listing.segment_at(start):
            its.add(f"role {segment.role}")
            if start <= segment.start + 2:
                its.add("opens its segment")
            if end >= segment.end - 2:
                its.add("closes its segment")
    return its


def _reached(number: int, bounds: tuple[int, ...]) -> int:
    """How many of the bounds a number has reached."""
    return bisect_right(bounds, number)


def _add_neighbours(its: set[str], text: str, start: int, end: int) -> None:
    """The words on both sides of a mention on its line, whether they are capitalised too, and the cues before it."""
    front = text[max(0, start - _BACK) : start].rpartition("\n")[2]
    behind = text[end : end + _AHEAD].partition("\n")[0]
    glued = front[-1:].isalnum()
    before = ["^", "^", "^", *front.split()][-3:]
    after = [*behind.split(None, 2), "$", "$"][:2]
    if text[start].isupper():
        its.add("capital before" if not glued and before[2][0].isupper() else "none before")
        its.add("capital behind" if after[0][0].isupper() else "none behind")
    a, b, c = map(str.lower, before)
    d, e = map(str.lower, after)
    its.update((f"before {c}", f"before {b} {c}", f"after {d}", f"after {d} {e}", f"between {c} {d}"))
    if glued:
        its.add("glued")
    if c in ("a", "an", "the", "our"):
        its.add(f"before {a} {b} {c}")
    sentence = front.lower().rpartition(". ")[2]
    its.update(f"cue {cue}" for cue in _CUES.intersection(sentence.split()))


@lru_cache(maxsize=10_000)  # boards and their listings use the same words
def _of_words(title: str) -> frozenset[str]:
    from jobscan.occupations.prose import unknown_words  # numpy is loaded only when somebody asks

    pieces = title.lower().split()
    words = title.split()
    unknown = unknown_words(title) or [False]
    named = [is_noun(piece) for piece in pieces]
    small = [word[0].islower() for word in words]
    shapes = {
        f"unknown words {min(sum(unknown), 3)}": True,
        "opens unknown": unknown[0],
        "ends unknown": unknown[-1],
        "noun": has_noun(title),
        "noun at its end": is_noun(pieces[-1].strip("()")),
        "two nouns": sum(named) > 1,
        "all capitals": title.isupper(),
        "all small": title.islower(),
        "all words capital": all(word[0].isupper() or not word[0].isalpha() for word in words),
        "small at its start": small[0],
        "small before capitals": small[0] and not all(small),
        "a sentence's word inside": not UNLIKELY.isdisjoint(words),
        "small at its end": small[-1],
        "three small words": sum(small) > 2,
        "sentence": ". " in title or "! " in title,
        "bracket": "(" in title,
        "digit": any(map(str.isdigit, title)),
        "heading": heading_key(title) in heading_roles(),
        "looks like one": looks_like_title(title),
        "a word twice": len(pieces) > len(set(pieces)),
        "plural": pieces[-1].endswith("s") and named[-1],
    }
    its = {f"words {min(len(pieces), 7)}", f"last {pieces[-1]}", f"opens {pieces[0]}"}
    if len(pieces) == 1:
        its.add(f"only {pieces[0]}")
    its.update(f"has {joint.strip()}" for joint in _JOINTS if joint in title)
    return frozenset(its | {sign for sign, holds in shapes.items() if holds})


def _compare(described: list[tuple[str, set[str]]], listing: Listing) -> None:
    """How often each occurs, and which occurs within another; which occur most, and first."""
    low = listing.lowered[:REACH]
    counts = {its_key: low.count(its_key) for its_key, _ in described}
    padded = {its_key: f" {its_key} " for its_key in counts}
    longer = {one: [k for k, other in padded.items() if words in other and k != one] for one, words in padded.items()}
    shorter = Counter(chain.from_iterable(longer.values()))
    for its_key, its in described:
        around = longer[its_key]
        its.add(f"longer ones {min(len(around), 3)}")
        its.add(f"shorter ones {min(shorter[its_key], 3)}")
        its.add(f"counted {_reached(counts[its_key], _MANY)}")
        most = max([counts[other] for other in around], default=0)
        its.add("always longer" if most >= counts[its_key] else "at times longer" if most else "never longer")
        its.add(f"longer one counted {_reached(most, (1, 2, 3, 5))}")
    often = sorted(described, key=lambda each: -counts[each[0]] * (2 + each[0].count(" ")))
    _rank("named most", [its for _, its in often])
    _rank("noun named first", [its for _, its in described if "noun" in its])


def _rank(sign: str, ranked: list[set[str]]) -> None:
    for rank, its in enumerate(ranked[:3]):
        its.add(f"{sign} {rank}")
