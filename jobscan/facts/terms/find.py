"""Listing -> candidates for the terms of the job: the workplace, the type of employment, the level."""

from __future__ import annotations

from typing import Any

from jobscan.facts.terms.employment_type.find import find_employment_types
from jobscan.facts.terms.seniority.find import find_seniority
from jobscan.facts.terms.workplace.find import find_workplace
from jobscan.listing import Listing
from jobscan.model import Candidate


def find_terms(listing: Listing) -> list[Candidate[Any]]:
    """All three, in the order of the text; a candidate's label says which of them it is."""
    found: list[Candidate[Any]] = []
    for find in (find_workplace, find_employment_types, find_seniority):
        found += listing.once(find)
    return sorted(found, key=lambda seen: (seen.start, seen.end))
