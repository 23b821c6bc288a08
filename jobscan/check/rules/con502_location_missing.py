from jobscan.check.absence import can_report_absence, is_employment, is_volunteering
from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.grammar.places.gazetteer import gazetteer, us_towns
from jobscan.model import Role

RULE = rule_of(__name__)
_NAME = r"[A-Z][\w'.]{2,30}(?:[ -][A-Z][\w'.]{2,30}){0,2}"
# after these any name is a place ...
_SURELY = later(
    rf"\b(?:(?:City|County|Town|State) of|based (?:in|at|within)|(?:located|situated) (?:in|at|near)|in the heart of"
    rf"|heart of|(?:job|work|base|office) location:?|location based (?:in|at)"
    rf"|in (?:Lower|Upper|Downtown|Central)) (?:the |our )?{_NAME}"
    rf"|\b(?:in|at|from) (?:the |our )?(?:[a-z][\w-]{{1,20}} ){{0,3}}{_NAME} (?:area|location|office|site|region)\b"
    rf"|\b{_NAME} (?:County|Council)\b|\b{_NAME}-based\b|\bNHS [A-Z]"
    rf"|\b[Ll]ocation:\s{{0,2}}{_NAME}"
    r"|\b(?:from home|work-from-home|comfort of your (?:own )?home|fully online|completely online)\b"
    r"|\b(?:REMOTE|HYBRID|ONSITE)|\b[Rr]emote(?:[ -](?:OK|ok|first|friendly|possible|work|position|role|team)|,|\))"
)
# ... and after these a known one
_SIDE = r"(?:North|South|East|West|Central|Greater|Inner|Northern|Southern|Eastern|Western)[ -]"
_MAYBE = later(
    rf"\b(?:in|at|near|around|from|to|for|or|our) (?:the |our |downtown |beautiful |sunny )?"
    rf"(?:{_SIDE})?(?P<name>{_NAME})"
)
_HEADER = later(rf"(?:\A\W*|\| ?|- )(?P<name>{_NAME})(?= ?[,|(])")  # "Lakeside Kitchens | Austin, TX | Cook"
# ... and so is a town or a county in the middle of a sentence
_INSIDE = later(r"(?<=[\w,(] )(?P<name>[A-Z][a-z.'-]{3,20}(?: [A-Z][a-z.'-]{2,20})?)")
_HEAD = 200  # characters
_OTHERS: tuple[Role, ...] = ("company_about", "benefit", "legal_eeo")
_SMALL = ("city", "region")


def _mentioned(case: Case) -> bool:
    """Whether a place stands in the listing, though not so that it is surely that of the work."""
    if _SURELY.search(case.folded):
        return True
    inside = (
        match
        for segment in case.segments(but=_OTHERS)
        for match in _MAYBE.finditer(case.folded, segment.start, segment.end)
    )
    names = (match["name"].rstrip(".").lower() for match in (*_HEADER.finditer(case.folded, 0, _HEAD), *inside))
    return any(name in gazetteer() or name in us_towns() for name in names) or _stands_inside(case)


def _stands_inside(case: Case) -> bool:
    for match in _INSIDE.finditer(case.folded):
        words = match["name"].rstrip(".'-").removesuffix("'s").lower()
        for name in (words, *words.split(" ")):
            if any(entry.kind in _SMALL for entry in gazetteer().get(name, ())):
                return True
    return False


def find(case: Case) -> Findings:
    title = (case.fields.title or "").lower()
    unsaid = not case.posting.job_location and case.posting.job_location_type is None and "remote" not in title
    if not is_employment(case) or is_volunteering(case):
        return
    if unsaid and can_report_absence(case) and not _mentioned(case):
        yield RULE.finding(
            "no place of work was found, and nothing says that the work is remote",
            fix="name the town and the state, or say that it is remote",
        )
