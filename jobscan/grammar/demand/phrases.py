"""Text -> the phrases in it that make something required, preferred, or explicitly not required."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from jobscan.grammar.search import Anchors
from jobscan.grammar.text import lower
from jobscan.grammar.word_lists import WordLists

Demand = Literal["required", "preferred", "denied"]

WORDS = WordLists(Path(__file__).with_name("words.txt"))
SECTIONS = (  # the order in which they are tried when several match
    "neither",
    "preferred_in_front",
    "preferred",
    "preferred_predicate",
    "denied",
    "denied_in_front",
    "required",
    "required_in_front",
)
# Case matters only after the words: in "preferredJava" they end where the capital begins.
_ANY = "|".join(f"(?P<{section}>(?i:{WORDS[section]}))" for section in SECTIONS)
_PHRASE = re.compile(f"(?:{_ANY})(?![a-z]|(?<=[A-Z])[A-Z])")
# The same in small letters, without its end: a quick test that most words fail.
_MAY_BE = re.compile("|".join(WORDS[section] for section in SECTIONS))
# A stem of each entry. An automaton looks for them, as most of a text contains none; a phrase begins at most this far
# before its stem.
_STEMS = Anchors(
    "prefer", "desir", "advantage", "beneficial", "optional", "plus", "a +", "a big +", "bonus", "asset", "nice",
    "good", "great", "cool", "lovely", "essential", "mandatory", "obligatory", "compulsory", "critical", "vital",
    "crucial", "imperative", "must", "requisite", "breaker", "require", "needed", "necessary", "would be", "favo",
    "positively", "kindly", "consideration", "recommended", "helpful", "useful", "welcome", "appreciate", "valu",
    "ideal", "handy", "encouraged", "of benefit", "of interest", "brownie", "extra", "would", "'d ", "stand out",
    "set you apart", "even better", "it helps", "negotiable", "minimum", "expected", "asked for", "requested", "no ",
    "without", "not ", "n't ", "neither", "nor ", "regardless",
    before=22, after=0)  # fmt: skip
# Those that no phrase of a preference contains without another stem.
_NO_WISHES = frozenset({
    "require", "minimum", "necessary", "needed", "expected", "asked for", "requested", "no ", "without", "neither",
    "nor ", "regardless",
})  # fmt: skip
_WISHES = Anchors(*(stem for stem in _STEMS.words if stem not in _NO_WISHES), before=0, after=0)
_WORD_START = re.compile(r"(?<![A-Za-z])[A-Za-z]|(?<=[a-z])[A-Z]")  # also where words run together
_BEING = (
    "is|are|was|were|be|been|being|would|will|could|can|may|might|as|considered|deemed|regarded|viewed|seen|it's"
    "|counts?|come"
)
_LEAD = re.compile(rf"(?:(?<![a-z'])(?:(?P<being>{_BEING})|{WORDS['degree']}) +)+$")
_LONGEST_LEAD = 40  # characters: "would be considered particularly "


class Phrase(NamedTuple):
    """Words at `[start, end)` that say how much something is wanted, and the section of `words.txt` that lists them.

    `start` includes the words before that belong to it ("would be highly "); `has_verb` is true if one of them is a
    form of "be".
    """

    start: int
    end: int
    section: str
    has_verb: bool

    @property
    def demand(self) -> Demand:
        return self.section.partition("_")[0]  # type: ignore[return-value]


def phrases_in(folded: str) -> list[Phrase]:
    """The phrases of a text in order, without overlaps.

    >>> [(each.demand, each.start, each.end) for each in phrases_in("Rust required; Go would be a big plus")]
    [('required', 5, 13), ('preferred', 18, 37)]
    """
    low = lower(folded)
    return [_with_lead(low, found) for found in _found(folded, low) if found.lastgroup != "neither"]


def first_wish(folded: str) -> Phrase | None:
    """The first of the phrases that makes a preference."""
    low = lower(folded)
    found = (each for each in _found(folded, low) if (each.lastgroup or "").startswith("preferred"))
    return next((_with_lead(low, each) for each in found), None)


def wish_places(low: str) -> list[int]:
    """Where lower-case text contains words that may express a preference; without any there is none.

    >>> wish_places("rust is required, go would be a plus"), wish_places("rust is required")
    ([21, 32], [])
    """
    return [start for start, _ in _WISHES.windows(low)]


def _found(folded: str, low: str) -> Iterator[re.Match[str]]:
    done = 0
    for window in _STEMS.windows(low):
        for word in _WORD_START.finditer(folded, *window):
            at = word.start()
            if at >= done and _MAY_BE.match(low, at) and (found := _PHRASE.match(folded, at)):
                yield found
                done = found.end()


def _with_lead(low: str, found: re.Match[str]) -> Phrase:
    at = found.start()
    lead = _LEAD.search(low, max(0, at - _LONGEST_LEAD), at)
    return Phrase(
        start=lead.start() if lead else at,
        end=found.end(),
        section=found.lastgroup or "",
        has_verb=bool(lead and lead["being"]),
    )
