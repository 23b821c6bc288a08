"""Candidates for employment types and structured fields -> the types of employment that are stated, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.terms.employment_type.words import employment_types_of_field
from jobscan.facts.terms.rules import LABEL, SAID
from jobscan.listing import Listing
from jobscan.model import Candidate, EmploymentType, Fact, WorkHours

# a perk, a duty or a sentence about the company speaks of everybody's work, not of this job's
_ASIDE = frozenset({"company_about", "benefit", "legal_eeo", "responsibility"})
# how much one works; the other types say for how long, and under what contract
_HOURS = frozenset({"FULL_TIME", "PART_TIME"})
# hours of a week: from so many on it is full-time, up to so many part-time; in between some say the one, some the other
_FULL_WEEK, _PART_WEEK = 35, 30
_LEAST_WEEK = 12  # fewer are some task's or a volunteer's
Seen = Candidate[tuple[EmploymentType, ...]]


def choose_employment_types(
    candidates: Sequence[Seen], listing: Listing, hours: Fact[WorkHours] | None = None
) -> tuple[Fact[EmploymentType], ...]:
    """Every employment type stated, each once, in order; fields win. If there is none, the hours of the week decide.

    What is beside a label is its list ("Job type: Full-time, Contract"); what is said elsewhere about the same thing,
    the hours or the contract, is weaker.
    """
    fields = [
        field_fact("employment_type", value, words)
        for words in listing.source.fields.employment_type
        for value in employment_types_of_field(words)
    ]
    labelled = {value in _HOURS for seen in candidates if seen.rule is LABEL for value in seen.value}
    counted = [
        seen._replace(value=value)
        for seen in candidates
        if (value := tuple(each for each in seen.value if seen.rule is LABEL or (each in _HOURS) not in labelled))
    ]
    return _each_once(fields or _facts(counted, listing)) or _of_week(hours)


def _of_week(hours: Fact[WorkHours] | None) -> tuple[Fact[EmploymentType], ...]:
    """What the hours of the week mean; that is inferred, not stated."""
    low, high = hours.value.hours_per_week if hours else (None, None)
    if hours is None or low is None or high is None or low < _LEAST_WEEK or (high > _PART_WEEK and low < _FULL_WEEK):
        return ()
    value: EmploymentType = "FULL_TIME" if low >= _FULL_WEEK else "PART_TIME"
    start, end, text, rule = hours.start, hours.end, hours.text, hours.rule
    return (Fact(value=value, start=start, end=end, text=text, rule=rule, confidence=hours.confidence, stated=False),)


def _facts(candidates: Iterable[Seen], listing: Listing) -> Iterator[Fact[EmploymentType]]:
    """A fact for each type that a candidate states; asides are left out."""
    for seen in candidates:
        if seen.rule is not SAID or listing.role_at(seen.start) not in _ASIDE:
            confidence = confidence_of(seen.rule, "employment_type")
            yield from (listing.fact(seen, value, confidence) for value in seen.value)


def _each_once(facts: Iterable[Fact[EmploymentType]]) -> tuple[Fact[EmploymentType], ...]:
    """The first fact of each type."""
    first: dict[EmploymentType, Fact[EmploymentType]] = {}
    for fact in facts:
        first.setdefault(fact.value, fact)
    return tuple(first.values())
