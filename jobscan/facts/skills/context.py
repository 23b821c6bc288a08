"""Text around a match -> whether it supports an ambiguous word as a skill, and whether the word is a degree's field."""

from __future__ import annotations

import re

from jobscan.facts.skills.matches import SkillMatch
from jobscan.facts.skills.words import WORDS
from jobscan.grammar.demand.phrases import WORDS as DEMAND
from jobscan.grammar.later import later

_LEAD = re.compile(  # before an ambiguous word; after "in C" or "using Go" something must end
    rf"(?:\b(?P<firm>{WORDS['firm_lead']})|\b{WORDS['soft_lead']})[ :(]{{1,3}}$"
)
_FIRST_NAMES = frozenset(WORDS.phrases("first_name"))  # one may have to "work with Julia"
_OF_A_LANGUAGE = re.compile(rf"\b{WORDS['of_a_language']}\b[^.;\n]{{0,20}}$", re.IGNORECASE)
_LINE_START = re.compile(r"(?:\n|\A)[\s•·*>-]{0,6}$")
_ALONE = later(
    r"\s*(?:$|\n|[;/.(]|,(?![ ]?(?:[a-z]|[A-Z]{2}\b))"
    rf"|\s(?:or(?!\s[a-z])|or\s(?:similar|equivalent|other|another|any)|skills"
    rf"|(?:is|are)\s(?:an?|ideal|{DEMAND['required']}|{DEMAND['preferred']}))\b)"
)  # "Gong is a bonus", but neither "Access to" nor "Express or exchange ideas"
_SAID = later(  # "Python required; Go nice to have"
    rf"\s(?:(?:is|are|would\sbe)\s)?(?:(?:an?|highly|strongly|also)\s)?(?:{DEMAND['required']}|{DEMAND['preferred']})\b"
)
_CLAUSE_START = re.compile(r"[;,.(]\s$")
_FOLLOW = re.compile(rf"\s{WORDS['follow']}\b")
_CLOSED = re.compile(r"\s*(?:$|[.,;:)\]/|\n•]|(?:and|or|skills|is|for|experience|to)\b)")
_DEGREE = re.compile(
    rf"\b{WORDS['degree']}\b(?:\.(?= [a-z]|,))?(?!.*\b{WORDS['beside_a_degree']}\b)[^.;\n•]{{0,110}}$",
    re.IGNORECASE,
)


def speaks_for(text: str, match: SkillMatch, *, asked: bool) -> bool:
    """Whether the words right before or after an ambiguous word make it a skill, or it begins a line of demands."""
    if asked and begins_line(text, match.start) and _ALONE.match(text, match.end):
        return True
    if asked and _CLAUSE_START.search(text, max(0, match.start - 2), match.start) and _SAID.match(text, match.end):
        return True
    lead = _LEAD.search(text, max(0, match.start - 20), match.start)
    may_be_a_person = lead and match.form.exact in _FIRST_NAMES
    if may_be_a_person and not _OF_A_LANGUAGE.search(text, max(0, match.start - 40), match.start):
        return False
    if lead and (lead["firm"] or _CLOSED.match(text, match.end)):
        return True
    return _FOLLOW.match(text, match.end) is not None


def begins_line(text: str, start: int) -> bool:
    """Whether nothing but a bullet comes before it on its line."""
    return _LINE_START.search(text, max(0, start - 8), start) is not None


def is_line(text: str, start: int, end: int) -> bool:
    """Whether there is nothing else on the line.

    >>> is_line("Go, Rust.", 0, 8), is_line("Go, Rust away", 0, 8)
    (True, False)
    """
    return begins_line(text, start) and not text[end : end + 2].strip(" .\n")


def is_field_of_degree(text: str, start: int) -> bool:
    """Whether the words at `start` are the field of a degree.

    >>> is_field_of_degree("BSc in Statistics", 7), is_field_of_degree("BSc and skills in Statistics", 18)
    (True, False)
    >>> is_field_of_degree("Ph.D. or equivalent experience in Statistics", 34)
    True
    """
    line = text.rfind("\n", max(0, start - 130), start) + 1 or max(0, start - 130)
    return _DEGREE.search(text[line:start]) is not None
