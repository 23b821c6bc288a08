"""An entry-level job that asks for years of experience.

"Entry level" and "three years of experience" exclude each other: those who have the years look elsewhere, those who
begin do not apply. From `years` required years on (three).

Fix: drop one of the two.

Bad::

    Entry Level Accountant
    Company: Lakeside Kitchens

    Requirements
    - 5 years of experience in accounting

Good::

    Entry Level Accountant
    Company: Lakeside Kitchens

    Requirements
    - A degree in accounting
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="REQ303",
    name="entry-level-with-experience",
    severity="info",
    summary="The job is called entry level, and asks for years of experience.",
    settings={"years": 3},
)
BEGINNERS = ("intern", "junior")


def find(case: Case) -> Iterator[Finding]:
    posting = case.posting
    if posting.seniority is None or posting.seniority.value not in BEGINNERS:
        return
    for fact in posting.experience_requirements:
        years = fact.value.min_years
        if fact.value.level == "required" and years is not None and years >= case.setting(RULE, "years"):
            yield RULE.finding(
                f"called {posting.seniority.value}, and {years:g} years are asked for",
                fact,
                fix="drop the years, or call the job what it is",
            )
            return
