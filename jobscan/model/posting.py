"""The record of one listing, and of an input that could not be processed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec import Struct

from jobscan.model.comparison import Compared, NotComparable
from jobscan.model.facts import (
    Education,
    Experience,
    Fact,
    Incentive,
    MonetaryAmount,
    Occupation,
    Place,
    Qualification,
    Segment,
    Skill,
)
from jobscan.model.findings import Finding
from jobscan.model.source import Note, SourceInfo
from jobscan.model.vocabulary import SCHEMA_VERSION, ChangeKind, EmploymentType, JobLocationType, Seniority


class Change(Struct, frozen=True, kw_only=True):
    """One difference. `field` is the record's name; `before` and `after` are in the words of the listings, the facts'
    values in `old` and `new`. For an added one `before` is None, for a removed one `after`."""

    field: str
    kind: ChangeKind
    before: str | None = None
    after: str | None = None
    old: Any = None
    new: Any = None


class JobPosting(Struct, frozen=True, kw_only=True, rename="camel"):
    """The record of one listing. Additive within a major `schema_version`."""

    schema_version: str = SCHEMA_VERSION
    source: SourceInfo
    title: Fact[str] | None = None
    hiring_organization: Fact[str] | None = None
    job_location: tuple[Fact[Place], ...] = ()
    job_location_type: Fact[JobLocationType] | None = None
    employment_type: tuple[Fact[EmploymentType], ...] = ()
    seniority: Fact[Seniority] | None = None
    experience_requirements: tuple[Fact[Experience], ...] = ()
    education_requirements: tuple[Fact[Education], ...] = ()
    eligibility_to_work_requirement: tuple[Fact[str], ...] = ()
    segments: tuple[Segment, ...] = ()
    responsibilities: tuple[Fact[str], ...] = ()
    qualifications: tuple[Fact[Qualification], ...] = ()
    skills: tuple[Fact[Skill], ...] = ()
    base_salary: tuple[Fact[MonetaryAmount], ...] = ()
    incentive_compensation: tuple[Fact[Incentive], ...] = ()
    job_benefits: tuple[Fact[str], ...] = ()
    date_posted: Fact[dt.date] | None = None
    valid_through: Fact[dt.date] | None = None
    occupational_category: tuple[Occupation, ...] = ()
    comparison: Compared = NotComparable(not_comparable="not compared")
    findings: tuple[Finding, ...] = ()
    warnings: tuple[Note, ...] = ()

    @property
    def primary_pay(self) -> Fact[MonetaryAmount] | None:
        """The pay statement that stands for the listing."""
        return next((fact for fact in self.base_salary if fact.value.primary), None)


class Failure(Struct, frozen=True, kw_only=True, rename="camel"):
    code: str
    message: str


class ErrorRecord(Struct, frozen=True, kw_only=True, rename="camel"):
    """An input that could not be processed; it keeps its place in the stream."""

    schema_version: str = SCHEMA_VERSION
    source: SourceInfo
    error: Failure


Record = JobPosting | ErrorRecord
