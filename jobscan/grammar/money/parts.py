"""A statement of money, and what is at the edges of its amounts: the period, the currency, "between", "from"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from jobscan.grammar.money.currencies import SHARED_SIGNS
from jobscan.grammar.money.marks import currency_after
from jobscan.grammar.money.units import REMARK, unit_after
from jobscan.model import UnitText

Shape = Literal["range", "up_to", "from", "single"]
_OPENER = 40  # characters before an amount that can still belong to it: "starting salary from just"


class Statement(NamedTuple):
    """Money at `[start, end)`: "up to" has no `low`, "from" no `high`; in a single amount both are equal.

    `currency` is a code or a shared sign; `times` is the multiplier as written; `home` is the currency of the listing's
    country, for a statement that names none.
    """

    start: int
    end: int
    shape: Shape
    low: Decimal | None
    high: Decimal | None
    currency: str | None
    unit: UnitText | None
    times: str | None
    home: str | None = None

    @property
    def measure(self) -> str | None:
        """The currency by which its size is judged: its own, or else that of the listing's country."""
        return self.currency or self.home

    @property
    def value(self) -> Decimal:
        """The amount that shows the magnitude: the higher end if there is one."""
        return self.high if self.high is not None else self.low or Decimal(0)

    @property
    def ends(self) -> list[Decimal]:
        """The ends that are stated."""
        return [end for end in (self.low, self.high) if end is not None]


class Tail(NamedTuple):
    """What follows an amount, and where that ends."""

    end: int
    unit: UnitText | None
    currency: str | None


def tail_of(folded: str, end: int, unit: UnitText | None, currency: str | None) -> Tail:
    """The currency that may follow an amount and its period, and the period that may follow that currency.

    >>> text = "Pay: 90k / year CHF, or 40 USD per hour"
    >>> tail_of(text, 15, "YEAR", None), tail_of(text, 26, None, "$")
    (Tail(end=19, unit='YEAR', currency='CHF'), Tail(end=39, unit='HOUR', currency='USD'))
    """
    if currency is not None and currency not in SHARED_SIGNS:
        return Tail(end, unit, currency)
    behind, named = currency_after(folded, end)
    if named is None and currency is None and (remark := REMARK.match(folded, end, end + 30)):  # "8,500 (gross) ETB"
        behind, named = currency_after(folded, remark.end())
    if named is None:
        return Tail(end, unit, currency)
    if unit is None:
        behind, unit = unit_behind(folded, behind)
    return Tail(behind, unit, named)


def unit_behind(folded: str, at: int) -> tuple[int, UnitText | None]:
    """The unit after an amount; a "+" in between is skipped ("120k+ per year")."""
    end, unit = unit_after(folded, at + 1 if folded[at : at + 1] == "+" else at)
    return (end, unit) if unit else (at, None)


def unit_within(written: str, times: str | None) -> UnitText | None:
    """The unit that a multiplier implies: lakhs per annum, cents per mile."""
    if times == "lakh" and "LPA" in written.upper():
        return "YEAR"
    return "MILE" if times == "cents" and "CPM" in written.upper() else None


def opened_at(folded: str, start: int, floor: int, opener: re.Pattern[str]) -> int:
    """Where the words that open an amount begin; `start` itself if there are none."""
    match = opener.search(folded, max(floor, start - _OPENER), start)
    return match.start() if match else start
