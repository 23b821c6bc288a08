"""Each flag is raised by what it is about, and not a cent earlier."""

from decimal import Decimal
from typing import Any

import pytest

from jobscan.compare.annual_offer import AnnualOffer
from jobscan.compare.areas import AreaMatch
from jobscan.compare.benchmark_rows import BenchmarkRow
from jobscan.compare.flags import NO_DOUBT, Case, Doubts, flags
from jobscan.model import CandidateOccupation, Code, LowMidHigh, Occupation, Offered
from jobscan.wages.row import Row

CENTS = (2_000_000, 3_000_000, 4_000_000, 5_000_000, 6_000_000)


def case(
    low: str | None = "35000", high: str | None = "45000", *, confidences: tuple[float, ...] = (0.9,),
    ambiguous: bool = False, inferred: bool = False, currency: str = "USD", doubts: Doubts = NO_DOUBT,
    agreed: float = 0.75, **row: Any,
) -> Case:  # fmt: skip
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    known: dict[str, Any] = {"topcoded": False, "employment": None, "rse": None, "cents": CENTS, "mean_cents": None}
    published = Row(**({"unit_text": "YEAR"} | known | row))
    area = AreaMatch(code="0", name="x", kind="nation", how="nation", ambiguous=ambiguous)
    found = tuple(Occupation(code_value="1", in_code_set="x", name="x", confidence=each) for each in confidences)
    offered = Offered(
        min=ends[0], mid=None, max=ends[1], currency=currency, unit_text=published.unit_text, hours_per_year=2080
    )
    annual = AnnualOffer(ends[0], ends[1], 2080, (), inferred)
    readings = (reading(agreed, 5, 95), reading(0.9 - agreed, 50, 50))
    return Case(BenchmarkRow("1", area, published, ()), annual, offered, found, readings, doubts)


def reading(confidence: float, low: float, high: float) -> CandidateOccupation:
    """What an occupation says of an offer."""
    return CandidateOccupation(
        occupation=Code(code="1", name="x"), confidence=confidence, percentile50=None,
        position=LowMidHigh(min=low, mid=None, max=high),
    )  # fmt: skip


BAND: dict[str, Any] = {"cents": (None, None, 3_500_000, None, None), "band": (3_000_000, 4_000_000)}


@pytest.mark.parametrize(
    ("given", "raised"),
    [
        pytest.param(case(), (), id="nothing"),
        pytest.param(case("45000", "60000"), (), id="at the 90th"),
        pytest.param(case("45000", "60000.01"), ("above-90th", "extrapolated"), id="above the 90th"),
        pytest.param(case("20000", "30000"), (), id="at the 10th"),
        pytest.param(case("19999.99", "30000"), ("below-10th", "extrapolated"), id="below the 10th"),
        pytest.param(case("45000", "60000.01", agreed=0.74), ("extrapolated",), id="above the 90th of some"),
        pytest.param(case("19999.99", "30000", agreed=0.74), ("extrapolated",), id="below the 10th of some"),
        pytest.param(
            case("45000", "60000.01", doubts=Doubts(high=True)), ("extrapolated",), id="above the 90th, in doubt"
        ),
        pytest.param(
            case("19999.99", "30000", doubts=Doubts(low=True)), ("extrapolated",), id="below the 10th, in doubt"
        ),
        pytest.param(
            case("45000", "60000.01", doubts=Doubts(low=True)), ("above-90th", "extrapolated"), id="the other in doubt"
        ),
        pytest.param(case(None, "19999.99"), ("below-10th", "extrapolated"), id="the only end"),
        pytest.param(case("20000", "61000"), ("above-90th", "extrapolated", "wide-range"), id="one end beyond"),
        pytest.param(
            case("50000", "55000", cents=(*CENTS[:4], None)), ("extrapolated",), id="beyond the last published"
        ),
        pytest.param(
            case("45000", "50000", cents=(*CENTS[:4], None), topcoded=True), ("topcoded",), id="above a limit"
        ),
        pytest.param(
            case("25000", "29000", cents=(None, *CENTS[1:])), ("extrapolated",), id="before the first published"
        ),
        pytest.param(case("30000", "48000"), (), id="60 percent"),
        pytest.param(case("30000", "48000.01"), ("wide-range",), id="more than 60 percent"),
        pytest.param(case("30000", None), (), id="an open end is not wide"),
        pytest.param(case(rse=10.0), (), id="as reliable as most"),
        pytest.param(case(rse=10.1), ("low-reliability",), id="unreliable"),
        pytest.param(case(inferred=True), ("unit-inferred",), id="the unit is inferred"),
        pytest.param(case(confidences=(0.5, 0.375)), (), id="an occupation ahead"),
        pytest.param(case(confidences=(0.5, 0.4)), ("ambiguous-occupation",), id="a toss-up"),
        pytest.param(case(confidences=()), (), id="no occupation"),
        pytest.param(case(ambiguous=True), ("ambiguous-area",), id="one of two places"),
        pytest.param(case("30000", "40000", **BAND), ("band-only",), id="the whole band"),
        pytest.param(case("29999.99", "40000", **BAND), ("band-only", "below-band"), id="below the band"),
        pytest.param(case("30000", "40000.01", **BAND), ("band-only", "above-band"), id="above the band"),
        pytest.param(
            case("15080", "20080", cents=(None,) * 5, mean_cents=2_008_000), ("extrapolated",), id="a mean alone"
        ),
        pytest.param(case("15080", None, cents=(1_508_000, *CENTS[1:])), (), id="at the minimum wage"),
        pytest.param(
            case("15079.99", None, cents=(1_500_000, *CENTS[1:])), ("below-minimum-wage",), id="below the minimum wage"
        ),
        pytest.param(
            case("15079.99", None, cents=(1_500_000, *CENTS[1:]), currency="GBP"), (), id="of another country"
        ),
    ],
)
def test_flags(given: Case, raised: tuple[str, ...]) -> None:
    assert flags(given) == raised


def test_a_row_by_the_hour_says_so() -> None:
    assert "hourly-only" in flags(case(unit_text="HOUR"))
    assert "hourly-only" not in flags(case())
