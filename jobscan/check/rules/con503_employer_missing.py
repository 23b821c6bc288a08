"""A posting should say who the employer is.

A sentence that names one ("Lakeside is a hospital of 400 beds") is enough; listings in other languages than English are
left alone.

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

import re
from collections.abc import Iterator

from jobscan.check.absence import can_report_absence, mentions
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="CON503",
    name="employer-missing",
    severity="info",
    summary="The posting does not say who the employer is.",
    url="https://developers.google.com/search/docs/appearance/structured-data/job-posting",
)


_NAMED = re.compile(  # weaker than what the record takes: "TCLX is a Swedish based company", "join Acme!"
    r"\b[A-Z][\w&.'-]{1,30}(?: [A-Z][\w&.'-]{1,30}){0,3} (?:is|are) (?:an?|the|one of) [^.\n]{0,90}"
    r"\b(?:company|companies|start-?up|firm|agency|provider|organi[sz]ation|charity|school|hospital|bank|maker|platform)\b"
    r"|\b(?:About|Join|join|Why) (?!Us|Our|The|This|You)[A-Z][\w&.'-]{2,30}\b"
    r"|\b(?:[Hh]ere )?at (?!Least)[A-Z][\w&.'-]{2,30}, (?:we|you|our)\b"
)


def find(case: Case) -> Iterator[Finding]:
    if case.posting.hiring_organization is None and can_report_absence(case) and not mentions(case, _NAMED):
        yield RULE.finding("no employer is named", fix="name the employer near the top, or in the field `company`")
