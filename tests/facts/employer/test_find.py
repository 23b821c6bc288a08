"""The employer is found by the phrases in which listings name it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.facts.employer.find import find_organization
from jobscan.listing import Listing
from tests.fuzzing import examples

FIRST = {
    "label": ("Company: Harbor Clinic\nLocation: Leeds", ("Harbor Clinic", "organization.label")),
    "about": ("Nice work.\n\nAbout Blue Kettle:\n\nWe make tea.", ("Blue Kettle", "organization.about")),
    "is hiring": ("Blue Kettle is hiring a barista.", ("Blue Kettle", "organization.hiring")),
    "at X, we": ("Tea matters. At Blue Kettle, we brew it.", ("Blue Kettle", "organization.at_we")),
    "is a leading": ("Blue Kettle is a leading brewer of tea.", ("Blue Kettle", "organization.is")),
    "title at X": ("Tea Buyer at Blue Kettle\n\nLocation: York", ("Blue Kettle", "organization.at")),
    "a line under the title": ("Tea Buyer\nBlinkel\nYork, PA\n", ("Blinkel", "organization.beside_title")),
    "a company's line": ("Tea Buyer\nBlue Kettle Ltd - York\n", ("Blue Kettle Ltd", "organization.header")),
    "line and place": ("Tea Buyer\nBlue Kettle Trust, Little Hadlow.\n", ("Blue Kettle Trust", "organization.header")),
    "label on its own line": (
        "Tea Buyer\n\nCompany\nBlue Kettle\n\nType\nFull-time\n",
        ("Blue Kettle", "organization.label"),
    ),
    "school": ("Teacher of Tea\nSchool: Kettle Academy, Leeds\n", ("Kettle Academy", "organization.label")),
    "flattened": (
        "Tea Buyer - Part TimeBlue KettleYork, PABlue Kettle has brewed since 1974. " + "x " * 90,
        ("Blue Kettle", "organization.header"),
    ),
    "who does something": ("Tea Buyer\n\nBlue Kettle brews tea for ships.\n", ("Blue Kettle", "organization.subject")),
    "web address": (
        "**URL:** https://blinkel.recruitee.com/o/1\n\nWork with Blinkel, and taste.\n",
        ("Blinkel", "organization.domain"),
    ),
    "under a heading": (
        "# [Taster](https://example.org)\n### Blue Kettle  \n#### `York`\n",
        ("Blue Kettle", "organization.heading"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), FIRST.values(), ids=FIRST.keys())
def test_the_first_candidate_is_the_employer(text: str, expected: tuple[str, str]) -> None:
    spans = find_organization(Listing.of_text(text))
    assert [(span.text, span.rule) for span in spans][:1] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tea Buyer\nFull-time\nLeeds\nKey Responsibilities\n",
        "About the role:\n\nYou brew.",
        "We're looking for a nurse.",
        "This is a great job.",
        "(" * 3000,
        "A " * 9000,
    ],
)
def test_no_employer_where_none_is_named(text: str) -> None:
    assert find_organization(Listing.of_text(text)) == []


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    find_organization(Listing.of_text(text))
