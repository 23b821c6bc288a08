"""Where an offer stands among reference wages, or why it cannot be compared."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct


class Code(Struct, frozen=True, kw_only=True, rename="camel"):
    code: str
    name: str


class Offered(Struct, frozen=True, kw_only=True, rename="camel"):
    """The offer in the unit of the comparison: a year, or an hour for occupations that are only paid so."""

    min: Decimal | None
    mid: Decimal | None
    max: Decimal | None
    currency: str
    unit_text: Literal["YEAR", "HOUR"]
    hours_per_year: int


class Benchmark(Struct, frozen=True, kw_only=True, rename="camel"):
    """One row of a wage table, and all that is needed to find it again. `rse` is in percent, of the mean.

    In a table of pay bands `band_min` and `band_max` are the band, and the median stands for its middle.
    """

    table: str
    release: str
    source: str
    occupation: Code
    area: Code
    unit_text: Literal["YEAR", "HOUR"]
    currency: str
    percentile10: Decimal | None
    percentile25: Decimal | None
    percentile50: Decimal | None
    percentile75: Decimal | None
    percentile90: Decimal | None
    mean: Decimal | None
    employment: int | None
    rse: float | None
    sha256: str
    band_min: Decimal | None = None
    band_max: Decimal | None = None


class LowMidHigh(Struct, frozen=True, kw_only=True, rename="camel"):
    """A figure for the low end, the middle and the high end of the offer; None where the offer has no such end."""

    min: float | None
    mid: float | None
    max: float | None

    @property
    def middle(self) -> float | None:
        """The figure that stands for the offer: its middle, or the one end that is stated.

        >>> LowMidHigh(min=41.0, mid=55.5, max=72.0).middle, LowMidHigh(min=None, mid=None, max=72.0).middle
        (55.5, 72.0)
        """
        return next((at for at in (self.mid, self.max, self.min) if at is not None), None)


class CandidateOccupation(Struct, frozen=True, kw_only=True, rename="camel"):
    """What the comparison would say, were the job of this occupation."""

    occupation: Code
    confidence: float
    percentile50: Decimal | None
    position: LowMidHigh


class Comparison(Struct, frozen=True, kw_only=True, rename="camel"):
    """Where the offer stands. `position` in percentiles 0-100 of the benchmark, `spread` is (max - min) / min.

    `overlap` is the share of the offered range that lies within p25-p75 (1 or 0 for a single amount), and
    `geographic_differential` the area's median over the country's. With `aged_to` the benchmark's wages are those of
    its release times `aging_factor`; without it they are as released.
    """

    offered: Offered
    benchmark: Benchmark
    position: LowMidHigh
    ratio_to_median: LowMidHigh
    spread: float | None
    overlap: float | None = None
    geographic_differential: float | None = None
    aging_factor: float | None = None
    fallback: tuple[str, ...] = ()
    aged_to: dt.date | None = None
    flags: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    candidates: tuple[CandidateOccupation, ...] = ()


class NotComparable(Struct, frozen=True, kw_only=True, rename="camel"):
    """Why there is no comparison, in the user's words."""

    not_comparable: str


if TYPE_CHECKING:
    Compared = Comparison | NotComparable
else:
    Compared = Any  # msgspec only takes unions of Structs with a tag, and the record has none; see `codec.from_json`
