"""The record of one listing, and of an input that could not be processed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from importlib import import_module
from typing import Annotated, Any, cast

from msgspec import Struct
from msgspec.structs import replace

from jobscan.model.about import about
from jobscan.model.comparison import Comparison, NotComparable
from jobscan.model.facts import (
    Education,
    Experience,
    Fact,
    Incentive,
    MonetaryAmount,
    Occupation,
    PaymentsPerYear,
    Place,
    Qualification,
    Segment,
    Skill,
    WorkHours,
)
from jobscan.model.findings import Finding, Unjudged
from jobscan.model.source import Note, SourceInfo
from jobscan.model.vocabulary import (
    SCHEMA_VERSION,
    ChangeKind,
    EmploymentType,
    JobLocationType,
    Seniority,
    Sponsorship,
)


class Change(Struct, frozen=True, kw_only=True):
    """One difference. `field` is the record's name; `before` and `after` are in the words of the listings, the facts'
    values in `old` and `new`. For an added one `before` is None, for a removed one `after`."""

    field: str
    kind: ChangeKind
    before: str | None = None
    after: str | None = None
    old: Any = None
    new: Any = None


class JobPosting(Struct, frozen=True, kw_only=True, rename="camel", dict=True):
    """The record of one listing. What it does not state is null or an empty list."""

    schema_version: Annotated[str, about("additive within a major version")] = SCHEMA_VERSION
    source: Annotated[SourceInfo, about("where the listing was read")]
    title: Annotated[Fact[str] | None, about("the job's title")] = None
    hiring_organization: Annotated[Fact[str] | None, about("the employer")] = None
    job_location: Annotated[tuple[Fact[Place], ...], about("the places of work")] = ()
    applicant_location_requirements: Annotated[
        tuple[Fact[Place], ...], about("where applicants have to live: countries, regions or zones of the world")
    ] = ()
    job_location_type: Annotated[Fact[JobLocationType] | None, about("on site, hybrid or remote")] = None
    employment_type: Annotated[tuple[Fact[EmploymentType], ...], about("full time, contract and the like")] = ()
    work_hours: Annotated[Fact[WorkHours] | None, about("hours per week")] = None
    seniority: Annotated[Fact[Seniority] | None, about("the level of the job")] = None
    experience_requirements: Annotated[tuple[Fact[Experience], ...], about("years of experience asked for")] = ()
    education_requirements: Annotated[tuple[Fact[Education], ...], about("degrees asked for")] = ()
    eligibility_to_work_requirement: Annotated[
        tuple[Fact[str], ...], about("visa, right to work, citizenship, clearance, background check")
    ] = ()
    sponsorship: Annotated[Fact[Sponsorship] | None, about("whether the employer sponsors a visa")] = None
    segments: Annotated[tuple[Segment, ...], about("the text in pieces with roles, in order and without overlaps")] = ()
    responsibilities: Annotated[tuple[Fact[str], ...], about("what the job involves")] = ()
    qualifications: Annotated[tuple[Fact[Qualification], ...], about("what is asked of the candidate")] = ()
    skills: Annotated[tuple[Fact[Skill], ...], about("the skills that are asked for, each once")] = ()
    base_salary: Annotated[tuple[Fact[MonetaryAmount], ...], about("every statement of base pay")] = ()
    payments_per_year: Annotated[
        Fact[PaymentsPerYear] | None, about("how many monthly salaries a year has, such as 14, if stated")
    ] = None
    incentive_compensation: Annotated[tuple[Fact[Incentive], ...], about("pay in addition to base pay")] = ()
    job_benefits: Annotated[tuple[Fact[str], ...], about("benefits offered")] = ()
    date_posted: Annotated[Fact[dt.date] | None, about("when the listing was posted")] = None
    valid_through: Annotated[Fact[dt.date] | None, about("the last day to apply")] = None
    closed: Annotated[Fact[bool] | None, about("whether it says that it no longer takes applications")] = None
    occupational_category: Annotated[tuple[Occupation, ...], about("what the job is, likeliest first, up to five")] = ()
    comparison: Annotated[
        Comparison | NotComparable,
        about("where the pay stands among the reference wages, or why it cannot be compared"),
    ] = NotComparable(not_comparable="not compared")
    findings: Annotated[tuple[Finding, ...], about("what the rules of `jobscan check` report, if asked for")] = ()
    unjudged: Annotated[
        tuple[Unjudged, ...], about("what rules of `jobscan check` could not judge, and why, if asked for")
    ] = ()
    warnings: Annotated[tuple[Note, ...], about("what to know about this record, such as text that was not read")] = ()

    @property
    def primary_pay(self) -> Fact[MonetaryAmount] | None:
        """The listing's main pay statement: the one marked as primary, or else the first."""
        marked = (fact for fact in self.base_salary if fact.value.primary)
        return next(marked, self.base_salary[0] if self.base_salary else None)

    @property
    def salaries_per_year(self) -> Decimal:
        """How often a monthly pay is paid in a year: as often as stated for certain, else twelve times."""
        stated = self.payments_per_year
        fixed = stated is not None and stated.value.basis == "fixed"
        return Decimal(str(stated.value.number)) if stated and fixed else Decimal(12)

    def to_dict(self) -> dict[str, Any]:
        """The record as `jobscan parse -f json` has it, in dicts and lists; amounts as Decimals, dates as ISO 8601."""
        from jobscan.model.codec import to_builtins

        return cast("dict[str, Any]", to_builtins(self))

    def to_json(self) -> str:
        """The record as one line of JSON, as `jobscan scan -f jsonl` writes it."""
        from jobscan.model.codec import to_json

        return to_json(self).decode()

    def to_row(self) -> dict[str, Any]:
        """The row of the flat table, as `jobscan schema --fields` describes it; what is not said is None."""
        row, fields = _above("report.rows.flat"), _above("report.rows.fields")
        found = row.plain(row.flat(self))
        return {field.name: found.get(field.name) for field in fields.flat_fields()}

    def _repr_html_(self) -> str:
        """What a notebook shows: the listing with its facts marked, next to a summary."""
        return cast("str", _above("report.notebook").shown(self))

    @property
    def text(self) -> str | None:
        """The listing's text, to which the offsets refer; None if only the record is known. Not part of the record."""
        return self.__dict__.get("text")

    def with_text(self, text: str) -> JobPosting:
        """The same record, with the text that it was read from."""
        kept = replace(self)
        kept.__dict__["text"] = text
        return kept


def _above(name: str) -> Any:
    """A package above the model that shows it: only these methods import upwards, and only when they are called."""
    return import_module(f"jobscan.{name}")


class Failure(Struct, frozen=True, kw_only=True, rename="camel"):
    """Why an input could not be processed."""

    code: Annotated[str, about("a stable name for the kind of failure")]
    message: Annotated[str, about("what happened, in the user's words")]


class ErrorRecord(Struct, frozen=True, kw_only=True, rename="camel"):
    """An input that could not be processed; it keeps its place in the stream."""

    schema_version: Annotated[str, about("additive within a major version")] = SCHEMA_VERSION
    source: Annotated[SourceInfo, about("where the input was")]
    error: Annotated[Failure, about("what went wrong")]


Record = JobPosting | ErrorRecord
