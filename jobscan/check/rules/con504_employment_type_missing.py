import re

from jobscan.check.case import Case
from jobscan.check.rule import rule_of
from jobscan.check.shapes import said
from jobscan.grammar.later import later
from jobscan.grammar.text import fold

RULE = rule_of(__name__)
_IN_TITLE = later(
    r"\b(?:full|part)[ -]?time|\b(?:PT|FT|PRN|casual|contract(?:or)?|temp(?:orary)?|intern|internship|co-?op|per diem"
    r"|seasonal|permanent|freelance|volunteer|trainee|apprentice)\b|\b\d{1,3} ?(?:%|hours|hrs)",
    re.IGNORECASE,
)


def quiet(case: Case) -> bool:
    """Whether the title in a field says it."""
    title = fold(case.fields.title or "")
    return RULE.unsaid is not None and bool(said(RULE.unsaid).search(title) or _IN_TITLE.search(title))
