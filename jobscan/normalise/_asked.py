"""A mark in a listing -> whether the line that it stands in is only wished for, as far as its heading and words say."""

from __future__ import annotations

import re
from bisect import bisect_right

from jobscan.model import Listing, Mark, Segment
from jobscan.text import lower

_WISH = re.compile(
    r"prefer|desir|nice[ -]to|\bplus\b|bonus|additional consideration|\basset\b|\bideal|\bedge\b|advantage|optional"
    r"|beneficial|good to have|stand out|great to have|welcome|helpful"
)
_CLAUSE_END = re.compile(r"[.;\n](?=\s|$)|[.;](?=[A-Z])")
_SURE = 0.6  # below it a role that nothing in the line bears out was wrong half the time


def is_wished(mark: Mark, listing: Listing) -> bool:
    """Whether the segment's role may be trusted that this is preferred.

    The heading may say so; else a word for it must not stand in another clause of the segment ("BSc; MSc preferred.
    5 years of ..."), and the role must be a sure one where no word stands anywhere.
    """
    if mark.role != "requirement_preferred":
        return False
    segment = _segment_at(mark.start, listing)
    if segment is None or (segment.heading and _WISH.search(lower(segment.heading))):
        return True
    text = lower(listing.folded[segment.start : segment.end])
    if not _WISH.search(text):
        return segment.confidence >= _SURE
    start = max((m.end() for m in _CLAUSE_END.finditer(text, 0, mark.start - segment.start)), default=0)
    end = _CLAUSE_END.search(text, min(len(text), mark.end - segment.start))
    return bool(_WISH.search(text, start, end.start() if end else len(text)))


def _segment_at(at: int, listing: Listing) -> Segment | None:
    index = bisect_right(listing.segments, at, key=lambda segment: segment.start) - 1
    segment = listing.segments[index] if index >= 0 else None
    return segment if segment and at < segment.end else None
