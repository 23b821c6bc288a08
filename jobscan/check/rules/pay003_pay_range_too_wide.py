from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)
SPREAD, EXEMPT = 50_000, 200_000  # Canadian dollars a year, in Ontario


def find(case: Case) -> Findings:
    law = case.strictest_law(RULE.code)
    for fact in case.posting.base_salary:
        pay = fact.value
        if pay.restates is not None or not pay.min_value or not pay.max_value:
            continue
        if law and pay.unit_text == "YEAR" and pay.max_value - pay.min_value > SPREAD and pay.max_value <= EXEMPT:
            yield RULE.under(law, f"the range spans more than {SPREAD:,}", fact, fix="narrow the range")
        elif float(pay.max_value / pay.min_value) > case.setting(RULE, "ratio"):
            yield RULE.finding(
                f"the highest pay is {pay.max_value / pay.min_value:.1f} times the lowest",
                fact,
                fix="state what you expect to pay for this opening, or a range for each level",
            )
