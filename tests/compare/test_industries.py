"""Wages of one industry: found by name or number where they are asked for, and never guessed."""

from decimal import Decimal
from typing import Any

import pytest

from jobscan.compare import benchmark_cell
from jobscan.compare.industries import find_industry
from jobscan.errors import UsageError
from tests.compare.test_compare import SAN_JOSE, compared, posting

MANAGERS = (("11-3021", 0.9),)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("516200", "516200"),
        ("5162", "516200"),
        ("516", "516000"),
        ("51", "51--52"),
        ("32", "31--34"),
        ("31-33", "31--34"),
        ("media streaming", "516200"),
        ("Software publishers", "513200"),
        ("hospitals", "622000"),
        ("999300", "999300"),
    ],
)
def test_an_industry_is_found(words: str, code: str) -> None:
    assert find_industry(words) == code


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("local government", "did you mean: 9993"),
        ("Atlantis", "try: jobscan benchmarks search"),
        ("00", "no single industry"),
        ("", "no single industry"),
        ("999999", "no single industry"),
    ],
)
def test_no_one_industry_is_an_error_that_helps(words: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        find_industry(words)


def test_the_comparison_of_the_founding_story() -> None:
    """A manager of information systems in media streaming, May 2025: figures read off the release by hand."""
    said = compared(posting(300_000, 900_000, jobs=MANAGERS, place=SAN_JOSE), industry="516200")
    row = said.benchmark
    assert (row.percentile50, row.percentile90) == (Decimal(246_410), Decimal(364_880))
    assert row.area.name == "United States"
    assert row.industry is not None
    assert row.industry.code == "516200"
    assert said.geographic_differential == pytest.approx(246_410 / 175_140, abs=0.001)
    assert benchmark_cell("11-3021", industry="media streaming") == (row, ())


def test_an_industry_without_the_occupation_gives_way_to_the_one_around_it() -> None:
    said = compared(posting(90_000, jobs=(("29-1141", 0.9),)), industry="516120")
    assert said.benchmark.industry is not None
    assert said.benchmark.industry.name == "Sector 51 - Information"
    assert said.fallback[0] == "wages in Television Broadcasting Stations: no row"
    assert said.benchmark.area.name == "United States"


def test_without_being_asked_nothing_is_by_industry() -> None:
    assert compared(posting(300_000, jobs=MANAGERS, place=SAN_JOSE)).benchmark.industry is None


@pytest.mark.parametrize("more", [{"area": "Texas"}, {"table": "uk-ashe-2025"}])
def test_wages_by_industry_are_of_the_whole_country_alone(more: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="--industry"):
        benchmark_cell("29-1141" if "area" in more else "2237", industry="hospitals", **more)
