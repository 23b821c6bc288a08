"""What comes on top of the pay, and levels: which extremes are then not to be believed."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs

from jobscan.model import Comparison, Incentive, JobPosting, MonetaryAmount, Place
from tests.compare.test_compare import compared, fact, posting

WAITER, GUARD, CODER = (("35-3031", 0.9),), (("33-9032", 0.9),), (("15-1252", 0.9),)

US = Place(name="United States", address_country="US")


def unstated_period(given: JobPosting) -> JobPosting:
    """The same listing, whose pay names no period."""
    pay = given.base_salary[0]
    return structs.replace(
        given, base_salary=(structs.replace(pay, value=structs.replace(pay.value, unit_stated=False)),)
    )


def extremes(said: Comparison) -> tuple[str, ...]:
    return tuple(flag for flag in said.flags if flag in ("above-90th", "below-10th"))


@pytest.mark.parametrize(
    ("low", "unit", "raised", "told"),
    [
        pytest.param("2.50", "HOUR", (), True, id="with tips"),
        pytest.param("7.24", "HOUR", (), True, id="a cent too little"),
        pytest.param("7.25", "HOUR", (), False, id="the minimum wage, of people who live by tips"),
        pytest.param("7", "YEAR", ("below-10th",), False, id="by the year"),
    ],
)
def test_pay_that_is_too_little_without_tips(low: str, unit: Any, raised: tuple[str, ...], told: bool) -> None:
    said = compared(posting(low, low, unit, jobs=WAITER, place=US))
    assert extremes(said) == raised
    assert any("tips, which" in each for each in said.assumptions) is told


def test_either_end_may_be_without_tips() -> None:
    said = compared(posting("2.50", "30", "HOUR", jobs=WAITER))
    assert any("tips, which" in each for each in said.assumptions)


@pytest.mark.parametrize("kind, raised", [("ote", ()), ("commission", ()), ("sign_on", ("below-10th",))])
def test_commission_comes_on_top_of_low_pay(kind: Any, raised: tuple[str, ...]) -> None:
    more = Incentive(kind=kind, currency="USD", min_value=None, max_value=None, unit_text=None)
    said = compared(posting(9_000, incentive_compensation=(fact(more),)))
    assert extremes(said) == raised
    assert any("base pay alone" in each for each in said.assumptions) is not bool(raised)
    high = compared(posting(900_000, incentive_compensation=(fact(more),)))
    assert extremes(high) == ("above-90th",)


@pytest.mark.parametrize(
    ("level", "jobs", "raised"),
    [
        pytest.param("senior", GUARD, (), id="a senior worker"),
        pytest.param("senior", CODER, ("above-90th",), id="a senior professional"),
        pytest.param("senior", (("31-1131", 0.9),), (), id="a senior worker of the first group"),
        pytest.param("principal", CODER, (), id="principal"),
        pytest.param("manager", GUARD, (), id="manager"),
        pytest.param("mid", GUARD, ("above-90th",), id="no leader"),
        pytest.param(None, GUARD, ("above-90th",), id="no level"),
    ],
)
def test_a_leader_of_workers_is_no_worker(level: Any, jobs: Any, raised: tuple[str, ...]) -> None:
    said = compared(posting(900_000, jobs=jobs, seniority=fact(level) if level else None))
    assert extremes(said) == raised
    assert any("set against the wages of all levels" in each for each in said.assumptions) is not bool(raised)
    assert extremes(compared(posting(9_000, jobs=jobs, seniority=fact(level) if level else None))) == ("below-10th",)


def test_an_extreme_of_the_top_end_alone_is_none_of_the_middle() -> None:
    said = compared(posting(120_000, 225_000, place=US))
    assert said.verdict is not None
    assert (extremes(said), said.verdict.code) == (("above-90th",), "above")


@pytest.mark.parametrize(
    ("first", "second", "unit", "raised"),
    [
        pytest.param("9", "15", "HOUR", (), id="another is higher"),
        pytest.param("9", "8", "HOUR", ("below-10th",), id="another is lower still"),
        pytest.param("300", "50", "HOUR", (), id="another is lower"),
        pytest.param("300", "400", "HOUR", ("above-90th",), id="another is higher still"),
        pytest.param("9", "18000", "YEAR", ("below-10th",), id="of another kind"),
    ],
)
def test_another_statement_may_be_the_one_that_counts(
    first: str, second: str, unit: Any, raised: tuple[str, ...]
) -> None:
    one = posting(first, first, "HOUR").base_salary
    other = posting(second, second, unit).base_salary[0].value
    given = structs.replace(
        posting(first, first, "HOUR"), base_salary=(*one, fact(structs.replace(other, primary=False)))
    )
    assert extremes(compared(given)) == raised


def test_base_pay_alone_is_a_hedge() -> None:
    said = compared(posting("2.50", "2.50", "HOUR", jobs=WAITER, place=US))
    assert said.verdict is not None
    assert said.verdict.hedges == ("extra", "far")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        pytest.param({"seniority": fact("intern")}, "an internship", id="an intern"),
        pytest.param({"employment_type": (fact("INTERN"),)}, "an internship", id="the type of employment"),
        pytest.param({"seniority": fact("junior")}, "a junior job", id="a junior"),
        pytest.param({"title": fact("Plumbing Apprentice")}, "a place to learn", id="an apprentice"),
        pytest.param({"title": fact("Internal Auditor")}, "", id="no intern"),
        pytest.param({}, "", id="anybody"),
    ],
)
def test_who_learns_the_work_earns_less_than_who_has_learned_it(more: dict[str, Any], told: str) -> None:
    said = compared(posting(75_000, 75_000, place=US, **more))
    assert said.verdict is not None
    assert any(told and each.startswith(told) for each in said.assumptions) is bool(told)
    assert (extremes(said), said.verdict.code) == (() if told else ("below-10th",), "below" if told else "far-below")
    assert ("level" in said.verdict.hedges) is bool(told)


def test_a_contract_by_the_hour_is_no_extreme_of_employees_pay() -> None:
    given = posting("140", "140", "HOUR", place=US, employment_type=(fact("CONTRACTOR"),))
    assert extremes(compared(given)) == ()
    assert extremes(compared(posting("140", "140", "HOUR", place=US))) == ("above-90th",)


@pytest.mark.parametrize(
    ("pay", "more", "raised", "hedged"),
    [
        pytest.param(75_000, {}, (), True, id="no place: other areas pay less"),
        pytest.param(75_000, {"place": US}, ("below-10th",), False, id="the country itself"),
        pytest.param(75_000, {"job_location_type": fact("TELECOMMUTE")}, ("below-10th",), False, id="remote"),
        pytest.param(235_000, {}, (), True, id="no place: other areas pay more"),
        pytest.param(400_000, {}, ("above-90th",), True, id="too much for any area"),
    ],
)
def test_without_a_place_an_extreme_must_be_one_in_nearly_every_area(
    pay: int, more: dict[str, Any], raised: tuple[str, ...], hedged: bool
) -> None:
    said = compared(posting(pay, pay, **more))
    assert said.verdict is not None
    assert (extremes(said), "area" in said.verdict.hedges) == (raised, hedged)


LISTED = {
    "Austin": Place(name="Austin, TX", address_locality="Austin", address_region="TX", address_country="US"),
    "Texas": Place(name="Texas", address_region="TX", address_country="US"),
    "Ohio": Place(name="Ohio", address_region="OH", address_country="US"),
    "Boise": Place(name="Boise, ID", address_locality="Boise", address_region="ID", address_country="US"),
    "Canada": Place(name="Canada", address_country="CA"),
    "Europe": Place(name="Europe"),
    "two": Place(name="San Francisco, New York", address_locality="San Francisco", address_region="NY", address_country="US"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("names", "is_several"),
    [
        (["Austin"], False), (["Austin", "Texas"], False), (["Texas", "Austin"], False), (["Texas", "Ohio"], True),
        (["Austin", "Boise"], True), (["Austin", "Ohio"], True), (["two"], True), (["Austin", "Canada"], True), (["Austin", "Europe"], True),
    ],
    ids=lambda each: " and ".join(each) if isinstance(each, list) else None,
)  # fmt: skip
def test_pay_for_several_places_is_no_extreme_of_one(names: list[str], is_several: bool) -> None:
    given = structs.replace(
        posting(500_000, 500_000, jobs=CODER), job_location=tuple(fact(LISTED[each]) for each in names)
    )
    said = compared(given)
    assert said.verdict is not None
    assert ("places" in said.verdict.hedges, extremes(said)) == (is_several, () if is_several else ("above-90th",))


def test_what_is_so_far_out_is_claimed_to_be_on_its_side_alone() -> None:
    said = compared(posting(900_000, 900_000, place=US))
    assert said.verdict is not None
    assert (said.verdict.code, said.verdict.hedges, extremes(said)) == ("above", ("far",), ("above-90th",))


@pytest.mark.parametrize(
    ("amount", "jobs", "raised"),
    [
        pytest.param(900_000, (("15-1252", 0.95),), ("above-90th",), id="a sure occupation"),
        pytest.param(250_000, (("15-1252", 0.65), ("15-1253", 0.3)), (), id="two that agree, none of them sure"),
    ],
)
def test_an_extreme_needs_an_occupation_that_is_sure(amount: int, jobs: Any, raised: tuple[str, ...]) -> None:
    assert extremes(compared(posting(amount, amount, place=US, jobs=jobs))) == raised


@pytest.mark.parametrize(
    ("title", "code", "raised"),
    [
        pytest.param("Civil Engineer", "17-2051", ("above-90th",), id="one of them"),
        pytest.param("Chief Civil Engineer", "17-2051", (), id="their chief"),
        pytest.param("Chief Executive", "11-1011", ("above-90th",), id="an occupation of chiefs"),
        pytest.param("Fire Battalion Chief", "33-1021", ("above-90th",), id="an occupation of supervisors"),
    ],
)
def test_a_chief_of_others_is_none_of_them(title: str, code: str, raised: tuple[str, ...]) -> None:
    amount = 180_000 if code.startswith(("17", "33")) else 700_000
    given = posting(amount, amount, place=US, jobs=((code, 0.95),), title=fact(title))
    assert (extremes(compared(given)), any("a chief," in each for each in compared(given).assumptions)) == (
        raised,
        not raised,
    )


@pytest.mark.parametrize(
    ("amount", "unit", "jobs", "raised"),
    [
        pytest.param(3_800, "WEEK", (("29-1141", 0.95),), (), id="a week of a travelling nurse"),
        pytest.param(80, "HOUR", (("29-1141", 0.95),), ("above-90th",), id="an hour of a nurse"),
        pytest.param(80, "HOUR", (("25-3041", 0.95),), (), id="an hour of a tutor"),
    ],
)
def test_a_rate_that_nobody_is_paid_all_year_is_no_extreme(amount: int, unit: Any, jobs: Any, raised: Any) -> None:
    assert extremes(compared(posting(amount, amount, unit, jobs=jobs, place=US))) == raised


@pytest.mark.parametrize(("amount", "raised"), [(58_000, ()), (48_000, ("below-10th",))])
def test_an_extreme_that_only_an_index_makes_is_none(amount: int, raised: tuple[str, ...]) -> None:
    """The 10th percentile of 2016's money is some $61,000."""
    said = compared(posting(amount, amount, jobs=CODER, place=US, date_posted=fact(dt.date(2016, 6, 1))))
    assert said.aged_to is not None
    assert said.benchmark.percentile10 is not None
    assert said.benchmark.percentile10 > amount
    assert extremes(said) == raised


def test_canadian_dollars_that_are_assumed_are_no_extreme() -> None:
    place = Place(name="Toronto", address_locality="Toronto", address_region="ON", address_country="CA")
    given = posting(250_000, 250_000, currency="CAD", place=place, jobs=CODER)
    read = [structs.replace(given.base_salary[0], start=0, end=9, text=text) for text in ("$250,000", "CA$250,000")]
    assert [extremes(compared(structs.replace(given, base_salary=(each,)))) for each in read] == [(), ("above-90th",)]


def test_little_pay_for_an_unstated_period_is_no_extreme() -> None:
    """ "$75,000" may be for a part of a year, or of the pay."""
    given = posting(75_000, 75_000, place=US)
    assert (extremes(compared(given)), extremes(compared(unstated_period(given)))) == (("below-10th",), ())


@pytest.mark.parametrize(
    ("text", "more", "hedged"),
    [
        pytest.param("$500,000", {}, True, id="some country's dollars"),
        pytest.param("$500,000", {"place": US}, False, id="a place in the United States"),
        pytest.param("US$500,000", {}, False, id="said"),
        pytest.param("USD 500,000", {}, False, id="the code"),
        pytest.param("$500,000", {"job_benefits": (fact("401(k) plan"),)}, False, id="an American benefit"),
        pytest.param("$500,000", {"job_benefits": (fact("gym; join us on 401 Kent Street"),)}, True, id="no benefit of America"),
        pytest.param("$500,000", {"eligibility_to_work_requirement": (fact("U.S. citizens only"),)}, False, id="the right to work"),
    ],
)  # fmt: skip
def test_a_dollar_sign_without_a_place_may_be_another_countrys(text: str, more: Any, hedged: bool) -> None:
    given = posting(500_000, 500_000, jobs=CODER, **more)
    read = structs.replace(given.base_salary[0], start=0, end=len(text), text=text)
    said = compared(structs.replace(given, base_salary=(read,)))
    assert said.verdict is not None
    assert ("currency" in said.verdict.hedges, "above-90th" not in said.flags) == (hedged, hedged)


@pytest.mark.parametrize("options", [{"area": "Austin, TX"}, {"table": "us-oews-2025"}, {"industry": "511210"}])
def test_a_user_who_names_a_place_or_a_table_says_whose_dollars_these_are(options: Any) -> None:
    given = posting(80_000, 80_000, jobs=CODER)
    read = structs.replace(given.base_salary[0], start=0, end=7, text="$80,000")
    said = compared(structs.replace(given, base_salary=(read,)), **options)
    assert said.verdict is not None
    assert "currency" not in said.verdict.hedges


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param((85, 85, "YEAR", True), (None, 85, "YEAR", True), (None, 85_000), id="a heading, and up to"),
        pytest.param((85, 85, "YEAR", True), (85, None, "YEAR", True), (85_000, None), id="a heading, and from"),
        pytest.param((85, 85, "YEAR", True), (None, 95, "YEAR", True), (85_000, 85_000), id="up to another amount"),
        pytest.param((60, 85, "YEAR", True), (None, 85, "YEAR", True), (60_000, 85_000), id="a range"),
        pytest.param((40, 40, "HOUR", False), (50, 55, "YEAR", True), (50_000, 55_000), id="a period that is stated"),
        pytest.param((85, 85, "YEAR", False), (40, 45, "HOUR", True), (85_000, 85_000), id="an amount that only a year has"),
    ],
)  # fmt: skip
def test_of_two_statements_the_one_that_says_more_counts(first: Any, second: Any, expected: tuple[Any, Any]) -> None:
    def pay(low: int | None, high: int | None, unit: Any, stated: bool, *, primary: bool) -> MonetaryAmount:
        ends = (None if end is None else Decimal(end * (1000 if unit == "YEAR" else 1)) for end in (low, high))
        return MonetaryAmount(
            currency="USD", min_value=next(ends), max_value=next(ends), unit_text=unit, unit_stated=stated, primary=primary
        )  # fmt: skip

    both = (fact(pay(*first, primary=True)), fact(pay(*second, primary=False)))
    said = compared(structs.replace(posting(1, 1, place=US), base_salary=both))
    assert (said.offered.min, said.offered.max) == expected


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(
            posting(900_000, 900_000, place=US, jobs=(("15-1252", 0.45), ("15-1253", 0.4))), id="the job is unsure"
        ),
        pytest.param(unstated_period(posting(900_000, 900_000, place=US)), id="the period is unsure"),
    ],
)
def test_what_is_so_far_out_of_a_guess_has_no_flag(given: JobPosting) -> None:
    said = compared(given)
    assert said.verdict is not None
    assert "far" in said.verdict.hedges
    assert extremes(said) == ()


@pytest.mark.parametrize(
    ("title", "label", "compared_pay", "hedged"),
    [
        pytest.param("Nursing Aide", "Aide", 19, False, id="the title has one label"),
        pytest.param("Nurse and Aide", "Aide", 35, True, id="both: the primary, with a hedge"),
        pytest.param("Nurse", None, 35, True, id="no labels: the primary, with a hedge"),
    ],
)
def test_the_pay_of_another_job_is_not_silently_this_ones(
    title: str, label: str | None, compared_pay: int, hedged: bool
) -> None:
    """ "Nurse: $30-40/h; Aide: $18-20/h"."""
    nurse, aide = (posting(*ends, "HOUR").base_salary[0].value for ends in ((30, 40), (18, 20)))
    nurse = structs.replace(nurse, label="Nurse" if label else None)
    aide = structs.replace(aide, label=label, primary=False)
    given = posting(30, 40, "HOUR", place=US, title=fact(title))
    said = compared(structs.replace(given, base_salary=(fact(nurse), fact(aide))))
    assert said.offered.mid == compared_pay * 2080
    assert said.verdict is not None
    assert ("pay" in said.verdict.hedges) is hedged


GB_PLACE = Place(name="Leeds", address_country="GB")


@pytest.mark.parametrize(
    ("low", "unit", "is_told"),
    [
        pytest.param("12.20", "HOUR", True, id="less an hour"),
        pytest.param("12.21", "HOUR", False, id="the minimum"),
        pytest.param("20000", "YEAR", True, id="less a year"),
        pytest.param("4.80", "HOUR", False, id="so little that it was misread"),
        pytest.param("23900", "YEAR", False, id="no less a year"),
    ],
)
def test_pay_under_the_minimum_of_the_wages_own_year_is_of_an_earlier_one(low: str, unit: Any, is_told: bool) -> None:
    said = compared(posting(low, low, unit, currency="GBP", jobs=(("43-4171", 0.95),), place=GB_PLACE))
    assert said.verdict is not None
    assert ("minimum" in said.verdict.hedges) is is_told
    assert any("legal minimum of April 2025, GBP 12.21 an hour" in each for each in said.assumptions) is is_told
    assert not (is_told and extremes(said))


def test_pay_of_another_year_is_told_once() -> None:
    old = posting(
        "9", "9", "HOUR", currency="GBP", jobs=(("43-4171", 0.95),), place=GB_PLACE,
        date_posted=fact(dt.date(2020, 10, 1)),
    )  # fmt: skip
    said = compared(old)
    assert said.verdict is not None
    assert "money" in said.verdict.hedges
    assert "minimum" not in said.verdict.hedges


@pytest.mark.parametrize(
    ("amount", "more", "raised"),
    [
        pytest.param(75_000, {}, (), id="undated"),
        pytest.param(75_000, {"date_posted": fact(dt.date(2025, 6, 1))}, ("below-10th",), id="dated"),
        pytest.param(75_000, {"valid_through": fact(dt.date(2025, 6, 1))}, ("below-10th",), id="open until a day"),
        pytest.param(40_000, {}, ("below-10th",), id="so little that it would have been little for years"),
    ],
)
def test_an_undated_listing_may_be_some_years_old(amount: int, more: Any, raised: tuple[str, ...]) -> None:
    given = posting(amount, amount, jobs=CODER, place=US, **more)
    read = structs.replace(given.base_salary[0], start=0, end=6)
    assert extremes(compared(structs.replace(given, base_salary=(read,)))) == raised


@pytest.mark.parametrize("options", [{"own_money": False}, {"age_to": dt.date(2025, 5, 1)}], ids=["now", "a month"])
def test_whoever_says_of_when_the_money_is_gets_the_extreme(options: Any) -> None:
    given = posting(75_000, 75_000, jobs=CODER, place=US)
    read = structs.replace(given.base_salary[0], start=0, end=6)
    assert extremes(compared(structs.replace(given, base_salary=(read,)), **options)) == ("below-10th",)


@pytest.mark.parametrize(("currency", "raised"), [("USD", ("above-90th",)), (None, ())])
def test_an_amount_without_a_currency_is_no_extreme(currency: str | None, raised: tuple[str, ...]) -> None:
    assert extremes(compared(posting(900_000, 900_000, currency=currency, jobs=CODER, place=US))) == raised


@pytest.mark.parametrize(
    ("unit", "raised"),
    [pytest.param("DAY", (), id="by the day"), pytest.param("YEAR", ("above-90th",), id="by the year")],
)
def test_a_rate_for_a_day_is_no_extreme_of_employees_pay(unit: Any, raised: tuple[str, ...]) -> None:
    amount = 900 if unit == "DAY" else 900 * 260
    said = compared(posting(amount, amount, unit, place=US))
    assert extremes(said) == raised
    assert any("a rate for a day" in each for each in said.assumptions) is not bool(raised)


@pytest.mark.parametrize(
    ("jobs", "words"),
    [pytest.param(WAITER, "tips, which", id="tipped"), pytest.param(CODER, "hardly pay for work in", id="not tipped")],
)
def test_less_than_the_minimum_is_of_tips_or_of_another_country(jobs: Any, words: str) -> None:
    said = compared(posting(4, 6, "HOUR", jobs=jobs, place=US))
    assert extremes(said) == ()
    assert any(words in each for each in said.assumptions)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        pytest.param({}, "below", id="undated"),
        pytest.param({"date_posted": fact(dt.date(2025, 6, 1))}, "far-below", id="dated"),
    ],
)
def test_the_middle_of_undated_pay_is_no_extreme_that_only_todays_wages_make_it(more: Any, code: str) -> None:
    given = posting(40_000, 110_000, jobs=CODER, place=US, **more)
    read = structs.replace(given.base_salary[0], start=0, end=6)
    said = compared(structs.replace(given, base_salary=(read,)))
    assert said.verdict is not None
    assert (said.verdict.code, extremes(said)) == (code, ("below-10th",))
