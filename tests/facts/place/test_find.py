"""Places of work are found by label, by state, and where somebody is said to be based."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.facts.place.find import find_location
from jobscan.listing import Listing
from tests.fuzzing import examples

WORKS = {
    "label": ("Cook wanted.\nLocation: Leeds\nPay: good", ["Leeds"]),
    "unknown place after a label": ("Location: Little Hadlow, Kent\nPay: good", ["Little Hadlow, Kent"]),
    "city and state": ("Line cook, Portland, OR. We cook.", ["Portland, OR"]),
    "ZIP": ("Apply at our kitchen in Austin, TX 78701 today.", ["Austin, TX 78701"]),
    "three parts": ("Location: Paris, Île-de-France, France\n", ["Paris, Île-de-France, France"]),
    "remote in a state": ("Location: Remote - California\n", ["California"]),
    "based in": ("x " * 120 + "The role is based in Berlin with a team of five.", ["Berlin"]),
    "state in full, unknown town": (
        "Cook\nNetherby\nLittle Gatos, California or remote within the United States\n",
        ["Little Gatos, California", "United States"],
    ),
    "behind the employer": ("Cook\nBlue Kettle Trust, Little Hadlow.\n", ["Little Hadlow"]),
    "flattened": (
        "Tea Buyer - Part TimeBlue KettleYork, PABlue Kettle has brewed since 1974. " + "x " * 90,
        ["York, PA"],
    ),
    "region in brackets": ("Cook\nMontréal (Québec)\n30 an hour\n", ["Montréal (Québec)"]),
    "label on its own line": ("Cook\n\nLocation\nChangi, Singapore\n", ["Changi, Singapore"]),
    "customers elsewhere": ("Cook\n" + "x " * 900 + "We have offices in Paris, France.", []),
    "X-based": ("x " * 900 + "This is a Brisbane-based opportunity.", ["Brisbane"]),
    "a name around a known name": ("Blue Kettle | Cook | North York, Ontario | part time\n", ["North York, Ontario"]),
    "two": ("Location: Vilnius, Kaunas\n", ["Vilnius", "Kaunas"]),
}


@pytest.mark.parametrize(("text", "expected"), WORKS.values(), ids=WORKS.keys())
def test_the_places_are_found(text: str, expected: list[str]) -> None:
    assert [span.text for span in find_location(Listing.of_text(text))] == expected


@pytest.mark.parametrize(
    "text", ["", "Location: Remote\n", "Experience with Spring and SQL.", "(" * 3000, "A" * 9000, "Ab " * 5000]
)
def test_no_place_where_none_is_said(text: str) -> None:
    assert find_location(Listing.of_text(text)) == []


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    find_location(Listing.of_text(text))
