"""Base pay -> the same pay for a full year, in its own currency: simple arithmetic, without a wage table."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jobscan.model import JobPosting, MonetaryAmount
from jobscan.wages.row import HOURS_PER_YEAR, PER_YEAR

FULL_TIME, WEEKS = 30, 52  # hours a week from which on it is full time, as in `compare`
SMALLEST, LARGEST = Decimal("0.01"), Decimal(10) ** 9  # what is less or more was misread, as in `compare`


class Annual(NamedTuple):
    """The pay of a full year; None where the listing names no such end, `mid` also where one end is open."""

    min: Decimal | None = None
    mid: Decimal | None = None
    max: Decimal | None = None


def annual(pay: MonetaryAmount, posting: JobPosting) -> Annual:
    """An hour counts 2,080 times, or by the full-time hours that the listing states; a month 12 times,
    or as often as it states for certain; a mile or a piece says no year.

    >>> from jobscan.model import SourceInfo
    >>> posting = JobPosting(source=SourceInfo(uri="a.txt", id=None, index=0, format="text"))
    >>> hourly = MonetaryAmount(currency="USD", min_value=Decimal(40), max_value=Decimal(52), unit_text="HOUR")
    >>> annual(hourly, posting)
    Annual(min=Decimal('83200'), mid=Decimal('95680'), max=Decimal('108160'))
    """
    if pay.unit_text == "HOUR":
        factor = Decimal(_hours(posting))
    elif pay.unit_text == "MONTH":
        factor = posting.salaries_per_year
    elif pay.unit_text is not None and pay.unit_text in PER_YEAR:
        factor = Decimal(PER_YEAR[pay.unit_text])
    else:
        return Annual()
    ends = [end for end in (pay.min_value, pay.max_value) if end is not None]
    if not all(end.is_finite() and SMALLEST <= end <= LARGEST for end in ends):
        return Annual()
    low, high = (None if end is None else end * factor for end in (pay.min_value, pay.max_value))
    return Annual(low, None if low is None or high is None else (low + high) / 2, high)


def _hours(posting: JobPosting) -> int:
    """Paid hours of a full year; those of part time are taken as the rate of a full one."""
    low, high = posting.work_hours.value.hours_per_week if posting.work_hours else (None, None)
    week = high if high is not None else low
    return round(week * WEEKS) if week is not None and week >= FULL_TIME else HOURS_PER_YEAR
