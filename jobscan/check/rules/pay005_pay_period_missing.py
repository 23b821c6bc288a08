"""An amount without its period.

"$24" is mostly an hour's pay and "$85,000" a year's, and a reader guesses as well as this program does. A day's, a
week's or a month's rate is easily taken for another.

Fix: write "per hour", "a year", "per month" beside the amount.

Bad::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $22

Good::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $22 per hour
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="PAY005",
    name="pay-period-missing",
    severity="info",
    summary="The pay does not say whether it is for an hour, a month or a year.",
)


def find(case: Case) -> Iterator[Finding]:
    primary = case.posting.primary_pay
    if primary and primary.start is not None and not primary.value.unit_stated:
        unit = primary.value.unit_text.lower() if primary.value.unit_text else "what"
        yield RULE.finding(
            f"pay period not stated (probably per {unit})",
            primary,
            fix='write "per hour", "a year" or the like beside the amount',
        )
