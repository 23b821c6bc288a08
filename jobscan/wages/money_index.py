"""A month -> the level of American prices or wages in it, to convert wages into the money of another month."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from jobscan.data import DATA
from jobscan.errors import UsageError
from jobscan.model import AgeBy


class MoneyIndex(NamedTuple):
    """An index by month: its file in `data/`, what it measures, and how a comparison cites it."""

    file: str
    measures: str
    cited: str

    def at(self, day: dt.date) -> float:
        """The index for the day's month; between published months, on a straight line from one to the next.

        Raises UsageError for months that the table does not reach.

        >>> INDICES["prices"].at(dt.date(2023, 7, 27)), INDICES["wages"].at(dt.date(2025, 12, 1))
        (305.691, 176.233)
        """
        months, values = _table(self.file)
        month = _number(day)
        if not self.covers(day):
            raise UsageError(
                f"{day:%Y-%m}: {self.measures} are known from {_written(months[0])} to {_written(months[-1])}; "
                "give --age-rate for other months"
            )
        after = bisect_right(months, month)
        if months[after - 1] == month:
            return values[after - 1]
        part = (month - months[after - 1]) / (months[after] - months[after - 1])
        return values[after - 1] + part * (values[after] - values[after - 1])

    def covers(self, day: dt.date) -> bool:
        """Whether the table reaches the day's month.

        >>> [INDICES[name].covers(dt.date(2012, 3, 1)) for name in ("prices", "wages")]
        [True, False]
        """
        months, _ = _table(self.file)
        return months[0] <= _number(day) <= months[-1]


INDICES: dict[AgeBy, MoneyIndex] = {
    "prices": MoneyIndex("cpi_us.tsv", "consumer prices", "CPI-U, U.S. Bureau of Labor Statistics"),
    "wages": MoneyIndex(
        "eci_us.tsv", "employment costs", "Employment Cost Index, private wages, U.S. Bureau of Labor Statistics"
    ),
}


def _number(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _written(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02}"


@cache
def _table(file: str) -> tuple[list[int], list[float]]:
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]
    return [_number(dt.date.fromisoformat(f"{row[0]}-01")) for row in rows], [float(row[1]) for row in rows]
