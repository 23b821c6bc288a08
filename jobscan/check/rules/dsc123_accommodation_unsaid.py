"""An American posting usually says whom to ask for an accommodation.

The Americans with Disabilities Act may ask employers of 15 people or more to accommodate applicants too; a line that
says how to ask is no duty, and costs nothing. Only listings with a place of work in the US and `words` or more (150)
are reported, and none where DIS107 asks for the same line already.

Source: https://www.eeoc.gov/laws/guidance/job-applicants-and-ada

Fix: add a line such as "If you need an accommodation to apply, write to ...".

Bad (jurisdiction=us words=10)::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX

    You will cook our lunch menu, keep the kitchen clean and help our guests.

Good (jurisdiction=us words=10)::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX

    You will cook our lunch menu, keep the kitchen clean and help our guests. If you need an accommodation to apply,
    call us.
"""

import re

from jobscan.check.absence import is_american
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.rules import dis107_disability_exclusion as dis107
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="DSC123",
    name="accommodation-unsaid",
    severity="info",
    summary="An American posting does not say how to ask for an accommodation.",
    url="https://www.eeoc.gov/laws/guidance/job-applicants-and-ada",
    settings={"words": 150},
)
_SAID = re.compile(
    r"\baccom[m]?odat\w+|\breasonable adjustments?\b|\b(?:special|accessib\w+) (?:assistance|needs|requests?|support)\b"
    r"|\bassistance (?:with|in|during|completing) (?:the |your |any |an )?(?:application|hiring|recruit|interview)"
    r"|\b(?:because|due to|on account) of (?:a |your )?disabilit"
    r"|\bdisabilit(?:y|ies) (?:and|who|that) (?:need|require)",
    re.IGNORECASE,
)


def _is_told(case: Case) -> bool:
    return not is_american(case, words=case.setting(RULE, "words")) or any(dis107.demands(case))


find = unsaid(
    RULE,
    _SAID,
    "nothing says how to ask for an accommodation",
    fix='add a line such as "If you need an accommodation to apply, write to ..."',
    unless=_is_told,
)
