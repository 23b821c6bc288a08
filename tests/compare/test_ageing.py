"""Wages in the money of another month, and pay in another currency."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from jobscan.compare import Tables, compare
from jobscan.compare.exchange import rate
from jobscan.errors import UsageError
from jobscan.model import AgeBy, Comparison, NotComparable, Options
from jobscan.wages.money_index import INDICES
from tests.compare.test_compare import compared, fact, posting

JULY_2023 = dt.date(2023, 7, 1)


def test_wages_follow_consumer_prices() -> None:
    now = compared(posting(300_000, 900_000, jobs=(("11-3021", 0.9),)))
    then = compared(posting(300_000, 900_000, jobs=(("11-3021", 0.9),)), age_to=JULY_2023)
    assert then.aging_factor == pytest.approx(305.691 / 321.465, abs=1e-6)
    assert then.aged_to == JULY_2023
    assert (now.aging_factor, now.aged_to) == (None, None)
    assert now.benchmark.percentile50 is not None
    assert then.benchmark.percentile50 is not None
    assert float(then.benchmark.percentile50) == pytest.approx(float(now.benchmark.percentile50) * 0.95093, rel=1e-4)
    assert any("wages of May 2025 x 0.9509, for July 2023 (CPI-U" in each for each in then.assumptions)


# What the research on the case had, with straight lines between the published percentiles. Ours is a curve, which errs
# less (`tests/quality/positions.py`) and differs from the lines by 0.6 points at most here.
@pytest.mark.parametrize(
    ("occupation", "area", "percentile"),
    [
        ("11-3021", None, 91.9),
        ("11-2021", None, 92.3),
        ("11-3021", "San Jose, CA", 71.9),
        ("11-2021", "San Jose, CA", 74.3),
        ("15-1252", None, 99.0),
        ("15-1252", "San Jose, CA", 93.3),
        ("13-1082", None, 99.8),
        ("13-1082", "San Jose, CA", 99.3),
    ],
)
def test_the_founding_story_in_the_money_of_its_day(occupation: str, area: str | None, percentile: float) -> None:
    said = compared(posting(300_000, 900_000, jobs=((occupation, 0.9),)), area=area, age_to=JULY_2023)
    assert said.position.min == pytest.approx(percentile, abs=0.65)


def test_wages_grow_by_a_rate_of_ones_own() -> None:
    said = compared(posting(100_000, jobs=(("15-1252", 0.9),)), age_to=dt.date(2026, 5, 1), age_rate=3.0)
    assert said.aging_factor == pytest.approx(1.03, abs=1e-4)
    assert any("(3 % a year)" in each for each in said.assumptions)


def test_the_candidates_are_aged_too() -> None:
    given = posting(100_000, jobs=(("11-2021", 0.4), ("11-3021", 0.3)))
    now, then = compared(given), compared(given, age_to=JULY_2023)
    for one, other in zip(now.candidates, then.candidates, strict=True):
        assert one.percentile50 is not None
        assert other.percentile50 is not None
        assert other.percentile50 < one.percentile50


@pytest.mark.parametrize(
    ("index", "day", "between"),
    [
        pytest.param("prices", dt.date(2025, 10, 9), (dt.date(2025, 9, 1), dt.date(2025, 11, 1)), id="not published"),
        pytest.param("wages", dt.date(2025, 10, 9), (dt.date(2025, 9, 1), dt.date(2025, 12, 1)), id="within a quarter"),
    ],
)
def test_a_month_without_a_figure_lies_between_its_neighbours(
    index: AgeBy, day: dt.date, between: tuple[dt.date, dt.date]
) -> None:
    low, high = sorted(map(INDICES[index].at, between))
    assert low < INDICES[index].at(day) < high


@pytest.mark.parametrize(
    ("index", "day"),
    [("prices", dt.date(1999, 12, 31)), ("prices", dt.date(2031, 1, 1)), ("wages", dt.date(2013, 2, 28)),
     ("wages", dt.date(2026, 4, 1))],
)  # fmt: skip
def test_a_month_out_of_reach_is_told(index: AgeBy, day: dt.date) -> None:
    with pytest.raises(UsageError, match=r"known from 20\d\d-\d\d to 20\d\d-\d\d; give --age-rate"):
        INDICES[index].at(day)


def test_wages_follow_what_the_same_work_is_paid_where_that_is_asked_for() -> None:
    then = compared(posting(100_000, jobs=(("15-1252", 0.9),)), age_to=JULY_2023, age_by="wages")
    assert then.aging_factor == pytest.approx(161.75 / 173.01, abs=1e-3)  # between the quarters on either side
    assert any("(Employment Cost Index, private wages" in each for each in then.assumptions)


def test_foreign_pay_is_converted_only_on_request() -> None:
    given = posting(80_000, currency="GBP", jobs=(("15-1252", 0.9),))
    silent = compare(given, Tables(), Options(area="New York, NY"))
    assert isinstance(silent, NotComparable)
    said = compare(given, Tables(), Options(area="New York, NY", table="us-oews-2025", fx=True))
    assert isinstance(said, Comparison)
    found = rate("GBP", "USD")
    assert found is not None
    assert said.offered.min == (80_000 * found.value).quantize(Decimal("0.01")).normalize() + 0
    assert any(f"European Central Bank, {found.day}" in each for each in said.assumptions)


def test_a_currency_that_the_bank_does_not_list() -> None:
    assert rate("XYZ", "USD") is None
    assert rate("EUR", "USD") is not None


def test_the_area_beside_the_nation_and_the_middle_half() -> None:
    nation = compared(posting(120_000, 200_000, jobs=(("15-1252", 0.9),)))
    assert nation.geographic_differential is None
    # p25 105,210 and p75 171,980 of the nation: 51,980 of the 80,000 that the range spans
    assert nation.overlap == round(51_980 / 80_000, 3)
    here = compared(posting(120_000, 120_000, jobs=(("15-1252", 0.9),)), area="San Jose, CA")
    assert here.geographic_differential is not None
    assert here.geographic_differential > 1.3
    assert here.overlap == 0.0


def test_a_doubtful_title_names_the_group() -> None:
    said = compared(posting(120_000, jobs=(("15-1252", 0.4), ("15-1211", 0.35), ("11-3021", 0.1))))
    assert said.group is not None
    assert (said.basis, said.group.name) == ("mixture", "Computer Occupations")


@pytest.mark.parametrize(
    ("day", "to"),
    [
        pytest.param(dt.date(2016, 3, 17), dt.date(2016, 3, 1), id="years older"),
        pytest.param(dt.date(2024, 4, 29), dt.date(2024, 4, 1), id="just more than a year older"),
        pytest.param(dt.date(2024, 4, 30), None, id="a year older"),
        pytest.param(dt.date(2026, 4, 30), None, id="younger"),
        pytest.param(None, None, id="without a date"),
    ],
)
@pytest.mark.parametrize("field", ["date_posted", "valid_through"])
def test_an_old_listing_is_compared_in_its_own_money(field: str, day: dt.date | None, to: dt.date | None) -> None:
    dated: dict[str, Any] = {field: fact(day)} if day else {}
    said = compared(posting(100_000, **dated))
    assert said.aged_to == to
    assert any(each.startswith("wages of May 2025 x ") for each in said.assumptions) is (to is not None)


def test_the_day_posted_counts_before_the_last_day_to_apply() -> None:
    dates: dict[str, Any] = {"date_posted": fact(dt.date(2016, 3, 17)), "valid_through": fact(dt.date(2016, 4, 17))}
    assert compared(posting(100_000, **dates)).aged_to == dt.date(2016, 3, 1)


def test_the_user_decides_of_which_money_the_wages_are() -> None:
    given = posting(100_000, date_posted=fact(dt.date(2016, 3, 17)))
    assert compared(given, own_money=False).aged_to is None
    assert compared(given, age_to=JULY_2023).aged_to == JULY_2023


@pytest.mark.parametrize(
    ("day", "currency"), [(dt.date(2016, 3, 17), "GBP"), (dt.date(1999, 12, 31), "USD")], ids=["no prices", "too old"]
)
def test_old_pay_that_cannot_be_aged_is_no_extreme(day: dt.date, currency: str) -> None:
    said = compared(posting(25_000, currency=currency, date_posted=fact(day)))
    now = compared(posting(25_000, currency=currency))
    assert any(f"the listing is of {day:%B %Y}, the wages are of" in each for each in said.assumptions)
    assert (said.aged_to, said.flags, now.flags[0]) == (None, now.flags[1:], "below-10th")
    assert said.verdict is not None
    assert "money" in said.verdict.hedges


def test_a_table_without_prices_is_not_aged_and_says_so() -> None:
    said = compared(posting(50_000, currency="GBP"), age_to=JULY_2023)
    assert (said.aged_to, said.aging_factor) == (None, None)
    assert any("wages not aged: no index of prices or wages for GBP" in each for each in said.assumptions)
    rated = compared(posting(50_000, currency="GBP"), age_to=dt.date(2026, 4, 1), age_rate=4.0)
    assert rated.aging_factor == pytest.approx(1.04, abs=1e-4)
