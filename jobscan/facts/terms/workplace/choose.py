"""Candidates for the workplace and a structured field -> where the work is done: at home, at a workplace, or both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.terms.rules import ALONE, DAYS, HOME_DAYS, LABEL, NOT, SAID, THIS, TITLE, WEEKDAY
from jobscan.facts.terms.workplace.words import Workplace, workplace_of_field
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, JobLocationType, Role, Rule

# What a statement weighs against others, the weightiest first: its rule, and what makes it weaker (see `weakness`). Of
# what is said of the company only "hybrid" is here: that many work remotely says nothing of this job.
_RANKS = (
    {(LABEL, ""), (THIS, ""), (ALONE, "")},
    {(DAYS, ""), (HOME_DAYS, "")},
    {(NOT, "")},
    {(WEEKDAY, ""), (TITLE, "")},
    {(SAID, "")},
    {(DAYS, "aside")},
    {(SAID, "aside"), (SAID, "at_times"), (ALONE, "at_times")},
    {(SAID, "onsite")},
    {(DAYS, "about_company")},
    {(SAID, "hybrid_company")},
)
RANKS = {kind: rank for rank, kinds in enumerate(_RANKS) for kind in kinds}
_OPTION = RANKS[SAID, "at_times"]  # what weighs no more only offers something; what the job is said to be stands above
# a perk, a duty or the small print speaks of everybody's work, not of this job's
_ASIDE = frozenset({"benefit", "legal_eeo", "responsibility"})


class _Ranked(NamedTuple):
    """A candidate, how it is weakened, and its place among the ranks."""

    seen: Candidate[Workplace]
    weakness: str
    rank: int


def choose_workplace(candidates: Sequence[Candidate[Workplace]], listing: Listing) -> Fact[JobLocationType] | None:
    """Where the work is done, if it is stated: in a field, or else in the statement that decides."""
    field = listing.source.fields.job_location_type
    value = workplace_of_field(field) if field else None
    if field and value:
        return field_fact("job_location_type", value, field)
    return stated_workplace(candidates, listing)


def stated_workplace(candidates: Sequence[Candidate[Workplace]], listing: Listing) -> Fact[JobLocationType] | None:
    """What the text alone says, by the statement that decides."""
    kinds = [(seen, weakness(seen.rule, seen.value, listing.role_at(seen.start))) for seen in candidates]
    ranked = [_Ranked(seen, weak, RANKS[seen.rule, weak]) for seen, weak in kinds if (seen.rule, weak) in RANKS]
    if not ranked:
        return None
    seen, weak, _ = _decisive(ranked)
    return listing.fact(seen, seen.value.type, confidence_of(seen.rule, confidence_detail(weak)))


def weakness(rule: Rule, value: Workplace, role: Role) -> str:
    """What makes a statement weaker than its rule: its position, or how little it says; "" if nothing does."""
    if rule in (SAID, DAYS) and role == "company_about":
        hybrid = rule is SAID and value.type == "HYBRID" and not value.at_times
        return "hybrid_company" if hybrid else "about_company"
    if value.at_times:
        return "at_times"
    if rule is SAID and value.type == "ONSITE":  # "few office-based roles": weaker than any word on remote work
        return "onsite"
    return "aside" if rule in (SAID, DAYS) and role in _ASIDE else ""


def confidence_detail(weak: str) -> str:
    """The detail of a rule in the table of confidences."""
    return f"job_location_type.{weak}" if weak else "job_location_type"


def _decisive(ranked: Sequence[_Ranked]) -> _Ranked:
    """The statement that decides.

    1. "4 days in the office, 1 day remote": whatever is partly at home is hybrid, the weightiest statement of it;
    2. but a label, a header or "this is ..." says what the job is, where home is only offered at times;
    3. and a label or a header that says "Remote" holds, whatever a later sentence offers.
    """
    hybrid = [each for each in ranked if each.seen.value.type == "HYBRID"]
    if not hybrid:
        return min(ranked, key=lambda each: each.rank)
    plain = next((each for each in ranked if each.seen.rule in (LABEL, ALONE, THIS)), None)
    if plain and all(each.rank >= _OPTION for each in hybrid):
        return plain
    remote = next((each for each in ranked if _is_remote_header(each.seen)), None)
    if remote and remote.seen.start < hybrid[0].seen.start:
        return remote
    return min(hybrid, key=lambda each: each.rank)


def _is_remote_header(seen: Candidate[Workplace]) -> bool:
    return seen.value.type == "TELECOMMUTE" and seen.rule in (LABEL, ALONE)
