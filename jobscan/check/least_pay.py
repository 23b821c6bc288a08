"""The least that a law lets an employer pay, as data: minimum wages by the hour, and salaries of exempt work.

`minimum_wages.tsv` and `exempt_salaries.tsv` are kept by hand: to add an amount, add a line, and end the one before
it. Where the law sets several (by size, by part of a state) the row has the lowest, and its note the others: what is
below it is below all. A row ends on the day on which the next amount is due; where that was not read, nothing follows,
and the rules are silent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

import msgspec
from msgspec import Struct

from jobscan.check.laws import rows

GENERAL, TIPPED = "general", "tipped"


class Floor(Struct, frozen=True, kw_only=True):
    """An amount that holds in a jurisdiction from one day to another."""

    jurisdiction: str
    place: str
    effective_from: dt.date
    effective_to: dt.date | None = None
    verified: bool
    checked_on: dt.date
    url: str
    source: str
    note: str = ""

    def holds(self, day: dt.date) -> bool:
        return self.effective_from <= day and (self.effective_to is None or day < self.effective_to)


class MinimumWage(Floor, frozen=True, kw_only=True):
    """By the hour. `band` is general, tipped (what is paid in cash beside tips), or a group: apprentices, an age."""

    band: str
    hourly: Decimal
    currency: str


class ExemptSalary(Floor, frozen=True, kw_only=True):
    """Dollars a year from which an American law may treat office work as exempt from overtime."""

    yearly: Decimal


@cache
def minimum_wages() -> tuple[MinimumWage, ...]:
    return msgspec.convert(rows("minimum_wages.tsv"), tuple[MinimumWage, ...])


@cache
def exempt_salaries() -> tuple[ExemptSalary, ...]:
    return msgspec.convert(rows("exempt_salaries.tsv"), tuple[ExemptSalary, ...])


def minimum_wage(jurisdiction: str, day: dt.date, band: str = GENERAL) -> MinimumWage | None:
    """The wage of a place on a day; None where the table does not know it.

    >>> minimum_wage("us-fl", dt.date(2026, 9, 29)).hourly, minimum_wage("us-fl", dt.date(2026, 9, 30)).hourly
    (Decimal('14.00'), Decimal('15.00'))
    """
    return next((each for each in _wages_of(jurisdiction) if each.band == band and each.holds(day)), None)


def least_hourly(chains: Iterable[Sequence[str]], day: dt.date, band: str = GENERAL) -> MinimumWage | None:
    """Where the work may be done in several places, the lowest of what holds in each of them.

    A chain names one place, the wider before the narrower; the highest of its amounts holds, and of equal ones that of
    the narrowest. None where no amount is
    known for one of the places, or where the places have different currencies.

    >>> chains = [("us", "us-wa", "us-wa-seattle"), ("us", "us-tx")]
    >>> least_hourly(chains, dt.date(2026, 3, 1)).place
    'Texas'
    """
    each = [[wage for name in chain if (wage := minimum_wage(name, day, band))] for chain in chains]
    if not each or not all(each) or len({wage.currency for wages in each for wage in wages}) > 1:
        return None
    highest = (max(wages, key=lambda wage: (wage.hourly, wage.jurisdiction.count("-"))) for wages in each)
    return min(highest, key=lambda wage: wage.hourly)


def exempt_salary(chains: Iterable[Sequence[str]], day: dt.date) -> ExemptSalary | None:
    """As `least_hourly`, for exempt work.

    >>> exempt_salary([("us", "us-ca")], dt.date(2026, 3, 1)).yearly
    Decimal('70304')
    """
    each = [
        [salary for name in chain for salary in exempt_salaries() if salary.jurisdiction == name and salary.holds(day)]
        for chain in chains
    ]
    if not each or not all(each):
        return None
    return min((max(found, key=lambda one: one.yearly) for found in each), key=lambda one: one.yearly)


def why_unknown(known: Sequence[Floor], jurisdiction: str, day: dt.date) -> str | None:
    """Why nothing can be said of a place on a day, although the table has the place; None otherwise.

    >>> why_unknown(minimum_wages(), "us-ca", dt.date(2019, 5, 1))
    'no amount for California on 2019-05-01: the table has it from 2023-01-01 until before 2027-01-01'
    """
    here = [each for each in known if each.jurisdiction == jurisdiction]
    if not here or any(each.holds(day) for each in here):
        return None
    first = min(each.effective_from for each in here)
    last = max((each.effective_to for each in here if each.effective_to), default=None)
    until = f" until before {last}" if last else ""
    return f"no amount for {here[0].place} on {day}: the table has it from {first}{until}"


@cache
def _wages_of(jurisdiction: str) -> tuple[MinimumWage, ...]:
    return tuple(wage for wage in minimum_wages() if wage.jurisdiction == jurisdiction)
