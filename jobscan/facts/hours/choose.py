"""Candidates for weekly hours -> the hours of the job, if all statements agree."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.hours.find import FTE, LABEL, Hours
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, WorkHours

# such a passage is about everybody's hours: who gets a benefit, how long the company is open
_ASIDE = frozenset({"benefit", "company_about", "legal_eeo"})
Seen = Candidate[Hours]


def choose_hours(candidates: Sequence[Seen], listing: Listing) -> Fact[WorkHours] | None:
    """The hours from a field, a label, elsewhere, or a share of full time; None if two of the same kind differ."""
    if field := listing.source.fields.work_hours:
        return field_fact("work_hours", WorkHours(hours_per_week=(field.low, field.high)), field.text)
    own = [seen for seen in candidates if seen.rule is LABEL or listing.role_at(seen.start) not in _ASIDE]
    labelled = [seen for seen in own if seen.rule is LABEL]
    said = [seen for seen in own if seen.rule is not FTE]
    best = labelled or said or own
    seen = _narrowest(best)
    if seen is None:
        return None
    fact = listing.fact(seen, WorkHours(hours_per_week=seen.value), confidence_of(seen.rule))
    # a share states no hours: they are inferred from a 40-hour week
    return replace(fact, stated=seen.rule is not FTE)


def _narrowest(candidates: Sequence[Seen]) -> Seen | None:
    """The statement that is within all others, or the first of several; None if there is none."""
    return next((seen for seen in candidates if all(_within(seen.value, other.value) for other in candidates)), None)


def _within(hours: Hours, other: Hours) -> bool:
    (low, high), (least, most) = _closed(hours), _closed(other)
    return least <= low and high <= most


def _closed(hours: Hours) -> tuple[float, float]:
    low, high = hours
    return (0.0 if low is None else low), (float("inf") if high is None else high)
