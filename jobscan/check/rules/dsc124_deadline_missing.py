"""A posting should say until when one may apply.

Colorado may require, since 2024, the day on which the application window is expected to close; a posting that takes
applications on an ongoing basis says that instead. Where no such law is among the listing's places the rule is silent.

Law: `jobscan rules --laws`.
Source: https://cdle.colorado.gov/equalpaytransparency

Fix: name the day, or write "applications are accepted on an ongoing basis".

Bad (jurisdiction=us-co as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $19 - $22 per hour.

Good (jurisdiction=us-co as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $19 - $22 per hour. Apply by 30 April 2026.

Good (jurisdiction=us-co as_of=2026-03-01)::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. Pay: $19 - $22 per hour. Applications are accepted on an ongoing basis.
"""

import re

from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="DSC124",
    name="deadline-missing",
    severity="warning",
    summary="In a place whose law may ask for it, nothing says until when one may apply.",
    by_law="lowers",
    url="https://cdle.colorado.gov/equalpaytransparency",
)
_SAID = re.compile(
    r"""
    \bdeadlines?\b
    | \b(?:clos(?:es|ing|e)|end)[ ]date\b
    | \bclos(?:es|ing|e)[ ]?(?:on|at|by)?[ ]?:?[ ]?\w{0,12}[ ]?\d
    | \bappl(?:y|ications?)[ ](?:\w+[ ]){0,5}(?:by|until|through|before|no[ ]later)\b
    | \bapplication[ ](?:window|period|close)
    | \b(?:ongoing|rolling)\b
    | \buntil[ ]filled\b
    | \b(?:open|posted|accept\w*)[ ](?:\w+[ ]){0,4}(?:until|through)\b
    | \bposting[ ](?:end|close|expir)
    | \bwill[ ](?:be[ ])?close(?:d)?[ ]
    | \bexpir(?:es|ation|y)\b
    | \bcontinuous(?:ly)?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
find = unsaid(
    RULE,
    _SAID,
    "nothing says until when one may apply",
    fix='name the day, or write "applications are accepted on an ongoing basis"',
    unless=lambda case: case.posting.valid_through,
)
