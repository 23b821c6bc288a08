"""Prose -> its counts of sentences, words and syllables, and the grade of Flesch and Kincaid that they give."""

from __future__ import annotations

import re

from msgspec import Struct

_END = re.compile(r"(?<=[.!?;:])\s+|\n\s*(?=[-*\u2022\u00b7]|\n|[A-Z])")
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_LINK = re.compile(r"(?<!\S)\S*(?:://|www\.|@)\S*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?:[^laeiouy]|[aeiouy]l)(?:es|e)\Z|[^td]ed\Z"
)  # "make", "makes", "worked"; not "table", "wanted"
_LEAST = 4  # words of a sentence: fewer are a heading or a label


class Reading(Struct, frozen=True):
    """The counts of some prose; they add up."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __add__(self, other: Reading) -> Reading:
        return Reading(self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables)

    @property
    def words_a_sentence(self) -> float:
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def grade(self) -> float:
        """Years of school, after Kincaid et al. (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59."""
        if not self.words:
            return 0.0
        return 0.39 * self.words_a_sentence + 11.8 * self.syllables / self.words - 15.59


def reading_of(text: str) -> Reading:
    """The counts of a text; headings and labels, of fewer than four words, do not count.

    >>> reading_of("You cook our lunch. You keep the kitchen clean.")
    Reading(sentences=2, words=9, syllables=10)
    """
    total = Reading()
    for sentence in _END.split(_LINK.sub(" ", text)):
        words = _WORD.findall(sentence)
        if len(words) >= _LEAST:
            total += Reading(1, len(words), sum(map(syllables, words)))
    return total


def syllables(word: str) -> int:
    """About how many syllables a word has: its groups of vowels, without a silent "e" at its end.

    >>> [syllables(word) for word in ("cook", "kitchen", "make", "table", "worked", "wanted", "organization")]
    [1, 2, 1, 2, 1, 2, 5]
    """
    lowered = word.lower()
    groups = len(_VOWELS.findall(lowered))
    return max(1, groups - bool(groups > 1 and _SILENT.search(lowered)))
