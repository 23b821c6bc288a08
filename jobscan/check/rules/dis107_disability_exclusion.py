"""A posting that makes bodily demands should say that they may be met with an accommodation.

"Able-bodied" may exclude people who could do the work. A demand to lift or stand is lawful where the work needs it;
under the Americans with Disabilities Act an employer may have to accommodate, and US practice is to add "with or
without reasonable accommodation". One such demand is reported, as a remark, and only if the listing never speaks of
accommodation.

Law: https://www.law.cornell.edu/uscode/text/42/12112

Fix: say what must get done ("move boxes of 20 kg to the shelf"), and add "with or without reasonable accommodation".

Bad::

    Warehouse worker
    Austin, TX

    Requirements
    - Able-bodied
    - Must be able to lift 50 lbs

Good::

    Warehouse worker
    Austin, TX

    Requirements
    - Must be able to lift 50 lbs, with or without reasonable accommodation
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="DIS107",
    name="disability-exclusion",
    severity="warning",
    summary="The posting makes physical demands without offering accommodation.",
    url="https://www.law.cornell.edu/uscode/text/42/12112",
)
EXCLUDES = GuardedWords(
    r"""
    able-?bodied
    able bodied
    (?:free (?:of|from)|without|no|have no)(?: any)?(?: physical| mental){1,2} (?:disabilit(?:y|ies)|handicaps?|impairments?|defects?)
    """,  # noqa: E501
    unless=r"regardless|discriminat\w+|seaman|seamen|equal",
    but=("legal_eeo", "company_about", "benefit"),
)
DEMANDS = GuardedWords(
    r"""
    must be (?:physically )?able to (?:lift|carry|stand|bend|climb|kneel|push|pull|see|hear)
    must (?:lift|carry(?! out)|stand for)
    ability to (?:lift|carry) (?:up to |at least |and carry )?\d{1,3} ?(?:lbs|pounds|kg)
    """,
    unless=r"accommodat\w+|regardless",
    roles=("requirement_required", "other", "responsibility", "role_summary", "location_or_schedule"),
)
ACCOMMODATES = re.compile(r"accommodat(?:ion|e|ing)", re.IGNORECASE)


def find(case: Case) -> Iterator[Finding]:
    for hit in EXCLUDES.hits(case):
        yield RULE.finding(f'"{hit.text}" may exclude people who could do the work', hit, fix="say what must get done")
    abroad = case.jurisdictions and "us" not in {name.split("-")[0] for name in case.jurisdictions}
    if abroad or ACCOMMODATES.search(case.folded):
        return
    for hit in DEMANDS.hits(case):
        yield RULE.finding(
            f'"{hit.text}" stands without a word on accommodation, which US law may ask an employer to offer',
            hit,
            fix='add "with or without reasonable accommodation"',
            severity="info",
        )
        return
