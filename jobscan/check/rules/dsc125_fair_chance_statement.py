import re

from jobscan.check.case import Case
from jobscan.grammar.later import later

_PUBLIC = later(
    r"\b(?:(?:City|County|State|Town|Port)[ ]of|(?:School|College|Water|Transit)[ ]District|Department[ ]of"
    r"|civil[ ]service)\b",
    re.IGNORECASE,
)  # employers that the ordinances leave out


def quiet(case: Case) -> bool:
    """Whether the employer is a city, a county, a state or a school."""
    employer = case.posting.hiring_organization
    return bool(employer and _PUBLIC.search(employer.value)) or "civil service" in case.lowered
