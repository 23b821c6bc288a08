"""Offers and reference points -> rows of a table: what, how much, and how the offer relates to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobscan.compare.references import OWN, Reference, against
from jobscan.model import JobPosting, LowMidHigh, NotComparable
from jobscan.report import summary
from jobscan.report.words import money_range


def reference_rows(
    postings: Sequence[JobPosting], references: Sequence[Reference], *, hours: int | None
) -> Iterator[tuple[str, str, str]]:
    """A row for each posting and reference; with several postings each row says whose it is."""
    for posting in postings:
        whose = f"{summary.title(posting)}: " if len(postings) > 1 else ""
        for point in references:
            result = against(posting, point, hours=hours)
            amount = f"{money_range(point.low, point.high, 'USD')} a year"
            relation = result.not_comparable if isinstance(result, NotComparable) else _times(result.ratio)
            when = "" if point.source == OWN else f" ({point.as_of.year})"
            yield f"{point.title}{when}", amount, whose + relation


def _times(ratio: LowMidHigh) -> str:
    """How many times the reference.

    >>> _times(LowMidHigh(min=1.2, mid=1.5, max=1.8))
    '1.20 – 1.80 times as much'
    """
    ends = dict.fromkeys(f"{end:.2f}" for end in (ratio.min, ratio.max) if end is not None)
    return f"{' – '.join(ends)} times as much" if ends else "unknown"
