import re

from jobscan.check.absence import can_report_absence
from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import Fact, MonetaryAmount

RULE = rule_of(__name__)
YEARLY = 20_000  # least amount that is a year's pay and no month's, in the currencies below
CURRENCIES = ("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF", "SGD")


_BESIDE = later(  # "£13.00 Yearly", "$125 for a full school day", "50 for designing a logo"
    r"\W{0,4}(?:year|month|week|da[iy]|hour|annual|p\.?[amh]\b|for (?:an? |each |every |one |\w+ing ))", re.IGNORECASE
)
_BEFORE = later(
    r"\b(?:hourly|daily|weekly|monthly|annual(?:ly)?|yearly|one-off|per (?:hour|day|week|month|year|annum))\b"
    r"[^\n.]{0,25}\Z",
    re.IGNORECASE,
)  # "Hourly rate: £13.27"


def _is_plainly_yearly(fact: Fact[MonetaryAmount]) -> bool:
    pay = fact.value
    least = pay.min_value or pay.max_value
    known = pay.currency in CURRENCIES or (pay.currency is None and "k" in fact.text.lower())
    return pay.unit_text == "YEAR" and known and least is not None and least >= YEARLY


def find(case: Case) -> Findings:
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
