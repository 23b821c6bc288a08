"""A range so wide that it tells nothing.

Where the highest is far above the lowest, nobody learns what the job pays, and the range may not count as one given in
good faith. The threshold is ours: a highest of more than 1.6 times the lowest (`ratio`), because the 25th and the 75th
percentile of an occupation in an American area are rarely further apart. Ontario limits the spread to 50,000 dollars
for pay up to 200,000 (Ontario Regulation 476/24), from 2026 on.

Fix: state what you expect to pay for this opening, or give the range of each level or place.

Bad::

    Data Analyst
    Lakeside Hospital, Austin, TX

    Salary: $60,000 - $180,000 per year.

Good::

    Data Analyst
    Lakeside Hospital, Austin, TX

    Salary: $80,000 - $105,000 per year.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="PAY003",
    name="pay-range-too-wide",
    severity="warning",
    summary="The pay range is so wide that it tells little.",
    by_law="sets",
    settings={"ratio": 1.6},
)
SPREAD, EXEMPT = 50_000, 200_000  # Canadian dollars a year, in Ontario


def find(case: Case) -> Iterator[Finding]:
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
