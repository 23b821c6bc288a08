"""The same skill is required and only preferred.

An applicant without it cannot tell whether to apply.

Fix: keep it in one of the two lists.

Bad::

    Data Analyst
    Company: Lakeside Hospital

    Required
    - Strong SQL
    - Two years with Tableau

    Preferred
    - SQL
    - Python

Good::

    Data Analyst
    Company: Lakeside Hospital

    Required
    - Strong SQL

    Preferred
    - Python
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="REQ306",
    name="required-and-preferred",
    severity="info",
    summary="The same skill stands among what is required and among what is preferred.",
)


def find(case: Case) -> Iterator[Finding]:
    roles = [(part.start, part.end, part.role) for part in case.posting.segments]
    for fact in case.posting.skills:
        if fact.value.kind == "soft":
            continue
        seen = {role for start, _ in fact.value.mentions for low, high, role in roles if low <= start < high}
        if {"requirement_required", "requirement_preferred"} <= seen:
            yield RULE.finding(
                f"{fact.value.name} is required in one place and preferred in another",
                fact,
                fix="keep it in one of the two lists",
            )
