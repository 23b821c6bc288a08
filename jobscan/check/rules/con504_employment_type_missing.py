"""A posting should say whether the job is full-time, part-time, temporary or a contract.

The hours of a week, "permanent position" or "as needed" say it too. Listings in languages other than English are left
alone.

Fix: write it near the top, or in the field `employmentType`.

Bad::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX

    Responsibilities
    - Cook the lunch menu
    - Keep the kitchen clean

    Requirements
    - One year in a kitchen

    To apply, send your CV to jobs@lakesidekitchens.example.

Good::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX
    Full-time

    Responsibilities
    - Cook the lunch menu
    - Keep the kitchen clean

    Requirements
    - One year in a kitchen

    To apply, send your CV to jobs@lakesidekitchens.example.

Good::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX

    Full-time team members eat for free, and you will cook 38 hours a week with them.

Good::

    ---
    title: Line cook (PT)
    company: Lakeside Kitchens
    ---
    You cook our lunch menu.
"""

import re

from jobscan.check.absence import is_volunteering
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid
from jobscan.grammar.text import fold

RULE = Rule(
    code="CON504",
    name="employment-type-missing",
    severity="info",
    summary="The posting does not say whether it is full-time, part-time or a contract.",
)
_JOB = r"(?:positions?|roles?|jobs?|posts?|contracts?|employment|opportunit(?:y|ies)|basis|hire|appointments?|staff)"
_SAID = re.compile(
    rf"""
    \b(?:full|part)[ -]?time\b(?![ ]?/|[ ](?:paid|professional|academic|students?|degree|experience|work[ ]experience
        |equivalent|faculty|teach|and|or|status
        |employee[ ]status)\b)  # "two years of full-time experience", "full-time and part-time staff"
    | \b(?:permanent|temporary|regular|contract|employment|freelance|volunteer|casual|seasonal)[ ]{_JOB}\b
    | (?:^|[/|,;\n-])[ ]?(?:permanent|contract|temporary)[ ]?(?:$|[/|,;\n-])
    | \bcontract[ ]type\b | \btype[ ]of[ ]contract\b | \bB2B\b | \bas[ ]and[ ]when[ ]required\b
    | \b(?-i:FTE|C2C|W2|CDI|CDD)\b | \b1099\b
    | \bas[- ]needed[ ]basis\b | \bon-call[ ]list\b | \bsubstitute[ ](?:teacher|nurse|guide)s?\b
    | \bzero[ -]hours?\b | \bfixed[ -]term\b | \bschool[ ]year[ ]only\b | \bapprentice(?:ship)?s?\b | \binternships?\b
    | \b\d\d(?:\.\d\d?)?[ ]?(?:hours|hrs|h)[ ]?(?:per|a|/|each|every)[ ]?(?:week|wk) | \bhours[ ](?:per|a)[ ]week\b
    | \bweekly[ ]hours\b | \bvolunteer(?:s|ing)\b | \badjunct\b | \bthe[ ]intern\b | \btime[ ]type\b
    | \bduration\W{{1,4}}\d
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN_TITLE = re.compile(
    r"\b(?:full|part)[ -]?time|\b(?:PT|FT|PRN|casual|contract(?:or)?|temp(?:orary)?|intern|internship|co-?op|per diem"
    r"|seasonal|permanent|freelance|volunteer|trainee|apprentice)\b|\b\d{1,3} ?(?:%|hours|hrs)",
    re.IGNORECASE,
)


def _is_told(case: Case) -> bool:
    title = fold(case.fields.title or "")
    told = case.posting.employment_type or _SAID.search(title) or _IN_TITLE.search(title)
    return bool(told) or is_volunteering(case)


find = unsaid(
    RULE,
    _SAID,
    "the employment type is not stated (full-time, part-time, contract)",
    fix="state it near the top",
    unless=_is_told,
)
