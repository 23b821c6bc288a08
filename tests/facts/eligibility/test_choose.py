"""What is understood of visa, right to work, clearance and checks: the clause, on one line."""

import pytest

from jobscan.facts.eligibility.choose import choose_eligibility
from jobscan.facts.eligibility.find import find_eligibility, words
from jobscan.grammar.word_lists import read_word_lists
from jobscan.model import Role
from tests.facts.marks import marked, quotes_hold

WORKS = {
    "one line": ("Good pay. We cannot sponsor visas.", ["We cannot sponsor visas"]),
    "once, however written": ("Background check required.\nBACKGROUND  check required.", ["Background check required"]),
    "a form's heading": (
        "E-Verify Statement\nBackground Check Statement Disclaimer\nMust pass a drug test.",
        ["Must pass a drug test"],
    ),
    "two, in order": (
        "U.S. citizenship required. Must pass a drug test.",
        ["U.S. citizenship required", "Must pass a drug test"],
    ),
}
WORDS = read_word_lists(words.path)


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_clauses(text: str, expected: object) -> None:
    facts = choose_eligibility(*marked(find_eligibility, text))
    assert [fact.value for fact in facts] == expected
    assert quotes_hold(facts, text)


def test_the_fact_has_the_name_and_the_confidence_of_its_rule() -> None:
    (check, permit) = choose_eligibility(*marked(find_eligibility, "A drug test. A work permit. A drug test."))
    assert (check.rule, permit.rule) == ("eligibility.check", "eligibility.right_to_work")
    assert 0.5 < check.confidence <= 1


ROLES = {
    "a duty": ("responsibility", False, False),
    "about the company": ("company_about", False, True),
    "the job in short": ("role_summary", False, True),
    "a title": ("title", False, True),
    "a perk": ("benefit", False, True),
    "asked for": ("requirement_required", True, True),
    "the small print": ("legal_eeo", True, True),
}


@pytest.mark.parametrize("role, check, permit", ROLES.values(), ids=ROLES)
def test_where_it_stands_decides_whether_it_is_asked_of_the_candidate(role: Role, check: bool, permit: bool) -> None:
    clauses = {"Background checks on tenants": check, "A work permit": permit, "Helps with a visa": permit}
    assert {
        clause: bool(choose_eligibility(*marked(find_eligibility, clause, role=role))) for clause in clauses
    } == clauses


@pytest.mark.parametrize("example", [entry.example for entry in WORDS["form_heading"]])
def test_the_heading_of_a_form_says_nothing(example: str) -> None:
    assert choose_eligibility(*marked(find_eligibility, f"Drug Test: {example}")) == ()


@pytest.mark.parametrize("example", [entry.example for entry in WORDS["says_something"]])
def test_a_heading_may_say_something_itself(example: str) -> None:
    assert len(choose_eligibility(*marked(find_eligibility, example, role="heading"))) == 1


@pytest.mark.parametrize("length, expected", [(44, 0), (45, 1)])
def test_a_short_heading_without_a_verb_says_nothing(length: int, expected: object) -> None:
    text = "Work Authorization and more".ljust(length, "x")
    assert len(choose_eligibility(*marked(find_eligibility, text, role="heading"))) == expected
