"""What is understood of degrees and schooling."""

from typing import Any

import pytest

from jobscan.facts.education.choose import education_facts
from jobscan.facts.education.find import find_education
from jobscan.listing import Listing
from jobscan.model import Education, Segment
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
    "or a bootcamp": ("Learned through a degree or a bootcamp", []),
    "the first step": ("Master's degree in Law with a BA/BS in Arts", [("master", "required", False)]),
    "a field is preferred, not the degree": (
        "Engineering degree (mechanical preferred)",
        [("bachelor", "required", False)],
    ),
}


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_levels(text: str, expected: list[tuple[Any, ...]]) -> None:
    facts = education_facts(*marked(find_education, text))
    assert [fact.value for fact in facts] == [
        Education(credential_category=a, level=b, or_equivalent=c) for a, b, c in expected
    ]
    assert quotes_hold(facts, text)


def test_a_perk_is_no_demand() -> None:
    assert education_facts(*marked(find_education, "We pay for your master's degree", role="benefit")) == ()


def test_a_heading_that_demands_outweighs_the_role() -> None:
    text = "Degree in social work and registration with"
    marks, listing = marked(find_education, text, role="responsibility")
    line = Segment(start=0, end=len(text), role="responsibility", heading="Person specification", confidence=0.5)
    assert [fact.value.level for fact in education_facts(marks, Listing(listing.source, segments=(line,)))] == [
        "required"
    ]


def test_the_role_of_the_segment_makes_it_preferred() -> None:
    facts = education_facts(*marked(find_education, "Bachelor's degree", role="requirement_preferred"))
    assert [fact.value.level for fact in facts] == ["preferred"]


def in_one_line(text: str, heading: str | None, confidence: float) -> list[str]:
    marks, listing = marked(find_education, text, role="requirement_preferred")
    line = Segment(start=0, end=len(text), role="requirement_preferred", heading=heading, confidence=confidence)
    return [fact.value.level for fact in education_facts(marks, Listing(listing.source, segments=(line,)))]


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
