"""Pay far above the market for work that needs nothing.

Consumer agencies name it among the signs of a fake job: no experience needed, and more than nine in ten earn in the
occupation.

Source: https://consumer.ftc.gov/articles/job-scams

Fix: look at the amount, its period and the title.

Bad::

    Data Entry Clerk
    Company: Blue Crate Logistics
    Location: Austin, TX

    No experience needed! You type our invoices. Pay: $95 - $120 per hour.

Good::

    Data Entry Clerk
    Company: Blue Crate Logistics
    Location: Austin, TX

    No experience needed! You type our invoices. Pay: $17 - $20 per hour.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList
from jobscan.model import Finding, NotComparable

RULE = Rule(
    code="SCM603",
    name="pay-too-good",
    severity="warning",
    summary="No experience is needed, and the pay is above what nine in ten earn.",
    url="https://consumer.ftc.gov/articles/job-scams",
)
HIGH = 90
WORDS = WordList(
    words("scams", "no_experience"),
)


def find(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    if isinstance(comparison, NotComparable) or (comparison.position.mid or 0) <= HIGH:
        return
    if "above-90th" not in comparison.flags:
        return
    for hit in WORDS.hits(case):
        yield RULE.finding(
            f"and the pay is above the {HIGH}th percentile of {comparison.benchmark.occupation.name}",
            hit,
            fix="check the amount, its period and the title",
        )
        return
