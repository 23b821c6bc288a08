"""Candidates and the title field -> the job's title."""

from __future__ import annotations

from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.title import find as by
from jobscan.facts.title.in_prose import CUE, MENTION, PLAIN_CUE
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
    PLAIN_CUE,
)
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
    best = min(candidates, key=lambda seen: (_RANK[seen.rule], seen.start), default=None)
    return listing.fact(best, best.value, confidence_of(best.rule)) if best else None
