"""Characters that nobody sees and that change what is shown.

Bidirectional controls can turn the order of what a reader sees, and control characters can drive a terminal. They come
from copying, mostly; a checker should still say where they are.

Source: https://trojansource.codes

Fix: delete them.

Bad::

    Line cook

    You cook our lunch\u202e menu.

Good::

    Line cook

    You cook our lunch menu.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="SEC802",
    name="control-characters",
    severity="warning",
    summary="The text contains control or bidirectional characters.",
    url="https://trojansource.codes",
)
_SIGNS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]{1,99}")


class _Place(NamedTuple):
    start: int
    end: int


def find(case: Case) -> Iterator[Finding]:
    for match in _SIGNS.finditer(case.text):
        name = f"U+{ord(match[0][0]):04X}"
        yield RULE.finding(f"an invisible character ({name})", _Place(*match.span()), fix="delete it")
