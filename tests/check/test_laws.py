"""Where a law holds, a finding says so: which, since when, how sure, and never that it is broken."""

import datetime as dt
import re
from typing import Any

import pytest
from msgspec.structs import replace

from jobscan.check import RULES, check
from jobscan.check.laws import AHEAD, ASKS, Law, laws
from jobscan.check.places import chains_of, known_jurisdictions
from jobscan.model import CheckOptions, Finding, Place
from tests.postings import fact, make_posting

DAY = dt.date(2026, 11, 28)  # on which the table was last read


def day(words: str) -> dt.date:
    return dt.date.fromisoformat(words)


def pay_missing(*, place: dict[str, str] | None = None, posted: str | None = None, **settings: Any) -> Finding:
    places = (fact(Place(name="there", **place)),) if place else ()
    date_posted = fact(day(posted)) if posted else None
    posting = make_posting(base_salary=(), job_location=places, date_posted=date_posted)
    options = CheckOptions(select=("PAY001",), **({"as_of": DAY} | settings))
    (found,) = check(posting, posting.comparison, text="", settings=options)
    return found


LOS_ANGELES = {"address_locality": "Los Angeles", "address_region": "CA", "address_country": "US"}
NEW_YORK = {"address_locality": "Brooklyn", "address_region": "NY", "address_country": "US"}
COLUMBUS = {"address_locality": "Columbus", "address_region": "OH", "address_country": "US"}
HARTFORD = {"address_locality": "Hartford", "address_region": "CT", "address_country": "US"}
AUSTIN = {"address_locality": "Austin", "address_region": "TX", "address_country": "US"}
WILMINGTON = {"address_locality": "Wilmington", "address_region": "DE", "address_country": "US"}


@pytest.mark.parametrize(
    ("place", "settings", "level", "words"),
    [
        (LOS_ANGELES, {}, "error", "California may require pay in postings of employers with 15 people or more"),
        (LOS_ANGELES, {"employees": 14}, "info", "no pay is stated"),
        (LOS_ANGELES, {"employees": 15}, "error", "California may require"),
        (LOS_ANGELES, {"as_of": day("2021-12-31")}, "info", "no pay is stated"),
        (NEW_YORK, {}, "error", "New York State may require"),
        (AUSTIN, {}, "info", "no pay is stated"),
        (AUSTIN, {"jurisdictions": ("us-co",)}, "error", "Colorado may require"),
        (
            {"address_country": "DE"},
            {},
            "info",
            "the EU's directive 2023/970 may require that pay is told before the interview",
        ),
        ({"address_country": "IT"}, {}, "error", "Italy may require pay in postings"),
        ({"address_country": "AT"}, {}, "error", "Austria may require the minimum pay"),
        ({"address_country": "PL"}, {}, "info", "Poland may require that applicants are told the pay"),
        ({"address_region": "ON", "address_country": "CA"}, {}, "error", "Ontario may require"),
        (None, {}, "info", "no pay is stated"),
    ],
)
def test_the_place_decides(place: dict[str, str] | None, settings: Any, level: str, words: str) -> None:
    found = pay_missing(place=place, **settings)
    assert (found.level, words in found.message) == (level, True), found.message


@pytest.mark.parametrize(
    ("place", "posted", "level", "words"),
    [
        pytest.param(LOS_ANGELES, "2019-05-01", "info", "no pay is stated", id="long before"),
        pytest.param(LOS_ANGELES, "2022-12-31", "info", "from 2023-01-01 California may require", id="the day before"),
        pytest.param(LOS_ANGELES, "2023-01-01", "error", "stated; California may require", id="on the day"),
        pytest.param(LOS_ANGELES, "2024-06-01", "error", "stated; California may require", id="after"),
        pytest.param(
            HARTFORD, "2026-09-30", "info", "from 2026-10-01 Connecticut may require", id="Connecticut, before"
        ),
        pytest.param(HARTFORD, "2026-10-01", "error", "Connecticut may require", id="Connecticut, on the day"),
        pytest.param(COLUMBUS, "2025-12-02", "info", "from 2025-12-03 Columbus, Ohio may", id="Columbus, before"),
        pytest.param(COLUMBUS, "2026-12-31", "warning", "enforced from 2027-01-01", id="Columbus, not enforced"),
        pytest.param(COLUMBUS, "2027-01-01", "error", "15 people or more", id="Columbus, enforced"),
        pytest.param(WILMINGTON, "2026-09-25", "info", "no pay is stated", id="Delaware, more than a year ahead"),
        pytest.param(WILMINGTON, "2026-09-26", "info", "from 2027-09-26 Delaware may", id="Delaware, announced"),
        pytest.param(WILMINGTON, "2027-09-26", "error", "Delaware may", id="Delaware, in force"),
    ],
)
def test_the_day_of_the_listing_decides(place: dict[str, str], posted: str, level: str, words: str) -> None:
    found = pay_missing(place=place, posted=posted, as_of=day("2026-11-28"))
    assert (found.level, words in found.message) == (level, True), found.message


@pytest.mark.parametrize(
    ("text", "level"),
    [("Richmond", "warning"), ("Richmond, VA", "error"), ("Arlington County, Virginia", "error")],
)
def test_the_bare_name_of_a_town_that_several_have_is_no_error(text: str, level: str) -> None:
    town = text.split(",")[0]
    place = Place(name=text, address_locality=town, address_region="VA", address_country="US")
    posting = make_posting(base_salary=(), date_posted=None, job_location=(fact(place, text),))
    (found,) = check(posting, posting.comparison, text="", settings=CheckOptions(select=("PAY001",), as_of=DAY))
    assert found.level == level


def test_a_passed_deadline_dates_a_listing() -> None:
    place = fact(Place(name="there", **LOS_ANGELES))
    until = fact(day("2022-12-30"))
    posting = make_posting(base_salary=(), date_posted=None, valid_through=until, job_location=(place,))
    (found,) = check(posting, posting.comparison, text="", settings=CheckOptions(select=("PAY001",), as_of=DAY))
    assert "from 2023-01-01 California may require" in found.message


def test_a_listing_without_a_day_is_judged_by_the_law_of_today() -> None:
    assert pay_missing(place=LOS_ANGELES, as_of=None).level == "error"


# every row of the table
each_law = pytest.mark.parametrize("law", laws(), ids=lambda law: f"{law.jurisdiction} {law.asks} {law.effective_from}")


@each_law
def test_a_law_is_announced_before_its_first_day(law: Law) -> None:
    first, before = law.effective_from, law.effective_from - dt.timedelta(days=1)
    assert [law.in_force(before), law.announced(before), law.severity(before)] == [False, True, "info"]
    assert [law.announced(first), law.announced(first - AHEAD - dt.timedelta(days=1))] == [False, False]
    assert law.words(before).startswith(f"from {first} {law.place} may require ")


@each_law
def test_a_law_holds_from_its_first_day_until_before_its_last(law: Law) -> None:
    first, end = law.effective_from, law.effective_to
    assert law.in_force(first)
    assert law.words(first).startswith(f"{law.place} may require ")
    if end:
        assert [law.in_force(end - dt.timedelta(days=1)), law.in_force(end)] == [True, False]


@each_law
def test_a_law_is_an_error_where_it_is_certain_and_enforced(law: Law) -> None:
    certain = law.verified and law.in_posting
    assert (law.severity(law.enforced_from or law.effective_from) == "error") is certain
    if law.enforced_from:
        assert law.severity(law.effective_from) == ("warning" if law.in_posting else "info")
        said = [f"enforced from {law.enforced_from}" in law.words(on) for on in (law.effective_from, law.enforced_from)]
        assert said == [True, False]


def test_a_law_that_is_not_certain_is_never_an_error() -> None:
    unsure = [law for law in laws() if not law.verified or not law.in_posting]
    assert unsure
    assert all(law.severity(law.effective_from + dt.timedelta(days=4000)) != "error" for law in unsure)


def test_the_user_decides_how_bad_it_is() -> None:
    assert pay_missing(place=LOS_ANGELES, severity={"PAY001": "info"}).level == "info"


def test_laws_are_told_apart_from_breaking_them() -> None:
    assert not any(re.search("violat|must|illegal|comply", law.words(DAY)) for law in laws())


def test_every_law_has_its_pedigree() -> None:
    assert all(law.url.startswith("https://") and law.source for law in laws())
    assert all(law.effective_to is None or law.effective_from < law.effective_to for law in laws())
    assert all(law.enforced_from is None or law.effective_from < law.enforced_from for law in laws())
    keys = [(law.jurisdiction, law.rule, law.effective_from) for law in laws()]
    assert len(set(keys)) == len(keys)
    assert [law.jurisdiction for law in laws()] == sorted(law.jurisdiction for law in laws())


def test_every_law_is_behind_a_rule() -> None:
    assert set(ASKS.values()) <= set(RULES)
    assert {law.asks for law in laws()} == set(ASKS)


@pytest.mark.parametrize("name", sorted(known_jurisdictions()))
def test_every_jurisdiction_can_be_that_of_a_place(name: str) -> None:
    parts = name.split("-")
    if len(parts) == 3:  # a town: its row names the words for it
        from jobscan.check.places import _locals

        assert name in _locals().values()
    else:
        country = {"us": "US", "ca": "CA"}.get(parts[0], name.upper())
        place = Place(
            name="there", address_region=parts[1].upper() if len(parts) == 2 else None, address_country=country
        )
        if name != "eu":
            assert name in chains_of([fact(place)])[0]


def test_a_law_ends_on_the_day_that_it_says() -> None:
    law = replace(laws()[0], effective_from=day("2026-01-01"), effective_to=day("2026-07-01"))
    days = [day("2025-12-31"), day("2026-01-01"), day("2026-06-30"), day("2026-07-01")]
    assert [law.in_force(each) for each in days] == [False, True, True, False]
