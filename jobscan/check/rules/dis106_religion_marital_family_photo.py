import re

from jobscan.check.absence import mentions
from jobscan.check.case import Case
from jobscan.grammar.later import later

_LEFT_ALONE = later(
    r"\b(?:church|ministr(?:y|ies)|parish|diocese|faith-based|missionar\w+|synagogue|mosque|gospel"
    r"|casting|auditions?|actors?|actress\w*|performers?|dancers?|cabaret|on[ -]camera)\b",
    re.IGNORECASE,
)  # employers of a faith, and stages, where looks are the work


def quiet(case: Case) -> bool:
    return mentions(case, _LEFT_ALONE)
