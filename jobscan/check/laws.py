"""The laws behind the rules, as data: where, since when, for which employers, and by what each row is confirmed.

`laws.tsv` is kept by hand: to add a law, add a line. `asks` is one of `ASKS`, which names the rule that the law is
behind; `requires` follows "may require". What a law asks at another time than in the posting has `in_posting` no, and
what fewer than two sources confirm has `verified` no: neither is ever an error.
"""

from __future__ import annotations

import csv
import datetime as dt
from functools import cache

import msgspec
from msgspec import Struct

from jobscan.data import DATA
from jobscan.model import Severity

FOLDER = DATA
_TRUTHS = {"yes": True, "no": False}
AHEAD = dt.timedelta(days=366)  # a law of the coming year is worth a remark: a posting may well stand until then

# what a law may ask -> the rule that looks for it
ASKS = {
    "pay": "PAY001",
    "range": "PAY002",
    "spread": "PAY003",
    "history": "PAY010",
    "benefits": "PAY011",
    "record-bar": "DIS109",
    "local-experience": "DIS110",
    "ai-notice": "DSC120",
    "vacancy": "DSC121",
    "deadline": "DSC124",
    "fair-chance": "DSC125",
}


class Law(Struct, frozen=True, kw_only=True):
    """What a place may require of employers with `threshold` people or more, from one day to another.

    `place` and `requires` make a sentence. `enforced_from` is the day from which it has consequences, where that is
    later; `remote` says whether work from home counts, None where it was not looked up; `verified` is False where
    one source alone, or none, says so.
    """

    jurisdiction: str
    rule: str
    asks: str
    place: str
    threshold: int
    remote: bool | None = None
    effective_from: dt.date
    effective_to: dt.date | None = None
    enforced_from: dt.date | None = None
    in_posting: bool
    requires: str
    verified: bool
    url: str
    checked_on: dt.date
    source: str

    def in_force(self, day: dt.date) -> bool:
        return self.effective_from <= day and (self.effective_to is None or day < self.effective_to)

    def announced(self, day: dt.date) -> bool:
        """Whether it comes into force within a year of a day."""
        return day < self.effective_from <= day + AHEAD

    def severity(self, day: dt.date) -> Severity:
        """An error only where the law is certain, about postings, and enforced on that day."""
        if not self.in_posting or not self.in_force(day):
            return "info"
        enforced = self.enforced_from is None or self.enforced_from <= day
        return "error" if self.verified and enforced else "warning"

    def words(self, day: dt.date) -> str:
        """What a finding says of it on that day."""
        later = "" if self.in_force(day) else f"from {self.effective_from} "
        size = f" of employers with {self.threshold:,} people or more" if self.threshold > 1 else ""
        clause = self.requires.startswith("that ")
        words = f"may require{size} {self.requires}" if clause else f"may require {self.requires}{size}"
        unenforced = self.in_force(day) and self.enforced_from and day < self.enforced_from
        return f"{later}{self.place} {words}" + (f", enforced from {self.enforced_from}" if unenforced else "")


class Ruling(Struct, frozen=True):
    """A law as it stands on the day of a listing.

    `sure`: the place is surely the one that the law is of, and nothing in the listing tells of an earlier time.
    """

    law: Law
    day: dt.date
    sure: bool = True

    @property
    def severity(self) -> Severity:
        severity = self.law.severity(self.day)
        return "warning" if severity == "error" and not self.sure else severity

    @property
    def words(self) -> str:
        return self.law.words(self.day)

    @property
    def in_force(self) -> bool:
        return self.law.in_force(self.day)


@cache
def laws() -> tuple[Law, ...]:
    """All of them, by jurisdiction."""
    named = [row | {"rule": ASKS[str(row["asks"])]} for row in rows("laws.tsv")]
    return msgspec.convert(named, tuple[Law, ...], strict=False)


@cache
def checked_on() -> dt.date:
    """The last day on which a law was looked up."""
    return max(law.checked_on for law in laws())


def rows(name: str) -> list[dict[str, str | bool]]:
    """The rows of a table of this folder, without their empty cells; "yes" and "no" are truths."""
    with (FOLDER / name).open(newline="", encoding="utf-8") as file:
        table = csv.DictReader(file, delimiter="\t")
        return [{column: _TRUTHS.get(cell, cell) for column, cell in row.items() if cell} for row in table]
