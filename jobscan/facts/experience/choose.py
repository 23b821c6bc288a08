"""Experience candidates -> the years asked for, required or preferred."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.experience.find import Asked
from jobscan.facts.fields import field_fact
from jobscan.listing import Listing
from jobscan.model import Candidate, Experience, Fact

_ABOUT_OTHERS = frozenset({"company_about", "benefit", "pay"})
_AT_LEAST = ("at least", "min")
_SOUGHT = re.compile(r"\b(?:seek(?:s|ing)|looking for|hiring|in search of|needs?)\b[^.!?\n]*\Z")
# "2 years of stores, buying or kitchen experience preferred": what is said behind the list is said of all of it
_LIST_BEHIND = re.compile(r"(?:, (?:and |or )?(?:[\w/&'-]+ ){0,4}?[\w/&'-]+){1,5}? (?P<noun>experience\b)")
_LIST = 120  # characters
_SENTENCE = 160  # characters in front that may hold the verb


def choose_experience(candidates: Sequence[Candidate[Asked]], listing: Listing) -> tuple[Fact[Experience], ...]:
    """Each statement of years, in the order of the text, and what a field says unless the text says the same.

    Years of which the company or a perk boasts are left out, and so are those that are said not to be required.
    """
    facts = []
    for seen in candidates:
        if listing.role_at(seen.start) in _ABOUT_OTHERS and not _demands(seen, listing):
            continue
        noun = _noun_behind_list(seen, listing.lowered)
        level = (noun and listing.said_demand_at(*noun)) or listing.demand_at(seen.start, seen.end)
        if level != "denied":
            (fewest, most), field = seen.value
            value = Experience(min_years=fewest, max_years=most, level=level, of=field)
            facts.append(listing.fact(seen, value, confidence_of(seen.rule)))
    given = listing.source.fields.experience
    if given and all((fact.value.min_years, fact.value.max_years) != (given.low, given.high) for fact in facts):
        value = Experience(min_years=given.low, max_years=given.high, level="required", of=None)
        facts.append(field_fact("experience", value, given.text))
    return tuple(facts)


def _noun_behind_list(seen: Candidate[Asked], low: str) -> tuple[int, int] | None:
    """Where "experience", the noun of a statement, stands behind a list of fields; None if there is no such list."""
    if "experience" in low[seen.start : seen.end]:
        return None
    behind = _LIST_BEHIND.match(low, seen.end, seen.end + _LIST)
    return behind.span("noun") if behind else None


def _demands(seen: Candidate[Asked], listing: Listing) -> bool:
    """Whether a passage on something else asks for the years.

    "This contract at $2,000 a week requires at least 1 year of experience", "Our bakery seeks a baker with 3 years".
    """
    role = listing.role_at(seen.start)
    if role == "company_about":
        return _SOUGHT.search(listing.lowered, max(0, seen.start - _SENTENCE), seen.start) is not None
    if role != "pay":
        return False
    at_least = listing.lowered.startswith(_AT_LEAST, seen.start)
    return at_least or listing.said_demand_at(seen.start, seen.end) == "required"
