"""A posting should say what one must bring, or that nothing is needed.

Fix: add a short list; tell what is required from what is preferred.

Bad::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX
    Full-time

    Responsibilities
    - Cook the lunch menu
    - Keep the kitchen clean

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
    code="CON506",
    name="requirements-missing",
    severity="info",
    summary="The posting does not say what one must bring.",
)


def find(case: Case) -> Iterator[Finding]:
    if case.posting.source.is_listing and not case.posting.qualifications:
        yield RULE.finding(
            "nothing is said of what one must bring",
            fix="add a short list, or say that no experience is needed",
        )
