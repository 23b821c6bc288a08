"""Listing -> its places of work. They come before pay: they give the country, which decides what "$" means."""

from __future__ import annotations

from jobscan.facts.place.choose import choose_places
from jobscan.facts.place.country import country_of
from jobscan.facts.place.find import find_places
from jobscan.listing import Listing
from jobscan.model import Fact, Place


def places_of(listing: Listing) -> tuple[Fact[Place], ...]:
    """The places, best obtained with `listing.once`; from then on the listing knows its country."""
    places = choose_places(listing.once(find_places), listing)
    listing.country = country_of(places, listing)
    return places
