"""Candidates of the workplace and a structured field -> where the work is done: at home, at a workplace, or both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.terms.rules import ALONE, DAYS, LABEL, SAID, THIS
from jobscan.facts.terms.workplace.words import Workplace, workplace_of_field
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, JobLocationType

_LEAST = 0.5  # a statement that is more often wrong than right is not a fact
_OPTION = 0.7  # a statement that is no surer, such as that home is possible at times, yields to what the job is
# a perk, a duty or the small print speaks of everybody's work, not of this job's
_ASIDE = frozenset({"benefit", "legal_eeo", "responsibility"})


class _Weighed(NamedTuple):
    """A candidate, and how sure a fact of it would be."""

    seen: Candidate[Workplace]
    confidence: float


def choose_workplace(candidates: Sequence[Candidate[Workplace]], listing: Listing) -> Fact[JobLocationType] | None:
    """Where the work is done, as far as it is stated: a field, else the statement that decides."""
    field = listing.source.fields.job_location_type
    value = workplace_of_field(field) if field else None
    if field and value:
        return field_fact("job_location_type", value, field)
    weighed = [_Weighed(seen, confidence_of(seen.rule, _detail(seen, listing))) for seen in candidates]
    strong = [each for each in weighed if each.confidence >= _LEAST]
    if not strong:
        return None
    seen, confidence = _decisive(strong)
    return listing.fact(seen, seen.value.type, confidence)


def _detail(seen: Candidate[Workplace], listing: Listing) -> str:
    """On what, beside its rule, it hangs how sure a statement is: where it stands, and how much it says."""
    role = listing.role_at(seen.start)
    if seen.rule in (SAID, DAYS) and role == "company_about":
        return "job_location_type.about_company"
    if seen.value.at_times:
        return "job_location_type.at_times"
    if seen.rule is SAID and seen.value.type == "ONSITE":  # "few office-based roles": weaker than a word on remote work
        return "job_location_type.onsite"
    if seen.rule in (SAID, DAYS) and role in _ASIDE:
        return "job_location_type.aside"
    return "job_location_type"


def _decisive(strong: Sequence[_Weighed]) -> _Weighed:
    """The statement that decides.

    1. "4 days in the office, 1 day remote": whatever is partly at home is hybrid, the surest statement of it;
    2. but a label, a header or "this is ..." says what the job is, where home is only possible at times;
    3. and a label or a header that says "Remote" holds, whatever a later sentence offers.
    """
    hybrid = [each for each in strong if each.seen.value.type == "HYBRID"]
    if not hybrid:
        return max(strong, key=lambda each: each.confidence)
    plain = next((each for each in strong if each.seen.rule in (LABEL, ALONE, THIS)), None)
    if plain and all(each.confidence <= _OPTION for each in hybrid):
        return plain
    remote = next((each for each in strong if _is_remote_header(each.seen)), None)
    if remote and remote.seen.start < hybrid[0].seen.start:
        return remote
    return max(hybrid, key=lambda each: each.confidence)


def _is_remote_header(seen: Candidate[Workplace]) -> bool:
    return seen.value.type == "TELECOMMUTE" and seen.rule in (LABEL, ALONE)
