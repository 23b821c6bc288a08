"""A mark in a listing -> whether the line that it stands in is only wished for, as far as its heading and words say."""

from __future__ import annotations

import re
from typing import Any

from jobscan.grammar.text import lower
from jobscan.listing import Listing
from jobscan.model import Candidate, Mark

_WISH = re.compile(
    r"prefer|desir|nice[ -]to|\bplus\b|bonus|additional consideration|\basset\b|\bideal|\bedge\b|advantage|optional"
    r"|beneficial|good to have|stand out|great to have|welcome|helpful"
)
_CLAUSE_END = re.compile(r"(?<![.][A-Z])[.;\n](?=\s|$)|(?<=[a-z)])[.;](?=[A-Z])")  # not in "Ph.D. in", "B.S."
_ANOTHER = re.compile(
    r"(?:[^.;\n(]|(?<=[a-z])[.](?=[a-z ])){6,170}?(?:, | with )"
    r"(?![^.;,\n]{0,60}\b(?:related|similar|equivalent|relevant|preferably|ideally)\b)[^.;,\n]{0,50}\b(?:experience|degree|industry|background|certificat\w+|licen[sc]e|master'?s?|mba|ph\.?d|knowledge)"
    r" (?:is |would be |are )?(?:strongly |highly )?(?:preferred|desired|desirable|a plus|an advantage|an asset)"
)
_DEGREES = re.compile(
    r"(?:(?!degree)[\w.']+,? (?:or |and )?){1,4}degrees? (?:is |are )?(?:preferred|desir|a plus)"
)  # "Masters, MPH or PhD degree preferred"
_DEMANDING = re.compile(
    r"requirement|qualification|specification|essential|education|criteria|you (?:need|have|bring)|about you|must have"
)
_SURE = 0.6  # below it a role that nothing in the line bears out was wrong half the time


def is_wished(mark: Candidate[Any] | Mark, listing: Listing) -> bool:
    """Whether the segment's role may be trusted that this is preferred.

    The heading may say so; else a word for it must not stand in another clause of the segment ("BSc; MSc preferred.
    5 years of ..."), and the role must be a sure one where no word stands anywhere.
    """
    segment = listing.segment_at(mark.start)
    if segment is None or segment.role != "requirement_preferred":
        return False
    if segment.heading and _WISH.search(lower(segment.heading)):
        return True
    folded = listing.folded[segment.start : segment.end]
    text = lower(folded)
    if not _WISH.search(text):
        return segment.confidence >= _SURE
    start = max((m.end() for m in _CLAUSE_END.finditer(folded, 0, mark.start - segment.start)), default=0)
    stop = _CLAUSE_END.search(folded, min(len(text), mark.end - segment.start))
    end = stop.start() if stop else len(text)
    return bool(_WISH.search(text, start, end)) and not wishes_another(folded[mark.start - segment.start : end])


def wishes_another(words: str) -> bool:
    """Whether what is wished for at the end of a clause is something else than what the clause begins with.

    >>> wishes_another("2 years of sales experience, retail background preferred")
    True
    >>> wishes_another("Bachelor's degree in Law, Finance or a related field preferred")
    False
    """
    low = lower(words)
    return bool(_ANOTHER.match(low)) and not _DEGREES.match(low)


def heading_demands(mark: Candidate[Any] | Mark, listing: Listing) -> bool:
    """Whether the heading over a mark announces what is asked of the candidate."""
    segment = listing.segment_at(mark.start)
    return bool(segment and segment.heading and _DEMANDING.search(lower(segment.heading)))
