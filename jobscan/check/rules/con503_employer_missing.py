"""A posting should say who the employer is.

People want to know whom they would work for before they hand over a CV, and job search engines leave out listings
without an employer: Google's structured data for jobs requires `hiringOrganization`.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting

Fix: name the employer near the top ("About Lakeside Hospital"), or in the field `hiringOrganization` or `company`. If
an agency may not name its client, let it name itself.

Bad::

    Line cook wanted

    You will prepare our lunch menu. Pay: $19 - $22 an hour.

Good::

    Line cook
    Company: Lakeside Kitchens Ltd
    Location: Austin, TX

    You will prepare our lunch menu. Pay: $19 - $22 an hour.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="CON503",
    name="employer-missing",
    severity="warning",
    summary="The posting does not say who the employer is.",
    url="https://developers.google.com/search/docs/appearance/structured-data/job-posting",
)


def find(case: Case) -> Iterator[Finding]:
    if case.posting.hiring_organization is None:
        yield RULE.finding("no employer is named", fix="name the employer near the top, or in the field `company`")
