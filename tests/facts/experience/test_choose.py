"""What is understood of years of experience."""

from typing import Any

import pytest

from jobscan.facts.experience.choose import choose_experience
from jobscan.facts.experience.find import find_experience
from jobscan.listing import Listing
from jobscan.model import Experience, Fields, RangeField, Source
from tests.facts.marks import marked, quotes_hold

WORKS = {
    "plus": ("5+ years of nursing experience", [(5, None, "required", "nursing")]),
    "words": ("three to five years of experience in retail", [(3, 5, "required", "retail")]),
    "short": ("3-5 yrs experience", [(3, 5, "required", None)]),
    "at least": ("at least 2 years of SQL", [(2, None, "required", "SQL")]),
    "months": ("six months experience driving a forklift", [(0.5, None, "required", "driving a forklift")]),
    "or more": ("10 years or more experience with steel", [(10, None, "required", "steel")]),
    "preferred behind": ("2 years of sales experience preferred", [(2, None, "preferred", "sales")]),
    "welcome": ("2 years of sales experience welcome", [(2, None, "preferred", "sales")]),
    "would be helpful": ("2 years of experience in sales would be helpful", [(2, None, "preferred", "sales")]),
    "preferred before": ("Ideally 2 years of sales experience", [(2, None, "preferred", "sales")]),
    "something else is preferred": (
        "4 years of rope experience with some sailing experience preferred",
        [(4, None, "required", "rope")],
    ),
    "preferred in a form": ("Ropes: 1 year (Preferred)", [(1, None, "preferred", None)]),
    "with brackets": ("Five (5) years of relevant experience", [(5, None, "required", None)]),
    "at most": ("up to 2 years of experience", [(None, 2, "required", None)]),
    "plus behind a bracket": ("- Two (2) years plus of Android", [(2, None, "required", "Android")]),
    "months to years": ("- 6 months - 2 years with GraphQL", [(0.5, 2, "required", "GraphQL")]),
    "years to years": ("2 years to 5 years of experience in law", [(2, 5, "required", "law")]),
    "less than a year": ("Experience: 7 months to less than 1 year", [(0.58, 1, "required", None)]),
    "less than a few months": ("Experience: 1 to less than 7 months", [(0.08, 0.58, "required", None)]),
    "less than two years": ("Experience: 1 year to less than 2 years", [(1, 2, "required", None)]),
    "a full stop behind the unit": ("1+ yrs. experience with CI", [(1, None, "required", "CI")]),
    "other figures than words": ("- At least four (3-5) years of Kotlin", [(3, 5, "required", "Kotlin")]),
    "you have shipped": ("You know Go and have shipped it for 5+ years.", [(5, None, "required", None)]),
    "a similar role": ("Worked in a similar role for at least 3 years", [(3, None, "required", None)]),
    "needed": ("We bake. Three years at a bench needed.", [(3, None, "required", "at a bench")]),
    "least, and nothing more": ("Min 5-10 years (payroll)", [(5, 10, "required", None)]),
    "at a level": ("At least five years, at a manager level, in a city", [(5, None, "required", None)]),
    "required, and more preferred": (
        "2 years in a dairy required, 5 years preferred",
        [(2, None, "required", "dairy"), (5, None, "preferred", None)],
    ),
    "seniority": ("Seniority +5 years", [(5, None, "required", None)]),
    "glued to a heading": ("Requirements3+ years designing ovens", [(3, None, "required", "designing ovens")]),
    "a list that is preferred": (
        "2 years of stores, buying, or kitchen experience preferred",
        [(2, None, "preferred", "stores")],
    ),
    "of the rest of a list": (
        "2 years of baking experience, kitchen experience preferred",
        [(2, None, "required", "baking")],
    ),
    "a maximum": ("Maximum of five years of work experience", [(None, 5, "required", None)]),
    "several tasks": ("3+ years hiring, training and leading", [(3, None, "required", "hiring")]),
    "reversed": ("5-3 years of experience", [(3, 5, "required", None)]),
}


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_years(text: str, expected: list[tuple[Any, ...]]) -> None:
    facts = choose_experience(*marked(find_experience, text))
    assert [fact.value for fact in facts] == [
        Experience(min_years=a, max_years=b, level=c, of=d) for a, b, c, d in expected
    ]
    assert quotes_hold(facts, text)


@pytest.mark.parametrize(
    "text",
    [
        "2 years of sales experience is not required",
        "2 years of sales experience not needed",
        "You don't need 2 years of sales experience",
    ],
)
def test_years_that_are_not_required_are_no_demand(text: str) -> None:
    assert choose_experience(*marked(find_experience, text, role="requirement_required")) == ()


def test_the_role_of_the_segment_makes_it_preferred() -> None:
    facts = choose_experience(*marked(find_experience, "3+ years of Go experience", role="requirement_preferred"))
    assert [fact.value.level for fact in facts] == ["preferred"]


def test_what_the_company_says_of_itself_is_left_out() -> None:
    assert choose_experience(*marked(find_experience, "We bring 12 years of experience", role="company_about")) == ()


def test_a_line_on_pay_may_demand_besides() -> None:
    for text in (
        "$2,000 a week; this contract requires 1 year of experience",
        "$2,000 a week for at least 1 year of experience",
        "$2,000 a week; 1 year of experience is required",
    ):
        (fact,) = choose_experience(*marked(find_experience, text, role="pay"))
        assert (fact.value.min_years, fact.value.level) == (1, "required")
    assert choose_experience(*marked(find_experience, "$2,000 a week with 1 year of experience", role="pay")) == ()


FIELDS: dict[str, tuple[str, list[tuple[float | None, float | None, str]]]] = {
    "only the field": ("Fry eggs", [(2, 5, "field.experience")]),
    "the text says the same": ("2-5 years of experience", [(2, 5, "experience.years")]),
    "the text says something else": (
        "3+ years of experience",
        [(3, None, "experience.years"), (2, 5, "field.experience")],
    ),
}


@pytest.mark.parametrize("text, expected", FIELDS.values(), ids=FIELDS)
def test_years_in_a_field(text: str, expected: list[tuple[float | None, float | None, str]]) -> None:
    fields = Fields(experience=RangeField(text="yearsofexperience: 2-5", low=2, high=5))
    listing = Listing(Source(text=text, uri="<test>", fields=fields))
    facts = choose_experience(find_experience(listing), listing)
    assert [(each.value.min_years, each.value.max_years, each.rule) for each in facts] == expected
