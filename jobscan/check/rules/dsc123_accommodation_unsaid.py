from jobscan.check.absence import is_american
from jobscan.check.case import Case
from jobscan.check.rule import rule_of
from jobscan.check.rules import dis107_disability_exclusion as dis107

RULE = rule_of(__name__)


def quiet(case: Case) -> bool:
    return not is_american(case, words=case.setting(RULE, "words")) or any(dis107.find(case))
