"""The sentence that a comparison comes to."""

import datetime as dt
from typing import Any

import pytest

from jobscan.model import CandidateOccupation, Code, LowMidHigh, Verdict
from jobscan.report.verdict import verdict_words
from jobscan.report.words import standing_words
from tests.postings import make_comparison

PLACE = "Registered Nurses in Austin-Round Rock-San Marcos, TX, where the median is $93,600"
NURSE = CandidateOccupation(
    occupation=Code(code="29-1141", name="Registered Nurses"), confidence=0.39, percentile50=None,
    position=LowMidHigh(min=1, mid=2, max=3),
)  # fmt: skip


def said(code: Any, low: float, high: float, *, hedges: tuple[Any, ...] = (), **changes: Any) -> str:
    verdict = Verdict(code=code, low=low, high=high, hedges=hedges)
    return verdict_words(make_comparison(**({"verdict": verdict, "flags": (), "candidates": ()} | changes)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(said("near", 50, 50), f"About the median for {PLACE}.", id="near"),
        pytest.param(said("far-below", 5, 5, flags=("below-10th",)), f"Among the lowest paid tenth for {PLACE}.", id="far below"),
        pytest.param(
            said("above", 70, 70, flags=("above-90th",)),
            f"Above the median for {PLACE}; the top end lies beyond the 90th percentile.", id="the top end"
        ),
        pytest.param(
            said("below", 30, 30, flags=("below-10th",), hedges=("hours", "money")),
            f"Below the median for {PLACE}; the low end lies below the 10th percentile "
            "(if it is paid and worked as assumed; the wages are of another year).", id="hedged"
        ),
        pytest.param(
            said("near", 50, 50, aged_to=dt.date(2016, 3, 1)), f"About the median for {PLACE} (in the money of March 2016).", id="old"
        ),
        pytest.param(
            said("depends", 40, 70, basis="mixture", candidates=(NURSE,)),
            "Between the 40th and the 70th percentile, depending on what the job is; most likely Registered Nurses (39%).", id="a mixture"
        ),
        pytest.param(
            said("near", 50, 50, basis="mixture"),
            "About the 50th percentile, as far as the job can be told; most likely Registered Nurses.", id="one reading"
        ),
        pytest.param(
            said("far-above", 95, 99, basis="mixture", candidates=(NURSE, NURSE)),
            "Among the highest paid tenth, whatever the job is; most likely Registered Nurses (39%).", id="a mixture that agrees"
        ),
        pytest.param(
            said("depends", 10, 70, basis="group", group=Code(code="29-0000", name="Nurses and Others")),
            "It is uncertain what the job is, something among Nurses and Others: up to the 70th percentile, depending on what the job is.",
            id="a group"
        ),
        pytest.param(
            said("below", 10, 10, basis="group"), "It is uncertain what the job is: low, as far as the job can be told.", id="no group"
        ),
        pytest.param(
            said("depends", 10, 90, basis="group"),
            "It is uncertain what the job is: high or low, depending on what the job is.", id="anything"
        ),
        pytest.param(
            said("above", 90, 90, basis="group", flags=("wide-range",), position=LowMidHigh(min=57, mid=99, max=99)),
            "It is uncertain what the job is: high, as far as the job can be told; a wide range, its low end stands at about the 57th percentile.",
            id="a wide range"
        ),
        pytest.param(verdict_words(make_comparison(verdict=None)), "", id="nothing"),
    ],
)  # fmt: skip
def test_the_sentence(words: str, expected: str) -> None:
    assert words == expected


@pytest.mark.parametrize(
    ("position", "flags", "expected"),
    [
        ((41.0, 55.5, 72.0), (), "41st to 72nd percentile, the middle at the 56th"),
        ((92.0, 95.5, 98.0), ("above-90th",), "above the 90th (est. 92nd to 98th)"),
        ((92.0, 95.5, 98.0), (), "the upper end"),
        ((60.0, 95.5, 98.0), (), "60th to the upper end"),
        ((60.0, 80.0, 98.0), (), "60th to the upper end, the middle at the 80th"),
        ((2.0, 20.0, 30.0), (), "the lower end to 30th percentile, the middle at the 20th"),
        ((2.0, 20.0, 30.0), ("below-10th",), "below the 10th (est. 2nd) to 30th percentile, the middle at the 20th"),
        ((None, None, 5.0), ("above-90th",), "the lower end"),
        ((None, 50.0, None), (), "50th percentile"),
        ((None, None, None), (), "unknown"),
    ],
)
def test_percentiles_that_are_not_agreed_on_are_not_named(
    position: tuple[float | None, float | None, float | None], flags: tuple[str, ...], expected: str
) -> None:
    low, middle, high = position
    comparison = make_comparison(position=LowMidHigh(min=low, mid=middle, max=high), flags=flags)
    assert standing_words(comparison) == expected
