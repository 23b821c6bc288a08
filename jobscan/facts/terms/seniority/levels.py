"""The words of a job title -> the level that they state, and where."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from jobscan.grammar.word_lists import WordLists
from jobscan.model import Seniority

LISTS = WordLists(Path(__file__).with_name("words.txt"))


# behind these stands whom one works for or is overseen by: "assistant to the mayor", "supervisor: head of school"
_OF_OTHERS = re.compile(r" to | by the | under |\bsupervis(?:or:|ed|ion)|\breport(?:s|ing)\b|\be-?mail\b|\btelephone\b")


def _pattern(level: str, *others: str) -> re.Pattern[str]:
    return re.compile("|".join((rf"\b{LISTS[level]}(?!\w)", *others)))


# In order: the first that a title has is its level.
_LEVELS: tuple[tuple[Seniority, re.Pattern[str]], ...] = (
    ("intern", _pattern("intern")),
    ("executive", _pattern("executive")),
    ("director", _pattern("director")),
    (
        "principal",
        _pattern(
            "principal",
            rf"\bprincipal\b(?= ?[,-](?![^\n]{{0,60}}\b{LISTS['school']})| (?:\w+ ){{0,5}}{LISTS['principal_of']})",
            r"^principal (?!of\b|for\b|in\b|at\b|and\b|&)(?=\w)",  # "Principal Librarian", but "School Principal"
            rf"\bstaff\b(?= (?:[\w/-]+ ){{0,3}}{LISTS['staff_of']})",
        ),
    ),
    ("manager", _pattern("manager")),
    ("lead", _pattern("lead")),
    ("senior", _pattern("senior", rf"\bsenior\b(?! {LISTS['senior_people']})")),
    (
        "junior",
        _pattern(
            "junior",
            rf"^graduate\b(?! {LISTS['graduate_not']})",
            rf"\bgraduate\b(?= (?:\w+ ){{0,2}}{LISTS['graduate_of']})",
            # the first grade: "Engineer I"; the second says none
            r"(?<=[a-z] )(?<!category )(?<!title )(?<!class )(?<!type )(?<!phase )(?<!part )i(?=$| ?[-,(/])",
        ),
    ),
    ("mid", _pattern("mid", rf"\bmiddle\b(?= (?:\w+ ){{0,3}}{LISTS['middle_of']})")),
)


class Ranked(NamedTuple):
    """A level, and the place of the word that says so."""

    level: Seniority
    start: int
    end: int


def level_in_title(title: str) -> Ranked | None:
    """The level in a lower-case title; None if there is none. The person that somebody works for does not count.

    >>> level_in_title("senior staff full-stack engineer"), level_in_title("staff nurse")
    (Ranked(level='principal', start=7, end=12), None)
    >>> level_in_title("assistant to the city manager")
    """
    title = _OF_OTHERS.split(title, maxsplit=1)[0]
    for level, pattern in _LEVELS:
        found = pattern.search(title)
        if found:
            return Ranked(level, *found.span())
    return None
