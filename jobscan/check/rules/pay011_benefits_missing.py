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
from collections.abc import Iterator

from jobscan.check.absence import mentions
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="PAY011",
    name="benefits-missing",
    severity="warning",
    summary="No benefits are described in a place whose law may ask for them.",
    by_jurisdiction=True,
)
_NAMED = re.compile(
    r"\b(?:health|medical|dental|vision)[ ](?:benefits|insurance|coverage|plans?)\b|\b401\(?k"
    r"|\bpaid[ ](?:time[ ]off|vacation|leave)\b"
    r"|\bPTO\b|\brelocation[ ](?:assistance|package)\b|\b(?:signing|sign-on)[ ]bonus\b|\bstock[ ]options\b",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Finding]:
    law = case.strictest_law(RULE.code)
    if law and not case.posting.job_benefits and not mentions(case, _NAMED):
        yield RULE.finding(
            f"no benefits are described; {law.words}",
            fix="name insurance, leave, pension and the like",
            severity=law.severity,
            url=law.url,
            effective=law.effective_from,
        )
