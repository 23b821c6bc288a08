"""Pay by any unit becomes pay by the year once, says how, or says why it cannot be compared."""

from decimal import Decimal
from typing import Any

import pytest

from jobscan.compare.annual_offer import LARGEST, SMALLEST, AnnualOffer, annual_offer
from jobscan.compare.working_time import Terms
from jobscan.model import MonetaryAmount, NotComparable


def pay(low: str | None = None, high: str | None = None, unit: Any = "YEAR", **more: Any) -> MonetaryAmount:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return MonetaryAmount(
        **({"currency": "USD", "min_value": ends[0], "max_value": ends[1], "unit_text": unit, "primary": True} | more)
    )


def offer(amount: MonetaryAmount, **options: Any) -> AnnualOffer | NotComparable:
    return annual_offer(amount, **options)


@pytest.mark.parametrize(
    ("amount", "options", "expected"),
    [
        pytest.param(pay("50000", "60000"), {}, AnnualOffer(Decimal(50000), Decimal(60000), 2080, (), False), id="a year"),
        pytest.param(
            pay("50", None, "HOUR"), {}, AnnualOffer(Decimal(104000), None, 2080, ("hourly pay x 2,080 hours a year",), False), id="an hour"
        ),
        pytest.param(
            pay(None, "50", "HOUR"), {"hours": 1000, "table": {"hours_per_year": 1950}}, AnnualOffer(None, Decimal(50000), 1000, ("hourly pay x 1,000 hours a year",), False), id="the user's hours"
        ),
        pytest.param(
            pay("50", "50", "HOUR"), {"table": {"hours_per_year": 1950}}, AnnualOffer(Decimal(97500), Decimal(97500), 1950, ("hourly pay x 1,950 hours a year",), False), id="the table's hours"
        ),
        pytest.param(
            pay("50", None, "HOUR"), {"terms": Terms(part_time=True)},
            AnnualOffer(Decimal(104000), None, 2080, ("hourly pay x 2,080 hours a year", "part time: the hourly rate is compared, as if it were paid all year"), False), id="part time"
        ),
        pytest.param(pay("10", None, "DAY"), {"terms": Terms(part_time=True)}, AnnualOffer(Decimal(2600), None, 2080, ("260 working days a year",), False), id="a day"),
        pytest.param(
            pay("10", None, "MONTH"), {"terms": Terms(hours=20)},
            AnnualOffer(Decimal(240), None, 2080, ("12 months a year", "20 hours a week: the pay is raised to that of 40, as if it were not pro rata"), False, True), id="few hours"
        ),
        pytest.param(pay("10", None, "WEEK"), {}, AnnualOffer(Decimal(520), None, 2080, ("52 weeks a year",), False), id="a week"),
        pytest.param(pay("10", None, "BIWEEK"), {}, AnnualOffer(Decimal(260), None, 2080, ("26 fortnights a year",), False), id="a fortnight"),
        pytest.param(pay("10", None, "MONTH"), {}, AnnualOffer(Decimal(120), None, 2080, ("12 months a year",), False), id="a month"),
        pytest.param(
            pay("10", None, "MONTH"), {"terms": Terms(salaries=Decimal(14))},
            AnnualOffer(Decimal(140), None, 2080, ("14 monthly salaries a year, as stated",), False), id="fourteen salaries"
        ),
        pytest.param(pay("10", None, "WEEK"), {"terms": Terms(salaries=Decimal(14))}, AnnualOffer(Decimal(520), None, 2080, ("52 weeks a year",), False), id="which change nothing but a month"),
        pytest.param(
            pay("10", None, "MONTH", currency=None, unit_stated=False), {"table": {"currency": "CAD"}},
            AnnualOffer(Decimal(120), None, 2080, ("the currency is not stated; taken as CAD", "the period is not stated; taken as a month from the amount", "12 months a year"), True, True), id="all assumed"
        ),
        pytest.param(pay(str(SMALLEST)), {}, AnnualOffer(SMALLEST, None, 2080, (), False), id="the least"),
        pytest.param(pay(None, str(LARGEST)), {}, AnnualOffer(None, LARGEST, 2080, (), False), id="the most"),
    ],
)  # fmt: skip
def test_by_the_year(amount: MonetaryAmount, options: dict[str, Any], expected: AnnualOffer) -> None:
    assert offer(amount, **options) == expected


@pytest.mark.parametrize(
    ("amount", "options", "reason"),
    [
        pytest.param(pay(), {}, "the listing states no amount", id="no amount"),
        pytest.param(pay("0.009", "50"), {}, "the stated amount is not a wage", id="too little"),
        pytest.param(pay("50", "1000000000.01"), {}, "the stated amount is not a wage", id="too much"),
        pytest.param(pay("NaN"), {}, "the stated amount is not a wage", id="not a number"),
        pytest.param(pay("0", None, "MILE"), {}, "the stated amount is not a wage", id="the amount before the unit"),
        pytest.param(pay("5", None, "MILE", currency="EUR"), {}, "the pay is by the mile, which", id="by the mile"),
        pytest.param(pay("5", None, "UNIT"), {}, "the pay is by the piece", id="by the piece"),
        pytest.param(pay("5", None, "ONE_TIME"), {}, "the pay is a single payment", id="once"),
        pytest.param(
            pay("5", None, None, currency="EUR"), {}, "the pay is in EUR; the wage table is in USD", id="the currency before the unit"
        ),
        pytest.param(
            pay("5", currency="XYZ"), {"fx": True}, "the pay is in XYZ; the wage table is in USD; no exchange rate from XYZ", id="no rate"
        ),
        pytest.param(pay("5", None, None), {}, "it is not clear what the pay is for", id="no unit"),
        pytest.param(pay("2500", None, "MONTH", unit_stated=False), {}, "it is not clear what the pay is for", id="a month by its size alone"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared(amount: MonetaryAmount, options: dict[str, Any], reason: str) -> None:
    found = offer(amount, **options)
    assert isinstance(found, NotComparable)
    assert found.not_comparable.startswith(reason)
    assert ("exchange" in found.not_comparable) is ("fx" in options)


@pytest.mark.parametrize(("low", "high", "middle"), [("10", "20", "15"), ("10", None, None), (None, "20", None)])
def test_the_middle_of_an_offer(low: str | None, high: str | None, middle: str | None) -> None:
    found = offer(pay(low, high))
    assert isinstance(found, AnnualOffer)
    assert found.middle == (None if middle is None else Decimal(middle))
