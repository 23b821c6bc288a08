"""Experience candidates -> the years asked for, required or preferred."""

from __future__ import annotations

from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.experience.find import Asked
from jobscan.listing import Listing
from jobscan.model import Candidate, Experience, Fact

_ABOUT_OTHERS = frozenset({"company_about", "benefit", "pay"})
_AT_LEAST = ("at least", "min")


def choose_experience(candidates: Sequence[Candidate[Asked]], listing: Listing) -> tuple[Fact[Experience], ...]:
    """Each statement of years, in the order of the text.

    What the company or a perk boasts of is left out, and so is what is said not to be required.
    """
    facts = []
    for seen in candidates:
        if listing.role_at(seen.start) in _ABOUT_OTHERS and not _demands(seen, listing):
            continue
        level = listing.demand_at(seen.start, seen.end)
        if level != "denied":
            (fewest, most), field = seen.value
            value = Experience(min_years=fewest, max_years=most, level=level, of=field)
            facts.append(listing.fact(seen, value, confidence_of(seen.rule)))
    return tuple(facts)


def _demands(seen: Candidate[Asked], listing: Listing) -> bool:
    """ "This contract at $2,000 a week requires at least 1 year of experience": a line about pay may ask for it too."""
    if listing.role_at(seen.start) != "pay":
        return False
    at_least = listing.lowered.startswith(_AT_LEAST, seen.start)
    return at_least or listing.said_demand_at(seen.start, seen.end) == "required"
