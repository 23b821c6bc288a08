"""More years of a technology than it has existed.

Postings that ask for twelve years of Kubernetes were laughed at for a week, and applicants who know the field read them
as a sign that nobody who does wrote them. A table holds when some forty technologies were first to be had, with the
source of each year; the day that counts is the one on which the listing was posted, else that of the table of laws.

Fix: ask for fewer years, or for what the years should have taught.

Bad::

    Platform Engineer
    Company: Blue Crate Logistics

    Requirements
    - 20+ years of experience with Kubernetes

Good::

    Platform Engineer
    Company: Blue Crate Logistics

    Requirements
    - 5+ years of experience with Kubernetes
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.releases import first_releases
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="REQ301",
    name="experience-exceeds-technology-age",
    severity="error",
    summary="The posting asks for more years of experience than the technology has existed.",
)


def find(case: Case) -> Iterator[Finding]:
    posted = case.posting.date_posted
    today = posted.value if posted else case.as_of
    for fact in case.posting.skills:
        year, asked = first_releases().get(fact.value.name), fact.value.min_years
        if year is not None and asked is not None and asked > today.year - year + 1:
            yield RULE.finding(
                f"{asked:g} years of {fact.value.name}, which was first released in {year}",
                fact,
                fix="ask for fewer years, or for what applicants should be able to do",
            )
