"""Duty candidates -> responsibilities, qualifications and benefits, with the confidence of their segments' roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobscan.facts.duties.find import BENEFIT, QUALIFICATION, RESPONSIBILITY, Item
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Qualification, Rule

Items = Iterable[Candidate[Item]]


def choose_responsibilities(candidates: Items, listing: Listing) -> tuple[Fact[str], ...]:
    """What the person will do, in order."""
    return tuple(_facts(candidates, RESPONSIBILITY, listing))


def choose_benefits(candidates: Items, listing: Listing) -> tuple[Fact[str], ...]:
    """What the employer gives beyond pay, in order."""
    return tuple(_facts(candidates, BENEFIT, listing))


def choose_qualifications(candidates: Items, listing: Listing) -> tuple[Fact[Qualification], ...]:
    """What the person should bring, in order; required or preferred like its segment."""
    return tuple(
        listing.fact(seen, Qualification(text=seen.value.words, level=seen.value.level), seen.value.confidence)
        for seen in candidates
        if seen.rule is QUALIFICATION
    )


def _facts(candidates: Items, rule: Rule, listing: Listing) -> Iterator[Fact[str]]:
    for seen in candidates:
        if seen.rule is rule:
            yield listing.fact(seen, seen.value.words, seen.value.confidence)
