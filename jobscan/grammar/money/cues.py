"""`pay_cues.txt` -> one regular expression whose named groups are the kinds of money."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

# Between word edges; scrapers glue words, so a capital behind a small letter ("KentSalary") begins a word too.
_BEGINS = r"(?-i:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))"
_ENDS = r"(?-i:(?![a-z]))"


@cache
def cue_pattern() -> re.Pattern[str]:
    """All cues; `match.lastgroup` is the kind.

    >>> [match.lastgroup for match in cue_pattern().finditer("Salary plus a sign-on bonus")]
    ['base', 'sign_on']
    """
    kinds: dict[str, list[str]] = {}
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            cues = kinds.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            cues.append(line)
    groups = "|".join(f"(?P<{kind}>{'|'.join(words)})" for kind, words in kinds.items())
    return re.compile(f"{_BEGINS}(?:{groups}){_ENDS}", re.IGNORECASE)
