import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import Fact, Qualification

RULE = rule_of(__name__)
_HANDLING = later(
    r"https?://|www\.|\bexam(?:ination)?s?\b|\binterview\b|\b(?:you|we) (?:may|will) (?:be|also)\b|\bplease\b"
    r"|\A\W*(?:(?:some |all |qualified |remaining )?(?:applicants|candidates|positions|individuals|employees)|we"
    r"|our|may|this (?:position|role|job))\b|:\s*\Z",
    re.IGNORECASE,
)
_LETTERED = later(r"(?:^|\n)[ \t]*\(?(?:[a-z]|[ivx]{1,4})[.)][ \t]*\Z")
_OR = later(r"\bor[ \t]*\n\s*(?:\W{0,3}|\(?\w{1,3}[.)][ \t]*)\Z", re.IGNORECASE)


def _counts(fact: Fact[Qualification], case: Case) -> bool:
    """Whether an item is a demand of its own."""
    if fact.value.level != "required" or _HANDLING.search(fact.value.text):
        return False
    before = "" if fact.start is None else case.folded[max(0, fact.start - 30) : fact.start]
    return not _LETTERED.search(before) and not _OR.search(before)


def find(case: Case) -> Findings:
    demands = [fact for fact in case.posting.qualifications if _counts(fact, case)]
    most = case.setting(RULE, "most")
    if len(demands) > most:
        yield RULE.finding(
            f"{len(demands)} requirements; more than {most:g} put good applicants off",
            demands[0],
            fix='keep only what nobody could learn on the job; move the rest under "Preferred"',
        )
