"""Marks and the company field -> who hires."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jobscan.grammar.text import fold, squeeze
from jobscan.listing import Listing
from jobscan.model import Fact, Mark

# The weight of one mark of a rule; names that several rules give add up. Fitted on annotated listings.
RULES = {
    "organization.label": 0.95,
    "organization.heading": 0.95,
    "organization.at": 0.85,
    "organization.pipe": 0.7,
    "organization.header": 0.85,
    "organization.beside_title": 0.6,
    "organization.client": 0.95,
    "organization.about": 0.75,
    "organization.hiring": 0.7,
    "organization.legal": 0.7,
    "organization.at_we": 0.7,
    "organization.is": 0.6,
    "organization.subject": 0.45,
    "organization.of": 0.45,
    "organization.domain": 0.5,
}


# The share of such employers that were right on annotated listings, invented ones among them.
MEASURED = {
    "organization.label": 0.8,
    "organization.heading": 0.97,
    "organization.at": 0.9,
    "organization.pipe": 0.8,
    "organization.header": 0.9,
    "organization.beside_title": 0.75,
    "organization.client": 0.8,
    "organization.about": 0.95,
    "organization.hiring": 0.8,
    "organization.legal": 0.85,
    "organization.at_we": 0.78,
    "organization.is": 0.8,
    "organization.subject": 0.65,
    "organization.of": 0.4,
    "organization.domain": 0.8,
}


def organization_fact(marks: Sequence[Mark], listing: Listing) -> Fact[str] | None:
    """The employer of the field when there is one, else the name that the marks speak for most.

    >>> from jobscan.listing import Listing
    >>> from jobscan.model import Fields, Source
    >>> source = Source(text="", uri="-", fields=Fields(company=" Harbor  Clinic "))
    >>> organization_fact([], Listing(source)).value
    'Harbor Clinic'
    """
    field = squeeze(fold(listing.source.fields.company or ""))
    if field and field.lower() not in ("none", "nan", "null", "n/a", "confidential"):
        return Fact(
            value=field,
            start=None,
            end=None,
            text=listing.source.fields.company or "",
            rule="field.company",
            confidence=0.97,
        )
    votes: Counter[str] = Counter()
    for mark in marks:
        votes[_name(mark)] += RULES.get(mark.rule, 0.3)  # type: ignore[assignment]
    best = max(
        marks,
        key=lambda mark: (round(RULES.get(mark.rule, 0.3) + votes[_name(mark)] * 0.3, 6), -mark.start),
        default=None,
    )
    if best is None:
        return None
    best = _fuller(best, marks)
    confidence = MEASURED.get(best.rule, 0.6)
    return Fact(
        value=squeeze(fold(best.text)),
        start=best.start,
        end=best.end,
        text=best.text,
        rule=best.rule,
        confidence=confidence,
    )


def _fuller(best: Mark, marks: Sequence[Mark]) -> Mark:
    """ "Ridgeline Defense Group" for "Ridgeline", when a rule saw the full name too."""
    name = _name(best) + " "
    longer = [mark for mark in marks if _name(mark).startswith(name) and _name(mark).count(" ") < name.count(" ") + 3]
    if best.rule in ("organization.label", "organization.heading") or not longer:
        return best
    return min(longer, key=lambda mark: (len(mark.text), mark.start))


def _name(mark: Mark) -> str:
    return squeeze(fold(mark.text)).lower()
