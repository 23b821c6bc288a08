"""Some laws on pay transparency ask for the benefits too.

Colorado, Washington, Illinois and others may require a general description of benefits in the posting, beside the pay.
Where none of them is among the listing's places the rule is silent.

Law: `jobscan rules --laws` lists the places.

Fix: name insurance, leave, pension and the like in a line or two.

Bad (jurisdiction=us-co as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $19 - $22 per hour.

Good (jurisdiction=us-co as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $19 - $22 per hour.

    Benefits
    - Health insurance
    - Two weeks of paid leave

Good (jurisdiction=us-co as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $19 - $22 per hour, including health benefits.
"""

import re

from jobscan.check.absence import is_volunteering
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="PAY011",
    name="benefits-missing",
    severity="warning",
    summary="No benefits are described in a place whose law may ask for them.",
    by_law="sets",
)
_NAMED = re.compile(
    r"\b(?:health|medical|dental|vision)[ ](?:benefits|insurance|coverage|plans?)\b|\b401\(?k"
    r"|\bpaid[ ](?:time[ ]off|vacation|leave)\b"
    r"|\bPTO\b|\brelocation[ ](?:assistance|package)\b|\b(?:signing|sign-on)[ ]bonus\b|\bstock[ ]options\b",
    re.IGNORECASE,
)


def _is_told(case: Case) -> bool:
    return bool(case.posting.job_benefits) or is_volunteering(case)


find = unsaid(
    RULE, _NAMED, "no benefits are described", fix="name insurance, leave, pension and the like", unless=_is_told
)
