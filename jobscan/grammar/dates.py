"""Words for a day -> its year, month and day, as far as written: "12 August 2024", "29th August", "3/4/2025"."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from jobscan.grammar.later import later
from jobscan.grammar.text import fold, lower

# English months, and those of neighbouring languages that begin the same way ("5 Juli 2025")
_NAMES = (
    "jan(?:uar[iy]?)?", "feb(?:r?uar[iy]?)?", "mar(?:ch)?", "apr(?:il)?", "may", "jun[ei]?", "jul[iy]?",
    "aug(?:ust(?:i|us)?)?", "sept?(?:emb(?:er|re))?", "oct(?:ob(?:er|re))?", "nov(?:emb(?:er|re))?",
    "dec(?:emb(?:er|re))?",
)  # fmt: skip
_MONTH = rf"(?P<name>{'|'.join(_NAMES)})\.?"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PAUSE = r"[ -]{1,3}"
_FORMS = (
    rf"(?<!\d){_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",  # 2024-07-26
    r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})[-/.](?P<year>(?:19|20)?\d\d)(?!\d)",  # 26/07/24
    rf"{_DAY}{_PAUSE}(?:of[ ])?{_MONTH}(?:,[ ]?|{_PAUSE}){_YEAR}",  # 26th of July 2024
    rf"{_MONTH}{_PAUSE}{_DAY}(?:,[ ]{{0,2}}|[ ]{{1,3}}){_YEAR}",  # July 26, 2024
    # without a year: what follows is neither a year nor an hour
    rf"{_DAY}{_PAUSE}(?:of[ ])?{_MONTH}(?![a-z]|,?[ -]?\d\d)",  # 26th July
    rf"{_MONTH}{_PAUSE}{_DAY}(?![\d:]|,?[ ]?\d{{4}}|[ ]?[ap]m)",  # July 26
)
_READ = tuple(later(form) for form in _FORMS)
# Any form, for use in a longer (verbose) expression over lower-case text; `parse_date` reads the match.
DATE = "(?:" + "|".join(re.sub(r"\?P<\w+>", "?:", form) for form in _FORMS) + ")"
_YEARS = later(rf"(?:\b{_MONTH},?[ ](?:\d{{1,2}}(?:st|nd|rd|th)?,?[ ])?|\d[/.-])(?P<year>20\d\d)(?!\d)")
_TIMESTAMP = re.compile(r"\d{10}(?:\d{3})?")
_MONTH_FIRST_COUNTRIES = frozenset({"US", "PH"})  # where 3/4 is March 4; elsewhere it is 3 April


class WrittenDate(NamedTuple):
    """A day as written; `year` is None if it is left out.

    `swappable` is true if day and month could be swapped ("3/4/2025"); they are given as if the day came first.
    """

    day: int
    month: int
    year: int | None = None
    swappable: bool = False

    def as_date(self, *, country: str | None = None, year: int | None = None) -> dt.date | None:
        """The calendar day; None if it could be two different days, lacks a year, or does not exist.

        `country` (ISO 3166 alpha-2) gives the order of day and month; `year` is used if none is written.

        >>> WrittenDate(4, 7, 2017, swappable=True).as_date(country="US"), WrittenDate(31, 2, 2025).as_date()
        (datetime.date(2017, 4, 7), None)
        """
        if self.swappable and country is None:
            return None
        day, month = (self.month, self.day) if self.swappable and country in _MONTH_FIRST_COUNTRIES else self[:2]
        try:
            return dt.date(self.year or year or 0, month, day)  # there is no year 0
        except ValueError:
            return None


def parse_date(text: str) -> WrittenDate | None:
    """The first day that a text names, preferably with a year; a text of digits only is a Unix time.

    >>> parse_date("12 August 2024"), parse_date("closes 29th of August")
    (WrittenDate(day=12, month=8, year=2024, swappable=False), WrittenDate(day=29, month=8, year=None, swappable=False))
    >>> parse_date("2024-07-26T10:00:00Z") == parse_date("1721952000000") == parse_date("7/26/24")
    True
    >>> parse_date("03/04/2025").swappable, parse_date("03.04.2025").swappable, parse_date("soon")
    (True, False, None)
    """
    low = lower(fold(text)).strip()
    if _TIMESTAMP.fullmatch(low):
        then = dt.datetime.fromtimestamp(int(low[:10]), tz=dt.UTC)
        return WrittenDate(then.day, then.month, then.year)
    found = next((match for form in _READ if (match := form.search(low))), None)
    if found is None:
        return None
    parts = found.groupdict()
    if "mark" in parts:
        return _in_figures(int(parts["first"]), int(parts["second"]), int(parts["year"]), dots=parts["mark"] == ".")
    month = _month_number(parts["name"]) if "name" in parts else int(parts["month"])
    return WrittenDate(int(parts["day"]), month, int(parts["year"]) if "year" in parts else None)


def _in_figures(first: int, second: int, year: int, *, dots: bool) -> WrittenDate:
    """ "3/20/2025" can be read one way, "3/4/2025" two ways; with dots ("22.05.2026") the month never comes first."""
    year += 2000 if year < 100 else 0
    if second > 12 and not dots and first <= 12:
        return WrittenDate(second, first, year)
    return WrittenDate(first, second, year, swappable=not dots and first <= 12 and first != second)


def _month_number(name: str) -> int:
    """
    >>> _month_number("sept")
    9
    """
    return next(number for number, each in enumerate(_NAMES, start=1) if each[:3] == name[:3])


def years_named(low: str) -> set[int]:
    """The years of all dates in a lower-case text, including dates that give only a month.

    >>> years_named("interviews: 5 may 2026 or 6.5.2026; start: june 2027; our 2020 plan")
    {2026, 2027}
    """
    return {int(found["year"]) for found in _YEARS.finditer(low)}
