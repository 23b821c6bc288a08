"""Candidates and fields -> the places of work."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.place.zones import HEADER, LABEL, SEGMENT
from jobscan.grammar.places.parse import parse_place
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Place

_MOST = 10  # places of one job
# Where the first of these sets speaks, other places are elsewhere; then where the second does.
_SURE = ({LABEL, HEADER}, {SEGMENT})


def choose_places(candidates: Sequence[Candidate[Place]], listing: Listing) -> tuple[Fact[Place], ...]:
    """The places in the fields, or else of the surest candidates; each once, at most ten.

    If a field names only a country or region, a place within it that the text names is more specific.
    """
    fields = ((words, parse_place(words)) for words in listing.source.fields.locations)
    facts = [field_fact("locations", place, words) for words, place in fields if place is not None]
    wide = [fact.value for fact in facts if fact.value.address_locality is None]
    if wide:
        placed = ((seen, _placed(seen.value, wide)) for seen in _surest(candidates))
        facts += [listing.fact(seen, place, confidence_of(seen.rule)) for seen, place in placed if place]
    if not facts:
        facts = [listing.fact(seen, seen.value, confidence_of(seen.rule)) for seen in _surest(candidates)]
    return tuple(_distinct(facts)[:_MOST])


def _placed(place: Place, wide: Sequence[Place]) -> Place | None:
    """A place as part of the first country or region that may contain it; None if none does."""
    for field in wide:
        country = place.address_country in (None, field.address_country)
        region = field.address_region is None or place.address_region in (None, field.address_region)
        says_more = place.address_locality or (place.address_region and not field.address_region)
        if field.address_country and country and region and says_more:
            region_of_both = place.address_region or field.address_region
            return replace(place, address_country=field.address_country, address_region=region_of_both)
    return None


def _surest(candidates: Sequence[Candidate[Place]]) -> Sequence[Candidate[Place]]:
    """The surest set of candidates; with a town named elsewhere that is in the country that a segment names."""
    for rules in _SURE:
        if sure := [seen for seen in candidates if seen.rule in rules]:
            wide = [seen.value for seen in sure if seen.value.address_locality is None]
            if SEGMENT in rules and len(wide) == len(sure):
                return [*sure, *(seen for seen in candidates if _placed(seen.value, wide))]
            return sure
    return candidates


def _distinct(facts: list[Fact[Place]]) -> list[Fact[Place]]:
    """One fact for each place; a place that another one gives more fully is left out."""
    out: list[Fact[Place]] = []
    for fact in facts:
        if not any(_within(fact.value, kept.value) for kept in out):
            out = [kept for kept in out if not _within(kept.value, fact.value)] + [fact]
    return out


def _within(less: Place, more: Place) -> bool:
    """Whether another place includes everything that one says; places without parts are compared by name."""
    parts = [
        (less.address_locality, more.address_locality),
        (less.address_region, more.address_region),
        (less.address_country, more.address_country),
    ]
    if not any(part for part, _ in parts):
        return less.name.lower() == more.name.lower()
    return all(part is None or (other is not None and part.lower() == other.lower()) for part, other in parts)
