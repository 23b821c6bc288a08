"""A degree is asked for, and nothing says that experience would do.

Many who do the work well have no degree: Fuller and Raman (2017) found degrees asked for in jobs most of whose
holders have none, and large employers and more than twenty American states have dropped them where the work does not
need them. Work that is licensed or taught by degree (health, teaching, law, science, engineering, social work) is
left alone, as are postings that name any other way to qualify.

Paper: https://www.hbs.edu/managing-the-future-of-work/Documents/dismissed-by-degrees.pdf

Fix: add "or equivalent experience", or say why the work needs the degree.

Bad::

    Office Manager
    Company: Lakeside Kitchens

    Requirements
    - Bachelor's degree
    - Good at keeping books

Good::

    Office Manager
    Company: Lakeside Kitchens

    Requirements
    - Bachelor's degree or equivalent experience
    - Good at keeping books

Good::

    Registered Nurse
    Company: Lakeside Hospital

    Requirements
    - Bachelor's degree in nursing
"""

import re
from collections.abc import Iterator

from jobscan.check.absence import can_report_absence, mentions
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Education, Fact, Finding, Role

RULE = Rule(
    code="REQ305",
    name="degree-without-equivalent",
    severity="info",
    summary="A degree is required, and no other way to qualify is named.",
    url="https://www.hbs.edu/managing-the-future-of-work/Documents/dismissed-by-degrees.pdf",
)
_DEMANDS: tuple[Role, ...] = ("requirement_required",)
_BY_DEGREE = ("29-", "25-", "23-1", "19-", "17-", "21-1", "11-903", "11-9111", "11-9121", "11-9041")
_OTHER_WAY = re.compile(
    r";[ ]?or[ ]?\n|\band/or\b"
    r"|\bequivalen\w+|\bin lieu\b|\bsubstitut\w+|\binstead of (?:a |the )?degree|\bequivalency\b|\bself[ -]taught\b"
    r"|\bor (?:\w+ ){0,3}(?:experience|training|qualifications?|certificat\w+|background|skills)\b"
    r"|\b(?:combination|mix) of (?:education|experience|training)|\bcomparable\b|\bor similar\b|\bnon-?degree\b"
    r"|\b(?:studying|enrolled|pursuing|student)\b|\bno degree\b"
    r"|\bwithout (?:a|the) degree\b"
    r"|\bexperience[^.\n]{0,40} or (?:a |an )?(?:master|bachelor|university|college|degree)",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Finding]:
    codes = case.posting.occupational_category
    if not can_report_absence(case) or (codes and codes[0].code_value.startswith(_BY_DEGREE)):
        return
    asked = case.posting.education_requirements
    if asked and not mentions(case, _OTHER_WAY) and all(_is_demanded(fact, case) for fact in asked):
        yield RULE.finding(
            f'"{asked[0].text}" is required, and no other way to qualify is named',
            asked[0],
            fix='add "or equivalent experience", or say why the work needs the degree',
        )


def _is_demanded(fact: Fact[Education], case: Case) -> bool:
    """Whether a degree is demanded in the requirements: not in a note on what counts, a list of benefits, a duty."""
    if fact.value.level != "required" or fact.value.or_equivalent:
        return False
    if fact.value.credential_category not in ("bachelor", "master"):
        return False
    return fact.start is None or any(each.start <= fact.start < each.end for each in case.segments(_DEMANDS))
