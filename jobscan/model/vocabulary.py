"""The words that a record may use: roles, levels, units, types. schema.org's where it has them."""

from typing import Literal

SCHEMA_VERSION = "1.1"

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
Sponsorship = Literal["yes", "no"]
# of the salaries beyond twelve: added to the monthly pay, in doubt, or within the pay stated
SalaryBasis = Literal["fixed", "conditional", "included"]
Seniority = Literal[
    "intern", "junior", "mid", "senior", "lead", "principal", "manager", "director", "executive"
]  # fmt: skip
Basis = Literal["occupation", "mixture", "group"]  # of a comparison
VerdictCode = Literal["far-below", "below", "near", "above", "far-above", "depends"]
# what a verdict hangs on
Hedge = Literal[
    "occupation", "hours", "money", "minimum", "date", "extra", "far", "area", "places", "currency", "level", "pay"
]  # fmt: skip
Credential = Literal["none", "high_school", "associate", "bachelor", "master", "doctorate"]
ChangeKind = Literal["added", "removed", "changed"]
SkillKind = Literal["tool", "knowledge", "soft", "language", "certification"]
Proficiency = Literal["basic", "intermediate", "advanced", "expert"]
Effect = Literal["law", "trust", "applicants", "clarity"]  # of a finding, the gravest first
Severity = Literal["error", "warning", "info"]
IncentiveKind = Literal["ote", "bonus", "sign_on", "equity", "stipend", "commission", "other"]
NotPay = Literal["company", "benefit", "estimate", "another_job", "size", "bare", "unsaid"]  # why money is not pay
MoneyKind = Literal["base"] | IncentiveKind | NotPay
AgeBy = Literal["prices", "wages"]  # consumer prices, or what employers pay for the same work
