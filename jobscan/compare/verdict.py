"""Where an offer stands -> what may be claimed of it: a code, the percentiles it lies between, what it hangs on."""

from __future__ import annotations

from typing import NamedTuple

from jobscan.compare.ageing import Ageing
from jobscan.compare.annual_offer import AnnualOffer
from jobscan.compare.caveats import Caveat
from jobscan.model import Basis, Hedge, Verdict, VerdictCode

# A tenth on either side of the median is about the median: the wages themselves are known no better in many areas.
NEAR_LOW, NEAR_HIGH = 40, 60
# Of 76 offers as far out as this 16 were so, judged by hand; in the rest the job, the pay or its period was misread. So
# that they lie beyond is not claimed, only on which side of the median.
FAR_LOW, FAR_HIGH = 2, 98
LOWEST, HIGHEST = 10, 90  # beyond the percentiles that tables publish nothing is claimed without agreement


class Extremes(NamedTuple):
    """Whether the middle of an offer may be said to lie below the lowest or above the highest published percentile."""

    low: bool = False
    high: bool = False


Readings = tuple[float | None, float | None]


def verdict_of(readings: Readings, extremes: Extremes, hedges: tuple[Hedge, ...]) -> Verdict | None:
    """What may be claimed; None where there is no position, as in a table of bands.

    `readings` are the lowest and the highest percentile of the offer's middle: twice the same where the occupation is
    sure, else among the occupations that the job may be of.
    """
    low, high = readings
    if low is None or high is None:
        return None
    least, most = 0 if extremes.low else LOWEST, 100 if extremes.high else HIGHEST
    low, high = (min(max(at, least), most) for at in (low, high))
    return Verdict(code=_code(low, high), low=low, high=high, hedges=hedges)


def _code(low: float, high: float) -> VerdictCode:
    if high < LOWEST:
        return "far-below"
    if low > HIGHEST:
        return "far-above"
    if high < NEAR_LOW:
        return "below"
    if low > NEAR_HIGH:
        return "above"
    return "near" if low >= NEAR_LOW and high <= NEAR_HIGH else "depends"


def hedges_of(
    at: float | None,
    lowest: float | None,
    basis: Basis,
    offer: AnnualOffer,
    ageing: Ageing | None,
    caveats: tuple[Caveat, ...] = (),
) -> tuple[Hedge, ...]:
    """What the claim of an offer hangs on, whose middle is at a percentile, or at the lowest of several.

    Pay above today's median was above the median in earlier years too.
    """
    told = {each.hedge for each in caveats}
    counts: dict[Hedge, bool] = {
        "occupation": basis != "occupation",
        "hours": offer.is_guess,
        "money": bool(ageing and ageing.is_gap),
        "minimum": "minimum" in told,
        "date": lowest is not None and lowest <= NEAR_HIGH and "date" in told and "minimum" not in told,
        "extra": any(each.is_base_alone for each in caveats),
        "far": at is not None and not FAR_LOW < at < FAR_HIGH,
        "area": "area" in told,
        "places": "places" in told,
        "currency": "currency" in told,
        "pay": "pay" in told,
        "level": lowest is not None and lowest < NEAR_LOW and "level" in told,
    }
    return tuple(hedge for hedge, is_so in counts.items() if is_so)
