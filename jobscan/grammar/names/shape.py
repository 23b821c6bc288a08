"""Words -> whether they can be an employer's name: shapes and word lists for the header block and for prose."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from jobscan.grammar.headings import heading_key, heading_roles
from jobscan.grammar.titles.boundaries import has_noun, looks_like_title
from jobscan.grammar.word_lists import WordLists

_words = WordLists(Path(__file__).with_name("words.txt"))
_WORD = r"(?:[A-Z0-9À-ÖØ-Þ][\w&'.+-]{0,60}|[a-z]{1,3}[A-Z]\w{0,60})"
NAME = (
    rf"{_WORD}(?:(?:,? (?:&|and|of|the|for|de|am|van|von|du)(?: the)?)? {_WORD}){{0,8}}"
    r"(?:,? (?:Inc|LLC|LLP|Ltd|Corp|GmbH|AG|Pvt|PLC|plc)\b\.?)?"
)
NAME_RE = re.compile(NAME)
SUFFIX = re.compile(rf"\b{_words['suffix']}\b\.?|^{_words['of']} of\b", re.IGNORECASE)
_NEVER_FIRST = re.compile(
    rf"""
    [A-Z]\w*'(?:re|ve|ll|d)\b | [A-Z][a-z]*'s$
    | {_words["function"]}\b
    | {_words["alone"]}\b[^A-Z\n]*$
    | (?:The|Our|Your|This)[ ]{_words["the"]}s?\b
    | {_words["opens_heading"]}\b
    | The$ | \d++(?:[.,]\d*+)?\+?$
    """,
    re.VERBOSE,
)
# "9. For", "US-TX-Austin", "Store 114", "AN EQUAL OPPORTUNITY EMPLOYER"
_CODE = re.compile(
    r"\d+[.)] |\d+ [A-Z][\w ]*\b(?:Blvd|Street|St|Ave|Avenue|Road|Rd|Drive|Lane)\b"
    r"|[A-Z]{2,3}-[A-Z]"
    r"|(?:Store|Class Code|Code|Req|Grade|Room|Suite) |(?:Full|Part)[- ]?time|AN? |NOW$|Reasonable\b|THE$"
    r"|.*Questionnaire$"
)
_HEADINGS = re.compile(rf"\b{_words['heading']}\b", re.IGNORECASE)
_BEFORE_TITLE = re.compile(rf"[A-Z][\w.'-]* (?:(?:&|and|of|[A-Z][\w'-]*) ){{1,4}}{_words['before_title']} (?=[A-Z])")
_ROLE_END = re.compile(rf"\b{_words['role_end']}s?$")


def behind_employer(text: str, start: int, end: int) -> int:
    """Where the title begins on a line that opens with the employer; `start` if the line does not.

    >>> text = "Alder and Birch Tearoom Pastry Cook"
    >>> text[behind_employer(text, 0, len(text)) :]
    'Pastry Cook'
    """
    front = _BEFORE_TITLE.match(text, start, end)
    is_title = front and looks_like_title(text[front.end() : end]) and not has_noun(front[0])
    return front.end() if front and is_title else start


def is_name(name: str) -> bool:
    """Whether capitalised words can be an employer: not the opening of a sentence, a heading or a job.

    >>> is_name("Blue Kettle"), is_name("The Role"), is_name("Senior Engineer"), is_name("Our Client")
    (True, False, False, False)
    """
    if name.lower() in ("us", "me", "we", "you", "it", "they") or _CODE.match(name):
        return False
    if not 1 < len(name) <= 64 or _NEVER_FIRST.match(name) or _ROLE_END.search(name):
        return False
    last = name.rsplit(" ", 1)[-1]
    if not has_noun(last) or (last == "Solicitors" and last != name):
        return True
    return SUFFIX.search(name) is not None and not has_noun(name)


def is_header_name(name: str) -> bool:
    """The same for a line on its own; headings are capitalised too.

    >>> is_header_name("Netflix"), is_header_name("Key Responsibilities")
    (True, False)
    """
    return is_name(name) and not _HEADINGS.search(name) and any(c.isalpha() for c in name)


_INNER_GLUE = re.compile(r"(?<=[a-z)!?.])(?=[A-Z][a-z])|(?<=[A-Z]{2})(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z]{3})")


def is_flat(text: str) -> bool:
    """Whether the listing lost its line ends: "Role PurposeBlue Kettle is".

    >>> is_flat("one line\\n" * 50), is_flat("RoleTea TasterBlue KettleYork" * 40)
    (False, True)
    """
    return text.count("\n", 0, 4000) * 250 < min(len(text), 4000)


def unglued(text: str, start: int, end: int, *, keep: Literal["first", "last"]) -> tuple[int, int]:
    """The first or last of several words that run together in a flat text.

    >>> text = "Role PurposeBlue Kettle"
    >>> text[slice(*unglued(text, 0, len(text), keep="last"))]
    'Blue Kettle'
    """
    half = (end - start) // 2
    if half > 2 and text[start : start + half] == text[start + half : end]:  # "FernhillFernhill"
        return (start, start + half) if keep == "first" else (start + half, end)
    cuts = [cut for match in _INNER_GLUE.finditer(text, start + 1, end) if not _written_so(text, cut := match.start())]
    if not cuts or " " not in text[start:end] or (keep == "last" and opens_sentence(text, start, cuts[-1])):
        return start, end
    return (start, cuts[0]) if keep == "first" else (cuts[-1], end)


def opens_sentence(text: str, start: int, cut: int) -> bool:
    """Whether the word that would be cut off begins the text or a sentence and is not a heading.

    >>> opens_sentence("MoreSafe Kettle is", 0, 4), opens_sentence("SummaryBlue Kettle is", 0, 7)
    (True, False)
    """
    word, opens = text[start:cut], text[max(0, start - 2) : start] in ("", ". ")
    return opens and " " not in word and heading_key(word) not in heading_roles()


def _written_so(text: str, at: int) -> bool:
    """Whether the word around an offset occurs more than once: "AboveNet" is a name, "SolicitorsLocation" is not."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    space = text.find(" ", at)
    word = text[start : space if space > 0 else len(text)].strip(".,()")
    return len(word) < 40 and text.count(word) > 1


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without punctuation at its ends; the full stop of "Inc." is cut too."""
    name = text[start:end].rstrip(" .,'-&*_|/:")
    end = start + len(name)
    return end - len(name.lstrip(" .,'-&*_|/:#")), end
