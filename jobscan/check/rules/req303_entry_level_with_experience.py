import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import Experience, Fact

RULE = rule_of(__name__)
BEGINNERS = ("intern", "junior")
_SOME_JOBS = later(r"[- ]?(?:level )?(?:positions|roles|jobs|staff|employees)\b", re.IGNORECASE)  # not this one
_OR_BEFORE = later(r"\bor[ \t]*\n\s*(?:\W{0,3}|\(?\w{1,3}[.)][ \t]*)\Z", re.IGNORECASE)
_OR_DEGREE = later(
    r"[^\n]{0,80}?\bor (?:an? )?(?:recent|equivalent|phd|master|bachelor|degree|graduate|training)", re.IGNORECASE
)
_OR_BEHIND = later(r"[^\n]{0,400}?\bor[ \t]*(?:\n|\Z)", re.IGNORECASE)


def find(case: Case) -> Findings:
    posting = case.posting
    if posting.seniority is None or posting.seniority.value not in BEGINNERS:
        return
    if posting.seniority.end is not None and _SOME_JOBS.match(case.folded, posting.seniority.end):
        return
    for fact in posting.experience_requirements:
        years = fact.value.min_years
        if (
            fact.value.level == "required"
            and years is not None
            and years >= case.setting(RULE, "years")
            and not _is_alternative(fact, case)
        ):
            yield RULE.finding(
                f"called {posting.seniority.value}, yet asks for {years:g} years of experience",
                fact,
                fix="drop the years, or change the level",
            )
            return


def _is_alternative(fact: Fact[Experience], case: Case) -> bool:
    """Whether the line before ends with "or", or this line does."""
    if fact.start is None or fact.end is None:
        return False
    before = case.folded[max(0, fact.start - 30) : fact.start]
    return bool(_OR_BEFORE.search(before) or _OR_BEHIND.match(case.folded, fact.end)) or bool(
        _OR_DEGREE.match(case.folded, fact.start)
    )
