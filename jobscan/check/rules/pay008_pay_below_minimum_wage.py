import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.least_pay import TIPPED, MinimumWage, least_hourly, minimum_wages, why_unknown
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import Fact, MonetaryAmount

RULE = rule_of(__name__)
NEAR = 60  # characters before and behind an amount in which a word of tips is about it
_TIPS = later(r"\b(?:tips?|tipped|gratuit(?:y|ies))\b", re.IGNORECASE)
_OTHER_BANDS = later(
    r"\b(?:apprentice(?:ship)?s?|trainees?|interns?(?:hip)?|under[ -](?:18|21|23)|aged? 1[5-9]|student workers?)\b",
    re.IGNORECASE,
)  # whose minimums are lower


def find(case: Case) -> Findings:
    if _OTHER_BANDS.search(case.folded):
        return
    for fact in case.posting.base_salary:
        wage = _least(case, fact)
        amount = fact.value.max_value or fact.value.min_value
        if wage and amount and amount < wage.hourly:
            yield RULE.finding(
                f"less than {wage.currency} {wage.hourly} an hour, {_name(wage)} {wage.place} since "
                f"{wage.effective_from}",
                fact,
                fix="check the amount and its period; if tips come on top, say so",
                severity=None if wage.verified and not _is_remote(case) else "info",
                url=wage.url,
                effective=wage.effective_from,
            )


def silent(case: Case) -> Iterator[str]:
    """Why an hourly pay could not be compared, or only with that of a wider place."""
    if any(_is_hourly(fact.value) for fact in case.posting.base_salary):
        for name in case.jurisdictions:
            if reason := why_unknown(minimum_wages(), name, case.as_of):
                yield reason


def _least(case: Case, fact: Fact[MonetaryAmount]) -> MinimumWage | None:
    """What an hourly pay is compared with: by tips or without, in the same money."""
    pay = fact.value
    if not _is_hourly(pay):
        return None
    general = least_hourly(case.chains, case.as_of)
    if general is None or (pay.currency or "USD") != general.currency:
        return None
    return least_hourly(case.chains, case.as_of, TIPPED) if _tipped(case, fact) else general


def _is_remote(case: Case) -> bool:
    """Whether the work may be done at a place that the listing does not name."""
    kind = case.posting.job_location_type
    return kind is not None and kind.value == "TELECOMMUTE"


def _is_hourly(pay: MonetaryAmount) -> bool:
    return pay.unit_text == "HOUR" and pay.unit_stated


def _tipped(case: Case, fact: Fact[MonetaryAmount]) -> bool:
    if fact.start is None or fact.end is None:
        return bool(_TIPS.search(case.folded))
    return bool(_TIPS.search(case.folded, max(fact.start - NEAR, 0), fact.end + NEAR))


def _name(wage: MinimumWage) -> str:
    return "the cash wage of tipped work in" if wage.band == TIPPED else "the minimum wage of"
