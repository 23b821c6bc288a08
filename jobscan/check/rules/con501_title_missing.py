"""A posting should begin with the title of the job.

Search goes by the title, and so does the comparison of pay.

Fix: put the title on the first line, or in the field `title`.

Bad::

    We cook, and we are looking for somebody who likes to cook with us. Send us a few lines about yourself.

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
    code="CON501",
    name="title-missing",
    severity="info",
    summary="The posting has no title.",
)


def find(case: Case) -> Iterator[Finding]:
    if case.posting.title is None:
        yield RULE.finding(
            "no title was found",
            fix="put the title on the first line, or in the field `title`",
        )
