from functools import cache

from jobscan.check.case import Case
from jobscan.check.laws import rows
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)


@cache
def first_releases() -> dict[str, int]:
    """When a technology was first released to the public, by the name of its skill; the table names the sources.

    >>> first_releases()["Kubernetes"]
    2014
    """
    return {str(row["name"]): int(row["year"]) for row in rows("first_releases.tsv")}


def find(case: Case) -> Findings:
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
