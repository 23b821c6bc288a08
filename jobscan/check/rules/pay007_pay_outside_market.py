import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import Comparison, NotComparable

RULE = rule_of(__name__)
LOW, HIGH = 10, 90
_MORE = later(r"\b(?:tips?|tipped|gratuit(?:y|ies)|commissions?)\b", re.IGNORECASE)  # what is earned beside it


def find(case: Case) -> Findings:
    comparison, codes = case.comparison, case.posting.occupational_category
    if isinstance(comparison, NotComparable) or not codes or codes[0].confidence < case.setting(RULE, "sure"):
        return
    if _MORE.search(case.folded):
        return
    at, bench = comparison.position.mid, comparison.benchmark
    if at is None or LOW <= at <= HIGH:
        return
    if not _is_sure(case, comparison, below=at < LOW):
        return
    if ("below-10th" if at < LOW else "above-90th") not in comparison.flags:
        return
    side = f"below the {LOW}th" if at < LOW else f"above the {HIGH}th"
    yield RULE.finding(
        f"{side} percentile of {bench.occupation.name} in {bench.area.name} ({bench.release})",
        case.posting.primary_pay,
        fix="check the amount, its period and the title",
    )


_LEVELS = later(
    r"\b(?:senior|sr|junior|jr|lead|leader|principal|staff|chief|head|supervis\w+|manage\w+|director|deputy|master"
    r"|foreman|captain|commander|trainee|apprentice|intern|graduate|entry|assistant|associate|[ivx]{1,3}|[1-5])\b",
    re.IGNORECASE,
)
_UNSURE = ("wide-range", "unit-inferred", "hourly-only", "low-reliability", "crosswalk")


def _is_sure(case: Case, comparison: Comparison, *, below: bool) -> bool:
    """Whether title, level, place, period and both ends of the range leave no doubt."""
    title, name = case.posting.title, comparison.benchmark.occupation.name.lower()
    if title is None or not case.posting.job_location or any(flag in comparison.flags for flag in _UNSURE):
        return False
    words = re.findall(r"[a-z]{3,}", re.split(r" [-|(]|[,(/|]", title.value.lower())[0])
    if not words or words[-1].removesuffix("s") not in name:
        return False
    if any(level.lower() not in name for level in _LEVELS.findall(title.value)):
        return False
    ends = [end for end in (comparison.position.min, comparison.position.max) if end is not None]
    return all(end < LOW if below else end > HIGH for end in ends)
