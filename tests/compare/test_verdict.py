"""What may be claimed of an offer, and what the claim hangs on."""

import datetime as dt
from decimal import Decimal

import pytest

from jobscan.compare.ageing import Ageing
from jobscan.compare.annual_offer import AnnualOffer
from jobscan.compare.caveats import Caveat
from jobscan.compare.verdict import Extremes, hedges_of, verdict_of
from jobscan.model import Basis

NONE, ABOVE, BELOW = Extremes(), Extremes(high=True), Extremes(low=True)
UNDATED = Caveat("", hedge="date")


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
    said = verdict_of((middle, middle), extremes, ())
    assert said is not None
    assert (said.code, said.low, said.high) == (code, claimed, claimed)


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
    ],
)
def test_of_several(readings: tuple[float, float], extremes: Extremes, expected: tuple[str, float, float]) -> None:
    said = verdict_of(readings, extremes, ("occupation",))
    assert said is not None
    assert (said.code, said.low, said.high) == expected
    assert said.hedges == ("occupation",)


def test_without_percentiles_there_is_nothing_to_claim() -> None:
    assert verdict_of((None, None), NONE, ()) is None


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
    assert hedges_of(50, 50, basis, offer, ageing) == expected


@pytest.mark.parametrize(("middle", "is_far"), [(2, True), (2.1, False), (97.9, False), (98, True), (None, False)])
def test_what_is_far_out_may_be_misread(middle: float | None, is_far: bool) -> None:
    offer = AnnualOffer(Decimal(1), Decimal(1), 2080, (), False)
    assert hedges_of(middle, middle, "occupation", offer, None) == (("far",) if is_far else ())


@pytest.mark.parametrize(
    ("lowest", "caveats", "expected"),
    [
        pytest.param(30, (UNDATED,), ("date",), id="below: it ranked higher in an earlier year"),
        pytest.param(60, (UNDATED,), ("date",), id="near: then it was above"),
        pytest.param(61, (UNDATED,), (), id="above, in an earlier year too"),
        pytest.param(30, (UNDATED, Caveat("", hedge="minimum")), ("minimum",), id="told once"),
        pytest.param(30, (), (), id="dated"),
        pytest.param(30, (Caveat("", hedge="area"), Caveat("", hedge="currency")), ("area", "currency"), id="nothing of where"),
    ],
)  # fmt: skip
def test_what_is_not_known_of_a_listing(lowest: float, caveats: tuple[Caveat, ...], expected: tuple[str, ...]) -> None:
    offer = AnnualOffer(Decimal(1), Decimal(1), 2080, (), False)
    assert hedges_of(lowest, lowest, "occupation", offer, None, caveats) == expected
