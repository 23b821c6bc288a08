"""A month -> the level of American prices or wages, for converting wages into the money of another month."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from jobscan.data import rows
from jobscan.errors import UsageError
from jobscan.model import AgeBy


class MoneyIndex(NamedTuple):
    """An index by month: its file in `data/`, what it measures, and how a comparison cites it."""

    file: str
    measures: str
    cited: str

    def at(self, day: dt.date) -> float:
        """The index for the day's month, interpolated between published months.

        Raises UsageError for months outside the table.

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
        """Whether the day's month is within the table.

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
    months, values = zip(*rows(file), strict=True)
    return [_number(dt.date.fromisoformat(f"{month}-01")) for month in months], list(map(float, values))
