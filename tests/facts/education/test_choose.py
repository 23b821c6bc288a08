"""What is understood of degrees and schooling."""

from typing import Any

import pytest

from jobscan.facts.education.choose import choose_education
from jobscan.facts.education.find import find_education
from jobscan.listing import Listing
from jobscan.model import Education, Role, Segment
from tests.facts.marks import marked, quotes_hold

WORKS = {
    "bachelor": ("Bachelor's degree in biology", [("bachelor", "required", False)]),
    "or equivalent": ("BSc or equivalent experience", [("bachelor", "required", True)]),
    "two levels": (
        "Bachelor's required, Master's preferred",
        [("bachelor", "required", False), ("master", "preferred", False)],
    ),
    "either": ("A Masters or PhD degree", [("master", "required", False), ("doctorate", "required", False)]),
    "preferred": ("An MBA is a plus", [("master", "preferred", False)]),
    "at least, whatever is preferred": (
        "At least a Diploma in any field Some time as a cashier is an advantage.",
        [("associate", "required", False)],
    ),
    "preferably at least": ("Preferably at least a Master's degree", [("master", "preferred", False)]),
    "no requirement": ("No educational requirement.", [("none", "required", False)]),
    "a nurse's education": (
        "You need completion of a registered professional nurse education program",
        [("associate", "required", False)],
    ),
    "an accredited program": (
        "Graduation from a nationally accredited licensed practical nursing program",
        [("associate", "required", False)],
    ),
    "school": ("High school diploma or GED", [("high_school", "required", False)]),
    "bare degree": ("Degree in Finance", [("bachelor", "required", False)]),
    "diploma": ("Diploma in mechanics", [("associate", "required", False)]),
    "physician": ("MBBS with full registration", [("bachelor", "required", False)]),
    "doctorate": ("MD/DO, licensed", [("doctorate", "required", False)]),
    "none": ("No formal education required", [("none", "required", False)]),
    "not needed": ("A degree is not required", []),
    "something else is preferred": (
        "Bachelor's degree in Law, shipping experience preferred",
        [("bachelor", "required", False)],
    ),
    "considered positively": (
        "MSc. or Ph.D. in Law or a related discipline will be considered positively",
        [("master", "preferred", False), ("doctorate", "preferred", False)],
    ),
    "not mandatory": ("A Master's degree is not mandatory", [("master", "preferred", False)]),
    "required and preferred": (
        "BA required; MBA preferred.",
        [("bachelor", "required", False), ("master", "preferred", False)],
    ),
    "both are needed": ("B.Tech + MBA", [("master", "required", False)]),
    "either of two with and": ("A BSc and an MBA", [("bachelor", "required", False), ("master", "required", False)]),
    "grades beside a degree": ("A degree, and GCSEs in English", [("bachelor", "required", False)]),
    "grades beside a preferred degree": (
        "GCSEs in English; a degree is a plus",
        [("high_school", "required", False), ("bachelor", "preferred", False)],
    ),
    "years instead of it": (
        "Bachelor's degree in Law. Ten years may be taken in lieu of a degree.",
        [("bachelor", "required", False)],
    ),
    "years instead of what nothing else asks": ("Ten years in lieu of a degree", [("bachelor", "required", False)]),
    "a second bare word of another sentence": (
        "Master's in Law. A degree from abroad is fine",
        [("master", "required", False), ("bachelor", "required", False)],
    ),
    "or a bootcamp": ("Learned through a degree or a bootcamp", []),
    "the first step": ("Master's degree in Law with a BA/BS in Arts", [("master", "required", False)]),
    "a field is preferred, not the degree": (
        "Engineering degree (mechanical preferred)",
        [("bachelor", "required", False)],
    ),
}


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_levels(text: str, expected: list[tuple[Any, ...]]) -> None:
    facts = choose_education(*marked(find_education, text))
    assert [fact.value for fact in facts] == [
        Education(credential_category=a, level=b, or_equivalent=c) for a, b, c in expected
    ]
    assert quotes_hold(facts, text)


def test_a_perk_is_no_demand() -> None:
    assert choose_education(*marked(find_education, "We pay for your master's degree", role="benefit")) == ()


def test_a_heading_that_demands_outweighs_the_role() -> None:
    text = "Degree in social work and registration with"
    marks, listing = marked(find_education, text, role="responsibility")
    line = Segment(start=0, end=len(text), role="responsibility", heading="Person specification", confidence=0.5)
    assert [fact.value.level for fact in choose_education(marks, Listing(listing.source, segments=(line,)))] == [
        "required"
    ]


def test_the_role_of_the_segment_makes_it_preferred() -> None:
    facts = choose_education(*marked(find_education, "Bachelor's degree", role="requirement_preferred"))
    assert [fact.value.level for fact in facts] == ["preferred"]


def in_one_line(text: str, heading: str | None, confidence: float) -> list[str]:
    marks, listing = marked(find_education, text, role="requirement_preferred")
    line = Segment(start=0, end=len(text), role="requirement_preferred", heading=heading, confidence=confidence)
    return [fact.value.level for fact in choose_education(marks, Listing(listing.source, segments=(line,)))]


@pytest.mark.parametrize(
    "text, heading, confidence, levels",
    [
        ("Bachelor's degree", "Nice to have", 0.5, ["preferred"]),
        ("Bachelor's degree", "Requirements", 0.9, ["preferred"]),
        ("Bachelor's degree", "Requirements", 0.4, ["required"]),
        ("BSc in Chemistry. Fluent French is a plus.", "Requirements", 0.9, ["required"]),
        ("Fluent French; a BSc is a plus.", "Requirements", 0.9, ["preferred"]),
        ("Bachelor's degree is a minimum", "Nice to have", 0.9, ["required"]),
    ],
)
def test_heading_and_words_weigh_against_the_role(
    text: str, heading: str, confidence: float, levels: list[str]
) -> None:
    assert in_one_line(text, heading, confidence) == levels


def test_what_may_replace_it_counts_where_nothing_else_is_asked() -> None:
    text, other = "Completion of high school and nine years of work", "Bachelor's degree\n"
    heading = "Alternate education and experience"

    def levels(text: str, start: int) -> list[str]:
        first = Segment(start=0, end=start, role="requirement_required", confidence=0.9)
        second = Segment(start=start, end=len(text), role="requirement_required", heading=heading, confidence=0.9)
        marks, listing = marked(find_education, text)
        facts = choose_education(marks, Listing(listing.source, segments=(first, second)[not start :]))
        return [fact.value.credential_category for fact in facts]

    assert levels(other + text, len(other)) == ["bachelor"]
    assert levels(text, 0) == ["high_school"]


@pytest.mark.parametrize("role", ["title", "heading"])
def test_a_bare_word_in_a_title_is_no_demand(role: Role) -> None:
    assert choose_education(*marked(find_education, "Degree apprentice", role=role)) == ()
    assert choose_education(*marked(find_education, "Master's degree", role=role)) != ()


UNDER = {
    "a label in the passage": ("You survey hulls. Personnel specification: HND in ships", ["associate"]),
    "another label": ("You survey hulls. Tasks: HND in ships", []),
    "another sentence": ("Personnel specification: none. We award an HND in ships", []),
}


@pytest.mark.parametrize("text, expected", UNDER.values(), ids=UNDER)
def test_a_label_within_a_passage_of_duties_may_introduce_demands(text: str, expected: object) -> None:
    facts = choose_education(*marked(find_education, text, role="responsibility"))
    assert [fact.value.credential_category for fact in facts] == expected
