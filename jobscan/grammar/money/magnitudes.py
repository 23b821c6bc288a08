"""An amount and its currency -> the period that it can be for: the magnitudes of pay, currency by currency.

The figures in `data/currencies.tsv` distinguish an hour, a month and a year, nothing finer. Where there are none,
because a currency lost its value too fast, nothing is concluded from an amount and any amount is plausible.
"""

from __future__ import annotations

from decimal import Decimal

from jobscan.grammar.money.currencies import SHARED_SIGNS, currency_code, scale_of
from jobscan.model import UnitText

# How far the pay of a period may be from the table's figures for an hour and a year: the least as a fraction of the
# yearly least, the most as a multiple of the hourly most.
_WEAK = 3
_LEAST = {"HOUR": 5_600, "DAY": 800, "WEEK": 130, "BIWEEK": 60, "MONTH": 80, "YEAR": 4}
# Nor less than this fraction of the least that a month pays.
_OF_A_MONTH = {unit: Decimal(part) for unit, part in zip(_LEAST, ("200", "60", "10", "5", "2", "0.25"), strict=True)}
_MOST = {"HOUR": 5, "DAY": 40, "WEEK": 150, "BIWEEK": 300, "MONTH": 500, "YEAR": 10_000}


def infer_unit(value: Decimal, currency: str | None) -> UnitText | None:
    """The unit that a reader would infer from the size alone; None if that is a toss-up.

    >>> infer_unit(Decimal(17), "USD"), infer_unit(Decimal(15_000), "PLN"), infer_unit(Decimal(600), "USD")
    ('HOUR', 'MONTH', None)
    """
    scale = scale_of(currency)
    if scale is None:
        return None
    hour, month, month_end, year = scale
    if value >= year:
        return "YEAR"
    if month <= value <= month_end:
        return "MONTH"
    return "HOUR" if value <= hour else None


def is_plausible(value: Decimal, currency: str | None, unit: UnitText | None) -> bool:
    """Whether somebody could be paid this: false for placeholders ("$1 - $1"), a firm's money, and misread numbers.

    >>> is_plausible(Decimal(1), "USD", "HOUR"), is_plausible(Decimal(20_000_000), "USD", None)
    (False, False)
    >>> is_plausible(Decimal("0.65"), "USD", "MILE")
    True
    """
    scale = scale_of(currency)
    if scale is None:
        return value > 0
    hour, month, _, year = scale
    if unit is None:
        return year / _LEAST["HOUR"] <= value <= hour * _MOST["YEAR"]
    if unit == "MILE":
        return Decimal("0.1") <= value <= 10
    if unit in ("UNIT", "ONE_TIME"):
        return Decimal("0.01") <= value <= year * 20  # a word is a unit, too
    return min(year / _LEAST[unit], month / _OF_A_MONTH[unit]) <= value <= hour * _MOST[unit]


def currency_meant(currency: str | None, country: str | None, value: Decimal, unit: UnitText | None) -> str | None:
    """The ISO code of an amount's currency; a shared sign is the country's own money if the amount can be.

    A "$" in Colombia may be a peso or, from an international employer, a dollar: nobody earns 1,500 pesos a month.

    >>> currency_meant("$", "CO", Decimal(2_500_000), "MONTH"), currency_meant("$", "CO", Decimal(1_500), "MONTH")
    ('COP', 'USD')
    """
    code = currency_code(currency, country)
    if currency not in SHARED_SIGNS or code == currency_code(currency, None) or not _is_weak(code):
        return code
    usual = currency_code(currency, None)
    return usual if _is_usual(value, usual, unit) and not _is_usual(value, code, unit) else code


def _is_weak(currency: str | None) -> bool:
    """Whether no amount can be a month's pay both in it and in dollars, or its magnitudes are unknown."""
    scale, dollars = scale_of(currency), scale_of("USD")
    return scale is None or dollars is None or scale[1] >= dollars[1] * _WEAK


def _is_usual(value: Decimal, currency: str | None, unit: UnitText | None) -> bool:
    size = infer_unit(value, currency)
    return size == unit if unit in ("MONTH", "YEAR") else size is not None and is_plausible(value, currency, unit)
