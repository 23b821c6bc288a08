"""Earnings on target instead of pay.

"OTE $120,000" is what somebody earns who meets every target. Without the base beside it nobody can tell what is sure.

Fix: state the base, and the target earnings beside it.

Bad::

    Account Executive
    Company: Blue Crate Software

    You sell to mid-size retailers. OTE: $120,000 - $140,000.

Good::

    Account Executive
    Company: Blue Crate Software

    You sell to mid-size retailers. Base salary: $70,000 - $80,000. OTE: $120,000 - $140,000.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="PAY009",
    name="ote-as-base",
    severity="warning",
    summary="On-target earnings are stated without base pay.",
)


def find(case: Case) -> Iterator[Finding]:
    if case.posting.base_salary:
        return
    for fact in case.posting.incentive_compensation:
        if fact.value.kind == "ote":
            yield RULE.finding("on-target earnings without base pay", fact, fix="state the base beside it")
            return
