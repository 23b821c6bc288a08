"""Candidates and fields -> the places in which applicants have to live; none if nothing says so."""

from __future__ import annotations

from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.residence.find import REMOTE
from jobscan.grammar.places.parse import parse_place
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Place

_ASIDE = frozenset({"company_about", "legal_eeo"})  # about where the firm's people live, or whom a law protects


def choose_residence(candidates: Sequence[Candidate[Place]], listing: Listing) -> tuple[Fact[Place], ...]:
    """The places in the field, or else those in sentences that demand it, or else those beside the word "remote"."""
    fields = ((words, parse_place(words)) for words in listing.source.fields.applicant_locations)
    facts = [field_fact("applicant_locations", place, words) for words, place in fields if place is not None]
    if not facts:
        own = [seen for seen in candidates if listing.role_at(seen.start) not in _ASIDE]
        said = [seen for seen in own if seen.rule is not REMOTE] or own
        facts = [listing.fact(seen, seen.value, confidence_of(seen.rule)) for seen in said]
    distinct = {(fact.value.address_country, fact.value.address_region) if fact.value.address_country
                else fact.value.name.casefold(): fact for fact in reversed(facts)}  # fmt: skip
    return tuple(reversed(distinct.values()))
