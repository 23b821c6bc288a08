"""A posting should say whether there is a job to fill.

Applicants lose days on postings that only gather names. Ontario may require, since 2026, that publicly advertised
postings say whether they are for an existing vacancy. The rule takes any sentence on a vacancy, an opening, a new
position, or a pool for later for such a statement, and speaks only where there is none.

Law: `jobscan rules --laws`. Elsewhere the rule is silent.
Source: https://www.ontario.ca/laws/statute/00e41

Fix: write "this posting is for an existing vacancy", or that it gathers applications for later.

Bad (jurisdiction=ca-on as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books. Pay: $52,000 - $60,000 per year.

Good (jurisdiction=ca-on as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books. Pay: $52,000 - $60,000 per year. This posting is for an existing vacancy.
"""

import re

from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="DSC121",
    name="vacancy-unsaid",
    severity="warning",
    summary="In a place whose law may ask for it, nothing says whether there is a vacancy.",
    by_law="lowers",
    url="https://www.ontario.ca/laws/statute/00e41",
)
_SAID = re.compile(
    r"""
    \bvacan(?:cy|cies|t)\b
    | \b(?:existing|current|new(?:ly[ ]created)?|open|immediate|replacement|backfill)[ ](?:position|role|opening|job)\b
    | \bopenings?[ ]?:
    | \bnumber[ ]of[ ](?:openings|positions|hires)\b
    | \b(?:talent|candidate|applicant)[ ](?:pool|pipeline|community)\b
    | \bfuture[ ](?:opportunit|opening|position|role)
    | \beligib(?:le|ility)[ ]list\b
    | \bpool[ ]of[ ](?:qualified[ ])?candidates\b
    | \b(?:position|job)[ ](?:status|type)[ ]?:[ ]?(?:new|replacement|vacant)
    """,
    re.IGNORECASE | re.VERBOSE,
)
find = unsaid(
    RULE,
    _SAID,
    "nothing says whether there is a vacancy",
    fix='write "this posting is for an existing vacancy", or that it gathers applications for later',
)
