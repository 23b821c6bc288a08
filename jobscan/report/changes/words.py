"""A change -> its words: how it was, how it is, which of the words differ, and what all changes come to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any, NamedTuple

from jobscan.model import (
    Change,
    Education,
    Experience,
    Incentive,
    LowMidHigh,
    MonetaryAmount,
    PaymentsPerYear,
    Place,
    Skill,
    WorkHours,
)
from jobscan.report.clean import printable
from jobscan.report.words import (
    brief_standing,
    education_words,
    experience_words,
    hours_words,
    incentive_words,
    pay_words,
    payments_words,
    place_words,
    term_words,
    years_words,
)

# the part of the record, its heading, and the noun for one and for several of its entries
_PARTS = {
    "title": ("Title", "title", ""),
    "hiringOrganization": ("Employer", "employer", ""),
    "jobLocation": ("Place", "place", "places"),
    "applicantLocationRequirements": ("Applicants live in", "place to live", "places to live"),
    "jobLocationType": ("Workplace", "workplace", ""),
    "employmentType": ("Type", "type of employment", "types of employment"),
    "workHours": ("Hours", "hours", ""),
    "seniority": ("Level", "level", ""),
    "experienceRequirements": ("Experience", "experience requirement", "experience requirements"),
    "educationRequirements": ("Education", "degree", "degrees"),
    "eligibilityToWorkRequirement": ("Eligibility", "condition", "conditions"),
    "skills": ("Skills", "skill", "skills"),
    "baseSalary": ("Pay", "pay statement", "pay statements"),
    "paymentsPerYear": ("Salaries a year", "number of salaries", ""),
    "incentiveCompensation": ("Also paid", "extra", "extras"),
    "responsibilities": ("Responsibilities", "responsibility", "responsibilities"),
    "qualifications": ("Qualifications", "qualification", "qualifications"),
    "jobBenefits": ("Benefits", "benefit", "benefits"),
    "datePosted": ("Posted", "date of posting", ""),
    "validThrough": ("Closes", "closing date", ""),
    "comparison.position": ("Where the pay stands", "position of the pay", ""),
}
NOTHING = "nothing that jobscan reads has changed"
_WORD = re.compile(r"\s+|\w+(?:[.,'’]\w+)*|[^\w\s]")


class Run(NamedTuple):
    """Words that follow each other, all of which differ from the other version or none of which does."""

    words: str
    differs: bool


def heading_of(field: str) -> str:
    """
    >>> heading_of("baseSalary")
    'Pay'
    """
    return _PARTS[field][0] if field in _PARTS else field


def by_part(found: Sequence[Change]) -> list[tuple[str, list[Change]]]:
    """The changes of each part of the record, in the order in which the parts first come."""
    order = list(dict.fromkeys(change.field for change in found))
    ordered = sorted(found, key=lambda change: order.index(change.field))
    return [(field, list(changes)) for field, changes in groupby(ordered, key=lambda change: change.field)]


def headline(found: Sequence[Change]) -> str:
    """All changes in one sentence, pay first.

    >>> skill = Change(field="skills", kind="added", after="Go")
    >>> headline([Change(field="title", kind="changed", before="Cook", after="Chef"), skill, skill])
    'title changed; 2 skills added'
    """
    if not found:
        return NOTHING
    parts = sorted(by_part(found), key=lambda part: part[0] != "baseSalary")
    return "; ".join(_summed(field, changes) for field, changes in parts)


def _summed(field: str, changes: list[Change]) -> str:
    _, one, several = _PARTS.get(field, (field, field, ""))
    if not several:
        return f"{one} {changes[0].kind}"
    if (delta := pay_delta(changes)) and len(changes) == 1:
        return f"pay changed ({delta})"
    counts = Counter(change.kind for change in changes)
    first, *rest = [(kind, counts[kind]) for kind in ("added", "removed", "changed") if counts[kind]]
    lead = f"{first[1]} {one if first[1] == 1 else several} {first[0]}"
    return ", ".join([lead, *(f"{count} {kind}" for kind, count in rest)])


def pay_delta(changes: Sequence[Change]) -> str:
    """By how much pay went up or down, in percent of either end; empty where it cannot be said.

    >>> def pay(low, high): return MonetaryAmount(currency="USD", min_value=low, max_value=high, unit_text="HOUR")
    >>> pay_delta([Change(field="baseSalary", kind="changed", old=pay(20, 25), new=pay(21, 24))])
    'low end +5.0%, high end -4.0%'
    """
    for change in changes:
        old, new = change.old, change.new
        if not (isinstance(old, MonetaryAmount) and isinstance(new, MonetaryAmount)):
            continue
        if (old.currency, old.unit_text) == (new.currency, new.unit_text):
            ends = [_percent(old.min_value, new.min_value), _percent(old.max_value, new.max_value)]
            if ends[0] == ends[1]:
                return ends[0]
            return ", ".join(f"{end} end {words}" for end, words in zip(("low", "high"), ends, strict=True) if words)
    return ""


def _percent(old: Any, new: Any) -> str:
    return f"{float(new / old - 1):+.1%}" if old and new is not None else ""


def sides(change: Change) -> tuple[list[Run], list[Run]]:
    """How it was and how it is, each in runs of words that differ or not; empty if it was added or removed.

    >>> before, after = sides(Change(field="title", kind="changed", before="Head cook", after="Head chef"))
    >>> [run.words for run in before if run.differs], [run.words for run in after if run.differs]
    (['cook'], ['chef'])
    """
    before = _words(change.field, change.before, change.old)
    after = _words(change.field, change.after, change.new)
    if not (before and after):
        return _whole(before), _whole(after)
    old, new = _WORD.findall(before), _WORD.findall(after)
    matches = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return list(_runs(old, [(each.a, each.size) for each in matches])), list(
        _runs(new, [(each.b, each.size) for each in matches])
    )


def _whole(words: str) -> list[Run]:
    return [Run(words, False)] if words else []


def _runs(words: list[str], same: list[tuple[int, int]]) -> Iterator[Run]:
    at = 0
    for start, size in same:
        if start > at:
            yield Run("".join(words[at:start]), True)
        if size:
            yield Run("".join(words[start : start + size]), False)
        at = start + size


def _words(field: str, said: str | None, value: Any) -> str:
    """The meaning of a value, where the words alone may not show what changed; else the words of the listing."""
    if said is None:
        return ""
    if field == "comparison.position" and isinstance(value, float | int):
        return f"{brief_standing(LowMidHigh(min=None, mid=value, max=None))} percentile"
    return printable(_meaning(value) or said)


def _meaning(value: Any) -> str:
    match value:
        case MonetaryAmount():
            return pay_words(value)
        case Incentive():
            return incentive_words(value)
        case Skill():
            years = years_words(value.min_years, value.max_years)
            return f"{value.name}{f' ({years})' if years else ''}, {value.level}"
        case Experience():
            return experience_words(value)
        case Education():
            return education_words(value)
        case WorkHours():
            return hours_words(value)
        case PaymentsPerYear():
            return payments_words(value)
        case Place():
            return place_words(value)
        case str() if value.isupper():
            return term_words(value)
        case _:
            return ""
