from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)


def find(case: Case) -> Findings:
    primary = case.posting.primary_pay
    if primary and primary.start is not None and primary.value.currency is None:
        yield RULE.finding("currency not stated", primary, fix="write the symbol or the code beside the amount")
