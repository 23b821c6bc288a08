"""A record -> what is marked in its text: each fact once, with its kind, its places and what to tell about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from jobscan.model import Fact, Finding, JobPosting
from jobscan.report.words import (
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

# The order of the legend, and of importance where words are of several kinds.
KINDS = {
    "pay": "pay",
    "who": "job and employer",
    "place": "place and terms",
    "required": "required skill",
    "preferred": "preferred skill",
    "soft": "soft skill",
    "asked": "years, education, right to work",
    "finding": "to check",
    "duty": "duty",
    "must": "required",
    "wish": "preferred",
    "benefit": "benefit",
}
BLOCKS = frozenset({"duty", "must", "wish", "benefit"})  # whole items; the others are words within them


class Mark(Struct, frozen=True):
    """A fact to show. `places` are offsets [start, end) into the text; empty for a structured field."""

    id: str
    kind: str
    words: str  # what it means, for the summary
    basis: str  # the rule, and how sure it is
    places: tuple[tuple[int, int], ...]

    @property
    def note(self) -> str:
        """What a reader may want to know: what it means, by which rule, and how sure that is."""
        return f"{self.words} · {self.basis}" if self.kind != "finding" else self.basis

    @property
    def start(self) -> int | None:
        """Where its first words stand; None for a structured field."""
        return self.places[0][0] if self.places else None


def marks_of(posting: JobPosting) -> list[Mark]:
    """Every fact of a record, in the order of the record."""
    found = [*_header(posting), *_pay(posting), *_asked(posting), *_skills(posting), *_items(posting)]
    marks = [
        Mark(f"f{number}", kind, words, _basis(fact), _places(fact))
        for number, (kind, words, fact) in enumerate(found, 1)
    ]
    return marks + [
        Mark(f"c{number}", "finding", f"{each.rule}: {each.message}", f"{each.level} {each.rule}", _place(each))
        for number, each in enumerate(posting.findings, 1)
    ]


Kept = tuple[str, str, Fact[Any]]


def _header(posting: JobPosting) -> Iterator[Kept]:
    for kind, fact in (("who", posting.title), ("who", posting.hiring_organization)):
        if fact:
            yield kind, fact.value, fact
    for place in posting.job_location:
        yield "place", place_words(place.value), place
    for place in posting.applicant_location_requirements:
        yield "place", f"applicants live in {place_words(place.value)}", place
    terms: list[Fact[Any]] = [*posting.employment_type]
    terms += [fact for fact in (posting.job_location_type, posting.seniority) if fact]
    for fact in terms:
        yield "place", term_words(fact.value), fact
    if posting.work_hours:
        yield "place", hours_words(posting.work_hours.value), posting.work_hours
    for word, date in (("posted", posting.date_posted), ("open until", posting.valid_through)):
        if date:
            yield "place", f"{word} {date.value.isoformat()}", date


def _pay(posting: JobPosting) -> Iterator[Kept]:
    for base in sorted(posting.base_salary, key=lambda fact: not fact.value.primary):
        yield "pay", pay_words(base.value), base
    if posting.payments_per_year:
        yield "pay", payments_words(posting.payments_per_year.value), posting.payments_per_year
    for more in posting.incentive_compensation:
        yield "pay", incentive_words(more.value), more


def _asked(posting: JobPosting) -> Iterator[Kept]:
    for years in posting.experience_requirements:
        yield "asked", experience_words(years.value), years
    for degree in posting.education_requirements:
        yield "asked", education_words(degree.value), degree
    for fact in posting.eligibility_to_work_requirement:
        yield "asked", fact.value, fact


def _skills(posting: JobPosting) -> Iterator[Kept]:
    for fact in posting.skills:
        years = years_words(fact.value.min_years, fact.value.max_years)
        kind = "soft" if fact.value.kind == "soft" else fact.value.level
        yield kind, fact.value.name + (f" ({years})" if years else ""), fact


def _items(posting: JobPosting) -> Iterator[Kept]:
    for duty in posting.responsibilities:
        yield "duty", duty.value, duty
    for item in posting.qualifications:
        yield ("must" if item.value.level == "required" else "wish"), item.value.text, item
    for benefit in posting.job_benefits:
        yield "benefit", benefit.value, benefit


def _places(fact: Fact[Any]) -> tuple[tuple[int, int], ...]:
    """Its own words and, of a skill, every further mention."""
    if fact.start is None or fact.end is None:
        return ()
    more = getattr(fact.value, "mentions", ())
    return ((fact.start, fact.end), *(place for place in more if tuple(place) != (fact.start, fact.end)))


def _place(finding: Finding) -> tuple[tuple[int, int], ...]:
    return () if finding.start is None or finding.end is None else ((finding.start, finding.end),)


def _basis(fact: Fact[Any]) -> str:
    inferred = "" if fact.stated else ", inferred"
    return f"{fact.rule} · {fact.confidence:.0%} sure{inferred}"
