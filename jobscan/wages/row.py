"""What every wage table provides: the wages of an occupation in an area, and the areas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from jobscan.model import UnitText

AreaKind = Literal["nation", "state", "metro", "nonmetro"]
PERCENTILES = (10, 25, 50, 75, 90)  # that nearly every table publishes
HOURS_PER_YEAR = 2080  # 52 weeks of 40 hours, as in OEWS
PER_YEAR: Mapping[UnitText, int] = {"YEAR": 1, "MONTH": 12, "BIWEEK": 26, "WEEK": 52, "DAY": 260}  # weeks of 5 days
NATION = "0000000"  # the United States, as BLS codes it


class Area(NamedTuple):
    """A place that a table has rows for. `code` is BLS's in the United States, elsewhere "GB" or "CA-ON"."""

    code: str
    kind: AreaKind
    name: str


class Row(NamedTuple):
    """The wages of one occupation in one area, in cents (or pence) per year or hour.

    `cents` are the 10th, 25th, 50th, 75th and 90th percentiles, each None if it is not published; `rse` is the relative
    standard error of the mean in percent. `topcoded`: some percentile is only known to be above a limit. `between` are
    further published percentiles, such as the 20th, each with its cents, in ascending order. `band` is the lowest and
    highest pay in a table of pay bands without percentiles; the median is then the middle of the band.
    """

    unit_text: Literal["YEAR", "HOUR"]
    topcoded: bool
    employment: int | None
    rse: float | None
    cents: tuple[int | None, int | None, int | None, int | None, int | None]
    mean_cents: int | None
    band: tuple[int, int] | None = None
    between: tuple[tuple[int, int], ...] = ()

    def times(self, factor: float) -> Row:
        """The row with its wages multiplied."""
        p10, p25, p50, p75, p90, mean = (
            None if cents is None else round(cents * factor) for cents in (*self.cents, self.mean_cents)
        )
        return self._replace(
            cents=(p10, p25, p50, p75, p90),
            mean_cents=mean,
            band=self.band and (round(self.band[0] * factor), round(self.band[1] * factor)),
            between=tuple((at, round(cents * factor)) for at, cents in self.between),
        )

    @property
    def median(self) -> int | None:
        """The 50th percentile in cents."""
        return self.cents[2]

    @property
    def known(self) -> int:
        """How many percentiles are published."""
        return len(self.points)

    @property
    def points(self) -> list[tuple[int, int]]:
        """The published percentiles in ascending order, each with its cents.

        >>> Row("YEAR", False, None, None, (10, None, 50, 75, None), None, between=((20, 20), (80, 80))).points
        [(10, 10), (20, 20), (50, 50), (75, 75), (80, 80)]
        """
        usual = ((at, cents) for at, cents in zip(PERCENTILES, self.cents, strict=True) if cents is not None)
        return sorted((*usual, *self.between))
