"""A comparison -> one sentence in plain words that claims no more than the comparison carries."""

from __future__ import annotations

from jobscan.model import Comparison, Verdict
from jobscan.report.clean import printable
from jobscan.report.words import money, ordinal

KNOWN = 0.75  # so sure must all candidates be together before "whatever" is said
LOWEST, HIGHEST = 10, 90  # what a verdict says of readings that may lie beyond
_LEADS = {
    "far-below": "Among the lowest paid tenth",
    "below": "Below the median",
    "near": "About the median",
    "above": "Above the median",
    "far-above": "Among the highest paid tenth",
}
_HEDGES = {
    "hours": "if it is paid and worked as assumed",
    "far": "so far out that the job or the pay may be misread",
    "extra": "tips or commission come on top",
    "money": "the wages are of another year",
}


def verdict_words(comparison: Comparison) -> str:
    """The sentence; empty where the table has no percentiles."""
    verdict = comparison.verdict
    if verdict is None:
        return ""
    claim = _of_one(comparison, verdict) if comparison.basis == "occupation" else _of_several(comparison, verdict)
    hedges = [words for each in verdict.hedges if (words := _HEDGES.get(each))]
    if comparison.aged_to:
        hedges.append(f"in the money of {comparison.aged_to:%B %Y}")
    return f"{claim} ({'; '.join(hedges)})." if hedges else f"{claim}."


def _of_one(comparison: Comparison, verdict: Verdict) -> str:
    """Of the occupation that is sure, and which end of a range lies outside of what nine in ten earn."""
    row = comparison.benchmark
    median = f", where the median is {money(row.percentile50, row.currency)}" if row.percentile50 is not None else ""
    lead = _LEADS.get(verdict.code, "About the median")
    claim = f"{lead} for {printable(row.occupation.name)} in {printable(row.area.name)}{median}"
    return claim + _beyond(comparison, verdict)


def _beyond(comparison: Comparison, verdict: Verdict) -> str:
    ends = {
        "below-10th": ("far-below", "; the low end lies below the 10th percentile"),
        "above-90th": ("far-above", "; the top end lies beyond the 90th percentile"),
    }
    return "".join(words for flag, (code, words) in ends.items() if flag in comparison.flags and verdict.code != code)


def _of_several(comparison: Comparison, verdict: Verdict) -> str:
    """The spread of what the job may be, and the likeliest of it, or where none is likely the group."""
    likeliest = comparison.candidates[0] if comparison.candidates else None
    name = printable(likeliest.occupation.name if likeliest else comparison.benchmark.occupation.name)
    known = sum(each.confidence for each in comparison.candidates)
    claim = readings_words(verdict, is_known=known >= KNOWN)
    claim += _low_end(comparison)
    if comparison.basis == "mixture":
        return f"{claim}; most likely {name}" + (f" ({likeliest.confidence:.0%})" if likeliest else "")
    group = f", something among {printable(comparison.group.name)}" if comparison.group else ""
    return f"It is uncertain what the job is{group}: {claim[0].lower()}{claim[1:]}"


def _low_end(comparison: Comparison) -> str:
    """Of a wide range the middle is not all there is to say."""
    low = comparison.position.min
    if low is None or "wide-range" not in comparison.flags or not LOWEST <= low <= HIGHEST:
        return ""
    return f"; a wide range, its low end stands at about the {ordinal(low)} percentile"


def readings_words(verdict: Verdict, *, is_known: bool = True) -> str:
    """The spread, or one percentile where all readings are about the same; beyond the table's last no figure is named.

    >>> readings_words(Verdict(code="depends", low=40.2, high=70, hedges=()))
    'Between the 40th and the 70th percentile, depending on what the job is'
    >>> readings_words(Verdict(code="above", low=62, high=90, hedges=()))
    'From the 62nd percentile up, depending on what the job is'
    >>> readings_words(Verdict(code="above", low=90, high=90, hedges=()))
    'High, whatever the job is'
    >>> readings_words(Verdict(code="below", low=27, high=27, hedges=()), is_known=False)
    'About the 27th percentile, as far as the job can be told'
    """
    whatever = "whatever the job is" if is_known else "as far as the job can be told"
    low, high = ordinal(verdict.low), ordinal(verdict.high)
    if verdict.code in ("far-above", "far-below"):
        return f"{_LEADS[verdict.code]}, {whatever}"
    if verdict.low >= HIGHEST or verdict.high <= LOWEST:
        return f"{'High' if verdict.low >= HIGHEST else 'Low'}, {whatever}"
    if verdict.low <= LOWEST and verdict.high >= HIGHEST:
        return "High or low, depending on what the job is"
    if low == high:
        return f"About the {low} percentile, {whatever}"
    if verdict.high >= HIGHEST:
        return f"From the {low} percentile up, depending on what the job is"
    if verdict.low <= LOWEST:
        return f"Up to the {high} percentile, depending on what the job is"
    return f"Between the {low} and the {high} percentile, depending on what the job is"
