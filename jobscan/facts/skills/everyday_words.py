"""A word that names a tool and is a word of the language too ("Slack", "Zoom") -> is it plain talk where it stands?"""

from __future__ import annotations

import re

from jobscan.facts.skills.words import WORDS

_ARTICLE = re.compile(rf"\b{WORDS['article']}\s$", re.IGNORECASE)
_OPENS = re.compile(r"(?:\A|\n|[.!?]\s|[•·*]\s|-\s)[\s•·*>-]{0,4}$")  # a line or a sentence: a capital means nothing
_OF = re.compile(r"\s(?:of|up|down|out)\b(?!-)")
_TOOL = re.compile(rf"\s{WORDS['tool']}\b")
_GOES_ON = re.compile(rf"\s{WORDS['goes_on']}\b")
_JOINED = re.compile(rf"\s(?:and/or|and|or|&)\s(?:[^a-z]|{WORDS['another']}\b)")
_SMALL = re.compile(r"\s+[a-z]")


def is_plain_talk(text: str, start: int, end: int) -> bool:
    """Whether the words around make it no name: an article before it, or "of" behind; or it opens a sentence that
    goes on as no sentence about a tool does.

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
