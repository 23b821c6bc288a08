"""Marks of dates and structured fields -> the day posted and the last day to apply, where only one reading exists."""

from __future__ import annotations

import datetime as dt
import re

from jobscan.grammar.text import fold, lower
from jobscan.listing import Listing
from jobscan.model import Fact, Mark

_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})[-/.](?P<year>\d{4}|\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?(?P<name>[a-z]{3})[a-z]*\.?,?[ -]+(?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(r"(?P<name>[a-z]{3})[a-z]*\.?[ -]+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?[ ]+(?P<year>\d{4})")
_DAY_ONLY = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?(?P<name>[a-z]{3})[a-z]*\.?$")
_MONTH_ONLY = re.compile(r"(?P<name>[a-z]{3})[a-z]*\.?[ -]+(?P<day>\d{1,2})(?:st|nd|rd|th)?$")
_YEAR = re.compile(  # the years of whole dates, "5 May 2025", "05/06/2025"
    r"(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?|\d[/.-])"
    r"(?P<year>20\d\d)(?!\d)"
)
_MILLISECONDS = re.compile(r"\d{13}|\d{10}")
_MONTH_DAY_COUNTRIES = frozenset({"US", "PH"})  # where 3/4 is the fourth of March; elsewhere it is the third of April


def date_facts(marks: list[Mark], listing: Listing) -> dict[str, Fact[dt.date]]:
    """`date_posted` and `valid_through`, as far as they are stated; fields win, else the first that can be read."""
    facts: dict[str, Fact[dt.date]] = {}
    for key in ("date_posted", "valid_through"):
        words = getattr(listing.source.fields, key)
        value = parse_date(words, country=listing.country) if words else None
        if value:
            facts[key] = Fact(value=value, start=None, end=None, text=words, rule=f"field.{key}", confidence=0.97)
    for mark in marks:
        value = parse_date(mark.text, country=listing.country)
        if value and mark.label not in facts:
            facts[mark.label] = Fact(
                value=value, start=mark.start, end=mark.end, text=mark.text, rule=mark.rule, confidence=0.9
            )
    if "valid_through" not in facts:
        closing = _without_year(marks, listing, facts.get("date_posted"))
        if closing:
            facts["valid_through"] = closing
    return facts


def _without_year(marks: list[Mark], listing: Listing, posted: Fact[dt.date] | None) -> Fact[dt.date] | None:
    """ "Closing date: 29th August": the next behind the day posted, else in the only year of the listing's dates."""
    for mark in marks:
        plain = lower(fold(mark.text)).strip()
        named = _DAY_ONLY.match(plain) or _MONTH_ONLY.match(plain)
        if mark.label != "valid_through" or not named or named["name"] not in _MONTHS:
            continue
        day, month = int(named["day"]), _MONTHS[named["name"]]
        years = {int(found["year"]) for found in _YEAR.finditer(lower(listing.folded))}
        year = posted.value.year if posted else years.pop() if len(years) == 1 else None
        value = _date(year, month, day) if year else None
        if posted and value and value < posted.value:
            value = _date(value.year + 1, month, day)
        if value:
            return Fact(
                value=value, start=mark.start, end=mark.end, text=mark.text, rule="dates.day_only", confidence=0.8
            )
    return None


def parse_date(text: str, *, country: str | None = None) -> dt.date | None:
    """The day that the words name; None when there is none, or when it could be two.

    >>> parse_date("12 August 2024"), parse_date("2024-07-26T10:00:00Z"), parse_date("04-07-17", country="US")
    (datetime.date(2024, 8, 12), datetime.date(2024, 7, 26), datetime.date(2017, 4, 7))
    >>> parse_date("03/04/2025", country="GB"), parse_date("03/04/2025"), parse_date("3/20/2025")
    (datetime.date(2025, 4, 3), None, datetime.date(2025, 3, 20))
    """
    plain = lower(fold(text)).strip()
    if _MILLISECONDS.fullmatch(plain):
        return dt.datetime.fromtimestamp(int(plain[:10]), tz=dt.UTC).date()
    iso = _ISO.search(plain)
    if iso:
        return _date(int(iso["year"]), int(iso["month"]), int(iso["day"]))
    numbers = _NUMBERS.search(plain)
    if numbers:
        return _from_numbers(numbers, country)
    named = _DAY_FIRST.search(plain) or _MONTH_FIRST.search(plain)
    if named and named["name"] in _MONTHS:
        return _date(int(named["year"]), _MONTHS[named["name"]], int(named["day"]))
    return None


def _from_numbers(found: re.Match[str], country: str | None) -> dt.date | None:
    first, second, year = int(found["a"]), int(found["b"]), int(found["year"])
    year += 2000 if year < 100 else 0
    if found["mark"] == "." or first > 12 or first == second:  # "22.05.2026" is never month first
        return _date(year, second, first)
    if second > 12:
        return _date(year, first, second)
    if country is None:
        return None
    month, day = (first, second) if country in _MONTH_DAY_COUNTRIES else (second, first)
    return _date(year, month, day)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
