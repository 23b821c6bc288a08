from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)


def find(case: Case) -> Findings:
    if case.posting.base_salary:
        return
    for fact in case.posting.incentive_compensation:
        if fact.value.kind == "ote":
            yield RULE.finding("on-target earnings without base pay", fact, fix="state the base beside it")
            return
