"""An offer and the row it is compared with -> warnings for the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from jobscan.compare.annual_offer import AnnualOffer
from jobscan.compare.benchmark_rows import BenchmarkRow
from jobscan.compare.caveats import FEDERAL_MINIMUM
from jobscan.compare.mixture import Readings, agree, ends
from jobscan.model import Occupation, Offered
from jobscan.wages.row import Row

WIDE = Decimal("1.6")  # max / min: a band of 60 % spans several levels of one job; pay practice has 40-60 % for one
UNRELIABLE_RSE = 10.0  # percent of the mean; 4 % of the metropolitan rows are above
# Nine in ten people work where their occupation's median is between so many times the country's: measured on a seventh
# of the occupations in all metropolitan and nonmetropolitan areas, May 2025.
LEAST, MOST = 0.82, 1.39
# What the same work was paid in June 2015 against May 2025, by the Employment Cost Index: of an undated listing no more
# is known than that it is hardly older.
EARLIER = 0.7
# Prices and the wages of one occupation drift apart: an extreme that only an index makes must be one by a tenth more.
DRIFT = 0.1
CLOSE = 0.1  # two occupations this near in confidence are a toss-up


class Doubts(NamedTuple):
    """Which extremes must not be claimed of an offer, whatever its occupation.

    `unplaced` where the area is not known, `undated` where it is not known of which year the pay is, `aged` where the
    wages were brought to another year.
    """

    low: bool = False
    high: bool = False
    unplaced: bool = False
    undated: bool = False
    aged: bool = False


NO_DOUBT = Doubts()


class Case(NamedTuple):
    """What the flags are about. `offered` is in the unit of the row, `annual` by the year.

    `candidates` are what each occupation says of the offer; `doubts`: which extremes the offer itself does not carry.
    """

    benchmark: BenchmarkRow
    annual: AnnualOffer
    offered: Offered
    occupations: Sequence[Occupation]
    candidates: Readings = ()
    doubts: Doubts = NO_DOUBT

    @property
    def row(self) -> Row:
        return self.benchmark.row

    @property
    def known(self) -> list[int]:
        """The published percentiles in rising order, or at least the mean."""
        return [cents for _, cents in self.row.points] or [self.row.mean_cents or 0]

    @property
    def highest(self) -> int | None:
        """The 90th percentile, further out where the area is not known or the year is another."""
        return _times(self.row.cents[4], (MOST if self.doubts.unplaced else 1) * (1 + self._drift))

    @property
    def lowest(self) -> int | None:
        """The 10th percentile, further out where the area or the year is not known, or the year is another."""
        year = EARLIER if self.doubts.undated else 1 - self._drift
        return _times(self.row.cents[0], (LEAST if self.doubts.unplaced else 1) * year)

    @property
    def _drift(self) -> float:
        return DRIFT if self.doubts.aged else 0

    @property
    def middle(self) -> Decimal | None:
        """The offer's middle; where one end is open, the other."""
        offered = self.offered
        return next((end for end in (offered.mid, offered.min, offered.max) if end is not None), None)

    def above(self, cents: int | None) -> bool:
        """Whether an end of the offer is above an amount."""
        return cents is not None and any(end * 100 > cents for end in _ends(self.offered.min, self.offered.max))

    def below(self, cents: int | None) -> bool:
        """Whether an end of the offer is below an amount."""
        return cents is not None and any(end * 100 < cents for end in _ends(self.offered.min, self.offered.max))


def flags(case: Case) -> tuple[str, ...]:
    """The names of the raised flags, in a fixed order."""
    return tuple(name for name, is_raised in FLAGS.items() if is_raised(case))


def _times(cents: int | None, factor: float) -> int | None:
    return None if cents is None else round(cents * factor)


def _ends(low: Decimal | None, high: Decimal | None) -> list[Decimal]:
    return [end for end in (low, high) if end is not None]


def _is_above_90th(case: Case) -> bool:
    """Above the row's 90th percentile and that of most likely occupations, with nothing else to explain it."""
    seen = case.above(case.highest) and not case.doubts.high
    return seen and agree(case.candidates, lambda at: any(end > 90 for end in ends(at)))


def _is_below_10th(case: Case) -> bool:
    """As `_is_above_90th`, at the other end."""
    seen = case.below(case.lowest) and not case.doubts.low
    return seen and agree(case.candidates, lambda at: any(end < 10 for end in ends(at)))


def _is_extrapolated(case: Case) -> bool:
    return case.row.band is None and (case.above(case.known[-1]) or case.below(case.known[0]))


def _is_wide(case: Case) -> bool:
    low, high = case.annual.low, case.annual.high
    return low is not None and high is not None and high / low > WIDE


def _is_unreliable(case: Case) -> bool:
    return case.row.rse is not None and case.row.rse > UNRELIABLE_RSE


def _is_a_toss_up(case: Case) -> bool:
    best = case.occupations[:2]
    return len(best) == 2 and best[0].confidence - best[1].confidence <= CLOSE


def _is_below_minimum_wage(case: Case) -> bool:
    least = FEDERAL_MINIMUM * case.annual.hours
    return case.offered.currency == "USD" and any(end < least for end in _ends(case.annual.low, case.annual.high))


FLAGS: dict[str, Callable[[Case], bool]] = {
    "above-90th": _is_above_90th,
    "below-10th": _is_below_10th,
    "extrapolated": _is_extrapolated,
    "topcoded": lambda case: case.row.topcoded,
    "wide-range": _is_wide,
    "low-reliability": _is_unreliable,
    "hourly-only": lambda case: case.row.unit_text == "HOUR" and not case.benchmark.by_choice,
    "unit-inferred": lambda case: case.annual.inferred,
    "ambiguous-occupation": _is_a_toss_up,
    "ambiguous-area": lambda case: case.benchmark.area.ambiguous,
    "band-only": lambda case: case.row.band is not None,
    "below-band": lambda case: case.row.band is not None and case.below(case.row.band[0]),
    "above-band": lambda case: case.row.band is not None and case.above(case.row.band[1]),
    "below-minimum-wage": _is_below_minimum_wage,
}
