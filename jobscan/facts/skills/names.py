"""What the tagger marked -> names of skills, without the words around them, and with lists taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.facts.skills.words import WORDS
from jobscan.grammar.later import later
from jobscan.model import SkillKind

LONGEST, MOST_WORDS = 60, 6  # of a name; anything longer is a sentence
MOST = 400  # characters of a marked part that are examined: a run of nonsense must not take long
_BETWEEN = re.compile(
    r"\s*(?:[;,\n•·|]|\s-\s|\.\s)\s*(?:(?:and/or|and|or|&)\s+)?"
    r"|\s+(?:and/or|or|as well as|e\.g\.|such as|including)\s+"
    r"|(?-i:(?<=[A-Z]{3})(?=[A-Z][a-z]{3}))",  # "JYSKAreas": what a scraper glued
    re.IGNORECASE,
)
_BEFORE = later(
    rf"""
    (?: [\W_](?<![.#(+]) | [(] (?![^()]*[)])
    | {WORDS["before"]} (?=[\s,:])
    | {WORDS["said_of_a_name"]} \s+ (?:with|in|of|on|using|to|for|as) (?=\s)
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"""
    (?: \s+ {WORDS["behind"]} (?=\W*$)
    | (?<![)+#])(?:_|[^\w\s])(?<![+#)])
    | \s )+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# alone these would be half a name: "supervisory experience", "technical skills"
_HALF = later(rf"{WORDS['half']}|(?:[\w'/&-]+[ ]){{0,4}}{WORDS['half_adjective']}", re.IGNORECASE)
_ITS_NOUN = re.compile(r"\s+(?:experience|skills?|knowledge|background)\b", re.IGNORECASE)
_CERTIFICATE = re.compile(rf"\b{WORDS['certificate']}\b", re.IGNORECASE)
_CHECK = re.compile(rf"\b{WORDS['check_or_degree']}\b")
_ODD_CAPITALS = re.compile(r"[A-Z]{2}|[a-z][A-Z]|\d[A-Za-z]|[A-Za-z]\d")  # "QGIS", "OpenShift", "Five9"
_SHORT_FORM = re.compile(r"\s?\(([A-Z][A-Za-z]{1,6})\)")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile("[A-Za-z0-9].*[A-Za-z0-9]")  # without them it is a broken character: "Ûª" in "years' experience"
_NO_NAME = later(rf"(?:\W|\d|\b{WORDS['no_name']}\b)+", re.IGNORECASE)


def names_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the names in a marked part of the text are.

    >>> text = "strong knowledge of metadata standards, cataloguing and"
    >>> [text[a:b] for a, b in names_in(text, 0, len(text))]
    ['metadata standards', 'cataloguing']
    >>> [text[a:b] for text in ("supervisory experience",) for a, b in names_in(text, 0, len(text))]
    ['supervisory experience']
    """
    at, end = start, min(end, start + MOST)
    for gap in [*_BETWEEN.finditer(text, start, end), None]:
        low, high = at, gap.start() if gap else end
        at = gap.end() if gap else end
        lead = _BEFORE.match(text, low, high)
        low = lead.end() if lead else low
        words = text[low:high]
        tail = _BEHIND.search(words) if words else None
        high = low + tail.start() if tail else high
        if _HALF.fullmatch(text, low, high) and (noun := _ITS_NOUN.match(text, high)):
            high = noun.end()
        bare = low + len(text[low:high].partition("(")[0].rstrip())
        if low < bare < high == end_of_short_form(text, low, bare):
            high = bare  # the initials are not part of the name, but of the place
        if is_name(text[low:high]):
            yield low, high


def end_of_short_form(text: str, start: int, end: int) -> int:
    """Where the initials in brackets after a name end; without initials, where the name ends.

    >>> text = "Fair Rules of Panes (FRP)"
    >>> end_of_short_form(text, 0, 19), end_of_short_form("Kiln work (FRP)", 0, 9)
    (25, 9)
    """
    short = _SHORT_FORM.match(text, end)
    if not short:
        return end
    letters = "".join(word[0] for word in _WORD.findall(text, start, end))
    capitals = "".join(filter(str.isupper, letters))
    return short.end() if short[1].lower() in (letters.lower(), capitals.lower()) else end


def is_name(words: str) -> bool:
    """Whether these words, alone in a list, would tell a reader what somebody must know.

    >>> is_name("metadata standards"), is_name("5 years"), is_name("tools and technologies")
    (True, False, False)
    """
    if not 1 < len(words) <= LONGEST or words.count(" ") >= MOST_WORDS or not _LETTERS.search(words):
        return False
    if words.count("(") != words.count(")") or words.count("[") != words.count("]"):
        return False
    return _NO_NAME.fullmatch(words) is None and _CHECK.search(words) is None


def kind_of(words: str, *, opens: bool) -> SkillKind:
    """The likely kind of a name in no list; `opens` if it begins a sentence, where capitals mean nothing.

    >>> kind_of("QGIS", opens=True), kind_of("UK payroll law", opens=False), kind_of("forklift licence", opens=True)
    ('tool', 'knowledge', 'certification')
    """
    if _CERTIFICATE.search(words):
        return "certification"
    if _ODD_CAPITALS.search(words) and not words.rpartition(" ")[2].islower():
        return "tool"
    return "tool" if not opens and " " not in words and words[:1].isupper() else "knowledge"
