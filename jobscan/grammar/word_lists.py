"""A file of word lists -> alternations for regular expressions.

A file has sections. Each line below is an entry, followed by an example that it must match, which a test checks:

    # what stands in front of a number of years that is not experience
    [not_before]
    celebrating    # celebrating 40 years in business
    (?:by|for) the last    # for the last 5 years

An entry is a lower-case regular expression, nearly always just words; a space in it stands for one space, even in
verbose expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_MARK = re.compile(r"\s{2,}#\s")  # two or more spaces and a "#"; a single space may be part of the entry
_INNERMOST = re.compile(r"\([^()]*\)")
_LETTER = re.compile(r"[a-z](?![?*+{])")
_PART = re.compile(r"\\.|\[[^]]*\]|\{[^}]*\}|.")  # a piece of an expression: an escape, a class, a count, a character
_PLAIN = re.compile(r"\\\W|[^\\\[{().?*+^$|]")


class Entry(NamedTuple):
    """A line of a list: the expression, and an example that it must match."""

    words: str
    example: str


@cache
def read_word_lists(path: Path) -> dict[str, tuple[Entry, ...]]:
    """The sections of a file; raises ValueError for a line outside any section or without an example."""
    lists: dict[str, list[Entry]] = {}
    section: list[Entry] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("[") and line.endswith("]"):
            section = lists.setdefault(line[1:-1], [])
        elif line.strip() and not line.startswith("#"):
            words, *example = _MARK.split(line, maxsplit=1)
            if section is None or not example:
                raise ValueError(f"{path}: line {number}: an entry needs a section above it and an example behind it")
            section.append(Entry(words, example[0]))
    return {name: tuple(entries) for name, entries in lists.items()}


class WordLists:
    """The lists of one file: `lists["section"]` is an alternation, longest entry first, for use in an expression.

    `lists = WordLists(Path(__file__).with_name("words.txt"))`
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def __getitem__(self, section: str) -> str:
        return self.any_of(section)

    def any_of(self, *sections: str) -> str:
        """One alternation of several lists, with entries grouped by first letter, which makes the search faster."""
        by_letter: dict[str, list[str]] = {}
        entries = (words for section in sections for words in self.phrases(section))
        for words in sorted(entries, key=len, reverse=True):
            letter = words[0] if _LETTER.match(words) and not _has_alternatives(words) else ""
            by_letter.setdefault(letter, []).append(words[len(letter) :])
        forms = (f"{letter}(?:{'|'.join(rest)})" if letter else "|".join(rest) for letter, rest in by_letter.items())
        return "(?:" + "|".join(forms).replace(" ", r"\ ") + ")"

    def __iter__(self) -> Iterator[str]:
        """The names of the lists, in the order of the file."""
        return iter(read_word_lists(self.path))

    def phrases(self, section: str) -> tuple[str, ...]:
        """The entries of a list as written, for a search by plain strings."""
        return tuple(entry.words for entry in read_word_lists(self.path)[section])

    def anchors(self, *sections: str) -> tuple[str, ...]:
        """For each entry of these lists, a plain string that occurs in everything it matches."""
        return tuple(dict.fromkeys(anchor_of(words) for section in sections for words in self.phrases(section)))


def anchor_of(words: str) -> str:
    r"""The longest plain string that occurs in everything an entry matches; raises ValueError if there is none.

    >>> anchor_of("visas?(?! card)"), anchor_of(r"(?:us|u\.s\.) persons?"), anchor_of("pre-?employment[ -]check")
    ('visa', ' person', 'employment')
    """
    runs, depth = [""], 0
    for part in _PART.findall(words):
        depth += {"(": 1, ")": -1}.get(part, 0)
        if depth == 0 and _PLAIN.fullmatch(part):
            runs[-1] += part[-1]
            continue
        if part[0] in "?*{":  # what comes before is optional
            runs[-1] = runs[-1][:-1]
        runs.append("")
    longest = max(runs, key=len)
    if not longest or _has_alternatives(words):
        raise ValueError(f"nothing stands in all that {words!r} matches")
    return longest


def _has_alternatives(words: str) -> bool:
    r"""Whether an entry has alternatives of its own outside brackets.

    >>> _has_alternatives("visa|permit"), _has_alternatives(r"visas?(?! (?:card|inc)|[|]|\|)")
    (True, False)
    """
    left, rest = "", "".join(part for part in _PART.findall(words) if part[0] not in "\\[")
    while left != rest:
        left, rest = rest, _INNERMOST.sub("", rest)
    return "|" in rest
