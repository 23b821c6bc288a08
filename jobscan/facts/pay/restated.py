"""The amounts in a listing -> which of them repeat the pay of an earlier one, for another period."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from jobscan.model import MonetaryAmount, UnitText

# How few and how many of a period a real year holds: 30 to 42 hours a week, term time to 14 salaries. A full year of
# work, by which pay is compared, has the numbers of `wages.per_year`.
_A_YEAR: dict[UnitText, tuple[Decimal, Decimal]] = {
    "HOUR": (Decimal(1560), Decimal(2184)), "DAY": (Decimal(200), Decimal(266)), "WEEK": (Decimal(46), Decimal(53)),
    "BIWEEK": (Decimal(24), Decimal("26.5")), "MONTH": (Decimal(11), Decimal(14)), "YEAR": (Decimal(1), Decimal(1)),
}  # fmt: skip
# Rounding, of an hourly wage to cents and of a salary to hundreds, moves the ends against each other by less.
_ROUNDING = Decimal("0.02")


def restated(amounts: Sequence[MonetaryAmount]) -> list[int | None]:
    """For each amount the place of the earlier one that it restates, if any; the nearest if there are several.

    >>> hour = MonetaryAmount(currency="USD", min_value=Decimal(22), max_value=Decimal(30), unit_text="HOUR")
    >>> year = MonetaryAmount(currency="USD", min_value=Decimal(45760), max_value=Decimal(62400), unit_text="YEAR")
    >>> restated([hour, year]), restated([year, year])
    ([None, 0], [None, None])
    """
    found: list[int | None] = []
    for at, amount in enumerate(amounts):
        earlier = (before for before in reversed(range(at)) if found[before] is None)
        found.append(next((before for before in earlier if _says_same(amounts[before], amount)), None))
    return found


def _says_same(one: MonetaryAmount, two: MonetaryAmount) -> bool:
    """Whether all stated ends have the same ratio, which is that of the two periods."""
    if one.unit_text == two.unit_text or one.currency != two.currency:
        return False
    if one.unit_text not in _A_YEAR or two.unit_text not in _A_YEAR:
        return False
    ratios = _ratios(one, two)
    (few, many), (fewer, more) = _A_YEAR[one.unit_text], _A_YEAR[two.unit_text]
    close = all(abs(a - b) <= _ROUNDING * a for a, b in pairwise(ratios))
    return bool(ratios) and close and all(few / more <= ratio <= many / fewer for ratio in ratios)


def _ratios(one: MonetaryAmount, two: MonetaryAmount) -> list[Decimal]:
    """The ratio of each end of the second to that of the first; none for an end that only one of them states."""
    pairs = [(one.min_value, two.min_value), (one.max_value, two.max_value)]
    if any((a is None) != (b is None) for a, b in pairs):
        return []
    return [b / a for a, b in pairs if a and b]
