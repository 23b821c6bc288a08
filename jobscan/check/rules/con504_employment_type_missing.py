"""A posting should say whether the job is full-time, part-time, temporary or a contract.

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
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="CON504",
    name="employment-type-missing",
    severity="info",
    summary="The posting does not say whether it is full-time, part-time or a contract.",
)


def find(case: Case) -> Iterator[Finding]:
    if not case.posting.employment_type:
        yield RULE.finding(
            "it is not said whether the job is full-time, part-time or a contract",
            fix="say so near the top",
        )
