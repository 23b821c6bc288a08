"""Who may be hired: the clauses on visa, right to work, clearance and checks."""

import time

import pytest

from jobscan.facts.eligibility.find import find_eligibility
from tests.facts.docs import ODD_TEXTS, found, listing

WORKS = {
    "visa": (
        "Great pay. We are not able to sponsor visas at this time. Apply.",
        [("We are not able to sponsor visas at this time", "eligibility.visa")],
    ),
    "right to work": (
        "- Must have the right to work in the UK\n- Lift 20 kg",
        [("Must have the right to work in the UK", "eligibility.right_to_work")],
    ),
    "citizen": ("U.S. citizenship is required.", [("U.S. citizenship is required", "eligibility.citizenship")]),
    "clearance": (
        "Active TS/SCI clearance; CI polygraph.",
        [("Active TS/SCI clearance", "eligibility.clearance"), ("CI polygraph", "eligibility.clearance")],
    ),
    "check": ("Subject to an enhanced DBS check", [("Subject to an enhanced DBS check", "eligibility.check")]),
    "drug": (
        "Must pass a drug test and background check.",
        [("Must pass a drug test and background check", "eligibility.check")],
    ),
    "glued": (
        "Weekly payMust pass a background checkAnd smile",
        [("Must pass a background check", "eligibility.check")],
    ),
}
NOTHING = [
    "We do not discriminate on religion, citizenship, age or marital status.",
    "Applicants with criminal histories are considered under the Fair Chance Act.",
    "Pays by Visa card.",
    "From all backgrounds and with a background in retail.",
    "Helps with drug discovery.",
    "Sells end-of-season clearance stock.",
    "Enables citizen developers.",
]


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_clauses_are_found(text, expected):
    assert found(find_eligibility, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_other_uses_of_the_words_are_left_alone(text):
    assert found(find_eligibility, text) == []


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text):
    words = listing(text)
    began = time.process_time()
    find_eligibility(words)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "text", [pytest.param("Only locals with their papers in order.", marks=pytest.mark.xfail(strict=True))]
)
def test_does_not_work_yet(text):
    assert found(find_eligibility, text) != []
