"""Hours and contracts: by how many hours an hourly rate is multiplied, by what other pay is raised, what is said."""

from decimal import Decimal
from typing import Any

import pytest

from jobscan.compare.working_time import Terms, WorkingTime, terms_of, working_time
from jobscan.model import MonetaryAmount, Occupation, WorkHours
from tests.postings import fact, make_posting

US, GB = {"hours_per_year": 2080, "hours_fixed": True}, {"hours_per_year": 1950}
EACH_HOUR = "part time: the hourly rate is compared, as if it were paid all year"


def pay(unit: Any, **more: Any) -> MonetaryAmount:
    return MonetaryAmount(currency="USD", min_value=Decimal(1), max_value=None, unit_text=unit, **more)


@pytest.mark.parametrize(
    ("unit", "terms", "card", "hours", "expected"),
    [
        pytest.param("HOUR", Terms(), {}, None, (2080, "hourly pay x 2,080 hours a year"), id="an hour"),
        pytest.param("HOUR", Terms(), GB, None, (1950, "hourly pay x 1,950 hours a year"), id="of the table"),
        pytest.param("HOUR", Terms(), GB, 1000, (1000, "hourly pay x 1,000 hours a year"), id="of the user"),
        pytest.param("HOUR", Terms(hours=42), GB, None, (2184, "hourly pay x 2,184 hours a year, 42 a week as stated"), id="of the listing"),
        pytest.param("HOUR", Terms(hours=31), GB, None, (1612, "hourly pay x 1,612 hours a year, 31 a week as stated"), id="just full time"),
        pytest.param("HOUR", Terms(hours=42), GB, 1000, (1000, "hourly pay x 1,000 hours a year"), id="the user before the listing"),
        pytest.param("HOUR", Terms(hours=42), US, None, (2080, "hourly pay x 2,080 hours a year"), id="a table of fixed hours"),
        pytest.param("HOUR", Terms(hours=30), GB, None, (1950, "hourly pay x 1,950 hours a year", EACH_HOUR), id="few hours"),
        pytest.param("HOUR", Terms(part_time=True), GB, None, (1950, "hourly pay x 1,950 hours a year", EACH_HOUR), id="part time"),
        pytest.param("YEAR", Terms(), GB, None, (1950,), id="a year"),
        pytest.param("YEAR", Terms(hours=40), GB, None, (2080,), id="a year, full time"),
        pytest.param("YEAR", Terms(hours=40), GB, 1000, (1000,), id="a year, by the user"),
        pytest.param("YEAR", Terms(hours=44), GB, None, (2288,), id="not long"),
        pytest.param("YEAR", Terms(hours=45), GB, None, (2340, "45 hours a week: compared by the year, although others work less for it"), id="long"),
        pytest.param("YEAR", Terms(part_time=True, hours=36), GB, None, (1872,), id="part time in name only"),
        pytest.param("DAY", Terms(), GB, None, (1950,), id="a day"),
        pytest.param("DAY", Terms(hours=20), GB, None, (1950,), id="a day is a day"),
    ],
)  # fmt: skip
def test_hours(unit: Any, terms: Terms, card: dict[str, Any], hours: int | None, expected: tuple[Any, ...]) -> None:
    assert working_time(pay(unit), terms, card, hours=hours) == WorkingTime(
        expected[0], Decimal(1), expected[1:], False
    )


def test_pay_for_few_hours_is_raised_and_is_a_guess() -> None:
    said = "20 hours a week: the pay is raised to that of 40, as if it were not pro rata"
    assert working_time(pay("MONTH"), Terms(hours=20), US, hours=None) == WorkingTime(2080, Decimal(2), (said,), True)


def test_pay_that_is_said_to_be_for_full_time_is_not_raised() -> None:
    said = "part time: the pay is stated for full time, and compared so"
    amount = pay("YEAR", full_time_equivalent=True)
    assert working_time(amount, Terms(hours=20), US, hours=None) == WorkingTime(2080, assumptions=(said,))


def test_part_time_without_hours_is_a_guess() -> None:
    said = "part time, the hours are not stated: compared as if the pay were for full time"
    found = working_time(pay("WEEK"), Terms(part_time=True), US, hours=None)
    assert found == WorkingTime(2080, assumptions=(said,), is_guess=True)


def test_a_teachers_day_is_a_school_day() -> None:
    found = working_time(pay("DAY"), Terms(teacher=True), US, hours=None)
    assert found.factor * 260 == 190
    assert (found.assumptions, found.is_guess) == (("of these 190 are school days",), False)
    teacher = make_posting(
        occupational_category=(Occupation(code_value="25-3031", in_code_set="SOC 2018", name="", confidence=0.9),)
    )
    assert terms_of(teacher).teacher


@pytest.mark.parametrize("unit", ["DAY", "WEEK"])
def test_a_contractors_day_or_week_is_a_guess(unit: Any) -> None:
    found = working_time(pay(unit), Terms(contractor=True), US, hours=None)
    assert (found.factor, found.is_guess, len(found.assumptions)) == (Decimal(1), True, 1)


@pytest.mark.parametrize(
    ("week", "hours"),
    [((20, 20), 20), ((20, 40), 40), ((None, 20), 20), ((30, None), 30), ((29, None), None), (None, None)],
)
def test_the_most_hours_count(week: tuple[float | None, float | None] | None, hours: float | None) -> None:
    stated = fact(WorkHours(hours_per_week=week)) if week else None
    posting = make_posting(work_hours=stated, employment_type=(fact("PART_TIME"), fact("CONTRACTOR")))
    assert terms_of(posting) == Terms(part_time=True, hours=hours, contractor=True)


def test_a_posting_that_says_nothing() -> None:
    assert terms_of(make_posting(employment_type=())) == Terms()
