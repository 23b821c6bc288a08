"""A folded text -> the wordings of its prose that may be a title: each job's noun, with words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jobscan.grammar.titles.boundaries import nouns
from jobscan.grammar.word_lists import WordLists

WORDS = WordLists(Path(__file__).with_name("words.txt"))

REACH = 3500  # characters of the prose
_BEFORE, _SMALL_BEFORE, _BEHIND = 8, 4, 6  # words around a noun that may belong to the title
# two of "RoleTea", one of "Node.js"
_TOKEN = re.compile(r"[A-Z]?+[a-z]++(?=[A-Z][a-z])|\w(?:[\w/+#&'-]|\.(?=NET|js))*+|(?!\.NET)[^\w\s]")
_GRADE = re.compile(r"I{1,3}|IV|V|VI|[1-9]|L[1-9]|[A-C]")
INSIDE = frozenset(WORDS.phrases("inside"))
BOUNDARY = frozenset(WORDS.phrases("boundary"))
UNLIKELY = BOUNDARY - INSIDE  # in the middle of a title
_FIELD_FOLLOWS = frozenset({"of", "for", "and", "in", "&", "-", "\u2013", ",", "/", "|", "("})


def in_prose(text: str) -> Iterator[tuple[int, int]]:
    """Where each wording of a folded text is; a noun has several, which begin or end at different words."""
    for line, line_end in _lines(text):
        words = _TOKEN.findall(text, line, line_end)
        named = [number for number, word in enumerate(words) if len(word) > 2 and is_noun(word)]
        if not named:
            continue
        spans = [match.span() for match in _TOKEN.finditer(text, line, line_end)]
        for number in named:
            starts = [spans[start][0] for start in _starts(words, spans, number)]
            for end in _ends(words, spans, number):
                yield from ((start, spans[end][1]) for start in starts)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines of the prose, which no title crosses; each is cut into words separately."""
    start, stop = 0, min(REACH, len(text))
    while start < stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        if end - start > 2:
            yield start, end
        start = end + 1


@lru_cache(maxsize=20_000)
def is_noun(word: str) -> bool:
    """Whether a word, or a part of it, is a job's noun.

    >>> is_noun("Tasters"), is_noun("cook-cleaner"), is_noun("tea")
    (True, True, False)
    """
    low = word.lower()
    pieces = (low, *re.split("[-/]", low)) if "-" in low or "/" in low else (low,)
    return any(piece in nouns() or piece.removesuffix("s") in nouns() for piece in pieces)


def _starts(words: list[str], spans: list[tuple[int, int]], noun: int) -> list[int]:
    """The words with which a title that ends in this noun may begin, the nearest first."""
    starts = [noun]
    capital = words[noun][0].isupper()
    commas = 0
    for at in range(noun - 1, max(-1, noun - 1 - (_BEFORE if capital else _SMALL_BEFORE)), -1):
        word = words[at]
        if spans[at + 1][0] - spans[at][1] > 3:
            break
        beside = not capital or starts[-1] == at + 1  # small words in front of capitals: "tidy Tea Taster"
        if word[0].isupper():
            may_begin = capital or word.lower() not in BOUNDARY  # "Green Tea taster", not "The taster"
        elif word[0].islower():
            may_begin = beside and word not in BOUNDARY
        else:
            may_begin = word[0].isdigit() and len(word) > 1
        if may_begin:
            starts.append(at)
        elif not capital or at == 0 or not _goes_on(words[at - 1], word, commas):
            break
        commas += word == ","
    return starts


def _goes_on(before: str, word: str, commas: int) -> bool:
    """Whether a small word or a mark is inside a capitalised title: "Head of Tea", "Tea and Cup Taster"."""
    if word in INSIDE:
        return before[0].isupper() or before in ")&,"
    return word in "()" or word[0].isdigit() or (word == "," and commas < 2 and before[0].isupper())


def _ends(words: list[str], spans: list[tuple[int, int]], noun: int) -> list[int]:
    """The words at which a title may end: the noun, its grade, the field behind it."""
    ends = [noun]
    at = noun + 1
    if at == len(words) or spans[at][0] - spans[noun][1] > 2:
        return ends
    if _GRADE.fullmatch(words[at]):
        return [noun, at]
    if not words[noun][0].isupper():
        return ends
    if words[at][0].isupper():  # "Store Manager Designate"
        return [*range(noun, min(_stop(words, at), noun + 4))]
    last = _field_end(words, at) if words[at] in _FIELD_FOLLOWS else None
    return ends if last is None else [noun, last]


def _field_end(words: list[str], at: int) -> int | None:
    """The last word of the field that begins with "of", a comma or a bracket at this word; None where none does."""
    first = at + 2 if words[at + 1 : at + 2] == ["the"] else at + 1
    last = None
    for number, word in enumerate(words[first : first + _BEHIND], first):
        if word[0].isupper():
            last = number
        elif not word[0].isdigit() and word not in ("&", "and", "of", "/"):
            break
    if words[at] == "(":
        return last + 1 if last is not None and words[last + 1 : last + 2] == [")"] else None
    return last


def _stop(words: list[str], at: int) -> int:
    """The first word from there on that has no capital."""
    while at < len(words) and words[at][0].isupper():
        at += 1
    return at
