"""A listing's hours and contract -> how its pay is converted to a full year's, and the sentences that say so."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from jobscan.model import JobPosting, MonetaryAmount
from jobscan.wages.row import HOURS_PER_YEAR, PER_YEAR

TEACHERS = "25-"  # the major group of SOC 2018
FULL_TIME = (
    30.0  # hours a week: what is more the statistics of Britain and Canada, and American tax law, call full time
)
LONG = 44.0  # hours a week above which a year's pay is for clearly more work than others do
WEEKS = 52
SCHOOL_DAYS = Decimal(190)  # a year, in England by law, in most of the United States 180
HOURLY_PAY = "hourly pay x"  # how the assumption begins that says so


class Terms(NamedTuple):
    """What a listing says about working time: `hours` a week, the most that it names, or None; `salaries` a year."""

    part_time: bool = False
    hours: float | None = None
    contractor: bool = False
    salaries: Decimal = Decimal(12)
    teacher: bool = False

    @property
    def is_part_time(self) -> bool:
        """By the hours where they are stated, else by the word."""
        return self.part_time if self.hours is None else self.hours <= FULL_TIME


UNSAID = Terms()


class WorkingTime(NamedTuple):
    """`hours` of a full year, by which an hourly rate is multiplied; `factor` for pay by a longer period.

    `is_guess`: the offer may well be another one, so that no extreme should be read from it.
    """

    hours: int
    factor: Decimal = Decimal(1)
    assumptions: tuple[str, ...] = ()
    is_guess: bool = False


def terms_of(posting: JobPosting) -> Terms:
    """The terms of a posting. "At least 20 hours" names no maximum and tells little."""
    kinds = {kind.value for kind in posting.employment_type}
    low, high = posting.work_hours.value.hours_per_week if posting.work_hours else (None, None)
    hours = high if high is not None else low if low is not None and low >= FULL_TIME else None
    occupation = posting.occupational_category[0] if posting.occupational_category else None
    is_teacher = occupation is not None and occupation.code_value.startswith(TEACHERS)
    return Terms("PART_TIME" in kinds, hours, "CONTRACTOR" in kinds, posting.salaries_per_year, is_teacher)


def working_time(pay: MonetaryAmount, terms: Terms, card: Mapping[str, Any], *, hours: int | None) -> WorkingTime:
    """How pay is converted to a full year's; `hours` are the user's."""
    full = hours or int(card.get("hours_per_year", HOURS_PER_YEAR))
    if pay.unit_text == "HOUR":
        return _of_an_hour(terms, full, is_fixed=hours is not None or bool(card.get("hours_fixed")))
    if pay.unit_text == "DAY" or (pay.unit_text == "WEEK" and terms.contractor):
        return _of_a_day_or_week(pay, terms, full)
    if terms.is_part_time:
        return _of_part_time(pay, terms, full)
    if terms.hours is None or hours is not None:
        return WorkingTime(full)
    said = f"{terms.hours:g} hours a week: compared by the year, although others work less for it"
    return WorkingTime(round(terms.hours * WEEKS), assumptions=(said,) if terms.hours > LONG else ())


def _of_an_hour(terms: Terms, full: int, *, is_fixed: bool) -> WorkingTime:
    """By the hours of the listing where it is full time, unless the table's year has a fixed number of hours.

    Who teaches by the hour teaches fewer hours than others work.
    """
    if terms.is_part_time:
        said = "part time: the hourly rate is compared, as if it were paid all year"
        return WorkingTime(full, assumptions=(f"{HOURLY_PAY} {full:,} hours a year", said), is_guess=terms.teacher)
    if terms.hours is None or is_fixed:
        return WorkingTime(full, assumptions=(f"{HOURLY_PAY} {full:,} hours a year",), is_guess=terms.teacher)
    year = round(terms.hours * WEEKS)
    return WorkingTime(year, assumptions=(f"{HOURLY_PAY} {year:,} hours a year, {terms.hours:g} a week as stated",))


def _of_a_day_or_week(pay: MonetaryAmount, terms: Terms, full: int) -> WorkingTime:
    """Nobody is paid for more days than there is work: schools have 190 a year, and contracts have gaps."""
    if terms.teacher and pay.unit_text == "DAY":
        return WorkingTime(full, SCHOOL_DAYS / PER_YEAR["DAY"], (f"of these {SCHOOL_DAYS} are school days",))
    if not terms.contractor:
        return WorkingTime(full)
    said = "a contractor's rate, set against employees' pay: nobody pays for leave, illness and gaps between contracts"
    return WorkingTime(full, assumptions=(said,), is_guess=True)


def _of_part_time(pay: MonetaryAmount, terms: Terms, full: int) -> WorkingTime:
    """Part-time pay is raised to that of a full week, unless it is stated for a full week already."""
    if pay.full_time_equivalent:
        return WorkingTime(full, assumptions=("part time: the pay is stated for full time, and compared so",))
    if terms.hours is None:
        said = "part time, the hours are not stated: compared as if the pay were for full time"
        return WorkingTime(full, assumptions=(said,), is_guess=True)
    week = Decimal(full) / WEEKS
    said = f"{terms.hours:g} hours a week: the pay is raised to that of {float(week):g}, as if it were not pro rata"
    return WorkingTime(full, week / Decimal(str(terms.hours)), (said,), is_guess=True)
