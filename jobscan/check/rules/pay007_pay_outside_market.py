"""The offer lies outside what nine in ten earn.

Compared is the middle of the offer with the wages of the occupation in the area (`jobscan compare` shows the whole of
it). Below the 10th percentile applicants may not come; above the 90th the title, the period or a digit may be wrong.
The occupation is guessed from the title; the rule is silent where that is less than `sure`, where other occupations
that the job may be of do not agree, and where the hours or the money of an old listing are not known.

Fix: look at the amount, its period and the title; if all are meant, ignore the remark.

Bad::

    Registered Nurse
    Company: Lakeside Hospital
    Location: Austin, TX

    You care for the patients of our cardiology ward. Pay: $41,000 - $45,000 per year.

Good::

    Registered Nurse
    Company: Lakeside Hospital
    Location: Austin, TX

    You care for the patients of our cardiology ward. Pay: $88,000 - $99,000 per year.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding, NotComparable

RULE = Rule(
    code="PAY007",
    name="pay-outside-market",
    severity="info",
    summary="The pay is below the 10th or above the 90th percentile of the occupation in the area.",
    settings={"sure": 0.6},
)
LOW, HIGH = 10, 90


def find(case: Case) -> Iterator[Finding]:
    comparison, codes = case.comparison, case.posting.occupational_category
    if isinstance(comparison, NotComparable) or not codes or codes[0].confidence < case.setting(RULE, "sure"):
        return
    at, bench = comparison.position.mid, comparison.benchmark
    if at is None or LOW <= at <= HIGH:
        return
    if ("below-10th" if at < LOW else "above-90th") not in comparison.flags:
        return
    side = f"below the {LOW}th" if at < LOW else f"above the {HIGH}th"
    yield RULE.finding(
        f"{side} percentile of {bench.occupation.name} in {bench.area.name} ({bench.release})",
        case.posting.primary_pay,
        fix="check the amount, its period and the title",
    )
