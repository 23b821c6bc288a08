"""What comes on top of the pay, and levels: which extremes are then not to be believed."""

from typing import Any

import pytest
from msgspec import structs

from jobscan.model import Comparison, Incentive
from tests.compare.test_compare import compared, fact, posting

WAITER, GUARD, CODER = (("35-3031", 0.9),), (("33-9032", 0.9),), (("15-1252", 0.9),)


def extremes(said: Comparison) -> tuple[str, ...]:
    return tuple(flag for flag in said.flags if flag in ("above-90th", "below-10th"))


@pytest.mark.parametrize(
    ("low", "unit", "raised", "told"),
    [
        pytest.param("2.50", "HOUR", (), True, id="with tips"),
        pytest.param("7.24", "HOUR", (), True, id="a cent too little"),
        pytest.param("7.25", "HOUR", ("below-10th",), False, id="the minimum wage"),
        pytest.param("7", "YEAR", ("below-10th",), False, id="by the year"),
    ],
)
def test_pay_that_is_too_little_without_tips(low: str, unit: Any, raised: tuple[str, ...], told: bool) -> None:
    said = compared(posting(low, low, unit, jobs=WAITER))
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
    said = compared(posting(120_000, 225_000))
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
    said = compared(posting("2.50", "2.50", "HOUR", jobs=WAITER))
    assert said.verdict is not None
    assert said.verdict.hedges == ("extra", "far")
