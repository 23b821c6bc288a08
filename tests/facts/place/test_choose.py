"""Places fall into their parts; the country comes from them, else from the words."""

import pytest

from jobscan.facts.place.choose import country_of, location_facts, parse_place
from jobscan.listing import Listing
from jobscan.model import Fields, Mark, Source


def listing(text: str = "", *locations: str) -> Listing:
    return Listing(source=Source(text=text, uri="-", fields=Fields(locations=locations)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Austin, TX", ("Austin", "TX", "US", None)),
        ("New York, NY 10001", ("New York", "NY", "US", "10001")),
        ("San Francisco, CA, United States", ("San Francisco", "CA", "US", None)),
        ("Toronto, Ontario, Canada", ("Toronto", "ON", "CA", None)),
        ("Leeds LS8 2AL", ("Leeds", None, "GB", "LS8 2AL")),
        ("Sittingbourne, Kent", ("Sittingbourne", "Kent", "GB", None)),
        ("Remote - California", (None, "CA", "US", None)),
        ("United Kingdom (Remote)", (None, None, "GB", None)),
        ("Pune", ("Pune", "MH", "IN", None)),
        ("Perth, WA, Australia", ("Perth", "WA", "AU", None)),
        ("Tbilisi, Georgia", ("Tbilisi", None, "GE", None)),
        ("Atlanta, Georgia", ("Atlanta", "GA", "US", None)),
        ("Vancouver, WA", ("Vancouver", "WA", "US", None)),
    ],
)
def test_parts(words: str, expected: tuple[str | None, ...]) -> None:
    place = parse_place(words)
    assert place is not None
    assert (place.address_locality, place.address_region, place.address_country, place.postal_code) == expected


@pytest.mark.parametrize("words", ["Remote", "", "Hybrid / On-site", "12345"])
def test_not_a_place(words: str) -> None:
    assert parse_place(words) is None


def test_fields_win_and_repeats_go() -> None:
    mark = Mark(start=0, end=6, text="Berlin", label="location", rule="location.label")
    facts = location_facts([mark], listing("Berlin", "Austin, TX", "Austin", "Remote"))
    assert [fact.text for fact in facts] == ["Austin, TX"]
    assert [fact.text for fact in location_facts([mark, mark], listing("Berlin"))] == ["Berlin"]


@pytest.mark.parametrize(
    ("text", "country"),
    [("£30,000 a year", "GB"), ("12 LPA", "IN"), ("AUD 90,000", "AU"), ("401(k) match", "US"), ("good pay", None)],
)
def test_the_country_of_words(text: str, country: str | None) -> None:
    assert country_of((), listing(text)) == country


def test_the_listing_tells_which_town_is_meant() -> None:
    mark = Mark(start=0, end=9, text="Cambridge", label="location", rule="location.label")
    facts = location_facts([mark], listing("Cambridge. £30,000 a year"))
    assert [fact.value.address_country for fact in facts] == ["GB"]
