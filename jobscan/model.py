"""The nouns that every room speaks: what is read, what is marked, what is understood, what is reported.

Names are schema.org's JobPosting where it has one. Money is `Decimal`. Offsets are characters, half-open, into the
listing's text as read. "Not said" is None or an empty tuple, never a guess and never zero.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from msgspec import Struct

SCHEMA_VERSION = "1.0"

Role = Literal[
    "heading", "title", "company_about", "role_summary", "responsibility", "requirement_required",
    "requirement_preferred", "benefit", "pay", "location_or_schedule", "application_instruction", "legal_eeo", "other",
]  # fmt: skip
Level = Literal["required", "preferred"]
UnitText = Literal["HOUR", "DAY", "WEEK", "BIWEEK", "MONTH", "YEAR", "MILE", "UNIT", "ONE_TIME"]
JobLocationType = Literal["ONSITE", "HYBRID", "TELECOMMUTE"]
EmploymentType = Literal[
    "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"
]  # fmt: skip
Seniority = Literal[
    "intern", "junior", "mid", "senior", "lead", "principal", "manager", "director", "executive"
]  # fmt: skip
Credential = Literal["none", "high_school", "associate", "bachelor", "master", "doctorate"]
ChangeKind = Literal["added", "removed", "changed"]
SkillKind = Literal["tool", "knowledge", "soft", "language", "certification"]
Proficiency = Literal["basic", "intermediate", "advanced", "expert"]
Severity = Literal["error", "warning", "info"]
IncentiveKind = Literal["ote", "bonus", "sign_on", "equity", "stipend", "commission", "other"]

T = TypeVar("T")


# --- what the user says beside the listings --------------------------------------------------------------------------


class OwnSkill(Struct, frozen=True, kw_only=True):
    """A line of a user's own list of skills. None is "as the built-in list has it".

    `exact`: only in this case; `context`: only in this case and beside other evidence ("Go", "Excel").
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: SkillKind | None = None
    group: str | None = None
    id: str | None = None
    exact: bool | None = None
    context: bool | None = None


class CheckOptions(Struct, frozen=True, kw_only=True):
    """What the user decides over the rules. Codes may be prefixes: "PAY" is all rules of pay; no `select` is all.

    `jurisdictions` (as "us-ca") take the place of those that the listing's places tell; `employees` is the size of the
    employer; `as_of` is the day whose law counts, None for the day that the laws were last looked up. `rules` are the
    settings of single rules: `{"PAY003": {"max_ratio": 2.0}}`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    jurisdictions: tuple[str, ...] = ()
    employees: int | None = None
    as_of: dt.date | None = None
    rules: dict[str, dict[str, float]] = {}


class Options(Struct, frozen=True, kw_only=True):
    """What the user decides over the listing: occupation (code or name), area (words), hours of a year, wage table;
    the month to whose money wages are aged and by how many percent a year (None: by consumer prices); whether foreign
    pay is converted; the skills that count beside the built-in ones; and, where it is to be checked, by which rules."""

    occ: str | None = None
    area: str | None = None
    hours: int | None = None
    table: str | None = None
    age_to: dt.date | None = None
    age_rate: float | None = None
    fx: bool = False
    skills: tuple[OwnSkill, ...] = ()
    check: CheckOptions | None = None


# --- what is read ----------------------------------------------------------------------------------------------------


class PayField(Struct, frozen=True, kw_only=True):
    """Pay as a structured field gives it; `text` is the field as it stood. Numbers only where it has numbers."""

    text: str
    currency: str | None = None
    min_value: Decimal | None = None
    max_value: Decimal | None = None
    unit_text: UnitText | None = None


class Fields(Struct, frozen=True, kw_only=True):
    """What the input says outside its prose: JSON-LD, an ATS's fields, a CSV's columns, `--title`."""

    title: str | None = None
    company: str | None = None
    locations: tuple[str, ...] = ()
    job_location_type: str | None = None
    employment_type: tuple[str, ...] = ()
    date_posted: str | None = None
    valid_through: str | None = None
    pay: tuple[PayField, ...] = ()


class Duplicate(Struct, frozen=True, kw_only=True):
    """The first listing of a run that said the same; `similarity` is the share of five-word pieces that both have."""

    uri: str
    id: str | None
    index: int
    similarity: float


class Source(Struct, frozen=True, kw_only=True):
    """One listing as read. `index` counts the listings of one input from 0; `warnings` tell what reading cost.

    `duplicate_of` is set where a run looks for listings that come again.
    """

    text: str
    uri: str
    id: str | None = None
    index: int = 0
    format: str = "text"
    fields: Fields = Fields()
    truncated: bool = False
    warnings: tuple[Note, ...] = ()
    duplicate_of: Duplicate | None = None


class Unreadable(Struct, frozen=True, kw_only=True):
    """A place in the input that gave no listing, and why; it stays in the stream as an `ErrorRecord`."""

    code: str
    message: str
    uri: str
    id: str | None = None
    index: int = 0
    format: str | None = None


class Note(Struct, frozen=True, kw_only=True):
    """Something the reader of a record should know; `code` is stable."""

    code: str
    message: str


# --- what is marked (between extract and normalise) ------------------------------------------------------------------


class Mark(Struct, frozen=True, kw_only=True):
    """A span of a Doc without the Doc: where, the words, what (`label`), which rule, and the role of its segment."""

    start: int
    end: int
    text: str
    label: str
    rule: str
    kb_id: str = ""
    role: Role = "other"


class Segment(Struct, frozen=True, kw_only=True, rename="camel"):
    """A line, bullet or sentence, and its role; `heading` is the heading that it stands under."""

    start: int
    end: int
    role: Role
    heading: str | None = None
    confidence: float = 0.5


class Listing(Struct, frozen=True, kw_only=True):
    """All that a parser may look at around a mark: the text, its folded twin, the segments, the structured fields.

    `country` is ISO 3166 alpha-2, where the listing's places or words tell it; it decides what a "$" is.
    """

    source: Source
    folded: str
    segments: tuple[Segment, ...] = ()
    country: str | None = None
    language: str | None = None

    @property
    def text(self) -> str:
        return self.source.text


# --- what is understood: the record ----------------------------------------------------------------------------------


class Fact(Struct, Generic[T], frozen=True, kw_only=True, rename="camel"):
    """What we believe, and the very words that made us: `text == source_text[start:end]`.

    From a structured field `start` and `end` are None and `rule` is `field.<name>`. `stated` is False for an inference.
    """

    value: T
    start: int | None
    end: int | None
    text: str
    rule: str
    confidence: float
    stated: bool = True


class Place(Struct, frozen=True, kw_only=True, rename="camel"):
    """A place of work: as written, and its parts where they are known (country as ISO 3166 alpha-2)."""

    name: str
    address_locality: str | None = None
    address_region: str | None = None
    address_country: str | None = None
    postal_code: str | None = None


class Experience(Struct, frozen=True, kw_only=True, rename="camel"):
    """Years of experience asked for; `of` is what they must be in, as written."""

    min_years: float | None
    max_years: float | None
    level: Level
    of: str | None = None


class Education(Struct, frozen=True, kw_only=True, rename="camel"):
    """A level of education asked for; `or_equivalent` when experience or the like may stand in for it."""

    credential_category: Credential
    level: Level
    or_equivalent: bool = False


class Qualification(Struct, frozen=True, kw_only=True, rename="camel"):
    """One item asked of the candidate, cleaned of its bullet."""

    text: str
    level: Level


class Skill(Struct, frozen=True, kw_only=True, rename="camel"):
    """A skill under its canonical name; `id` as `onet:...` or `esco:...` where a public taxonomy knows it.

    `group` is the user's own. `alternatives` are the names of other skills, any of which will do ("Python or R").
    `mentions` are all places that name the skill, `[start, end)` in order; the fact's own is the strongest of them.
    """

    name: str
    kind: SkillKind
    level: Level
    id: str | None = None
    group: str | None = None
    min_years: float | None = None
    max_years: float | None = None
    proficiency: Proficiency | None = None
    alternatives: tuple[str, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()


class MonetaryAmount(Struct, frozen=True, kw_only=True, rename="camel"):
    """Base pay. "Up to" has no `min_value`, "from" no `max_value`, a single amount has both alike.

    `label` is for whom or where it holds; `restates` is the place in the list of the amount that this one says again
    for another period (hourly and annual).
    """

    currency: str | None
    min_value: Decimal | None
    max_value: Decimal | None
    unit_text: UnitText | None
    unit_stated: bool = True
    label: str | None = None
    primary: bool = False
    restates: int | None = None


class Incentive(Struct, frozen=True, kw_only=True, rename="camel"):
    """Money that is not base pay: on-target earnings, bonus, sign-on, equity, stipend, commission.

    `label` is for whom or where it holds, where there are several of a kind.
    """

    kind: IncentiveKind
    currency: str | None
    min_value: Decimal | None
    max_value: Decimal | None
    unit_text: UnitText | None
    label: str | None = None


class Occupation(Struct, frozen=True, kw_only=True, rename="camel"):
    """A code of an occupational classification for the listing's title."""

    code_value: str
    in_code_set: str
    name: str
    confidence: float


class Finding(Struct, frozen=True, kw_only=True, rename="camel"):
    """What a rule of `check/` has to say about a listing: `rule` is its code ("PAY001"), `name` says it in words.

    `start` and `end` are None for what concerns the listing as a whole, such as something that it does not say. `fix`
    is what to do about it, `url` the law or the paper, `effective` since when that law holds.
    """

    rule: str
    level: Severity
    message: str
    start: int | None = None
    end: int | None = None
    name: str = ""
    text: str | None = None
    fix: str | None = None
    url: str | None = None
    effective: dt.date | None = None


class Spot(Struct, frozen=True, kw_only=True, rename="camel"):
    """A finding and where it stands: lines and columns count from 1, columns in characters, the end exclusive.

    `line` is None for the listing as a whole, and where the text as read is not the file (a page, a row of a table).
    `words` is the line that it stands in, `begin` the place in it; `fingerprint` stays the same when lines move.
    """

    finding: Finding
    uri: str
    index: int = 0
    id: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    words: str | None = None
    begin: int = 0
    fingerprint: str = ""


class RuleCard(Struct, frozen=True, kw_only=True, rename="camel"):
    """What a report may tell of a rule; `manual` is the whole of it."""

    code: str
    name: str
    severity: Severity
    summary: str
    by_jurisdiction: bool
    url: str | None
    licence: str | None
    manual: str


class SourceInfo(Struct, frozen=True, kw_only=True, rename="camel"):
    """Where the record comes from; `chars` and `sha256` are of the text as read (UTF-8)."""

    uri: str
    id: str | None
    index: int
    format: str | None
    language: str | None = None
    chars: int | None = None
    sha256: str | None = None
    truncated: bool = False
    is_listing: bool | None = None
    duplicate_of: Duplicate | None = None


# --- what is compared ------------------------------------------------------------------------------------------------


class Code(Struct, frozen=True, kw_only=True, rename="camel"):
    code: str
    name: str


class Offered(Struct, frozen=True, kw_only=True, rename="camel"):
    """The offer in the unit of the comparison: a year, or an hour for occupations that are only paid so."""

    min: Decimal | None
    mid: Decimal | None
    max: Decimal | None
    currency: str
    unit_text: Literal["YEAR", "HOUR"]
    hours_per_year: int


class Benchmark(Struct, frozen=True, kw_only=True, rename="camel"):
    """One row of a wage table, and all that is needed to find it again. `rse` is in percent, of the mean.

    In a table of pay bands `band_min` and `band_max` are the band, and the median stands for its middle.
    """

    table: str
    release: str
    source: str
    occupation: Code
    area: Code
    unit_text: Literal["YEAR", "HOUR"]
    currency: str
    percentile10: Decimal | None
    percentile25: Decimal | None
    percentile50: Decimal | None
    percentile75: Decimal | None
    percentile90: Decimal | None
    mean: Decimal | None
    employment: int | None
    rse: float | None
    sha256: str
    band_min: Decimal | None = None
    band_max: Decimal | None = None


class Three(Struct, frozen=True, kw_only=True, rename="camel"):
    """A figure for the low end, the middle and the high end of the offer; None where the offer has no such end."""

    min: float | None
    mid: float | None
    max: float | None


class Candidate(Struct, frozen=True, kw_only=True, rename="camel"):
    """What the comparison would say, were the job of this occupation."""

    occupation: Code
    confidence: float
    percentile50: Decimal | None
    position: Three


class Comparison(Struct, frozen=True, kw_only=True, rename="camel"):
    """Where the offer stands. `position` in percentiles 0-100 of the benchmark, `spread` is (max - min) / min.

    `overlap` is the share of the offered range that lies within p25-p75 (1 or 0 for a single amount), and
    `geographic_differential` the area's median over the country's. With `aged_to` the benchmark's wages are those of
    its release times `aging_factor`; without it they are as released.
    """

    offered: Offered
    benchmark: Benchmark
    position: Three
    ratio_to_median: Three
    spread: float | None
    overlap: float | None = None
    geographic_differential: float | None = None
    aging_factor: float | None = None
    fallback: tuple[str, ...] = ()
    aged_to: dt.date | None = None
    flags: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()


class NotComparable(Struct, frozen=True, kw_only=True, rename="camel"):
    """Why there is no comparison, in the user's words."""

    not_comparable: str


if TYPE_CHECKING:
    Compared = Comparison | NotComparable
else:
    Compared = Any  # msgspec only takes unions of Structs with a tag, and the record has none; see `record.from_json`


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
