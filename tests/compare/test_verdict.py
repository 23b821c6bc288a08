"""What may be claimed of an offer, and what the claim hangs on."""

import datetime as dt
from decimal import Decimal

import pytest

from jobscan.compare.ageing import Ageing
from jobscan.compare.annual_offer import AnnualOffer
from jobscan.compare.verdict import Extremes, hedges_of, verdict_of
from jobscan.model import Basis, LowMidHigh

NONE, ABOVE, BELOW = Extremes(), Extremes(high=True), Extremes(low=True)


@pytest.mark.parametrize(
    ("middle", "extremes", "code", "claimed"),
    [
        pytest.param(50, NONE, "near", 50, id="the median"),
        pytest.param(40, NONE, "near", 40, id="near from below"),
        pytest.param(39.9, NONE, "below", 39.9, id="below"),
        pytest.param(60, NONE, "near", 60, id="near from above"),
        pytest.param(60.1, NONE, "above", 60.1, id="above"),
        pytest.param(95, ABOVE, "far-above", 95, id="far above"),
        pytest.param(90, ABOVE, "above", 90, id="at the 90th"),
        pytest.param(95, NONE, "above", 90, id="far above without agreement"),
        pytest.param(5, BELOW, "far-below", 5, id="far below"),
        pytest.param(10, BELOW, "below", 10, id="at the 10th"),
        pytest.param(5, NONE, "below", 10, id="far below without agreement"),
        pytest.param(5, ABOVE, "below", 10, id="of the other end"),
    ],
)
def test_of_one_occupation(middle: float, extremes: Extremes, code: str, claimed: float) -> None:
    said = verdict_of(LowMidHigh(min=None, mid=middle, max=None), (1, 99), extremes, "occupation", ())
    assert said is not None
    assert (said.code, said.low, said.high) == (code, claimed, claimed)


@pytest.mark.parametrize("basis", ["mixture", "group"])
@pytest.mark.parametrize(
    ("readings", "extremes", "expected"),
    [
        ((41, 59), NONE, ("near", 41, 59)),
        ((20, 39), NONE, ("below", 20, 39)),
        ((61, 80), NONE, ("above", 61, 80)),
        ((39, 61), NONE, ("depends", 39, 61)),
        ((2, 99), NONE, ("depends", 10, 90)),
        ((92, 99), ABOVE, ("far-above", 92, 99)),
        ((92, 99), NONE, ("above", 90, 90)),
        (None, NONE, ("near", 50, 50)),
    ],
)
def test_of_several(
    basis: Basis, readings: tuple[float, float] | None, extremes: Extremes, expected: tuple[str, float, float]
) -> None:
    said = verdict_of(LowMidHigh(min=None, mid=50, max=None), readings, extremes, basis, ("occupation",))
    assert said is not None
    assert (said.code, said.low, said.high) == expected
    assert said.hedges == ("occupation",)


def test_without_percentiles_there_is_nothing_to_claim() -> None:
    assert verdict_of(LowMidHigh(min=None, mid=None, max=None), None, NONE, "occupation", ()) is None


@pytest.mark.parametrize(
    ("basis", "inferred", "guess", "ageing", "expected"),
    [
        ("occupation", False, False, None, ()),
        ("occupation", False, False, Ageing(0.9, dt.date(2016, 1, 1), ""), ()),
        ("group", False, False, None, ("occupation",)),
        ("mixture", True, True, Ageing(1.0, None, "", is_gap=True), ("occupation", "hours", "money")),
    ],
)
def test_hedges(basis: Basis, inferred: bool, guess: bool, ageing: Ageing | None, expected: tuple[str, ...]) -> None:
    offer = AnnualOffer(Decimal(1), Decimal(1), 2080, (), inferred, guess)
    assert hedges_of(at(50), basis, offer, ageing) == expected


@pytest.mark.parametrize(("middle", "is_far"), [(2, True), (2.1, False), (97.9, False), (98, True), (None, False)])
def test_what_is_far_out_may_be_misread(middle: float | None, is_far: bool) -> None:
    offer = AnnualOffer(Decimal(1), Decimal(1), 2080, (), False)
    assert hedges_of(at(middle), "occupation", offer, None) == (("far",) if is_far else ())


def at(middle: float | None) -> LowMidHigh:
    return LowMidHigh(min=None, mid=middle, max=None)
