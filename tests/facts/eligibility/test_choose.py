"""What is understood of visa, right to work, clearance and checks: the clause, on one line."""

import pytest

from jobscan.facts.eligibility.choose import eligibility_facts
from jobscan.facts.eligibility.find import find_eligibility
from tests.facts.marks import marked, quotes_hold

WORKS = {
    "one line": ("Good pay. We cannot sponsor visas.", ["We cannot sponsor visas"]),
    "once": ("Background check required.\nBackground check required.", ["Background check required"]),
    "a form's heading": (
        "E-Verify Statement\nBackground Check Statement Disclaimer\nMust pass a drug test.",
        ["Must pass a drug test"],
    ),
    "two": (
        "U.S. citizenship required. Must pass a drug test.",
        ["U.S. citizenship required", "Must pass a drug test"],
    ),
}


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_clauses(text, expected):
    facts = eligibility_facts(*marked(find_eligibility, text))
    assert [fact.value for fact in facts] == expected
    assert quotes_hold(facts, text)


def test_a_duty_is_no_demand():
    assert (
        eligibility_facts(*marked(find_eligibility, "Runs background checks on tenants", role="responsibility")) == ()
    )


def test_a_heading_that_says_nothing_is_no_demand():
    assert eligibility_facts(*marked(find_eligibility, "Work Authorization", role="heading")) == ()
    assert len(eligibility_facts(*marked(find_eligibility, "Security clearance required", role="heading"))) == 1
