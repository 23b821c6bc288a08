from collections import Counter

from jobscan.check.absence import word_count
from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)
_PARTS = {
    "company_about": "about the company",
    "legal_eeo": "legal lines",
    "benefit": "benefits",
    "responsibility": "responsibilities",
    "requirement_required": "requirements",
    "requirement_preferred": "preferred",
    "role_summary": "about the role",
    "application_instruction": "how to apply",
}
_SHOWN = 3


def find(case: Case) -> Findings:
    count = word_count(case)
    if count > case.setting(RULE, "most"):
        parts = Counter[str]()
        for segment in case.segments(tuple(_PARTS)):  # type: ignore[arg-type]
            parts[_PARTS[segment.role]] += len(case.folded[segment.start : segment.end].split())
        most = ", ".join(f"{name} {words:,}" for name, words in parts.most_common(_SHOWN))
        yield RULE.finding(
            f"{count:,} words" + (f"; most of them: {most}" if most else ""),
            fix="cut what is said of the company and of the law, and link to the rest",
        )
    elif 0 < count < case.setting(RULE, "least"):
        yield RULE.finding(
            f"only {count} words", fix="say what there is to do, what is needed, where, and for what pay"
        )
