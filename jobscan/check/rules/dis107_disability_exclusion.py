import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, Span, rule_of
from jobscan.grammar.later import later
from jobscan.model import Role

RULE = rule_of(__name__)
_LIFT = r"(?:lift|carry|push|pull|move|exert)(?:ing)?"
_DO = (
    r"(?:lift|carry(?![ ]out)|push|pull|stand(?![ ]out)|walk|sit|climb|kneel|bend|stoop|crouch|crawl|squat|reach"
    r"|balance|see|hear)(?:ing)?"
)
_WEIGHT = r"\d{2,3}[ ]?(?:\+[ ]?)?-?(?:lbs?|pounds?|kgs?|kilos?)\b"
_LONG = (
    r"(?:(?:long|extended|prolonged)[ ](?:periods?|hours|time)|all[ ]day|(?:entire|full|whole)[ ]shift|\d{1,2}[ ]hours)"
)
_AND = r"(?:,[ ](?:and|or)|,|/|[ ]and|[ ]or)[ ]"
_ASKED = (
    r"\b(?:must|shall|need(?:s|ed)?|requir(?:e|es|ed|ing)|ability|able|capable|capacity|comfortable|demands?|may[ ]be"
    r"|will[ ]be|regular(?:ly)?|frequent(?:ly)?|occasional(?:ly)?|prolonged|physical(?:ly)?)\b[^\n.;]{0,60}?"
)
# what is asked of a body: to lift a weight, to do something for long, or several movements in a row
DEMANDS = later(
    rf"""
    {_ASKED}\b(?P<act>{_LIFT}\b[^\n.;]{{0,60}}?{_WEIGHT})
    | \b(?P<lift>lift(?:ing)?\b[^\n.;]{{0,40}}?{_WEIGHT})
    | {_ASKED}\b(?P<long>{_DO}\b[^\n.;]{{0,40}}?\b{_LONG})
    | {_ASKED}\b(?P<many>{_DO}{_AND}{_DO}{_AND}{_DO})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROLES: tuple[Role, ...] = ("requirement_required", "other", "responsibility", "role_summary", "location_or_schedule")
_OTHERS = later(
    r"\b(?:patients?|residents?|clients?|children|customers?|students?|up and running|see yourself)\b", re.IGNORECASE
)
ACCOMMODATES = later(r"accommodat(?:ion|e|ing)|accomodat|reasonable adjustments?", re.IGNORECASE)


def find(case: Case) -> Findings:
    """The first demand on the body, where no word on accommodation stands anywhere in the listing."""
    abroad = case.countries and "us" not in case.countries
    if abroad or ACCOMMODATES.search(case.folded):
        return
    for part in case.segments(_ROLES):
        for match in DEMANDS.finditer(case.folded, part.start, part.end):
            place = Span(*match.span(match.lastgroup or 0))
            words = " ".join(case.folded[place.start : place.end].split())
            if _OTHERS.search(words):
                continue
            yield RULE.finding(
                f'"{words}" stands without a word on accommodation, which US law may ask an employer to offer',
                place,
                fix='add "with or without reasonable accommodation"',
                severity="info",
            )
            return
