"""Eligibility candidates -> the clauses on visas, right to work, citizenship, clearance, checks; a line each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.eligibility.find import RIGHT_TO_WORK, VISA, words
from jobscan.grammar.text import lower
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact

# Performing checks may be a duty, or the employer's business; visas and permits concern the candidate even there.
_ABOUT_WORK = frozenset({"company_about", "role_summary", "title", "benefit"})
_FORM_HEADING = re.compile(rf"\b{words['form_heading']}(?:\W+{words['form_heading']})*\W*$")
_SAYS_SOMETHING = re.compile(rf"\b{words['says_something']}\b")
_HEADING_LENGTH = 45  # characters; a longer heading is a sentence


def choose_eligibility(candidates: Sequence[Candidate[str]], listing: Listing) -> tuple[Fact[str], ...]:
    """Each clause once, in the order of the text."""
    facts: dict[str, Fact[str]] = {}
    for seen in candidates:
        if _is_demand(seen, listing):
            facts.setdefault(lower(seen.value), listing.fact(seen, seen.value, confidence_of(seen.rule)))
    return tuple(facts.values())


def _is_demand(seen: Candidate[str], listing: Listing) -> bool:
    """Whether a clause is about the candidate, rather than about the work or the heading of a form."""
    role, plain = listing.role_at(seen.start), lower(seen.value)
    if role == "responsibility" or _FORM_HEADING.search(plain):
        return False
    if role == "heading" and len(plain) < _HEADING_LENGTH and not _SAYS_SOMETHING.search(plain):
        return False
    return role not in _ABOUT_WORK or seen.rule in (VISA, RIGHT_TO_WORK)
