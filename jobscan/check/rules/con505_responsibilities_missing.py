"""A posting should say what one will do.

Fix: add a list of three to eight duties.

Bad::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX
    Full-time

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
    code="CON505",
    name="responsibilities-missing",
    severity="info",
    summary="The posting does not say what one will do.",
)


def find(case: Case) -> Iterator[Finding]:
    if case.posting.source.is_listing and not case.posting.responsibilities:
        yield RULE.finding(
            "no duties were found",
            fix="add a list of what one will do",
        )
