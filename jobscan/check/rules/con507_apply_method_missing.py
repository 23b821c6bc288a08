"""A posting should say how to apply.

Fix: give a page, a mail address, or say where the button is.

Bad::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu.

Good::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. To apply, write to jobs@lakesidekitchens.example.
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="CON507",
    name="apply-method-missing",
    severity="info",
    summary="The posting does not say how to apply.",
)
_HOW = re.compile(
    r"https?://|www\.|\S@\S|\bappl(?:y|ying|ication|ications)\b|\b(?:cv|resum[eé]|call us|contact us|cover letter)\b",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Finding]:
    if not _HOW.search(case.folded):
        yield RULE.finding("nothing says how to apply", fix="give a page or a mail address")
