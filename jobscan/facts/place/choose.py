"""Candidates and fields -> the places of work."""

from __future__ import annotations

from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.place import find as by
from jobscan.grammar.places.parse import parse_place
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Place

_MOST = 10  # places of one job
# Where the first of these sets speaks, other places are elsewhere; then where the second does.
_SURE = ({by.LABEL, by.HEADER}, {by.SEGMENT})


def choose_places(candidates: Sequence[Candidate[Place]], listing: Listing) -> tuple[Fact[Place], ...]:
    """The places of the fields, else of the surest candidates; each once, at most ten."""
    fields = ((words, parse_place(words)) for words in listing.source.fields.locations)
    facts = [field_fact("locations", place, words) for words, place in fields if place is not None]
    if not facts:
        facts = [listing.fact(seen, seen.value, confidence_of(seen.rule)) for seen in _surest(candidates)]
    return tuple(_distinct(facts)[:_MOST])


def _surest(candidates: Sequence[Candidate[Place]]) -> Sequence[Candidate[Place]]:
    for rules in _SURE:
        if sure := [seen for seen in candidates if seen.rule in rules]:
            return sure
    return candidates


def _distinct(facts: list[Fact[Place]]) -> list[Fact[Place]]:
    """One fact for each place; a place that an earlier or later one says more fully is left out."""
    out: list[Fact[Place]] = []
    for fact in facts:
        if not any(_within(fact.value, kept.value) for kept in out):
            out = [kept for kept in out if not _within(kept.value, fact.value)] + [fact]
    return out


def _within(less: Place, more: Place) -> bool:
    """Whether all that one place says another says too; a place without parts is the same by its name."""
    parts = [
        (less.address_locality, more.address_locality),
        (less.address_region, more.address_region),
        (less.address_country, more.address_country),
    ]
    if not any(part for part, _ in parts):
        return less.name.lower() == more.name.lower()
    return all(part is None or (other is not None and part.lower() == other.lower()) for part, other in parts)
