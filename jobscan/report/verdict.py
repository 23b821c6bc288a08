"""A comparison -> one sentence in plain words that claims no more than the comparison carries."""

from __future__ import annotations

from jobscan.model import Benchmark, Comparison, Hedge, Verdict
from jobscan.report.clean import printable
from jobscan.report.words import money, ordinal, where_words

KNOWN = 0.75  # so sure must all candidates be together before "whatever" is said
LOW, HIGH = 25, 75  # a range that reaches beyond is not all around the median
LOWEST, MEDIAN, HIGHEST = 10, 50, 90  # what a verdict says of readings that may lie beyond
_LEADS = {
    "far-below": "In the bottom tenth of pay",
    "below": "Below the median",
    "near": "Around the median",
    "above": "Above the median",
    "far-above": "In the top tenth of pay",
}
_HEDGES = {
    "hours": "This assumes a period or hours that the listing does not state.",
    "far": "It is so far out that the job or the pay may have been misread.",
    "extra": "Tips or commission come on top.",
    "area": "No place is stated: these are the wages of the whole country.",
    "level": "The wages are those of all levels, this is a job to begin with.",
    "pay": "The listing states other pay too, perhaps of another job, level or place.",
    "money": "The wage figures are from a different year.",
}


def verdict_words(comparison: Comparison) -> str:
    """The claim, and a short sentence for each thing that it hangs on; empty where the table has no percentiles."""
    verdict = comparison.verdict
    if verdict is None:
        return ""
    claim = _of_one(comparison, verdict) if comparison.basis == "occupation" else _of_several(comparison, verdict)
    hedges = [words for each in _to_say(verdict) if (words := _HEDGES.get(each))]
    if comparison.aged_to:
        hedges.append(f"The wage figures are adjusted to {comparison.aged_to:%B %Y}.")
    return " ".join([f"{claim}.", *hedges])


def _to_say(verdict: Verdict) -> list[Hedge]:
    """All that it hangs on; what comes on top explains base pay that is far below, which is not misread then."""
    explained = "extra" in verdict.hedges and verdict.high < MEDIAN
    return [each for each in verdict.hedges if not (each == "far" and explained)]


def _of_one(comparison: Comparison, verdict: Verdict) -> str:
    """Of the occupation that is sure, and which end of a range lies outside of what nine in ten earn."""
    row = comparison.benchmark
    lead = _LEADS.get(verdict.code, _LEADS["near"])
    if _is_across(comparison, verdict):
        lead = f"The middle of the range is {lead[0].lower()}{lead[1:]}"
    workers = f"for {printable(row.occupation.name)} in {printable(where_words(row))}"
    if row.percentile50 is None:
        claim = f"{lead} {workers}"
    elif verdict.code in ("far-below", "far-above"):
        claim = f"{lead} {workers}, where the median is {_median(row)}"
    else:
        claim = f"{lead} of {_median(row)} {workers}"
    return claim + _beyond(comparison, verdict)


def _median(row: Benchmark) -> str:
    return f"{money(row.percentile50 or 0, row.currency)} {'a year' if row.unit_text == 'YEAR' else 'an hour'}"


def _is_across(comparison: Comparison, verdict: Verdict) -> bool:
    """Whether only the middle of a range is where the verdict says, and an end somewhere else.

    A verdict of the middle must not sound like one of the whole range then.
    """
    low, high = comparison.position.min, comparison.position.max
    if low is None or high is None:
        return False
    sides = {
        "far-below": high > LOWEST,
        "below": high > MEDIAN,
        "near": low < LOW or high > HIGH,
        "above": low < MEDIAN,
        "far-above": low < HIGHEST,
    }
    return sides.get(verdict.code, False)


def _beyond(comparison: Comparison, verdict: Verdict) -> str:
    ends = {
        "below-10th": ("far-below", "; the low end falls below the 10th percentile"),
        "above-90th": ("far-above", "; the top end rises above the 90th percentile"),
    }
    return "".join(words for flag, (code, words) in ends.items() if flag in comparison.flags and verdict.code != code)


def _of_several(comparison: Comparison, verdict: Verdict) -> str:
    """The spread of what the job may be, and the likeliest of it, or where none is likely the group."""
    known = sum(each.confidence for each in comparison.candidates) >= KNOWN
    if comparison.basis == "mixture":
        return readings_words(verdict, is_known=known) + _likeliest(comparison) + _low_end(comparison)
    group = f" (one of {printable(comparison.group.name)})" if comparison.group else ""
    claim = readings_words(verdict, is_known=known, is_named=True)
    return f"The occupation is unclear{group}: {claim[0].lower()}{claim[1:]}{_low_end(comparison)}"


def _likeliest(comparison: Comparison) -> str:
    if not comparison.candidates:
        return f" (most likely {printable(comparison.benchmark.occupation.name)})"
    first = comparison.candidates[0]
    return f" (most likely {printable(first.occupation.name)}, {first.confidence:.0%})"


def _low_end(comparison: Comparison) -> str:
    """Of a wide range the middle is not all there is to say."""
    low = comparison.position.min
    if low is None or "wide-range" not in comparison.flags or not LOWEST <= low <= HIGHEST:
        return ""
    return f"; the range is wide, its low end around the {ordinal(low)} percentile"


def readings_words(verdict: Verdict, *, is_known: bool = True, is_named: bool = False) -> str:
    """The spread, or one percentile where all readings are about the same; beyond the table's last no figure is named.

    `is_named`: the words before this have named the occupation as what is unclear.

    >>> readings_words(Verdict(code="depends", low=40.2, high=70, hedges=()))
    'Between the 40th and 70th percentiles of pay, depending on the occupation'
    >>> readings_words(Verdict(code="above", low=62, high=90, hedges=()))
    'At the 62nd percentile of pay or higher, depending on the occupation'
    >>> readings_words(Verdict(code="above", low=90, high=90, hedges=()))
    'At the upper end of pay, whichever occupation it is'
    >>> readings_words(Verdict(code="below", low=27, high=27, hedges=()), is_known=False)
    'Around the 27th percentile of pay, as far as the occupation can be told'
    """
    if is_known:
        whichever = "whichever it is" if is_named else "whichever occupation it is"
    else:
        whichever = "as far as can be told" if is_named else "as far as the occupation can be told"
    low, high = ordinal(verdict.low), ordinal(verdict.high)
    if verdict.code in ("far-above", "far-below"):
        return f"{_LEADS[verdict.code]}, {whichever}"
    if verdict.low >= HIGHEST or verdict.high <= LOWEST:
        return f"At the {'upper' if verdict.low >= HIGHEST else 'lower'} end of pay, {whichever}"
    if low == high:
        return f"Around the {low} percentile of pay, {whichever}"
    return f"{_spread(verdict, low, high)}, depending on {'which it is' if is_named else 'the occupation'}"


def _spread(verdict: Verdict, low: str, high: str) -> str:
    if verdict.low <= LOWEST and verdict.high >= HIGHEST:
        return "Anywhere from low to high"
    if verdict.high >= HIGHEST:
        return f"At the {low} percentile of pay or higher"
    if verdict.low <= LOWEST:
        return f"At the {high} percentile of pay or lower"
    return f"Between the {low} and {high} percentiles of pay"
