"""What every wage table gives back: the wages of an occupation in an area, and the areas."""

from __future__ import annotations

from typing import Literal, NamedTuple

AreaKind = Literal["nation", "state", "metro", "nonmetro"]
NATION = "0000000"  # the United States, as BLS codes it


class Area(NamedTuple):
    """A place that a table has rows for. `code` is BLS's in the United States, elsewhere "GB" or "CA-ON"."""

    code: str
    kind: AreaKind
    name: str


class Row(NamedTuple):
    """The wages of one occupation in one area, in cents (or pence) a year or an hour.

    `cents` are the 10th, 25th, 50th, 75th and 90th percentile, each None where it is not published; `rse` is the
    relative standard error of the mean in percent. `topcoded`: some percentile is only known to be above a limit.
    `band` is the lowest and the highest pay in a table that has no percentiles but pay bands; the median is then the
    middle of the band.
    """

    unit_text: Literal["YEAR", "HOUR"]
    topcoded: bool
    employment: int | None
    rse: float | None
    cents: tuple[int | None, int | None, int | None, int | None, int | None]
    mean_cents: int | None
    band: tuple[int, int] | None = None

    @property
    def median(self) -> int | None:
        """The 50th percentile in cents."""
        return self.cents[2]

    @property
    def known(self) -> int:
        """How many of the five percentiles are published."""
        return sum(value is not None for value in self.cents)
