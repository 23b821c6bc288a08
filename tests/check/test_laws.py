"""Where a law holds, a finding says so: which, since when, how sure, and never that it is broken."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from jobscan.check import check
from jobscan.check.laws import checked_on, laws, minimum_wage, minimum_wages
from jobscan.model import CheckOptions, Finding, Place
from tests.postings import fact, make_posting


def pay_missing(*, place: dict[str, str] | None = None, **settings: Any) -> Finding:
    places = (fact(Place(name="there", **place)),) if place else ()
    posting = make_posting(base_salary=(), job_location=places)
    options = CheckOptions(select=("PAY001",), **settings)
    (found,) = check(posting, posting.comparison, text="", settings=options)
    return found


LOS_ANGELES = {"address_locality": "Los Angeles", "address_region": "CA", "address_country": "US"}
NEW_YORK = {"address_locality": "Brooklyn", "address_region": "NY", "address_country": "US"}
AUSTIN = {"address_locality": "Austin", "address_region": "TX", "address_country": "US"}


@pytest.mark.parametrize(
    ("place", "settings", "level", "words"),
    [
        (LOS_ANGELES, {}, "error", "California may require pay in postings of employers with 15 people or more"),
        (LOS_ANGELES, {"employees": 14}, "info", "no pay is stated"),
        (LOS_ANGELES, {"employees": 15}, "error", "California may require"),
        (LOS_ANGELES, {"as_of": dt.date(2022, 12, 31)}, "info", "no pay is stated"),
        (NEW_YORK, {}, "error", "New York State may require"),
        (AUSTIN, {}, "info", "no pay is stated"),
        (AUSTIN, {"jurisdictions": ("us-co",)}, "error", "Colorado may require"),
        ({"address_country": "DE"}, {}, "warning", "the EU's directive 2023/970 may require"),
        ({"address_region": "ON", "address_country": "CA"}, {}, "error", "Ontario may require"),
        (None, {}, "info", "no pay is stated"),
    ],
)
def test_the_place_decides(place: dict[str, str] | None, settings: Any, level: str, words: str) -> None:
    found = pay_missing(place=place, **settings)
    assert found.level == level
    assert words in found.message


def test_a_law_that_is_not_certain_is_never_an_error() -> None:
    unsure = [law for law in laws() if not law.verified]
    assert unsure
    assert {law.severity for law in unsure} == {"warning"}


def test_the_user_decides_how_bad_it_is() -> None:
    assert pay_missing(place=LOS_ANGELES, severity={"PAY001": "info"}).level == "info"


def test_laws_are_told_apart_from_breaking_them() -> None:
    assert not any("violat" in law.words or "must" in law.words for law in laws())


def test_every_law_has_its_pedigree() -> None:
    assert all(law.url.startswith("https://") and law.source for law in laws())
    assert all(law.effective_to is None or law.effective_from < law.effective_to for law in laws())
    keys = [(law.jurisdiction, law.rule, law.effective_from) for law in laws()]
    assert len(set(keys)) == len(keys)


def test_every_state_has_a_minimum_wage_today() -> None:
    states = {wage.jurisdiction for wage in minimum_wages()}
    assert len(states) == 51
    assert all(minimum_wage(state, checked_on()) for state in states)


def test_a_law_ends_on_the_day_that_it_says() -> None:
    law = replace(laws()[0], effective_from=dt.date(2026, 1, 1), effective_to=dt.date(2026, 7, 1))
    days = [dt.date(2025, 12, 31), dt.date(2026, 1, 1), dt.date(2026, 6, 30), dt.date(2026, 7, 1)]
    assert [law.in_force(day) for day in days] == [False, True, True, False]
