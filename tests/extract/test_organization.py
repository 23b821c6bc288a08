"""The employer is found by the phrases in which listings name it."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.extract.organization import find_organization
from jobscan.segment.tokenizer import Tokenizer

TOKENIZER = Tokenizer(spacy.blank("en").vocab)

FIRST = {
    "label": ("Company: Harbor Clinic\nLocation: Leeds", ("Harbor Clinic", "organization.label")),
    "about": ("Nice work.\n\nAbout Blue Kettle:\n\nWe make tea.", ("Blue Kettle", "organization.about")),
    "is hiring": ("Blue Kettle is hiring a barista.", ("Blue Kettle", "organization.hiring")),
    "at X, we": ("Tea matters. At Blue Kettle, we brew it.", ("Blue Kettle", "organization.at_we")),
    "is a leading": ("Blue Kettle is a leading brewer of tea.", ("Blue Kettle", "organization.is")),
    "title at X": ("Tea Taster at Blue Kettle\n\nLocation: York", ("Blue Kettle", "organization.at")),
    "under a heading": (
        "# [Taster](https://example.org)\n### Blue Kettle  \n#### `York`\n",
        ("Blue Kettle", "organization.heading"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), FIRST.values(), ids=FIRST.keys())
def test_the_first_candidate_is_the_employer(text: str, expected: tuple[str, str]) -> None:
    spans = find_organization(TOKENIZER(text))
    assert [(span.text, span.id_) for span in spans][:1] == [expected]


@pytest.mark.parametrize(
    "text",
    ["", "About the role:\n\nYou brew.", "We're looking for a nurse.", "This is a great job.", "(" * 3000, "A " * 9000],
)
def test_no_employer_where_none_is_named(text: str) -> None:
    assert find_organization(TOKENIZER(text)) == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    find_organization(TOKENIZER(text))
