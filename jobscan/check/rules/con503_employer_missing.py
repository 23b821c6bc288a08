"""A posting should say who the employer is.

A sentence that names one ("Lakeside is a hospital of 400 beds") is enough; listings in languages other than English are
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

from jobscan.check.absence import is_employment, is_volunteering
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="CON503",
    name="employer-missing",
    severity="info",
    summary="The posting does not say who the employer is.",
    url="https://developers.google.com/search/docs/appearance/structured-data/job-posting",
)
_NAMED = re.compile(  # weaker than what the record takes: enough to keep quiet
    r"""
    \b[A-Z][\w&.'-]{1,30}(?:[ ][A-Z][\w&.'-]{1,30}){0,3}[ ](?:is|are)[ ](?:an?|the|one[ ]of)[ ][^.\n]{0,90}
      \b(?:company|companies|start-?up|firm|agency|provider|organi[sz]ation|charity|school|hospital|bank|maker|platform)\b
    | \b[A-Z][\w&.'-]{1,30}(?:[ ][A-Z&][\w&.'-]{0,30}){0,3},?[ ]
      (?i:ltd|limited|llc|llp|inc|gmbh|plc|pty|corp|corporation|university|college|hospital|clinic|trust|council|foundation
        |church|laborator(?:y|ies)|recruitment|retail[ ]store|operating[ ]theatres?)\b
    | \b(?:About|Join|join|Why)[ ](?!Us|Our|The|This|You)[A-Z][\w&.'-]{2,30}\b
    | \b(?:[Hh]ere[ ])?at[ ](?!Least)[A-Z][\w&.'-]{2,30},[ ](?:we|you|our)\b
    | \b(?!We|You|They|I|Who|This|It)[A-Z][\w&.'-]{1,30}[ ]
      (?:is|are)[ ](?:now[ ]|currently[ ]|actively[ ])?(?:seeking|looking|hiring|recruiting)\b
    | \b(?:is|are)[ ](?:an?|acting[ ]as[ ]an?)[ ](?i:employment|recruitment)[ ](?i:business|agency)\b
    | \bwww\.(?!linkedin|indeed|glassdoor|github|twitter|facebook|google)[\w-]{3,40}\.
    | \bCity[ ](?:Manager|Council|Clerk)\b  # a city's own posting
    | \bPosted[ ]by\b | \A[^\n]{3,60}[ ][-\u2013\u2014|][ ][A-Z]
    | https?://(?!(?:www\.)?(?:linkedin|indeed|glassdoor|github|twitter|facebook|google|bit\.ly))[\w-]{3,40}\.
    | @(?!gmail|yahoo|hotmail|outlook|x{3,})[\w-]{3,40}\.[a-z]{2,10}\b
    """,
    re.VERBOSE,
)


def _is_told(case: Case) -> bool:
    known = case.posting.hiring_organization or case.fields.company
    return bool(known) or is_volunteering(case) or not is_employment(case)


find = unsaid(
    RULE,
    _NAMED,
    "no employer is named",
    fix="name the employer near the top, or in the field `company`",
    unless=_is_told,
)
