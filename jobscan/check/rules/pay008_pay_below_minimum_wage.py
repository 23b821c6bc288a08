"""Pay below the minimum wage of the place.

Compared are hourly amounts with the general minimum of the listing's place on its own day: the town's or county's, the
state's or the country's, whichever is highest, and the lowest of several places. Where the listing speaks of tips
beside the amount, the cash wage of tipped work counts instead, where it is known. Apprentices, the young, trainees and
other exceptions have minimums of their own, so this warns and does not judge; an amount that one source alone tells
gives a remark, and so does remote work, which may be done elsewhere.

`jobscan rules --least-pay` prints the table, which says for which days it knows each place. Outside these days the rule
is silent, or goes by the wider place, and `unjudged` in the record and `jobscan check -v` say why.

Fix: look at the amount and its period; if it is a tipped wage, say so.

Bad (jurisdiction=us-ca as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $9.50 per hour.

Good (jurisdiction=us-ca as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $22 per hour.

Good (jurisdiction=us-tx as_of=2026-03-01)::

    Server
    Company: Lakeside Kitchens

    You bring our lunch menu to the tables. Pay: $2.50 per hour plus tips.
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.least_pay import TIPPED, MinimumWage, least_hourly, minimum_wages, why_unknown
from jobscan.check.rule import Rule
from jobscan.model import Fact, Finding, MonetaryAmount

RULE = Rule(
    code="PAY008",
    name="pay-below-minimum-wage",
    severity="warning",
    summary="The hourly pay is below the minimum wage of the place.",
    by_law="sets",
)
NEAR = 60  # characters before and behind an amount in which a word of tips is about it
_TIPS = re.compile(r"\b(?:tips?|tipped|gratuit(?:y|ies))\b", re.IGNORECASE)
_OTHER_BANDS = re.compile(
    r"\b(?:apprentice(?:ship)?s?|trainees?|interns?(?:hip)?|under[ -](?:18|21|23)|aged? 1[5-9]|student workers?)\b",
    re.IGNORECASE,
)  # whose minimums are lower


def find(case: Case) -> Iterator[Finding]:
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
