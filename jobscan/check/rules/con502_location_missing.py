"""A posting should say where the work is done, or that it is remote.

Google requires `jobLocation`, or `jobLocationType` for remote work; applicants sort by it first.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting

Fix: name the town and the state, or say "remote" and from where.

Bad::

    Line cook
    Company: Lakeside Kitchens
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
    code="CON502",
    name="location-missing",
    severity="warning",
    summary="The posting does not say where the work is done.",
)


def find(case: Case) -> Iterator[Finding]:
    if not case.posting.job_location and case.posting.job_location_type is None:
        yield RULE.finding(
            "no place is named, and nothing says that the work is remote",
            fix="name the town and the state, or say that it is remote",
        )
