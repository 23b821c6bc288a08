"""A list of words -> where a listing uses them. Most rules on language are such a list.

The lists are in `words/`: one entry a line, what to say instead, and an example that a test tries.

[cliches]
wear many hats => say what the work is    # you will wear many hats
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from jobscan.check.case import Case
from jobscan.check.sentence import says, sentence
from jobscan.grammar.text import lower
from jobscan.grammar.word_lists import read_word_lists
from jobscan.model import Role

FOLDER = Path(__file__).with_name("words")


def words(name: str, section: str) -> str:
    """The entries of a section of `words/<name>.txt`, as a `WordList` takes them.

    >>> words("wording", "cliches").splitlines()[0].endswith("say what the work is")
    True
    """
    return "\n".join(entry.words for entry in read_word_lists(FOLDER / f"{name}.txt")[section])


class WordHit(NamedTuple):
    """Words of the list in a listing; `instead` is what the list suggests."""

    start: int
    end: int
    text: str
    instead: str | None


class WordList:
    """Words in the text of segments of some roles, in order, the longest of those that begin at one place.

    One entry a line: a piece of a regular expression without `*`, `+` or `{n,}` (what is bounded is quick on any text),
    and after " => " what to write instead. Case does not count; a space stands for a space, a hyphen or a line end.
    Words do not count where `unless`, a piece of a regular expression, is in their sentence.

    >>> WordList("ninjas? => expert").entries
    (('ninjas?', 'expert'),)
    """

    def __init__(
        self, lines: str, *, unless: str = "", roles: Collection[Role] | None = None, but: Collection[Role] = ()
    ) -> None:
        self.roles, self.but, self._guard = roles, but, unless
        self.entries = tuple(_entry(line) for line in lines.strip().splitlines() if line.strip())

    # compiled at the first use: `jobscan rules` shows the rules and searches for nothing
    @cached_property
    def _each(self) -> list[tuple[re.Pattern[str], str | None]]:
        return [(re.compile(_spaced(form)), instead) for form, instead in self._longest_first()]

    @cached_property
    def _any(self) -> re.Pattern[str]:
        forms = "|".join(_spaced(form) for form, _ in self._longest_first())
        return re.compile(rf"(?<!\w)(?:{forms})(?!\w)")

    def _longest_first(self) -> list[tuple[str, str | None]]:
        return sorted(self.entries, key=lambda entry: -len(entry[0]))

    def hits(self, case: Case) -> Iterator[WordHit]:
        """Where the listing uses them and means it: in the whole text, or in the segments of the roles that count."""
        for place in self._where(case):
            for match in self._any.finditer(case.lowered, *place):
                start, end = match.span()
                if not self.silent(case.folded, start, end):
                    yield WordHit(start, end, case.text[start:end], self._instead(match[0]))

    def silent(self, folded: str, start: int, end: int) -> bool:
        """Whether the sentence of some words says that they are not meant.

        >>> WordList("females? only", unless="restrooms?").silent("A restroom for females only.", 15, 27)
        True
        """
        return bool(self._guard) and says(self._guard, sentence(folded, start, end))

    def _where(self, case: Case) -> Iterator[tuple[int, int]]:
        if self.roles is None and not self.but:
            yield 0, len(case.folded)
            return
        for segment in case.segments(self.roles, but=self.but):
            yield segment.start, segment.end

    def places(self, text: str) -> Iterator[tuple[int, int, str | None]]:
        """Where a text that is no segment uses them, such as a title, and what to write instead.

        >>> list(WordList("foreman => supervisor").places("Site Foreman"))
        [(5, 12, 'supervisor')]
        """
        return ((*match.span(), self._instead(match[0])) for match in self._any.finditer(lower(text)))

    def _instead(self, words: str) -> str | None:
        return next((instead for form, instead in self._each if form.fullmatch(words)), None)


_LARGE = re.compile(r"\\.|[A-Z]")  # "\W" stays what it is
_UNBOUNDED = re.compile(r"(?<!\\)[*+]|\{\d+,\}")


def _entry(line: str) -> tuple[str, str | None]:
    form, _, instead = line.strip().partition(" => ")
    if _UNBOUNDED.search(form):
        raise ValueError(f"{form}: unbounded; write {{0,9}} for * and {{1,9}} for +")
    small = _LARGE.sub(lambda match: match[0] if match[0].startswith("\\") else match[0].lower(), form.strip())
    return small, instead.strip() or None


_SPACE = re.compile(r"\[(?:\\.|[^\]\\])+\]| ")  # not within a class of characters


def _spaced(form: str) -> str:
    """Words of a list are one space apart; in a listing a hyphen or a line end may stand there."""
    return _SPACE.sub(lambda match: match[0] if match[0] != " " else r"(?:[ \t-]|[ \t]?\n[ \t]{0,4})", form)


def in_its_place(word: str, instead: str) -> str:
    """The other word with the capitals and the plural of the first.

    >>> [in_its_place(word, "server") for word in ("Waitress", "WAITRESSES")], in_its_place("salesmen", "salesperson")
    (['Server', 'SERVERS'], 'salespeople')
    """
    if re.search(r"(?:men|esses|maids|ladies|boys|masseuses)\Z", word, re.IGNORECASE):
        instead = re.sub(r"person\Z", "people", instead) if instead.endswith("person") else f"{instead}s"
    if word.isupper():
        return instead.upper()
    return instead[0].upper() + instead[1:] if word[0].isupper() else instead
