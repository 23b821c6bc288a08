"""Minimum wages and exempt thresholds hold in their places on their days; outside of what was read nothing is said."""

import datetime as dt
from decimal import Decimal
from itertools import pairwise

import pytest

from jobscan.check.least_pay import (
    Floor,
    exempt_salaries,
    exempt_salary,
    least_hourly,
    minimum_wage,
    minimum_wages,
    why_unknown,
)

ALL = (*minimum_wages(), *exempt_salaries())


def day(words: str) -> dt.date:
    return dt.date.fromisoformat(words)


def band_of(floor: Floor) -> tuple[str, str]:
    return floor.jurisdiction, getattr(floor, "band", "exempt")


def test_every_amount_has_its_pedigree() -> None:
    assert all(each.url.startswith("https://") and each.source and each.place for each in ALL)
    assert all(each.effective_to is None or each.effective_from < each.effective_to for each in ALL)


def test_no_day_has_two_amounts() -> None:
    for key in {band_of(each) for each in ALL}:
        rows = sorted((each for each in ALL if band_of(each) == key), key=lambda each: each.effective_from)
        assert all(one.effective_to and one.effective_to <= other.effective_from for one, other in pairwise(rows)), key


@pytest.mark.parametrize("floor", ALL, ids=lambda each: f"{' '.join(band_of(each))} {each.effective_from}")
def test_an_amount_holds_on_its_days(floor: Floor) -> None:
    first = floor.effective_from
    assert floor.holds(first)
    assert not floor.holds(first - dt.timedelta(days=1))
    if floor.effective_to:
        assert floor.holds(floor.effective_to - dt.timedelta(days=1))
        assert not floor.holds(floor.effective_to)


def test_every_state_has_a_minimum_wage_when_the_table_was_read() -> None:
    states = {
        wage.jurisdiction for wage in minimum_wages() if wage.jurisdiction.count("-") == 1 and wage.currency == "USD"
    }
    assert len(states) == 51
    assert all(minimum_wage(state, day("2026-11-28")) for state in states)


@pytest.mark.parametrize(
    ("chains", "on", "expected"),
    [
        ([("us", "us-ca")], "2025-12-31", "16.50"),
        ([("us", "us-ca")], "2026-01-01", "16.90"),
        ([("us", "us-ca", "us-ca-sunnyvale")], "2026-01-01", "19.50"),
        ([("us", "us-ny")], "2026-05-01", "16.00"),
        ([("us", "us-ny", "us-ny-nyc")], "2026-05-01", "17.00"),
        ([("us", "us-ny", "us-ny-downstate")], "2026-05-01", "17.00"),
        ([("us", "us-ca", "us-ca-losangeles")], "2026-06-30", "17.87"),
        ([("us", "us-ca", "us-ca-losangeles")], "2026-07-01", "16.90"),  # the town's new wage was not read
        ([("us", "us-ca"), ("us", "us-tx")], "2026-05-01", "7.25"),
        ([("us", "us-ca"), ("us",)], "2026-05-01", "7.25"),
        ([("gb",)], "2026-03-31", "12.21"),
        ([("gb",)], "2026-04-01", "12.71"),
        ([("ca", "ca-on")], "2026-09-30", "17.60"),
        ([("eu", "de")], "2027-01-01", "14.60"),
        ([("au",)], "2026-07-01", "26.44"),
        ([("gb",)], "2019-05-01", None),
        ([("ca", "ca-nt")], "2026-10-01", None),
        ([("gb",), ("us", "us-tx")], "2026-05-01", None),  # pounds and dollars
        ([("us", "us-tx"), ()], "2026-05-01", None),
        ([], "2026-05-01", None),
    ],
)
def test_the_least_of_several_places_counts(chains: list[tuple[str, ...]], on: str, expected: str | None) -> None:
    wage = least_hourly(chains, day(on))
    assert (wage and wage.hourly) == (expected and Decimal(expected))


def test_tipped_work_has_a_cash_wage_of_its_own() -> None:
    texas = least_hourly([("us", "us-tx")], day("2026-05-01"), "tipped")
    assert texas
    assert texas.hourly == Decimal("2.13")


@pytest.mark.parametrize(
    ("chain", "on", "expected"),
    [
        (("us", "us-tx"), "2024-06-30", "35568"),
        (("us", "us-tx"), "2024-07-01", "43888"),
        (("us", "us-tx"), "2024-11-15", "35568"),
        (("us", "us-wa"), "2026-05-01", "80168.40"),
        (("us", "us-ny", "us-ny-nyc"), "2026-05-01", "66300"),
        (("us", "us-ny"), "2026-05-01", "62353.20"),
        (("gb",), "2026-05-01", None),
    ],
)
def test_exempt_work_begins_at_a_salary(chain: tuple[str, ...], on: str, expected: str | None) -> None:
    found = exempt_salary([chain], day(on))
    assert (found and found.yearly) == (expected and Decimal(expected))


def test_silence_has_a_reason() -> None:
    assert why_unknown(minimum_wages(), "us-ca", day("2019-05-01")) == (
        "no amount for California on 2019-05-01: the table has it from 2023-01-01 until before 2027-01-01"
    )
    assert why_unknown(minimum_wages(), "us-ca", day("2026-05-01")) is None
    assert why_unknown(minimum_wages(), "fj", day("2026-05-01")) is None
