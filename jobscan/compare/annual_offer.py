"""Pay as stated -> the same pay for a year, with the assumptions made; or why it cannot be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from jobscan.compare.exchange import Rate, rate
from jobscan.compare.working_time import UNSAID, Terms, working_time
from jobscan.model import MonetaryAmount, NotComparable, UnitText
from jobscan.wages.row import PER_YEAR

# no unit of work is paid less than a cent or more than a billion: such a number was misread
SMALLEST, LARGEST = Decimal("0.01"), Decimal(10) ** 9
# Where pay is by the hour or the year, a bare "$2,500" is rather for a piece of work than for a month.
_NOT_BY_MONTH = frozenset(("USD", "CAD", "GBP", "AUD", "NZD"))
_NOUN: dict[UnitText, str] = {
    "MONTH": "12 months", "BIWEEK": "26 fortnights", "WEEK": "52 weeks", "DAY": "260 working days",
}  # fmt: skip
_PIECEWORK: dict[UnitText, str] = {
    "MILE": "the pay is by the mile, which says nothing about a year without the miles",
    "UNIT": "the pay is by the piece, which says nothing about a year without their number",
    "ONE_TIME": "the pay is a single payment, not a wage",
}  # fmt: skip


class AnnualOffer(NamedTuple):
    """An offer by the year; `hours` are those of a full year, by which an hourly rate was multiplied.

    `inferred`: it is not clear what the pay is for, and the amount was taken to tell. `is_guess`: the hours
    that it is for are not sure either, so that no extreme should be read from it.
    """

    low: Decimal | None
    high: Decimal | None
    hours: int
    assumptions: tuple[str, ...]
    inferred: bool
    is_guess: bool = False

    @property
    def middle(self) -> Decimal | None:
        """Halfway between the ends; None where one is open."""
        return None if self.low is None or self.high is None else (self.low + self.high) / 2


def annual_offer(
    pay: MonetaryAmount,
    terms: Terms = UNSAID,
    *,
    hours: int | None = None,
    table: Mapping[str, Any] | None = None,
    fx: bool = False,
) -> AnnualOffer | NotComparable:
    """The offer by the year, in the currency of the wage table; another currency only where `fx` allows it.

    `hours` are those of a year by the user's word. `table` is the card of the wage table: its `currency` (USD) and its
    `hours_per_year` (2,080) count unless told.
    """
    card = table or {}
    if reason := next(filter(None, (check(pay) for check in _CHECKS)), None):
        return NotComparable(not_comparable=reason)
    exchange = _exchange(pay.currency, str(card.get("currency", "USD")), fx=fx)
    if isinstance(exchange, NotComparable):
        return exchange
    unit = pay.unit_text
    if unit is None or (unit == "MONTH" and not pay.unit_stated and pay.currency in _NOT_BY_MONTH):
        return NotComparable(not_comparable="it is not clear what the pay is for: an hour, a month, a year")
    time = working_time(pay, terms, card, hours=hours)
    times = terms.salaries if unit == "MONTH" else PER_YEAR.get(unit)
    factor = exchange.factor * (time.hours if times is None else times * time.factor)
    low, high = (None if end is None else end * factor for end in (pay.min_value, pay.max_value))
    said = (*exchange.assumptions, *_about_period(unit, terms, stated=pay.unit_stated), *time.assumptions)
    is_guess = time.is_guess or not (pay.unit_stated or unit == "YEAR")  # "£19" may be for a visit, not for an hour
    return AnnualOffer(low, high, time.hours, said, inferred=not pay.unit_stated, is_guess=is_guess)


# --- why an amount is not a wage -------------------------------------------------------------------------------------


def _is_missing(pay: MonetaryAmount) -> str | None:
    return "the listing states no amount" if pay.min_value is None and pay.max_value is None else None


def _is_absurd(pay: MonetaryAmount) -> str | None:
    stated = [end for end in (pay.min_value, pay.max_value) if end is not None]
    wages = all(not end.is_nan() and SMALLEST <= end <= LARGEST for end in stated)
    return None if wages else "the stated amount is not a wage"


def _is_piecework(pay: MonetaryAmount) -> str | None:
    return _PIECEWORK.get(pay.unit_text) if pay.unit_text else None


# each gives a reason, or None when it has nothing to object
_CHECKS: tuple[Callable[[MonetaryAmount], str | None], ...] = (_is_missing, _is_absurd, _is_piecework)


# --- what is assumed on the way to a year ----------------------------------------------------------------------------


class _Exchange(NamedTuple):
    """The factor that converts amounts into the table's currency, and the sentence that says so."""

    factor: Decimal
    assumptions: tuple[str, ...]


def _exchange(paid: str | None, currency: str, *, fx: bool) -> _Exchange | NotComparable:
    if paid is None:
        return _Exchange(Decimal(1), (f"the currency is not stated; taken as {currency}",))
    if paid == currency:
        return _Exchange(Decimal(1), ())
    found: Rate | None = rate(paid, currency) if fx else None
    if found is None:
        hint = f"; no exchange rate from {paid}" if fx else ""
        return NotComparable(not_comparable=f"the pay is in {paid}; the wage table is in {currency}{hint}")
    return _Exchange(found.value, (f"1 {paid} = {found.value:f} {currency}, European Central Bank, {found.day}",))


def _about_period(unit: UnitText, terms: Terms, *, stated: bool) -> Iterator[str]:
    if not stated:
        period = {"HOUR": "an hour", "BIWEEK": "two weeks"}.get(unit, f"a {unit.lower()}")
        yield f"the period is not stated; taken as {period} from the amount"
    if unit == "MONTH" and terms.salaries != PER_YEAR[unit]:
        yield f"{float(terms.salaries):g} monthly salaries a year, as stated"
    elif unit in _NOUN:
        yield f"{_NOUN[unit]} a year"
