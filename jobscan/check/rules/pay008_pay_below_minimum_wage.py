"""Pay below the minimum wage of the place.

Compared are hourly amounts with the general minimum of the state, by the table of `jobscan rules --laws`. Tipped work,
apprentices and other exceptions have minimums of their own, so this warns and does not judge.

Fix: look at the amount and its period; if it is a tipped wage, say so.

Bad (jurisdiction=us-ca)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $9.50 per hour.

Good (jurisdiction=us-ca)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $22 per hour.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.laws import minimum_wage
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="PAY008",
    name="pay-below-minimum-wage",
    severity="warning",
    summary="The hourly pay is below the minimum wage of the place.",
    by_jurisdiction=True,
)


TIPS = 60  # characters behind an amount in which a word of tips is about it


def find(case: Case) -> Iterator[Finding]:
    wages = [wage for place in case.jurisdictions if (wage := minimum_wage(place, case.as_of))]
    if not wages:
        return
    least = min(wages, key=lambda wage: wage.hourly)
    for fact in case.posting.base_salary:
        pay, amount = fact.value, fact.value.max_value or fact.value.min_value
        hourly = pay.unit_text == "HOUR" and pay.unit_stated and pay.currency in ("USD", None)
        if fact.end is not None and "tip" in case.folded[fact.end : fact.end + TIPS].lower():
            continue
        if hourly and amount and amount < least.hourly:
            yield RULE.finding(
                f"less than ${least.hourly} an hour, the minimum of {least.jurisdiction} since {least.effective_from}",
                fact,
                fix="check the amount and its period; if tips come on top, say so",
            )
