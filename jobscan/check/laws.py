"""The laws behind the rules, as data: where, since when, for which employers, whether more than one source says so.

`laws_pay.tsv` is built (`build/laws.py`); `laws.tsv`, of the same columns, is kept by hand. To add a law, add a line.
"""

from __future__ import annotations

import csv
import datetime as dt
from decimal import Decimal
from functools import cache

from msgspec import Struct

from jobscan.data import DATA
from jobscan.model import Severity

FOLDER = DATA
TABLES = ("laws_pay.tsv", "laws.tsv")


class Law(Struct, frozen=True, kw_only=True):
    """What a place may require in postings, of employers with `threshold` people or more, from one day to another.

    `place` and `requires` make a sentence; `verified` is False where one source alone, or none, says so.
    """

    jurisdiction: str
    rule: str
    place: str
    threshold: int
    effective_from: dt.date
    effective_to: dt.date | None
    requires: str
    verified: bool
    url: str
    checked_on: dt.date
    source: str

    def in_force(self, day: dt.date) -> bool:
        return self.effective_from <= day and (self.effective_to is None or day < self.effective_to)

    @property
    def severity(self) -> Severity:
        """An error only where the law is certain."""
        return "error" if self.verified else "warning"

    @property
    def words(self) -> str:
        """What a finding says of it."""
        size = f" of employers with {self.threshold:,} people or more" if self.threshold > 1 else ""
        return f"{self.place} may require {self.requires}{size}"


class MinimumWage(Struct, frozen=True, kw_only=True):
    """Dollars an hour, from one day to another."""

    jurisdiction: str
    hourly: Decimal
    effective_from: dt.date
    effective_to: dt.date | None
    verified: bool
    checked_on: dt.date
    note: str


@cache
def laws() -> tuple[Law, ...]:
    """All of them."""
    return tuple(_law(row) for name in TABLES for row in _rows(name))


@cache
def minimum_wages() -> tuple[MinimumWage, ...]:
    """Of all states."""
    return tuple(
        MinimumWage(
            jurisdiction=row["jurisdiction"],
            hourly=Decimal(row["hourly"]),
            effective_from=dt.date.fromisoformat(row["effective_from"]),
            effective_to=_day(row["effective_to"]),
            verified=row["verified"] == "yes",
            checked_on=dt.date.fromisoformat(row["checked_on"]),
            note=row["note"],
        )
        for row in _rows("minimum_wages.tsv")
    )


def minimum_wage(jurisdiction: str, day: dt.date) -> MinimumWage | None:
    """The wage of a state ("us-ca") on a day; None for a day before the table begins.

    >>> minimum_wage("us-fl", dt.date(2026, 10, 1)).hourly
    Decimal('15.00')
    """
    return next(
        (
            each
            for each in minimum_wages()
            if each.jurisdiction == jurisdiction
            and each.effective_from <= day
            and (each.effective_to is None or day < each.effective_to)
        ),
        None,
    )


@cache
def checked_on() -> dt.date:
    """The last day on which a law was looked up: what "today" is for rules, so that the same input gives the same."""
    return max(law.checked_on for law in laws())


def known_jurisdictions() -> frozenset[str]:
    """Those that a law or a wage is known for."""
    return frozenset({*(law.jurisdiction for law in laws()), *(wage.jurisdiction for wage in minimum_wages())})


def _law(row: dict[str, str]) -> Law:
    return Law(
        jurisdiction=row["jurisdiction"],
        rule=row["rule"],
        place=row["place"],
        threshold=int(row["threshold"]),
        effective_from=dt.date.fromisoformat(row["effective_from"]),
        effective_to=_day(row["effective_to"]),
        requires=row["requires"],
        verified=row["verified"] == "yes",
        url=row["url"],
        checked_on=dt.date.fromisoformat(row["checked_on"]),
        source=row["source"],
    )


def _day(words: str) -> dt.date | None:
    return dt.date.fromisoformat(words) if words else None


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))
