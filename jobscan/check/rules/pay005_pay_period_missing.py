"""An amount without its period.

"$24" is mostly an hour's pay, but a day's, a week's or a month's rate is easily taken for another. Amounts that can
only be a year's pay ("$85,000", "$130-180k", from 20,000 in dollars, pounds or euros) are not reported: nobody takes
them for anything else.

Fix: write "per hour", "a year", "per month" beside the amount.

Bad::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $22

Good::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $22 per hour

Good::

    Data Analyst
    Company: Lakeside Kitchens

    You count what our guests eat. Salary: $85,000 - $95,000
"""

import re
from collections.abc import Iterator

from jobscan.check.absence import can_report_absence
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Fact, Finding, MonetaryAmount

RULE = Rule(
    code="PAY005",
    name="pay-period-missing",
    severity="info",
    summary="The pay does not say whether it is for an hour, a month or a year.",
)
YEARLY = 20_000  # least amount that is a year's pay and no month's, in the currencies below
CURRENCIES = ("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF", "SGD")


_BESIDE = re.compile(  # "£13.00 Yearly", "$125 for a full school day", "50 for designing a logo"
    r"\W{0,4}(?:year|month|week|da[iy]|hour|annual|p\.?[amh]\b|for (?:an? |each |every |one |\w+ing ))", re.IGNORECASE
)
_BEFORE = re.compile(
    r"\b(?:hourly|daily|weekly|monthly|annual(?:ly)?|yearly|one-off|per (?:hour|day|week|month|year|annum))\b"
    r"[^\n.]{0,25}\Z",
    re.IGNORECASE,
)  # "Hourly rate: £13.27"


def _is_plainly_yearly(fact: Fact[MonetaryAmount]) -> bool:
    pay = fact.value
    least = pay.min_value or pay.max_value
    known = pay.currency in CURRENCIES or (pay.currency is None and "k" in fact.text.lower())
    return pay.unit_text == "YEAR" and known and least is not None and least >= YEARLY


def find(case: Case) -> Iterator[Finding]:
    primary = case.posting.primary_pay
    if primary and can_report_absence(case) and primary.start is not None and not primary.value.unit_stated:
        if _is_plainly_yearly(primary) or _BESIDE.match(case.folded, primary.end or 0):
            return
        if _BEFORE.search(case.folded, max(0, primary.start - 50), primary.start):
            return
        unit = primary.value.unit_text.lower() if primary.value.unit_text else "what"
        yield RULE.finding(
            f"pay period not stated (probably per {unit})",
            primary,
            fix='write "per hour", "a year" or the like beside the amount',
        )
