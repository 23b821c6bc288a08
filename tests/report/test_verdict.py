"""The sentence that a comparison comes to."""

import datetime as dt
from typing import Any

import pytest

from jobscan.model import CandidateOccupation, Code, LowMidHigh, Verdict
from jobscan.report.verdict import further_hedges, verdict_words
from jobscan.report.words import standing_words
from tests.postings import make_comparison

AREA = "Austin-Round Rock-San Marcos, TX"
PLACE = f"Registered Nurses in {AREA}"
MEDIAN = f"the median of $93,600 a year for {PLACE}"
NURSE = CandidateOccupation(
    occupation=Code(code="29-1141", name="Registered Nurses"), confidence=0.39, percentile50=None,
    position=LowMidHigh(min=1, mid=2, max=3),
)  # fmt: skip


def said(code: Any, low: float, high: float, *, hedges: tuple[Any, ...] = (), **changes: Any) -> str:
    verdict = Verdict(code=code, low=low, high=high, hedges=hedges)
    at = LowMidHigh(min=low, mid=(low + high) / 2, max=high)
    usual = {"verdict": verdict, "flags": (), "candidates": (), "position": at}
    return verdict_words(make_comparison(**(usual | changes)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(said("near", 50, 50, position=LowMidHigh(min=36, mid=50, max=70)), f"Around {MEDIAN}.", id="near"),
        pytest.param(
            said("near", 50, 50, position=LowMidHigh(min=20, mid=50, max=70)),
            f"The middle of the range is around {MEDIAN}.", id="a range that only its middle is near in"
        ),
        pytest.param(
            said("far-below", 5, 5, flags=("below-10th",), position=LowMidHigh(min=2, mid=5, max=8)),
            f"In the bottom tenth of pay for {PLACE}, where the median is $93,600 a year.", id="far below"
        ),
        pytest.param(
            said("far-above", 95, 95, position=LowMidHigh(min=60, mid=95, max=98)),
            f"The middle of the range is in the top tenth of pay for {PLACE}, where the median is $93,600 a year.", id="only the middle is far above"
        ),
        pytest.param(
            said("above", 62, 62, position=LowMidHigh(min=30, mid=62, max=80)),
            f"The middle of the range is above {MEDIAN}.", id="a range on both sides"
        ),
        pytest.param(
            said("below", 35, 35, position=LowMidHigh(min=20, mid=35, max=60)),
            f"The middle of the range is below {MEDIAN}.", id="a range on both sides, mostly below"
        ),
        pytest.param(said("above", 70, 70, position=LowMidHigh(min=70, mid=70, max=None)), f"Above {MEDIAN}.", id="an open range"),
        pytest.param(
            said("above", 70, 70, flags=("above-90th",), position=LowMidHigh(min=55, mid=70, max=95)),
            f"Above {MEDIAN}; the top end rises above the 90th percentile.", id="the top end"
        ),
        pytest.param(
            said("below", 30, 30, flags=("below-10th",), hedges=("hours", "money"), position=LowMidHigh(min=5, mid=30, max=45)),
            f"Below {MEDIAN}; the low end falls below the 10th percentile. The period or the "
            "hours are assumed. The wages are of another year.", id="hedged"
        ),
        pytest.param(
            said("near", 50, 50, aged_to=dt.date(2016, 3, 1), position=LowMidHigh(min=None, mid=50, max=None)),
            f"Around {MEDIAN}. Wages adjusted to March 2016.", id="old"
        ),
        pytest.param(
            said("depends", 40, 70, basis="mixture", candidates=(NURSE,)),
            f"Between the 40th and 70th percentiles of pay in {AREA}, depending on the occupation (most likely Registered Nurses, 39%; it "
            "may be another).", id="a mixture"
        ),
        pytest.param(
            said("near", 50, 50, basis="mixture"),
            f"Around the 50th percentile of pay in {AREA}, whichever occupation it is (most likely Registered Nurses).", id="one reading"
        ),
        pytest.param(
            said("above", 90, 90, basis="mixture", candidates=(NURSE, NURSE, NURSE), hedges=("far", "extra")),
            f"Above the median in {AREA}, whichever occupation it is (most likely Registered Nurses, 39%). So far out that "
            "the job or the pay may be misread. Tips or commission may come on top.", id="a mixture that agrees"
        ),
        pytest.param(
            said("below", 27, 27, basis="mixture", candidates=(NURSE,), hedges=("date", "area", "currency")),
            f"Around the 27th percentile of pay in {AREA}, if the occupation is Registered Nurses (39% certain). No place was "
            "found: even the country is assumed. No date was found: in an earlier year it ranked higher.", id="one reading that may be wrong"
        ),
        pytest.param(
            said("depends", 10, 70, basis="group", group=Code(code="29-0000", name="Nurses and Others")),
            f"The occupation is unclear (one of Nurses and Others): at the 70th percentile of pay in {AREA} or lower, depending on which it is.",
            id="a group"
        ),
        pytest.param(
            said("below", 10, 10, basis="group"), f"The occupation is unclear: below the median in {AREA}, whichever it is.", id="no group"
        ),
        pytest.param(
            said("far-below", 1, 1, hedges=("extra", "far"), position=LowMidHigh(min=1, mid=1, max=1)),
            f"In the bottom tenth of pay for {PLACE}, where the median is $93,600 a year. Tips or commission may come on top.", id="base pay alone"
        ),
        pytest.param(
            said("depends", 20, 70, basis="group", candidates=(NURSE,)),
            f"The occupation is unclear: between the 20th and 70th percentiles of pay in {AREA}, depending on which it is, as far as "
            "can be told.", id="a group that may be another"
        ),
        pytest.param(
            said("depends", 10, 90, basis="group"),
            f"The occupation is unclear: anywhere from low to high in {AREA}, depending on which it is.", id="anything"
        ),
        pytest.param(
            said("above", 90, 90, basis="group", candidates=(NURSE, NURSE, NURSE), flags=("wide-range",), position=LowMidHigh(min=37, mid=99, max=99)),
            f"The occupation is unclear: the middle of the range is above the median in {AREA}, whichever it is.",
            id="a wide range"
        ),
        pytest.param(
            said("depends", 46, 58, basis="mixture", position=LowMidHigh(min=28, mid=50, max=73)),
            f"The middle of the range is between the 46th and 58th percentiles of pay in {AREA}, depending on the occupation (most "
            "likely Registered Nurses).", id="of several, a range that reaches further than what they differ by"
        ),
        pytest.param(
            said("above", 70, 90, basis="mixture", position=LowMidHigh(min=62, mid=75, max=99)),
            f"At the 70th percentile of pay in {AREA} or higher, depending on the occupation (most likely Registered Nurses).",
            id="of several, an end beyond which anything may be"
        ),
        pytest.param(
            said("below", 30, 30, hedges=("date", "currency", "hours", "level", "far")),
            f"Below {MEDIAN}. So far out that the job or the pay may be misread. The period or the hours are assumed.",
            id="two hedges, the gravest first"
        ),
        pytest.param(
            said("above", 67, 67, position=LowMidHigh(min=None, mid=None, max=67)),
            f"The most that is offered is above the median of $93,600 a year for {PLACE}.", id="up to"
        ),
        pytest.param(
            said("above", 90, 90, flags=("above-90th",), hedges=("far",), position=LowMidHigh(min=None, mid=None, max=99)),
            f"The most that is offered is above the median of $93,600 a year for {PLACE}; it is above the 90th percentile. "
            "So far out that the job or the pay may be misread.", id="up to very much"
        ),
        pytest.param(
            said("below", 30, 30, position=LowMidHigh(min=None, mid=None, max=30)),
            f"Below the median of $93,600 a year for {PLACE}.", id="up to little"
        ),
        pytest.param(
            said("near", 50, 50, position=LowMidHigh(min=50, mid=None, max=None)),
            f"The least that is offered is around the median of $93,600 a year for {PLACE}.", id="from"
        ),
        pytest.param(
            said("depends", 20, 80, basis="group", position=LowMidHigh(min=None, mid=None, max=60)),
            f"The occupation is unclear: the most that is offered is between the 20th and 80th percentiles of pay in {AREA}, depending on which it is.",
            id="up to, in a group"
        ),
        pytest.param(
            said("below", 10, 10, hedges=("far",), flags=("below-10th",), position=LowMidHigh(min=None, mid=None, max=1)),
            f"Below the median of $93,600 a year for {PLACE}. So far out that the job or the pay may be misread.",
            id="up to next to nothing"
        ),
        pytest.param(verdict_words(make_comparison(verdict=None)), "", id="nothing"),
    ],
)  # fmt: skip
def test_the_sentence(words: str, expected: str) -> None:
    assert words == expected


def test_the_hedges_for_which_the_sentence_has_no_room_are_cautions() -> None:
    hedged = Verdict(code="below", low=30, high=30, hedges=("date", "area", "currency", "hours", "far"))
    assert further_hedges(make_comparison(verdict=hedged)) == [
        "no place was found: even the country is assumed",
        "no date was found: in an earlier year it ranked higher",
    ]
    assert further_hedges(make_comparison(verdict=None)) == []


@pytest.mark.parametrize(
    ("position", "flags", "expected"),
    [
        ((41.0, 55.5, 72.0), (), "41st to 72nd percentile, the middle at the 56th"),
        ((92.0, 95.5, 98.0), ("above-90th",), "above the 90th percentile (est. 92nd to 98th)"),
        ((92.0, 95.5, 98.0), (), "the upper end"),
        ((60.0, 95.5, 98.0), (), "60th to the upper end"),
        ((60.0, 80.0, 98.0), (), "60th to the upper end, the middle at the 80th"),
        ((2.0, 20.0, 30.0), (), "the lower end to 30th percentile, the middle at the 20th"),
        ((2.0, 20.0, 30.0), ("below-10th",), "below the 10th (est. 2nd) to 30th percentile, the middle at the 20th"),
        ((None, None, 5.0), ("above-90th",), "the lower end"),
        ((None, None, 5.0), ("below-10th",), "below the 10th percentile (est. 5th)"),
        ((90.2, 90.2, 90.2), ("above-90th",), "just above the 90th percentile"),
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
