"""What the first lines of a hundred invented ads state is found, and nothing where they state nothing."""

from functools import cache

import pytest

from jobscan import Analyzer
from jobscan.model import JobPosting
from tests.facts.openings import OPENINGS

# what a careful reader gets and the rules do not; the day one works, its test says so
NOT_YET_TITLE: tuple[str, ...] = (
    "ats: brand in the title",
    "flat: role, place, dash",
    "government: council",
    "government: post of",
    "nothing: colleagues named",
    "nothing: contact only",
    "plain: title over two lines",
)
NOT_YET_EMPLOYER: tuple[str, ...] = (
    "ats: brand in the title",
    "government: US federal",
    "government: post of",
)
NOT_YET_PLACES: tuple[str, ...] = (
    "ats: brand in the title",
    "ats: glued labels",
    "ats: location codes",
    "ats: several offices",
    "flat: about glued",
    "flat: lower case all",
    "flat: pay behind the place",
    "linkedin: metropolitan area",
    "nothing: culture",
    "nothing: list of skills",
    "plain: New Zealand",
    "prose: about and role",
    "prose: lower-case employer in prose",
    "remote: hubs",
    "remote: states named",
)


@cache
def analyzer() -> Analyzer:
    """Without roles of segments: what is found here must not hang on how a model was trained."""
    made = Analyzer()
    for name in ("jobscan_segments", "jobscan_roles"):
        made.nlp.remove_pipe(name)
    return made


@cache
def posting(name: str) -> JobPosting:
    return analyzer().analyze(OPENINGS[name].text)


def cases(not_yet: tuple[str, ...]) -> list[object]:
    """Every opening, those that are known not to work marked so."""
    assert set(not_yet) <= set(OPENINGS)
    marks = {name: [pytest.mark.xfail(strict=True, reason="does not work yet")] for name in not_yet}
    return [pytest.param(name, id=name, marks=marks.get(name, [])) for name in OPENINGS]


@pytest.mark.parametrize("name", cases(NOT_YET_TITLE))
def test_the_title_is_what_a_reader_says(name: str) -> None:
    found = posting(name).title
    assert (found.value if found else None) == OPENINGS[name].title


@pytest.mark.parametrize("name", cases(NOT_YET_EMPLOYER))
def test_the_employer_is_whom_a_reader_names(name: str) -> None:
    found = posting(name).hiring_organization
    assert (found.value if found else None) == OPENINGS[name].employer


@pytest.mark.parametrize("name", cases(NOT_YET_PLACES))
def test_the_places_are_where_a_reader_goes(name: str) -> None:
    assert tuple(fact.value.name for fact in posting(name).job_location) == OPENINGS[name].places
