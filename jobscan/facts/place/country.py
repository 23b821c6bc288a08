"""Listing -> its country, judging by its places or by words such as "£", "401(k)" and "LPA"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jobscan.grammar.later import later
from jobscan.grammar.places.parse import parse_place
from jobscan.grammar.word_lists import read_word_lists
from jobscan.listing import Listing
from jobscan.model import Fact, Place

_REACH = 20_000  # characters: a country is told long before


def country_of(places: Sequence[Fact[Place]], listing: Listing) -> str | None:
    """The country (ISO 3166 alpha-2) of the first place that has one, or else of the words; None if unknown."""
    of_places = (fact.value.address_country for fact in places)
    return next((country for country in of_places if country), None) or listing.once(country_of_words)


def likely_country(listing: Listing) -> str | None:
    """The country in which to look for a town that several countries have: that of the fields, or else of the words."""
    fields = (parse_place(words) for words in listing.source.fields.locations)
    of_fields = (place.address_country for place in fields if place is not None)
    return next((country for country in of_fields if country), None) or listing.once(country_of_words)


def country_of_words(listing: Listing) -> str | None:
    """The country whose words occur most often; None if there are none.

    >>> country_of_words(Listing.of_text("£30,000 a year, and an NHS pension"))
    'GB'
    """
    text = listing.folded[:_REACH]
    counts = {country: sum(_count(text, *word) for word in words) for country, words in _telling().items()}
    best = max(counts, key=lambda country: counts[country])
    return best if counts[best] else None


@cache
def _telling() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Country -> its words, each as a plain string and as an expression with word boundaries."""
    return {
        country: tuple(
            (entry.words.replace("\\", ""), later(rf"(?<![A-Za-z]){entry.words}(?![A-Za-z])")) for entry in entries
        )
        for country, entries in read_word_lists(Path(__file__).with_name("countries.txt")).items()
    }


def _count(text: str, plain: str, alone: re.Pattern[str]) -> int:
    """How often a word occurs on its own; most are not in the text at all, which is quick to find out."""
    return len(alone.findall(text)) if plain in text else 0
