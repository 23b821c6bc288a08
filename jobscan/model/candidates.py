"""What a rule found: a candidate carries its value, its characters and the rule, so the words are parsed only once."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from msgspec import Struct

from jobscan.model.vocabulary import MoneyKind

V = TypeVar("V")


class Rule(NamedTuple):
    """A way of noticing a fact: the name that the record shows, and a listing in which it notices one.

    `example` is "text -> words": in a listing with this text the rule gives a candidate with these words; a test tries
    it. A line end in the text is written as "/ " between two blanks.
    """

    name: str
    example: str


class Sighting(NamedTuple):
    """Words at `[start, end)` that a rule noticed, before it is read what they mean."""

    start: int
    end: int
    rule: Rule


class Candidate(NamedTuple, Generic[V]):
    """What a rule saw at `[start, end)` of the listing's text, and what that means.

    `label` says which of several facts of its noun it speaks of, or of which kind; spaCy's span shows it as `label_`.
    """

    start: int
    end: int
    rule: Rule
    value: V
    label: str = ""


class MoneyMention(Struct, frozen=True, kw_only=True):
    """An amount of money: where it stands, what it was taken for, and the words that decided, where any did."""

    start: int
    end: int
    text: str
    kind: MoneyKind
    cue: str = ""
