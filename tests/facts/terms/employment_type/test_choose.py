"""What is understood of the terms of employment."""

import pytest

from jobscan.facts.confidence import confidences
from jobscan.facts.terms.employment_type.choose import choose_employment_types
from jobscan.facts.terms.employment_type.find import find_employment_types
from jobscan.facts.terms.employment_type.words import LISTS, employment_types_of_field
from jobscan.grammar.word_lists import read_word_lists
from jobscan.model import Fact, Fields, Role, WorkHours
from tests.facts.docs import listing
from tests.facts.marks import marked, quotes_hold

WORKS = {
    "label": ("Job Type: Full-time\n", ["FULL_TIME"]),
    "two": ("Job Types: Part-time, Contract\n", ["PART_TIME", "CONTRACTOR"]),
    "fixed term": ("Contract: 12 month FTC\n", ["CONTRACTOR", "TEMPORARY"]),
    "the label outranks a sentence": ("Ask us about our full-time positions.\nJob Type: Part-time\n", ["PART_TIME"]),
    "once each, in order": (
        "This is a full-time role. Temporary\nWe have full-time jobs.\n",
        ["FULL_TIME", "TEMPORARY"],
    ),
    "freelance": ("Type: Freelance\n", ["CONTRACTOR"]),
    "per diem": ("Schedule: PRN\n", ["PER_DIEM"]),
    "internship": ("Position type: Internship\n", ["INTERN"]),
    "nothing": ("Internal contracts are reviewed.", []),
}


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_employment_types(text: str, expected: object) -> None:
    facts = choose_employment_types(*marked(find_employment_types, text))
    assert [fact.value for fact in facts] == expected
    assert quotes_hold(facts, text)


def test_of_a_type_that_is_said_twice_the_first_words_are_quoted() -> None:
    (fact,) = choose_employment_types(*marked(find_employment_types, "This is a full-time role. Full-time\n"))
    assert (fact.start, fact.rule) == (10, "terms.this")


WEEKS = {
    "full-time": ((37.5, 37.5), ["FULL_TIME"]),
    "from and to": ((35.0, 40.0), ["FULL_TIME"]),
    "part-time": ((20.0, 20.0), ["PART_TIME"]),
    "either": ((32.0, 32.0), []),
    "one or the other": ((20.0, 40.0), []),
    "hardly any": ((10.0, 10.0), []),
    "at most": ((None, 20.0), []),
    "at least": ((30.0, None), []),
}


@pytest.mark.parametrize("week, expected", WEEKS.values(), ids=WEEKS)
def test_without_a_word_the_hours_of_the_week_decide(week: tuple[float | None, float | None], expected: object) -> None:
    hours = Fact(value=WorkHours(hours_per_week=week), start=0, end=3, text="37h", rule="hours.week", confidence=0.8)
    facts = choose_employment_types([], listing("37h"), hours)
    assert [fact.value for fact in facts] == expected
    assert all((fact.text, fact.rule, fact.stated) == ("37h", "hours.week", False) for fact in facts)


def test_a_word_counts_more_than_the_hours_of_the_week() -> None:
    hours = Fact(value=WorkHours(hours_per_week=(36, 36)), start=0, end=1, text="x", rule="hours.week", confidence=0.8)
    facts = choose_employment_types(*marked(find_employment_types, "Part-time, for 36 hours a week"), hours)
    assert [(fact.value, fact.stated) for fact in facts] == [("PART_TIME", True)]


ROLES = {
    "a sentence": (
        "We have a full-time role",
        {"other": "said", "title": "said", "benefit": None, "company_about": None},
    ),
    "of this job": ("This is a full-time role", {"other": "this", "benefit": "this", "responsibility": "this"}),
    "a label": ("Type: Full-time", {"other": "label", "legal_eeo": "label"}),
    "alone": ("(Full-time)", {"other": "alone", "benefit": "alone"}),
    "of the title": ("Full-time Cashier", {"other": "alone", "title": "title"}),
    "of a phrase": ("Full-time gladness", {"other": None, "title": "title"}),
    "in a list": ("Rigs, seasonal and special", {"other": "said", "responsibility": None}),
    "a duty": ("Fill part-time roles", {"responsibility": None, "legal_eeo": None}),
}


@pytest.mark.parametrize("text, rules", ROLES.values(), ids=ROLES)
def test_what_is_said_of_everybody_is_no_employment_type(text: str, rules: dict[Role, str | None]) -> None:
    seen = {role: choose_employment_types(*marked(find_employment_types, text, role=role)) for role in rules}
    sure = confidences()
    assert {role: facts[0].confidence if facts else None for role, facts in seen.items()} == {
        role: rule and sure[f"terms.{rule}/employment_type"] for role, rule in rules.items()
    }


@pytest.mark.parametrize(
    "words, expected",
    [
        (("FULL_TIME",), ["FULL_TIME"]),
        (("fulltime", "Contract"), ["FULL_TIME", "CONTRACTOR"]),
        (("Contract", "Full-time", "contract"), ["CONTRACTOR", "FULL_TIME"]),
        (("CDI",), ["FULL_TIME"]),
        (("OTHER",), ["OTHER"]),
        (("Contract type",), []),
    ],
)
def test_employment_fields_win(words: tuple[str, ...], expected: list[str]) -> None:
    facts = choose_employment_types(
        *marked(find_employment_types, "Type: Intern", fields=Fields(employment_type=words))
    )
    assert [fact.value for fact in facts] == (expected or ["INTERN"])
    assert {(fact.start, fact.rule) for fact in facts} == (
        {(None, "field.employment_type")} if expected else {(6, "terms.label")}
    )


@pytest.mark.parametrize(
    "kind", ["intern", "volunteer", "per_diem", "temporary", "contractor", "part_time", "full_time", "other"]
)
def test_each_word_of_a_field_is_known(kind: str) -> None:
    examples = [entry.example for entry in read_word_lists(LISTS.path)[f"field.{kind}"]]
    assert [example for example in examples if kind.upper() not in employment_types_of_field(example)] == []
