"""Candidates and the title field -> the job's title."""

from __future__ import annotations

from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.title import find as by
from jobscan.facts.title.in_prose import ASKED, CUE, MENTION, PLAIN_CUE, PLAIN_MENTION, PLURAL, TOP_AGAIN
from jobscan.grammar.titles.boundaries import clean_title
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact

# The rule that is right where two rules see different titles stands first; as annotated listings have it.
BEST_FIRST = (
    by.GENDERED,
    by.LABEL,
    by.HEADING,
    by.SAID,
    by.SEGMENT,
    by.FIRST_LINE,
    by.HEADER,
    CUE,
    MENTION,
    by.PAGE,
    TOP_AGAIN,
    ASKED,
    PLAIN_CUE,
    PLURAL,
    PLAIN_MENTION,
)
_AT_ONCE = 300  # characters
_RANK = {rule: rank for rank, rule in enumerate(BEST_FIRST)}


def choose_title(candidates: Sequence[Candidate[str]], listing: Listing) -> Fact[str] | None:
    """The title of the field when there is one, else the first candidate of the best rule.

    >>> from jobscan.model import Fields, Source
    >>> source = Source(text="", uri="-", fields=Fields(title="REQ 12345 - Data Engineer (m/f/d)"))
    >>> choose_title([], Listing(source)).value
    'Data Engineer'
    """
    field = listing.source.fields.title or ""
    if title := clean_title(field):
        return field_fact("title", title, field)
    best = min(candidates, key=_rank, default=None)
    return listing.fact(best, best.value, confidence_of(best.rule)) if best else None


def _rank(seen: Candidate[str]) -> tuple[int, int]:
    """The smaller, the better; who is mentioned at once is whom the listing is about, as if a cue announced him."""
    rule = CUE if seen.rule is MENTION and seen.start < _AT_ONCE else seen.rule
    return _RANK[rule], seen.start
