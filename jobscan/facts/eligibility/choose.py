"""Marks of eligibility -> the clauses on visa, right to work, citizenship, clearance and checks, on one line each."""

from __future__ import annotations

import re

from jobscan.grammar.text import fold, lower, squeeze
from jobscan.listing import Listing
from jobscan.model import Fact, Mark

# The share of clauses of each kind that the annotators had noted (even rows of 409 listings).
_CONFIDENCE = {
    "eligibility.visa": 0.8,
    "eligibility.right_to_work": 0.85,
    "eligibility.citizenship": 0.8,
    "eligibility.clearance": 0.9,
    "eligibility.check": 0.85,
}
# Work that deals with visas or checks is a duty, and a company may sell them.
_HEADING_LENGTH = 45  # characters
_ABOUT_WORK = frozenset({"responsibility", "company_about", "role_summary", "title", "benefit"})


# "E-Verify Statement", "Additional Information Background Check Statement Disclaimer"
_HEADING = re.compile(r"\b(?:statement|disclaimer|notice|policy)(?:\W+(?:statement|disclaimer|notice|policy))*\W*$")
_SAYS = re.compile(
    r"\b(?:must|requir\w+|needs?|needed|will|subject|pass|complet\w+|active|valid|no|not|only|citizens?|sponsor\w*)\b"
)


def _is_heading(mark: Mark, clause: str) -> bool:
    """Whether the clause only names what a form has to say below."""
    plain = lower(clause)
    return bool(_HEADING.search(plain)) or (
        mark.role == "heading" and len(plain) < _HEADING_LENGTH and not _SAYS.search(plain)
    )


def eligibility_facts(marks: list[Mark], listing: Listing) -> tuple[Fact[str], ...]:
    """Each clause once, in the order of the text."""
    facts: dict[str, Fact[str]] = {}
    for mark in marks:
        clause = squeeze(fold(mark.text))
        if mark.role in _ABOUT_WORK and mark.rule not in ("eligibility.visa", "eligibility.right_to_work"):
            continue
        if mark.role == "responsibility" or _is_heading(mark, clause):
            continue
        facts.setdefault(
            clause.lower(),
            Fact(
                value=clause,
                start=mark.start,
                end=mark.end,
                text=mark.text,
                rule=mark.rule,
                confidence=_CONFIDENCE.get(mark.rule, 0.8),
            ),
        )
    return tuple(facts.values())
