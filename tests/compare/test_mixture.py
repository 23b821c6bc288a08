"""What several readings of an offer say together."""

import pytest

from jobscan.compare import Tables
from jobscan.compare.mixture import agree, basis_of, ends, group_of, mixed, spread
from jobscan.model import CandidateOccupation, Code, LowMidHigh

TABLES = Tables()


def reading(
    middle: float | None, confidence: float = 0.5, *, weight: float = 0.5, low: float | None = None, high: float | None = None,
    code: str = "15-1252",
) -> CandidateOccupation:  # fmt: skip
    return CandidateOccupation(
        occupation=Code(code=code, name="x"),
        confidence=confidence,
        weight=weight,
        percentile50=None,
        position=LowMidHigh(min=low, mid=middle, max=high),
    )


@pytest.mark.parametrize(
    ("confidence", "basis"), [(0.7, "occupation"), (0.699, "mixture"), (0.3, "mixture"), (0.299, "group")]
)
def test_what_a_comparison_rests_on(confidence: float, basis: str) -> None:
    assert basis_of(confidence) == basis


def test_each_end_stands_where_the_mixture_of_wages_has_it() -> None:
    readings = (reading(50, weight=0.75, low=40, high=60), reading(90, weight=0.25, low=80, high=None))
    assert mixed(readings) == LowMidHigh(min=50.0, mid=60.0, max=60.0)


def test_nothing_is_mixed_of_nothing() -> None:
    assert mixed(()) == LowMidHigh(min=None, mid=None, max=None)


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param(((50, 1.0),), (50, 50), id="one"),
        pytest.param(((70, 0.5), (40, 0.5)), (40, 70), id="two"),
        pytest.param(((70, 0.8), (40, 0.032), (95, 0.031)), (40, 70), id="too unlikely above"),
        pytest.param(((70, 0.8), (40, 0.031), (95, 0.032)), (70, 95), id="too unlikely below"),
        pytest.param(((70, 0.29), (40, 0.02)), (40, 70), id="beside one that is not likely itself"),
        pytest.param(((70, 0.8), (40, 0.2), (None, 0.9)), (40, 70), id="one that says nothing"),
        pytest.param(((None, 1.0),), None, id="nothing said"),
        pytest.param((), None, id="none"),
    ],
)
def test_the_spread_is_of_what_is_likely(
    readings: tuple[tuple[float | None, float], ...], expected: tuple[float, float] | None
) -> None:
    assert spread([reading(middle, confidence) for middle, confidence in readings]) == expected


def test_an_offer_of_one_end_is_read_by_that_end() -> None:
    assert spread([reading(None, low=33)]) == (33, 33)


@pytest.mark.parametrize(
    ("confidences", "agreed"), [((0.75, 0.1), True), ((0.74, 0.26), False), ((0.5, 0.0), False), ((), False)]
)
def test_what_is_unknown_does_not_agree(confidences: tuple[float, ...], agreed: bool) -> None:
    readings = [reading(95 if at == 0 else 50, each) for at, each in enumerate(confidences)]
    assert agree(readings, lambda at: (at.mid or 0) > 90) is agreed


def test_the_stated_ends() -> None:
    assert ends(LowMidHigh(min=None, mid=50, max=60)) == [60]
    assert ends(LowMidHigh(min=40, mid=None, max=None)) == [40]


@pytest.mark.parametrize(
    ("codes", "name"),
    [
        pytest.param({"15-1252": 0.5, "11-3021": 0.5}, "Computer Occupations", id="half"),
        pytest.param({"15-1252": 0.3, "15-1211": 0.2, "11-3021": 0.5}, "Computer Occupations", id="two of a group"),
        pytest.param({"29-1141": 0.6, "11-3021": 0.4}, "Healthcare Diagnosing or Treating Practitioners", id="a number of its own"),
        pytest.param({"15-1252": 0.49, "11-3021": 0.3, "29-1141": 0.21}, None, id="no majority"),
        pytest.param({"zz-1252": 1.0}, None, id="no such group"),
        pytest.param({}, None, id="nothing"),
    ],
)  # fmt: skip
def test_the_group_that_most_are_in(codes: dict[str, float], name: str | None) -> None:
    found = group_of([reading(50, weight=weight, code=code) for code, weight in codes.items()], TABLES["us-oews-2025"])
    assert (found.name if found else None) == name
