"""A pay range should have two ends.

"Up to $30" and "from $50,000" tell half. Laws on pay transparency speak of a minimum and a maximum that the employer
expects in good faith to pay; guidance of New York City says in so many words that an open-ended range may not do.

Law: `jobscan rules --laws` lists the places. Where none of them is among the listing's places this is a remark.

Fix: give both ends.

Bad (jurisdiction=us-co as_of=2026-03-01)::

    Warehouse Associate
    Blue Crate Logistics, Denver, CO

    Pay: up to $24 per hour.

Good (jurisdiction=us-co)::

    Warehouse Associate
    Blue Crate Logistics, Denver, CO

    Pay: $19 - $24 per hour.
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Fact, Finding, MonetaryAmount

RULE = Rule(
    code="PAY002",
    name="pay-open-ended",
    severity="info",
    summary='The pay has only one end: "up to" or "from".',
    by_law="sets",
)


def find(case: Case) -> Iterator[Finding]:
    if any(_has_both(fact, case) for fact in case.posting.base_salary):
        return
    law = case.strictest_law(RULE.code)
    for fact in case.posting.base_salary[:1]:
        before = "" if fact.start is None else case.folded[max(0, fact.start - 40) : fact.start].lower()
        if any(word in before for word in ("package of", "grant", "funding", "budget")):
            continue  # what comes with the job, such as the money to set up a laboratory
        what = "the lowest" if fact.value.min_value is None else "the highest"
        yield RULE.under(
            law, f"{what} pay is not stated", fact, fix="give the lowest and the highest that you expect to pay"
        )


_LEAST = re.compile(r"(?:minimum|lowest|starting)[ ]\w{2,8}(?:[ ](?:of|is|at))?[ :]{1,2}\Z", re.IGNORECASE)


def _has_both(fact: Fact[MonetaryAmount], case: Case) -> bool:
    """Whether an amount has two ends: "minimum rate of $20" has one, though it is no range."""
    pay = fact.value
    if fact.start is not None and pay.min_value == pay.max_value:
        return not _LEAST.search(case.folded, max(0, fact.start - 30), fact.start)
    return pay.min_value is not None and pay.max_value is not None
