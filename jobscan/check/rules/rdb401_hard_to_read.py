from jobscan.check.absence import can_report_absence
from jobscan.check.case import Case
from jobscan.check.readability import Reading, reading_of
from jobscan.check.rule import Findings, rule_of
from jobscan.model import Role

RULE = rule_of(__name__)
PROSE: tuple[Role, ...] = (
    "company_about",
    "role_summary",
    "responsibility",
    "requirement_required",
    "requirement_preferred",
    "benefit",
    "application_instruction",
    "other",
)
SECTIONS: dict[str, str] = {
    "company_about": "about the company",
    "role_summary": "about the role",
    "responsibility": "responsibilities",
    "requirement_required": "requirements",
    "requirement_preferred": "preferred",
    "benefit": "benefits",
    "application_instruction": "how to apply",
    "other": "the rest",
}
_SECTION = 40  # words of a section: the grade of fewer says nothing
_FLAT = 28  # words of a sentence on average: no prose, but lines that lost their ends


def find(case: Case) -> Findings:
    if not can_report_absence(case):
        return
    by_role: dict[Role, Reading] = {}
    for segment in case.segments(PROSE):
        by_role[segment.role] = by_role.get(segment.role, Reading()) + reading_of(
            case.folded[segment.start : segment.end]
        )
    whole = sum(by_role.values(), Reading())
    if whole.words < case.setting(RULE, "words") or whole.words_a_sentence > _FLAT:
        return
    if round(whole.grade) <= case.setting(RULE, "grade"):
        return
    long_enough = [each for each in by_role.items() if each[1].words >= _SECTION and each[1].words_a_sentence <= _FLAT]
    hardest = max(long_enough, key=lambda each: each[1].grade, default=None)
    most = ""
    if hardest is not None and hardest[1].grade > whole.grade:
        most = f'; hardest: "{SECTIONS[hardest[0]]}", grade {hardest[1].grade:.0f}'
    yield RULE.finding(
        f"reads at grade {whole.grade:.0f}, with {whole.words_a_sentence:.0f} words a sentence{most}",
        fix="one thought a sentence, verbs instead of nouns, a list instead of an enumeration",
    )
