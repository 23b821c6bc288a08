"""A word that names a tool and is a word of the language too ("Slack", "Zoom") -> is it plain talk where it stands?"""

from __future__ import annotations

import re

_ARTICLE = re.compile(r"\b(?:the|an?|some|this|that|any|every|no|his|her|their)\s$", re.IGNORECASE)
_OPENS = re.compile(r"(?:\A|\n|[.!?]\s|[•·*]\s|-\s)[\s•·*>-]{0,4}$")  # a line or a sentence: a capital means nothing
_OF = re.compile(r"\s(?:of|up|down|out)\b(?!-)")
# What follows the name of a tool, in small letters
_TOOL = re.compile(
    r"\s(?:platforms?|software|tools?|dashboards?|admin\w*|develop\w*|engineer\w*|expert\w*|experience|skills?|knowledge"
    r"|proficien\w+|certif\w+|integrat\w+|program\w*|script\w*|playbooks?|workflows?|channels?|apps?|applications?|plugins?"
    r"|pipelines?|templates?|charts?|modules?|reports?|reporting|projects?|environments?|frameworks?|librar\w+|test\w*"
    r"|automation|servers?|clouds?|data\w*|queries|model\w*|based|game|games|engine|designs?|files?|implement\w+"
    r"|config\w+|deploy\w+|migrat\w+|support"
    r"|systems?|usage|users?|suites?|wikis?|boards?|issues?|tickets?|calls?|meetings?|webinars?|phones?|rooms?|contact"
    r"|components?|stacks?|flows?|jobs?|technolog\w+|technical|basics|familiar\w*|background|architect\w*|consult\w*"
    r"|analysts?|management|monitoring|styling|contracts?|recruiting|payroll|financials?|visuali[sz]\w+|extracts?)\b",
)
_GOES_ON = re.compile(r"\s(?:is|are|as|for|with|using|via|by|at|etc|preferred|required|desired|would|will)\b")
_JOINED = re.compile(
    r"\s(?:and/or|and|or|&)\s(?:[^a-z]|(?:other|similar|related|an?|the|more|any|equivalent|such|comparable)\b)"
)
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
