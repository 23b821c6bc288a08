"""Marks and the title field -> the job's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobscan.grammar.text import fold, squeeze
from jobscan.grammar.titles.boundaries import trim
from jobscan.listing import Listing
from jobscan.model import Fact, Mark

# Best first; the number is the share of such titles that were right on annotated listings.
RULES = {
    "title.gendered": 0.95,
    "title.label": 0.92,
    "title.heading": 0.97,
    "title.said": 0.85,
    "title.segment": 0.75,
    "title.first_line": 0.87,
    "title.header": 0.8,
    "title.cue": 0.88,
    "title.mention": 0.83,
    "title.plain_cue": 0.6,
}


_GLUED_HEADING = re.compile(r"^[A-Z][\w ]{2,40}[a-z](?:The|Our|An?) (?=[A-Z])")


def title_fact(marks: Sequence[Mark], listing: Listing) -> Fact[str] | None:
    """The title of the field when there is one, else the mark of the best rule.

    >>> from jobscan.listing import Listing
    >>> from jobscan.model import Fields, Source
    >>> source = Source(text="", uri="-", fields=Fields(title="REQ 12345 - Data Engineer (m/f/d)"))
    >>> title_fact([], Listing(source)).value
    'Data Engineer'
    """
    field = listing.source.fields.title
    if field and (value := clean_title(field)):
        return Fact(value=value, start=None, end=None, text=field, rule="field.title", confidence=0.97)
    order = list(RULES)
    best = min(marks, key=lambda mark: (order.index(mark.rule) if mark.rule in RULES else 99, mark.start), default=None)
    if best is None or not (value := clean_title(best.text)):
        return None
    return Fact(
        value=value,
        start=best.start,
        end=best.end,
        text=best.text,
        rule=best.rule,
        confidence=RULES.get(best.rule, 0.5),
    )


def clean_title(words: str) -> str:
    """The title without numbers, "(m/f/d)", "(Remote)", place or file ending, on one line.

    >>> clean_title("!!!HIRING!!! Nurse (Remote)"), clean_title("#12345")
    ('Nurse', '')
    >>> clean_title("Position OverviewThe QA Manager")
    'QA Manager'
    """
    folded = fold(words[:400])
    folded = _GLUED_HEADING.sub("", folded)
    start, end = trim(folded, 0, len(folded))
    value = squeeze(folded[start:end])
    return value if sum(c.isalpha() for c in value) > 1 else ""
