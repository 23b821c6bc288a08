"""A comparison -> one sentence in plain words that claims no more than the comparison supports."""

from __future__ import annotations

from jobscan.model import Benchmark, Comparison, Hedge, Verdict
from jobscan.report.clean import printable
from jobscan.report.words import money, ordinal, where_words

KNOWN = 0.9  # so sure must all candidates be together before "whatever" is said
LOW, HIGH = 25, 75  # a range that reaches beyond is not all around the median
WIDER = 10  # percentiles by which a range may reach beyond what is claimed of its middle
LOWEST, MEDIAN, HIGHEST = 10, 50, 90  # what a verdict says of readings that may lie beyond
_LEADS = {
    "far-below": "In the bottom tenth of pay",
    "below": "Below the median",
    "near": "Around the median",
    "above": "Above the median",
    "far-above": "In the top tenth of pay",
}
SAID_FIRST = 2  # hedges behind the claim; with more nobody reads it, and the rest are cautions
_HEDGES: dict[Hedge, str] = {  # what may be most wrong comes first
    "far": "So far out that the job or the pay may be misread.",
    "hours": "The period or the hours are assumed.",
    "pay": "The listing states other pay too.",
    "extra": "Tips or commission may come on top.",
    "minimum": "Below the legal minimum in the year of these wages: probably an older listing.",
    "places": "The listing names several places.",
    "area": "No place was found.",
    "currency": "The currency may be another country's.",
    "date": "No date was found: in an earlier year it ranked higher.",
    "level": "An entry-level job, set against the wages of all levels.",
    "money": "The wages are of another year.",
}
_NO_COUNTRY = "No place was found: even the country is assumed."


def verdict_words(comparison: Comparison) -> str:
    """The claim, and what it depends on most, a short sentence each; empty if the table has no percentiles."""
    verdict = comparison.verdict
    if verdict is None:
        return ""
    claim = _of_one(comparison, verdict) if comparison.basis == "occupation" else _of_several(comparison, verdict)
    aged = [f"Wages adjusted to {comparison.aged_to:%B %Y}."] if comparison.aged_to else []
    return " ".join([f"{claim}.", *_hedges(verdict)[:SAID_FIRST], *aged])


def further_hedges(comparison: Comparison) -> list[str]:
    """What else the claim depends on: the hedges for which its sentence has no room."""
    further = _hedges(comparison.verdict)[SAID_FIRST:] if comparison.verdict else []
    return [f"{said[0].lower()}{said[1:-1]}" for said in further]


def _hedges(verdict: Verdict) -> list[str]:
    """All that it depends on; extra pay, or an earlier year, explains pay far below, which then was not misread."""
    hedges = set(verdict.hedges)
    if not {"extra", "minimum"}.isdisjoint(hedges) and verdict.high < MEDIAN:
        hedges.discard("far")
    words = _HEDGES
    if {"area", "currency"} <= hedges:
        hedges.discard("currency")
        words = words | {"area": _NO_COUNTRY}
    return [said for each, said in words.items() if each in hedges]


def _of_one(comparison: Comparison, verdict: Verdict) -> str:
    """Of the occupation that is sure, and which end of a range lies outside of what nine in ten earn."""
    row = comparison.benchmark
    lead = _said_of(_subject(comparison, verdict), _LEADS.get(verdict.code, _LEADS["near"]))
    workers = f"for {_short(row.occupation.name)} in {printable(where_words(row))}"
    if row.percentile50 is None:
        claim = f"{lead} {workers}"
    elif verdict.code in ("far-below", "far-above"):
        claim = f"{lead} {workers}, where the median is {_median(row)}"
    else:
        claim = f"{lead} of {_median(row)} {workers}"
    return claim + _beyond(comparison, verdict)


def _short(name: str) -> str:
    """Without what does not belong to it, which the details say.

    >>> _short("Elementary School Teachers, Except Special Education")
    'Elementary School Teachers'
    """
    return printable(name).partition(", Except ")[0]


def _median(row: Benchmark) -> str:
    return f"{money(row.percentile50 or 0, row.currency)} {'a year' if row.unit_text == 'YEAR' else 'an hour'}"


def _subject(comparison: Comparison, verdict: Verdict) -> str:
    """What a verdict is of: "" for the whole offer, else the end or the middle that alone it holds of.

    "Up to $50,000" says only what the most is, and a verdict of the middle must not sound like one of the whole range.
    """
    low, high = comparison.position.min, comparison.position.max
    if low is None and high is None:
        return ""
    if low is None:
        return "" if verdict.code in ("below", "far-below") else "The most that is offered"
    if high is None:
        return "" if verdict.code in ("above", "far-above") else "The least that is offered"
    if comparison.basis != "occupation":
        least, most = _claimed(verdict)
        return "The middle of the range" if low < least - WIDER or high > most + WIDER else ""
    is_across = {
        "far-below": high > LOWEST,
        "below": high > MEDIAN,
        "near": low < LOW or high > HIGH,
        "above": low < MEDIAN,
        "far-above": low < HIGHEST,
    }
    return "The middle of the range" if is_across.get(verdict.code) else ""


def _claimed(verdict: Verdict) -> tuple[float, float]:
    """The percentiles that the claim of several readings leaves open."""
    if verdict.low == verdict.high and not LOWEST < verdict.low < HIGHEST:
        return (MEDIAN, 100) if verdict.low >= HIGHEST else (0, MEDIAN)
    return (0 if verdict.low <= LOWEST else verdict.low, 100 if verdict.high >= HIGHEST else verdict.high)


def _said_of(subject: str, claim: str) -> str:
    """
    >>> _said_of("The most that is offered", "Above the median"), _said_of("", "Above the median")
    ('The most that is offered is above the median', 'Above the median')
    """
    return f"{subject} is {claim[0].lower()}{claim[1:]}" if subject else claim


def _beyond(comparison: Comparison, verdict: Verdict) -> str:
    """Which end of a range is out, where the verdict does not say it of the middle."""
    low, high = comparison.position.min, comparison.position.max
    is_open = low is None or high is None or low == high
    ends = {
        "below-10th": (low, "far-below", "it is" if is_open else "the low end falls", "below the 10th percentile"),
        "above-90th": (high, "far-above", "it is" if is_open else "the top end rises", "above the 90th percentile"),
    }
    raised = (each for flag, each in ends.items() if flag in comparison.flags)
    return "".join(
        f"; {subject} {where}" for end, code, subject, where in raised if end is not None and verdict.code != code
    )


def _of_several(comparison: Comparison, verdict: Verdict) -> str:
    """The spread of what the job may be, and the likeliest of it, or where none is likely the group."""
    low, high, claim = readings_words(verdict, f" in {printable(where_words(comparison.benchmark))}")
    claim = _said_of(_subject(comparison, verdict), claim + _condition(comparison, is_spread=low != high))
    if comparison.basis == "group":
        group = f" (one of {printable(comparison.group.name)})" if comparison.group else ""
        return f"The occupation is unclear{group}: {claim[0].lower()}{claim[1:]}"
    return claim


def _condition(comparison: Comparison, *, is_spread: bool) -> str:
    """What the claim is true of: whatever the candidates are together sure enough of, or else the likeliest alone."""
    candidates = comparison.candidates
    is_known = not candidates or sum(each.confidence for each in candidates) >= KNOWN
    if comparison.basis == "group":
        condition = ", depending on which it is" if is_spread else ", whichever it is" if is_known else ""
        return condition if is_known else f"{condition}, as far as can be told"
    name = _short(comparison.benchmark.occupation.name)
    sure = f"{candidates[0].confidence:.0%}" if candidates else ""
    if not is_known and not is_spread:
        return f", if the occupation is {name} ({sure} certain)"
    likely = ", ".join(filter(None, [f"most likely {name}", sure])) + ("" if is_known else "; it may be another")
    return f", {'depending on the occupation' if is_spread else 'whichever occupation it is'} ({likely})"


def readings_words(verdict: Verdict, where: str = "") -> tuple[str, str, str]:
    """The lowest and the highest reading in words, and the claim: the spread, or one percentile where both are alike.

    None where all readings lie beyond the table's last.

    >>> readings_words(Verdict(code="depends", low=40.2, high=70, hedges=()), " in Austin, TX")
    ('40th', '70th', 'Between the 40th and 70th percentiles of pay in Austin, TX')
    >>> readings_words(Verdict(code="above", low=62, high=90, hedges=()))
    ('62nd', '90th', 'At the 62nd percentile of pay or higher')
    >>> readings_words(Verdict(code="above", low=90, high=90, hedges=()), " in Austin, TX")
    ('90th', '90th', 'Above the median in Austin, TX')
    """
    low, high = ordinal(verdict.low), ordinal(verdict.high)
    if low == high:
        is_beyond = verdict.low >= HIGHEST or verdict.high <= LOWEST
        claim = _LEADS[verdict.code] if is_beyond else f"Around the {low} percentile of pay"
    else:
        claim = _spread(verdict, low, high)
    before, of_pay, after = claim.partition(" of pay")
    return low, high, f"{before}{of_pay}{where}{after}"


def _spread(verdict: Verdict, low: str, high: str) -> str:
    if verdict.low <= LOWEST and verdict.high >= HIGHEST:
        return "Anywhere from low to high"
    if verdict.high >= HIGHEST:
        return f"At the {low} percentile of pay or higher"
    if verdict.low <= LOWEST:
        return f"At the {high} percentile of pay or lower"
    return f"Between the {low} and {high} percentiles of pay"
