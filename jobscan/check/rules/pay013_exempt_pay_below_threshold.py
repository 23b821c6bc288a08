import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.least_pay import exempt_salaries, exempt_salary, why_unknown
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import MonetaryAmount

RULE = rule_of(__name__)
_EXEMPT = later(
    r"\b(?:FLSA|overtime|wage|job|position|employment|classification)[ ]?(?:status|classification|type|category)?"
    r"[ ]?[:=(/-]{0,2}[ ]?(?:salaried[ ,/-]{0,3})?exempt\b"
    r"|\b(?:full[ -]time|regular|salaried|salary)[ ]?[,/(|-]{0,2}[ ]?exempt\b"
    r"|\bexempt[ ](?:position|role|job|employee|status)\b|\bis[ ](?:an[ ])?exempt\b|(?:\A|\n)[ ]*exempt[ ]*(?:\n|\Z)",
    re.IGNORECASE,
)
_NOT = later(r"\bnon[ -]?exempt\b|\b(?:tax|tuition|fee|visa|VAT)[ -]exempt", re.IGNORECASE)
_WITHOUT = later(
    r"\b(?:teach(?:er|ing)|professor|instructor|lecturer|faculty|attorney|lawyer|counsel|physician|doctor|surgeon|"
    r"dentist|resident|outside sales|clergy|pastor|coach)\b",
    re.IGNORECASE,
)  # titles of work that federal law exempts at any salary


def find(case: Case) -> Findings:
    threshold = exempt_salary(case.chains, case.as_of) if _is_about(case) else None
    if threshold is None:
        return
    for fact in case.posting.base_salary:
        pay = fact.value
        if not _is_yearly(pay):
            continue
        highest, lowest = pay.max_value or pay.min_value, pay.min_value or pay.max_value
        if highest is None or lowest is None or lowest >= threshold.yearly:
            continue
        below = highest < threshold.yearly
        yield RULE.finding(
            f"{'less' if below else 'begins at less'} than ${threshold.yearly:,} a year, from which {threshold.place} "
            f"may treat office work as exempt since {threshold.effective_from}",
            fact,
            fix="check the salary, or do not call the job exempt",
            severity=None if below and threshold.verified else "info",
            url=threshold.url,
            effective=threshold.effective_from,
        )
        return


def silent(case: Case) -> Iterator[str]:
    """Why a yearly pay of exempt work could not be compared, or only with the federal amount."""
    if _is_about(case) and any(_is_yearly(fact.value) for fact in case.posting.base_salary):
        for name in case.jurisdictions:
            if reason := why_unknown(exempt_salaries(), name, case.as_of):
                yield reason


def _is_about(case: Case) -> bool:
    """Whether the listing calls the job exempt, and it is of the kind that a threshold is for."""
    title = case.posting.title.value if case.posting.title else ""
    part_time = {fact.value for fact in case.posting.employment_type} & {"PART_TIME", "PER_DIEM", "INTERN"}
    said = _EXEMPT.search(case.folded) and not _NOT.search(case.folded)
    return bool(said) and not part_time and not _WITHOUT.search(title)


def _is_yearly(pay: MonetaryAmount) -> bool:
    return pay.unit_text == "YEAR" and pay.unit_stated and pay.currency in ("USD", None)
