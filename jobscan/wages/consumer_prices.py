"""A month -> the consumer price index of the United States (`cpi_us.tsv`), for wages in the money of another month."""

from __future__ import annotations

import datetime as dt
from functools import cache

from jobscan.data import DATA
from jobscan.errors import UsageError

PATH = DATA / "cpi_us.tsv"
NAME = "CPI-U, U.S. Bureau of Labor Statistics"


def index_of(day: dt.date) -> float:
    """The index of the day's month, 1982-84 = 100; of the month before where one was not published.

    Raises UsageError for months that the table does not reach.

    >>> index_of(dt.date(2023, 7, 27))
    305.691
    """
    table = _table()
    first, last = min(table), max(table)
    month = f"{day:%Y-%m}"
    if not first <= month <= last:
        raise UsageError(f"{month}: consumer prices are known from {first} to {last}; give --age-rate for other months")
    return table[max(each for each in table if each <= month)]


def is_known(day: dt.date) -> bool:
    """Whether the table reaches the day's month.

    >>> is_known(dt.date(2016, 3, 1)), is_known(dt.date(1999, 12, 31))
    (True, False)
    """
    return min(_table()) <= f"{day:%Y-%m}" <= max(_table())


@cache
def _table() -> dict[str, float]:
    rows = (line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines() if line[:1].isdigit())
    return {month: float(value) for month, value in rows}
