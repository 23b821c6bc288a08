"""The country of a listing comes from its places, else from its words."""

import pytest

from jobscan.facts.place.country import country_of, country_of_words, likely_country
from jobscan.listing import Listing
from jobscan.model import Fact, Fields, Place, Source

WORDS = {
    "£30,000 a year": "GB",
    "12 LPA": "IN",
    "AUD 90,000": "AU",
    "C$90,000": "CA",
    "401(k) match": "US",
    "in the U.S.": "US",
    "Pfleger (m/w/d)": "DE",
    "in Ireland": "IE",
    "good pay": None,
    "": None,
    "ALPAS and CTCs": None,  # parts of other words
    "an NHS trust, £30,000, USD 9": "GB",  # the country of most words
    "an NHS trust, USD 9, in the USA": "US",
    "x " * 10_000 + "£30,000": None,  # too far down
    "x " * 9_999 + "£9": "GB",
}


@pytest.mark.parametrize("text, country", WORDS.items(), ids=[text[:20] for text in WORDS])
def test_the_country_of_words(text: str, country: str | None) -> None:
    assert country_of_words(Listing.of_text(text)) == country


def fact(country: str | None) -> Fact[Place]:
    return Fact(value=Place(name="x", address_country=country), start=0, end=1, text="x", rule="-", confidence=1)


@pytest.mark.parametrize(
    "countries, expected", [(["FR", "DE"], "FR"), ([None, "DE"], "DE"), ([None], "GB"), ([], "GB")]
)
def test_the_first_place_with_a_country_comes_before_words(countries: list[str | None], expected: str) -> None:
    assert country_of([fact(country) for country in countries], Listing.of_text("£30,000")) == expected


@pytest.mark.parametrize(
    "locations, expected",
    [(("Remote", "Austin, TX"), "US"), (("Remote",), "GB"), (("Little Hadlow",), "GB"), ((), "GB")],
)
def test_the_fields_tell_the_likely_country_before_the_words(locations: tuple[str, ...], expected: str) -> None:
    source = Source(text="£30,000", uri="-", fields=Fields(locations=locations))
    assert likely_country(Listing(source)) == expected
