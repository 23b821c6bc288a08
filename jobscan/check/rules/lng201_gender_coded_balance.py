"""Wording that leans to one side.

Gaucher, Friesen and Kay (2011) found that postings with many words such as "dominate", "competitive" and "fearless"
appeal less to women, while words such as "support" and "together" deter nobody. Counted are sentences, without title
and headings, and only a clear lean is told: at least `words` of the one kind and three times as many as of the other.

Paper: https://doi.org/10.1037/a0022530
The stems are our own choice after the paper's idea.

Fix: say the same in words of both kinds, or in plainer ones.

Bad::

    Sales lead
    Company: Blue Crate Software

    You are a fearless, dominant and competitive person. You are assertive and ambitious, decisive and determined. You
    attack your targets aggressively and dominate your market.

Good::

    Sales lead
    Company: Blue Crate Software

    You are ambitious and decisive. You support your colleagues and understand what our customers need.

Good::

    Window fitter
    Company: Blue Crate Glazing

    You fit windows and shop windows, clean windows and mend windows. You determine which windows are needed, take
    decisions on the site, and work in our task force for windows.
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding, Role

RULE = Rule(
    code="LNG201",
    name="gender-coded-balance",
    severity="info",
    summary="Many words that appeal to men, and few to balance them.",
    url="https://doi.org/10.1037/a0022530",
    settings={"words": 4},
)
_ROLES: tuple[Role, ...] = (
    "role_summary",
    "responsibility",
    "requirement_required",
    "requirement_preferred",
    "company_about",
    "other",
)
# whole words where a stem is mostly another word: "windows", "task force", "decisions", "determine", "competitors"
_ONE = re.compile(
    r"\b(?:(?:aggress|ambiti|assertive|athlet|attack|battle|boast|challeng|champion|conque|courag|crush|defend|domina|fearless"
    r"|headstrong|relentless|ruthless|unstoppable|warrior)\w{0,8}"
    r"|compet(?:e|es|ing|itive(?:ly|ness)?)|decisive(?:ly|ness)?|determined|determination|fight(?:s|er|ers|ing)?|forceful(?:ly)?"
    r"|hungry|independent(?:ly)?|independence|win(?:s|ner|ners|ning)?)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:affectionat|car(?:e|ing)|collab|committ|communit|compassion|connect|considerat|cooperat|depend(?:able|ability)|empath"
    r"|encourag|feel|gentle|honest|inclu|interperson|kind|listen|loyal|nurtur|patien|pleasant|respon[ds]|share|sensitiv"
    r"|support|sympath|team|together|trust|understand|warm)\w{0,8}\b",
    re.IGNORECASE,
)
_FIXED = re.compile(
    r"\b(?:competitive (?:salary|pay|benefits|compensation|rates?|package)|competenc\w{1,5})\b", re.IGNORECASE
)


def find(case: Case) -> Iterator[Finding]:
    text = _FIXED.sub("", " ".join(case.folded[part.start : part.end] for part in case.segments(_ROLES)))
    one, other = _ONE.findall(text), _OTHER.findall(text)
    if len(one) >= case.setting(RULE, "words") and len(one) > 3 * len(other):
        shown = ", ".join(dict.fromkeys(word.lower() for word in one[:5]))
        yield RULE.finding(
            f"{len(one)} words of one kind ({shown}), {len(other)} of the other", fix="use plainer words, or both kinds"
        )
