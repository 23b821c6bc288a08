from jobscan.check.absence import is_volunteering
from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)
FIX = "state the lowest and the highest pay that you expect to offer, and whether it is by the hour or the year"


def find(case: Case) -> Findings:
    if not case.posting.base_salary and not is_volunteering(case):
        yield RULE.under(case.strictest_law(RULE.code), "no pay is stated", fix=FIX)
