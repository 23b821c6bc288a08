"""A posting that needs more years of school than most readers have.

Counted is the grade of Flesch and Kincaid, from the length of sentences and words: 8 is easy, 12 the end of secondary
school, and American federal guidelines ask for plain language in everything that the public reads. The remark comes
above `grade` (16, four years of college), and names the section that is hardest. Headings, short lines and the lines on
law are left out; so is text that lost its line ends, and other languages than English.

Source: https://www.plainlanguage.gov/guidelines/

Fix: one thought a sentence; "you" and verbs instead of nouns on "-ion"; lists instead of enumerations.

Bad (words=20)::

    Operations Coordinator
    Company: Lakeside Kitchens

    The successful candidate will demonstrate responsibility for the comprehensive coordination of interdepartmental
    communication initiatives, facilitating organizational collaboration across geographically distributed operational
    environments, and continuously identifying opportunities for the optimization of administrative procedures.

Good (words=20)::

    Operations Coordinator
    Company: Lakeside Kitchens

    You keep our five kitchens in touch. You plan the week with the cooks. You find out what takes too long, and you
    change it. You write down what works, so that the next kitchen can use it.
"""

from collections.abc import Iterator

from jobscan.check.absence import can_report_absence
from jobscan.check.case import Case
from jobscan.check.readability import Reading, reading_of
from jobscan.check.rule import Rule
from jobscan.model import Finding, Role

RULE = Rule(
    code="RDB401",
    name="hard-to-read",
    severity="info",
    summary="The sentences are harder to read than most readers like.",
    url="https://www.plainlanguage.gov/guidelines/",
    settings={"grade": 16, "words": 100},
)
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


def find(case: Case) -> Iterator[Finding]:
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
