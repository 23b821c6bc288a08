"""Candidates -> whether the job is closed; None if nothing says so, which does not mean that it is open."""

from __future__ import annotations

from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact


def choose_closed(candidates: Sequence[Candidate[bool]], listing: Listing) -> Fact[bool] | None:
    """The first candidate, if there is one."""
    first = next(iter(candidates), None)
    return listing.fact(first, first.value, confidence_of(first.rule)) if first else None
