"""Lines as ads around the world write them: what is understood of each; the tables are in `world.py`."""

import pytest

from jobscan.facts.education.choose import education_facts
from jobscan.facts.education.find import find_education
from jobscan.facts.experience.choose import choose_experience
from jobscan.facts.experience.find import find_experience
from jobscan.facts.terms.choose import employment_type_facts, job_location_type_fact, seniority_fact
from jobscan.facts.terms.find import find_terms
from jobscan.model import Fact
from tests.facts import world
from tests.facts.marks import marked, quotes_hold

LEVELS = ("none", "high_school", "associate", "bachelor", "master", "doctorate")
BEYOND = {  # needs more than the line's own words
    "You'll be in the studio Tuesday to Thursday, and wherever you like on the other days.",
    "0-2 yrs",
    "A decade of trading-floor experience",
}


def cases(table):
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
def test_where_one_works(text, expected):
    fact = job_location_type_fact(*marked(find_terms, text))
    assert (fact and fact.value) == expected
    assert fact is None or quotes_hold([fact], text)


@pytest.mark.parametrize("text, expected", cases(world.TYPES))
def test_on_what_terms(text, expected):
    facts = employment_type_facts(*marked(find_terms, text))
    assert [fact.value for fact in facts] == expected
    assert quotes_hold(facts, text)


@pytest.mark.parametrize("title, expected", cases(world.TITLES))
def test_at_what_level(title, expected):
    title_fact = Fact(value=title, start=0, end=len(title), text=title, rule="title.line", confidence=0.9)
    fact = seniority_fact(*marked(lambda doc: [], title), title_fact)
    assert (fact and fact.value) == expected


@pytest.mark.parametrize("text, expected", cases(world.YEARS))
def test_with_how_many_years(text, expected):
    facts = choose_experience(*marked(find_experience, text))
    years = [fact.value.min_years for fact in facts if fact.value.level == "required"]
    assert min((each for each in years if each is not None), default=None) == expected
    assert quotes_hold(facts, text)


@pytest.mark.parametrize("text, expected", cases(world.SCHOOLING))
def test_with_what_schooling(text, expected):
    facts = education_facts(*marked(find_education, text))
    levels = [fact.value.credential_category for fact in facts if fact.value.level == "required"]
    assert min(levels, key=LEVELS.index, default=None) == expected
    assert quotes_hold(facts, text)
