"""Listing -> its places of work, which tell its country, which tells what a "$" is: so they come before pay."""

from __future__ import annotations

from jobscan.facts.place.choose import choose_places
from jobscan.facts.place.country import country_of
from jobscan.facts.place.find import find_places
from jobscan.listing import Listing
from jobscan.model import Fact, Place


def places_of(listing: Listing) -> tuple[Fact[Place], ...]:
    """The places, best asked by `listing.once`; the listing knows its country from then on."""
    places = choose_places(listing.once(find_places), listing)
    listing.country = country_of(places, listing)
    return places
