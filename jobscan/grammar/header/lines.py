"""Folded text -> the first lines of a listing, without what boards put between them; long ones are split."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jobscan.grammar.names.shape import is_flat
from jobscan.grammar.word_lists import WordLists

WORDS = WordLists(Path(__file__).with_name("words.txt"))
LINES = 16  # hardly any annotated listing has its employer or place in a header line after the twelfth
REACH = 1600
LONG = 150  # a line longer than this is prose, or lines that lost their ends
_OPENING_WORDS = 60  # characters of a long line that are read, to the end of their last word
_LONGEST_WORD = 30
_FURNITURE = re.compile(WORDS["furniture"], re.IGNORECASE)
_GLUE = re.compile(r"(?<=[a-z)\]!?.])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])|(?=\U0001F4CD)")
_CAMEL = re.compile(rf"\b{WORDS['camel']}$")
_PROSE = re.compile(rf"\b{WORDS['prose']}\b", re.IGNORECASE)


def lines(text: str) -> Iterator[tuple[int, int]]:
    """The first lines that are not prose; a long one is split where words run together: "Part TimeMaple & Pine"."""
    at, count = 0, 0
    while at < min(len(text), REACH) and count < LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - at > LONG and "://" not in text[at : at + 60]:
            if is_flat(text):
                yield from _unglued(text, at, min(end, at + 400))
            elif not count:  # prose, and nothing above it
                yield at, _word_end(text, at + _OPENING_WORDS)
            return
        line = text[at:end].strip()
        if line.strip(" -") and not _FURNITURE.fullmatch(line):
            yield at, end
            count += 1
        at = end + 1


def _unglued(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a flattened line, up to the first that is prose."""
    at = start
    for match in _GLUE.finditer(text, start + 3, end):
        cut = match.start()
        if cut - at < 3 or _CAMEL.search(text, max(at, cut - 8), cut):
            continue
        if cut - at > 90 or is_prose(text[at:cut]):
            yield at, min(cut, _word_end(text, at + _OPENING_WORDS))
            return
        yield at, cut
        at = cut
    yield at, min(end, _word_end(text, at + _OPENING_WORDS))


def _word_end(text: str, at: int) -> int:
    """Where the word at an offset ends; between two words, or in a very long one, the offset itself.

    >>> _word_end("a start now", 4), _word_end("a start now", 7), _word_end("a start", 99), _word_end("a" * 200, 60)
    (7, 7, 7, 60)
    """
    end = min(at, len(text))
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return end if end - at < _LONGEST_WORD else at


def is_prose(words: str) -> bool:
    """Whether a line, or a piece of one, is a sentence.

    >>> is_prose("We are a kitchen that has fed this harbor for years"), is_prose("Line Cook, Alder Foods, Fresno")
    (True, False)
    """
    return (len(words) > 40 and _PROSE.search(words) is not None) or (words.endswith(".") and words.count(" ") > 6)
