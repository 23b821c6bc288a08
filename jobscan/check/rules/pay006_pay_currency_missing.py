"""An amount without its currency.

"Salary: 45,000" may be dollars, euros or rupees to somebody who finds the posting on a board of many countries.

Fix: write the sign or the code of the currency beside the amount.

Bad::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Salary: 45,000 per year

Good::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Salary: EUR 45,000 per year
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="PAY006",
    name="pay-currency-missing",
    severity="info",
    summary="The pay does not say in which currency it is.",
)


def find(case: Case) -> Iterator[Finding]:
    primary = case.posting.primary_pay
    if primary and primary.start is not None and primary.value.currency is None:
        yield RULE.finding("currency not stated", primary, fix="write the symbol or the code beside the amount")
