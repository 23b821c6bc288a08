"""In a few places a posting should say that people with a record are considered.

The City of Los Angeles, the unincorporated parts of Los Angeles County, and San Francisco may require the sentence in
postings. Elsewhere the rule is silent, and so it is for cities, counties, states and schools, which are exempt or have
rules of their own. Work for which a law bars a record is exempt too, which the rule cannot see.

Law: `jobscan rules --laws` lists the places, the sizes of employer, and the ordinances.

Fix: add "we consider qualified applicants with arrest or conviction records, as the Fair Chance Ordinance asks".

Bad (jurisdiction=us-ca-losangeles as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $22 per hour.

Good (jurisdiction=us-ca-losangeles as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $22 per hour. We consider qualified applicants with criminal histories, as the Fair
    Chance Initiative for Hiring asks.
"""

import re

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="DSC125",
    name="fair-chance-statement",
    severity="warning",
    summary="In a place whose law may ask for it, nothing says that people with a record are considered.",
    by_law="lowers",
)
_SAID = re.compile(
    r"""
    \bfair[ ]chance\b | \bFCIHO\b
    | \b(?:arrest|criminal|conviction)s?\b [^.\n]{0,60} \b(?:histor(?:y|ies)|records?|backgrounds?)\b
    | \bcriminal[ ](?:histor|record|background)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PUBLIC = re.compile(
    r"\b(?:(?:City|County|State|Town|Port)[ ]of|(?:School|College|Water|Transit)[ ]District|Department[ ]of"
    r"|civil[ ]service)\b",
    re.IGNORECASE,
)  # employers that the ordinances leave out


def _is_public(case: Case) -> bool:
    employer = case.posting.hiring_organization
    return bool(employer and _PUBLIC.search(employer.value)) or "civil service" in case.folded.lower()


find = unsaid(
    RULE,
    _SAID,
    "nothing says that people with a record are considered",
    fix='add "we consider qualified applicants with arrest or conviction records, as the law on fair chances asks"',
    unless=_is_public,
)
