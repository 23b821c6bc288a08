"""Lines as ads around the world write them: what is understood of each; the tables are in `world.py`."""

from collections.abc import Mapping
from typing import Any

import pytest

from jobscan.facts.education.choose import choose_education
from jobscan.facts.education.find import find_education
from jobscan.facts.experience.choose import choose_experience
from jobscan.facts.experience.find import find_experience
from jobscan.facts.hours.choose import choose_hours
from jobscan.facts.hours.find import find_hours
from jobscan.facts.terms.employment_type.choose import choose_employment_types
from jobscan.facts.terms.employment_type.find import find_employment_types
from jobscan.facts.terms.seniority.choose import choose_seniority
from jobscan.facts.terms.workplace.choose import choose_workplace
from jobscan.facts.terms.workplace.find import find_workplace
from jobscan.model import Fact
from tests.facts import world
from tests.facts.marks import marked, quotes_hold

LEVELS = ("none", "high_school", "associate", "bachelor", "master", "doctorate")
BEYOND = {  # needs more than the line's own words
    "You'll be in the studio Tuesday to Thursday, and wherever you like on the other days.",
    "0-2 yrs",
    "A decade of trading-floor experience",
}


def cases(table: Mapping[str, object]) -> list[Any]:
    """A table's lines, those beyond reach marked so that the day they work tells us."""
    return [
        pytest.param(
            text,
            expected,
            id=text[:50],
            marks=pytest.mark.xfail(strict=True, raises=AssertionError) if text in BEYOND else (),
        )
        for text, expected in table.items()
    ]


@pytest.mark.parametrize("text, expected", cases(world.PLACES))
def test_where_one_works(text: str, expected: object) -> None:
    fact = choose_workplace(*marked(find_workplace, text))
    assert (fact and fact.value) == expected
    assert fact is None or quotes_hold([fact], text)


@pytest.mark.parametrize("text, expected", cases(world.TYPES))
def test_on_what_terms(text: str, expected: object) -> None:
    hours = choose_hours(*marked(find_hours, text))
    facts = choose_employment_types(*marked(find_employment_types, text), hours)
    assert [fact.value for fact in facts] == expected
    assert quotes_hold(facts, text)


@pytest.mark.parametrize("title, expected", cases(world.TITLES))
def test_at_what_level(title: str, expected: object) -> None:
    title_fact = Fact(value=title, start=0, end=len(title), text=title, rule="title.line", confidence=0.9)
    fact = choose_seniority(*marked(lambda doc: [], title), title_fact)
    assert (fact and fact.value) == expected


@pytest.mark.parametrize("text, expected", cases(world.YEARS))
def test_with_how_many_years(text: str, expected: object) -> None:
    facts = choose_experience(*marked(find_experience, text))
    years = [fact.value.min_years for fact in facts if fact.value.level == "required"]
    assert min((each for each in years if each is not None), default=None) == expected
    assert quotes_hold(facts, text)


@pytest.mark.parametrize("text, expected", cases(world.SCHOOLING))
def test_with_what_schooling(text: str, expected: object) -> None:
    facts = choose_education(*marked(find_education, text))
    levels = [fact.value.credential_category for fact in facts if fact.value.level == "required"]
    assert min(levels, key=LEVELS.index, default=None) == expected
    assert quotes_hold(facts, text)
