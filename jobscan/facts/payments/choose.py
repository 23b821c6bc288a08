"""Candidates -> how many salaries a year has."""

from __future__ import annotations

from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, PaymentsPerYear, SalaryBasis

_FIRST: tuple[SalaryBasis, ...] = ("conditional", "included", "fixed")  # the last counts most


def choose_payments(candidates: Sequence[Candidate[PaymentsPerYear]], listing: Listing) -> Fact[PaymentsPerYear] | None:
    """The most that are certain; else those within the pay stated; else those in doubt."""
    best = max(candidates, key=lambda seen: (_FIRST.index(seen.value.basis), seen.value.number), default=None)
    return listing.fact(best, best.value, confidence_of(best.rule)) if best else None
