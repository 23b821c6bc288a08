"""`data/fields.tsv` -> the columns of all tables: CSV, Parquet, SQLite and the docs are made of them."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

from msgspec import Struct

from jobscan.data import DATA

Kind = Literal["text", "integer", "number", "boolean", "date", "list"]
# the columns that come from one field of the record: left out with it, as an empty cell would say that there is none
OF_FIELD = {
    "title": "title title_confidence",
    "hiringOrganization": "hiring_organization hiring_organization_confidence",
    "jobLocation": "job_location job_location_confidence city region postal_code country places",
    "applicantLocationRequirements": "applicant_locations",
    "jobLocationType": "job_location_type job_location_type_confidence",
    "employmentType": "employment_type",
    "workHours": "hours_min hours_max",
    "seniority": "seniority seniority_confidence",
    "experienceRequirements": "min_years experience_of",
    "educationRequirements": "education education_level",
    "eligibilityToWorkRequirement": "eligibility",
    "sponsorship": "sponsorship",
    "baseSalary": "pay_text pay_currency pay_min pay_max pay_unit pay_unit_stated pay_confidence pay_annual_min"
    " pay_annual_mid pay_annual_max pay_statements pay",
    "paymentsPerYear": "payments_per_year payments_basis",
    "incentiveCompensation": "incentives",
    "skills": "skills_required skills_preferred skill_years skills",
    "responsibilities": "responsibilities responsibilities_details",
    "qualifications": "qualifications_required qualifications_preferred qualifications",
    "jobBenefits": "benefits",
    "datePosted": "date_posted",
    "validThrough": "valid_through",
    "closed": "closed",
    "occupationalCategory": "occupation_code occupation_name occupation_confidence occupations",
    "findings": "findings",
    "warnings": "warnings",
}
FLAT = ("listings", "comparisons", "errors")  # side by side they are the flat table of CSV and Parquet


class Field(Struct, frozen=True):
    """A column: its table, its name, the kind of its values, their unit (empty where there is none), what they mean."""

    table: str
    name: str
    kind: Kind
    unit: str
    about: str

    @property
    def meaning(self) -> str:
        """What the values mean, with their unit.

        >>> Field("pay", "annual_min", "number", "currency a year", "the low end for a full year").meaning
        'the low end for a full year (currency a year)'
        """
        return f"{self.about} ({self.unit})" if self.unit else self.about


@cache
def all_fields() -> tuple[Field, ...]:
    """Every column of every table, in the order of the file."""
    lines = DATA.joinpath("fields.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(Field(table, name, cast("Kind", kind), unit, about) for table, name, kind, unit, about in cells)


@cache
def flat_fields() -> tuple[Field, ...]:
    """The columns of the flat table, in order."""
    return tuple(field for field in all_fields() if field.table in FLAT)


@cache
def fields_of(table: str) -> tuple[Field, ...]:
    """The columns of one table."""
    return tuple(field for field in all_fields() if field.table == table)


@cache
def detail_tables() -> tuple[str, ...]:
    """The tables with several rows a listing: places, pay, skills and so on."""
    return tuple(dict.fromkeys(field.table for field in all_fields() if field.table not in FLAT))


def is_kept(column: str, kept: frozenset[str] | None) -> bool:
    """Whether a column belongs to records that keep these fields; None is all.

    >>> [is_kept(name, frozenset({"title"})) for name in ("uri", "title_confidence", "pay_min", "offered_min")]
    [True, True, False, False]
    """
    field = _fields_by_column().get(column)
    return kept is None or field is None or field in kept


@cache
def _fields_by_column() -> dict[str, str]:
    found = {column: field for field, columns in OF_FIELD.items() for column in columns.split()}
    return found | {field.name: "comparison" for field in fields_of("comparisons")}
