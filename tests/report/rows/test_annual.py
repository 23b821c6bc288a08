"""The pay of a full year, in its own currency."""

from decimal import Decimal

import pytest

from jobscan.model import MonetaryAmount, PaymentsPerYear, SalaryBasis, WorkHours
from jobscan.report.rows.annual import annual
from tests.postings import fact, make_posting


@pytest.mark.parametrize(
    ("low", "high", "unit", "year"),
    [
        pytest.param("20", "30", "HOUR", (41600, 52000, 62400), id="an hour is 2,080 of them"),
        pytest.param("300", "300", "DAY", (78000, 78000, 78000), id="a day is 260"),
        pytest.param("1000", None, "WEEK", (52000, None, None), id="an open end stays open, and there is no middle"),
        pytest.param(None, "4000", "MONTH", (None, None, 48000), id="up to"),
        pytest.param("2000", "2000", "BIWEEK", (52000, 52000, 52000), id="two weeks"),
        pytest.param("70000", "90000", "YEAR", (70000, 80000, 90000), id="a year"),
        pytest.param("0.6", "0.7", "MILE", (None, None, None), id="a mile says no year"),
        pytest.param("500", "500", "ONE_TIME", (None, None, None), id="nor does a single payment"),
        pytest.param("70000", "90000", None, (None, None, None), id="nor an amount without a period"),
        pytest.param("1", "1e12", "YEAR", (None, None, None), id="what nobody is paid was misread"),
        pytest.param("NaN", "1", "HOUR", (None, None, None), id="no number"),
    ],
)
def test_annual(low: str | None, high: str | None, unit: str | None, year: tuple[int | None, ...]) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    pay = MonetaryAmount(currency="EUR", min_value=ends[0], max_value=ends[1], unit_text=unit)  # type: ignore[arg-type]
    assert tuple(annual(pay, make_posting(work_hours=None))) == year


@pytest.mark.parametrize(
    ("week", "mid"),
    [((37.5, 37.5), 39000), ((24.0, 32.0), 33280), ((None, 20.0), 41600), ((40.0, None), 41600)],
    ids=["full time as stated", "the most hours", "part time is the rate of full time", "at least forty"],
)
def test_stated_hours_count(week: tuple[float | None, float | None], mid: int) -> None:
    pay = MonetaryAmount(currency="USD", min_value=Decimal(20), max_value=Decimal(20), unit_text="HOUR")
    posting = make_posting(work_hours=fact(WorkHours(hours_per_week=week), "hours"))
    assert annual(pay, posting).mid == mid


@pytest.mark.parametrize(
    ("number", "basis", "unit", "year"),
    [(14, "fixed", "MONTH", 28000), (14, "conditional", "MONTH", 24000), (13, "included", "MONTH", 24000),
     (14, "fixed", "YEAR", 2000)],
    ids=["fixed", "in doubt: twelve", "within the pay: twelve", "a year stays a year"],
)  # fmt: skip
def test_salaries_of_a_year_count_if_they_are_fixed(number: float, basis: SalaryBasis, unit: str, year: int) -> None:
    pay = MonetaryAmount(currency="EUR", min_value=Decimal(2000), max_value=Decimal(2000), unit_text=unit)  # type: ignore[arg-type]
    posting = make_posting(payments_per_year=fact(PaymentsPerYear(number=number, basis=basis), "14 salaries"))
    assert annual(pay, posting).mid == year
