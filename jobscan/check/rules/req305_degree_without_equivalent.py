import re

from jobscan.check.absence import can_report_absence, mentions
from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import Education, Fact, Role

RULE = rule_of(__name__)
_DEMANDS: tuple[Role, ...] = ("requirement_required",)
_BY_DEGREE = ("29-", "25-", "23-1", "19-", "17-", "21-1", "11-903", "11-9111", "11-9121", "11-9041")
_OTHER_WAY = later(
    r";[ ]?or[ ]?\n|\band/or\b"
    r"|\bequivalen\w+|\bin lieu\b|\bsubstitut\w+|\binstead of (?:a |the )?degree|\bequivalency\b|\bself[ -]taught\b"
    r"|\bor (?:\w+ ){0,3}(?:experience|training|qualifications?|certificat\w+|background|skills)\b"
    r"|\b(?:combination|mix) of (?:education|experience|training)|\bcomparable\b|\bor similar\b|\bnon-?degree\b"
    r"|\b(?:studying|enrolled|pursuing|student)\b|\bno degree\b"
    r"|\bwithout (?:a|the) degree\b"
    r"|\bexperience[^.\n]{0,40} or (?:a |an )?(?:master|bachelor|university|college|degree)",
    re.IGNORECASE,
)


def find(case: Case) -> Findings:
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
