"""headings.txt -> the role of what follows each heading; and the normal spelling of headings."""

import re
from functools import cache, lru_cache

from jobscan.data import sections

_JUNK = re.compile(r"[^\w&/'+]+|_+")
_NUMBERING = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+", re.IGNORECASE)
_BLANK = re.compile(" ")
_GOES_ON = (" and ", " & ", " (", " / ", " or ", " of ")
_HEADING_WORDS = 5


@lru_cache(maxsize=2_000)  # every package asks for the same headings again, and listings share them
def heading_key(text: str) -> str:
    """A heading as the list spells it: lower case, single spaces, no punctuation.

    >>> heading_key("**What You’ll  Need:**"), heading_key("=== 2. KEY SKILLS ==="), heading_key("Pre-requisites")
    ("what you'll need", 'key skills', 'pre requisites')
    """
    plain = text.replace("\u2019", "'").replace("\u2018", "'").strip(" \t\n*#=_-").lower()
    return _JUNK.sub(" ", _NUMBERING.sub("", plain)).strip(" '/&+")


def behind_heading(text: str, start: int, end: int) -> int:
    """Where the words after a known heading of two words or more begin, on the same line of a flattened text.

    What goes on behind it ("Compensation & Benefits and Payroll Clerk") is no heading.

    >>> text = "Position Summary The Line Cook"
    >>> text[behind_heading(text, 0, len(text)) :]
    'The Line Cook'
    """
    blanks = [match.start() for match in _BLANK.finditer(text, start, end)][:_HEADING_WORDS]
    for at in reversed(blanks[1:]):
        key = heading_key(text[start:at])
        if " " in key and key in heading_roles():
            return start if text.startswith(_GOES_ON, at) else at + 1
    return start


@cache
def heading_roles() -> dict[str, str]:
    """Every phrase of the list, in `heading_key`'s spelling, with its role."""
    return {phrase: role for role, phrases in sections("headings.txt").items() for phrase in phrases}
