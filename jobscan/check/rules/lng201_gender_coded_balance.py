import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.model import Role

RULE = rule_of(__name__)
_ROLES: tuple[Role, ...] = (
    "role_summary",
    "responsibility",
    "requirement_required",
    "requirement_preferred",
    "company_about",
    "other",
)
# whole words where a stem is mostly another word: "windows", "task force", "decisions", "determine", "competitors"
_ONE = later(
    r"\b(?:(?:aggress|ambiti|assertive|athlet|attack|battle|boast|challeng|champion|conque|courag|crush|defend|domina|fearless"
    r"|headstrong|relentless|ruthless|unstoppable|warrior)\w{0,8}"
    r"|compet(?:e|es|ing|itive(?:ly|ness)?)|decisive(?:ly|ness)?|determined|determination|fight(?:s|er|ers|ing)?|forceful(?:ly)?"
    r"|hungry|independent(?:ly)?|independence|win(?:s|ner|ners|ning)?)\b",
    re.IGNORECASE,
)
_OTHER = later(
    r"\b(?:affectionat|car(?:e|ing)|collab|committ|communit|compassion|connect|considerat|cooperat|depend(?:able|ability)|empath"
    r"|encourag|feel|gentle|honest|inclu|interperson|kind|listen|loyal|nurtur|patien|pleasant|respon[ds]|share|sensitiv"
    r"|support|sympath|team|together|trust|understand|warm)\w{0,8}\b",
    re.IGNORECASE,
)
_FIXED = later(
    r"\b(?:competitive (?:salary|pay|benefits|compensation|rates?|package)|competenc\w{1,5})\b", re.IGNORECASE
)


def find(case: Case) -> Findings:
    text = _FIXED.sub("", " ".join(case.folded[part.start : part.end] for part in case.segments(_ROLES)))
    one, other = _ONE.findall(text), _OTHER.findall(text)
    if len(one) >= case.setting(RULE, "words") and len(one) > 3 * len(other):
        shown = ", ".join(dict.fromkeys(word.lower() for word in one[:5]))
        yield RULE.finding(
            f"{len(one)} words of one kind ({shown}), {len(other)} of the other", fix="use plainer words, or both kinds"
        )
