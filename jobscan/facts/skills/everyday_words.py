"""A tool's name that is also an ordinary word ("Slack", "Zoom") -> whether it is used as an ordinary word here."""

from __future__ import annotations

import re

from jobscan.facts.skills.words import WORDS
from jobscan.grammar.later import later

_ARTICLE = re.compile(rf"\b{WORDS['article']}\s$", re.IGNORECASE)
_OPENS = re.compile(r"(?:\A|\n|[.!?]\s|[•·*]\s|-\s)[\s•·*>-]{0,4}$")  # a line or a sentence: a capital means nothing
_OF = re.compile(r"\s(?:of|up|down|out)\b(?!-)")
_TOOL = later(rf"\s{WORDS['tool']}\b")
_GOES_ON = re.compile(rf"\s{WORDS['goes_on']}\b")
_JOINED = re.compile(rf"\s(?:and/or|and|or|&)\s(?:[^a-z]|{WORDS['another']}\b)")
_SMALL = re.compile(r"\s+[a-z]")


def is_plain_talk(text: str, start: int, end: int) -> bool:
    """Whether the surrounding words show that it is not a name: an article before it, or "of" after it, or it begins a
    sentence that is not about a tool.

    >>> [is_plain_talk(f"{words} by day", words.find("S"), words.find("S") + 5) for words in ("use Slack", "the Slack")]
    [False, True]
    >>> is_plain_talk("Puppet shows", 0, 6), is_plain_talk("Puppet modules", 0, 6)
    (True, False)
    """
    tool = _TOOL.match(text, end) is not None
    if _OF.match(text, end):
        return True
    if not tool and _ARTICLE.search(text, max(0, start - 8), start):
        return not text[end : end + 2].strip()[:1].isupper()
    if tool or not _SMALL.match(text, end) or _GOES_ON.match(text, end) or _JOINED.match(text, end):
        return False
    return _OPENS.search(text, max(0, start - 8), start) is not None
