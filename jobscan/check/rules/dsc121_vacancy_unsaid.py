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
from collections.abc import Iterator

from jobscan.check.absence import can_report_absence, mentions
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="DSC121",
    name="vacancy-unsaid",
    severity="warning",
    summary="In a place whose law may ask for it, nothing says whether there is a vacancy.",
    by_jurisdiction=True,
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


def find(case: Case) -> Iterator[Finding]:
    law = case.strictest_law(RULE.code)
    if law is None or not can_report_absence(case) or mentions(case, _SAID):
        return
    yield RULE.finding(
        f"nothing says whether there is a vacancy; {law.words}",
        fix='write "this posting is for an existing vacancy", or that it gathers applications for later',
        severity=None if law.in_force else "info",
        url=law.url,
        effective=law.effective_from,
    )
