"""The title is found where listings put it, and alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.facts.title.find import find_title
from jobscan.listing import Listing
from tests.fuzzing import examples

FIRST = {
    "label": ("Job Title: Payroll Analyst\nLocation: Leeds", ("Payroll Analyst", "title.label")),
    "markdown link": (
        "# [Senior Data Engineer](https://example.org/1)\n### Harbor\n",
        ("Senior Data Engineer", "title.heading"),
    ),
    "first line": ("Registered Nurse - ICU\n\nWe care for people.", ("Registered Nurse - ICU", "title.first_line")),
    "number before it": ("449068 Service Desk Analyst\n\nWe help.", ("Service Desk Analyst", "title.first_line")),
    "a pipe line": (
        "Harbor | Backend Engineer | Berlin | Remote\n\nWe build boats.",
        ("Backend Engineer", "title.first_line"),
    ),
    "looking for": (
        "We build boats. We are looking for an experienced Marine Engineer to join us.",
        ("Marine Engineer", "title.cue"),
    ),
    "as a": ("Our boats are blue. As a Dock Supervisor, you will tie them.", ("Dock Supervisor", "title.cue")),
    "a mark of all genders": ("Lokschrauber (m/w/d) in Vollzeit\n\nWir suchen.", ("Lokschrauber", "title.gendered")),
    "lower case": (
        "We are on the lookout for a vibrant personal trainer to join us.",
        ("personal trainer", "title.plain_cue"),
    ),
    "flattened": ("Tea Buyer IIIYork, PABlue Kettle has brewed. " + "x " * 90, ("Tea Buyer III", "title.first_line")),
    "first words of a sentence": ("Lead Cook will run the galley. " + "x " * 130, ("Lead Cook", "title.cue")),
    "no verb first": ("Support Worker\n\nWe care.", ("Support Worker", "title.first_line")),
    "behind a comma": (
        "We are hiring a Director, Partnership Growth. You sell.",
        ("Director, Partnership Growth", "title.cue"),
    ),
    "two adjectives": (
        "We seek nobody but are looking for a calm, tidy-minded Tax Clerk to join.",
        ("Tax Clerk", "title.cue"),
    ),
    "a team's lead": (
        "We build boats. We are seeking a Harbor Team Lead to join our team.",
        ("Harbor Team Lead", "title.cue"),
    ),
    "a grade behind it": (
        "We need ropes. We are hiring a Rope Tester II with patience.",
        ("Rope Tester II", "title.cue"),
    ),
    "A begins the name": ("We build boats. The Asset Clerk is primarily out.", ("Asset Clerk", "title.mention")),
    "any verb": ("We build boats. The Dock Analyst untangles ropes all day.", ("Dock Analyst", "title.mention")),
    "director of": (
        "We build boats. The Director of Ropes and Sails will tie.",
        ("Director of Ropes and Sails", "title.mention"),
    ),
    "this position": (
        "We build boats. This Senior Rope Scientist position ties.",
        ("Senior Rope Scientist", "title.mention"),
    ),
    "someone reports to it": (
        "You report to the Dock Manager. The Tide Clerk will count.",
        ("Tide Clerk", "title.mention"),
    ),
    "under supervision": ("Under guidance, the Tide Clerk:\n- counts", ("Tide Clerk", "title.mention")),
    "a scraper's lost blank": (
        "We build boats. We are lookingfor aRope Buyer to join us.",
        ("Rope Buyer", "title.cue"),
    ),
    "vacancies behind it": ("Tide Officer opportunitiesHMP Cowes\n\nWe wait.", ("Tide Officer", "title.first_line")),
    "remote tail": (
        "# [Frontend Developer (Remote)](https://example.org/2)\n",
        ("Frontend Developer", "title.heading"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), FIRST.values(), ids=FIRST.keys())
def test_the_first_candidate_is_the_title(text: str, expected: tuple[str, str]) -> None:
    spans = find_title(Listing.of_text(text))
    assert [(span.text, span.rule) for span in spans][:1] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Lead team of three volunteers to\n\nWe sail.",
        "Expert programming skills in R\n\nWe sail.",
        "14-time winner of Harbor Partner of the Year\n\nWe sail.",
        "We sail. As a Disability Confident Leader, we interview all.",
        "We sail. Join the Tide House designers and of the Tide House owners.",
        "We opened in New York City, where engineers live.",
    ],
)
def test_a_sentence_with_a_jobs_noun_is_no_title(text: str) -> None:
    assert find_title(Listing.of_text(text)) == []


@pytest.mark.parametrize("text", ["", "x", "Benefits\n\nPension and lunch.", "(" * 3000, "a" * 9000, "\x00\x01\ufffd"])
def test_no_title_where_none_is_said(text: str) -> None:
    assert find_title(Listing.of_text(text)) == []


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    find_title(Listing.of_text(text))
