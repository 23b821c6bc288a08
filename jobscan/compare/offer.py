"""A stated pay in, the same pay by the year out, with the sentences that say how; or why it cannot be compared."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from jobscan.compare.exchange import rate
from jobscan.model import MonetaryAmount, NotComparable, UnitText

HOURS_PER_YEAR = 2080  # 52 weeks of 40 hours, as OEWS has it
# no unit of work is paid less than a cent or more than a billion: such a number was misread
SMALLEST, LARGEST = Decimal("0.01"), Decimal(10) ** 9
# how many of a unit a full year of work holds; weeks of 5 days
_PER_YEAR: dict[UnitText, int] = {"YEAR": 1, "MONTH": 12, "BIWEEK": 26, "WEEK": 52, "DAY": 260}
_NOUN: dict[UnitText, str] = {
    "MONTH": "12 months", "BIWEEK": "26 fortnights", "WEEK": "52 weeks", "DAY": "260 working days",
}  # fmt: skip
HOURLY_PAY = "hourly pay x"
_PIECEWORK: dict[UnitText, str] = {
    "MILE": "the pay is by the mile, which says nothing about a year without the miles",
    "UNIT": "the pay is by the piece, which says nothing about a year without their number",
    "ONE_TIME": "the pay is a single payment, not a wage",
}  # fmt: skip


class Offer(NamedTuple):
    """An offer by the year; `hours` are those of a full year, by which an hourly rate was multiplied."""

    low: Decimal | None
    high: Decimal | None
    hours: int
    assumptions: tuple[str, ...]
    inferred: bool


def annual_offer(
    pay: MonetaryAmount, *, hours: int | None, part_time: bool, table: Mapping[str, Any] | None = None, fx: bool = False
) -> Offer | NotComparable:
    """The offer by the year, in the currency of the wage table; another currency only where `fx` allows it.

    `table` is the card of the wage table: its `currency` (USD) and its `hours_per_year` (2,080) count unless told.
    """
    currency = str((table or {}).get("currency", "USD"))
    if pay.min_value is None and pay.max_value is None:
        return NotComparable(not_comparable="the listing states no amount")
    if any(
        value is not None and (value.is_nan() or not SMALLEST <= value <= LARGEST)
        for value in (pay.min_value, pay.max_value)
    ):
        return NotComparable(not_comparable="the stated amount is not a wage")
    if pay.unit_text in _PIECEWORK:
        return NotComparable(not_comparable=_PIECEWORK[pay.unit_text])
    said: list[str] = []
    exchange = Decimal(1)
    if pay.currency is not None and pay.currency != currency:
        found = rate(pay.currency, currency) if fx else None
        if found is None:
            hint = f"; no exchange rate from {pay.currency}" if fx else ""
            return NotComparable(not_comparable=f"the pay is in {pay.currency}; the wage table is in {currency}{hint}")
        exchange = found.value
        said.append(f"1 {pay.currency} = {exchange:f} {currency}, European Central Bank, {found.day}")
    unit, inferred = pay.unit_text, not pay.unit_stated
    if unit is None:
        return NotComparable(not_comparable="the listing does not say what the pay is for: an hour, a month, a year")
    if pay.currency is None:
        said.append(f"the currency is not stated; taken as {currency}")
    if inferred:
        said.append(f"the period is not stated; taken as a {unit.lower()} from the amount")
    per_year = hours or int((table or {}).get("hours_per_year", HOURS_PER_YEAR))
    factor = per_year if unit == "HOUR" else _PER_YEAR[unit]
    if unit == "HOUR":
        said.append(f"{HOURLY_PAY} {per_year:,} hours a year")
        if part_time:
            said.append("part time: the hourly rate is compared, as if it were paid all year")
    elif unit != "YEAR":
        said.append(f"{_NOUN[unit]} a year")
    low, high = (None if value is None else value * factor * exchange for value in (pay.min_value, pay.max_value))
    return Offer(low, high, per_year, tuple(said), inferred)
