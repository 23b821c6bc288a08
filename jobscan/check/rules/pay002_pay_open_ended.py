import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import Fact, MonetaryAmount

RULE = rule_of(__name__)


def find(case: Case) -> Findings:
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


_LEAST = later(r"(?:minimum|lowest|starting)[ ]\w{2,8}(?:[ ](?:of|is|at))?[ :]{1,2}\Z", re.IGNORECASE)


def _has_both(fact: Fact[MonetaryAmount], case: Case) -> bool:
    """Whether an amount has two ends: "minimum rate of $20" has one, though it is no range."""
    pay = fact.value
    if fact.start is not None and pay.min_value == pay.max_value:
        return not _LEAST.search(case.folded, max(0, fact.start - 30), fact.start)
    return pay.min_value is not None and pay.max_value is not None
