"""The words of a whole listing -> how well they agree with the words of each occupation (`occupations_prose.npz`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from jobscan.data import DATA
from jobscan.grammar.titles.features import DUTY_WORD, duty_word, hashed
from jobscan.model import Role

Floats = npt.NDArray[np.float32]

# What a word counts by the passage that it stands in; in the other passages (pay, benefits, the law) it counts nothing.
# Of four sets of weights the one by which most listings got their occupation back from sources that were left out.
WEIGHTS: Mapping[Role, float] = {
    "title": 3.0,
    "role_summary": 1.5,
    "responsibility": 1.0,
    "requirement_required": 1.0,
    "requirement_preferred": 1.0,
    "heading": 1.0,
    "location_or_schedule": 1.0,
    "other": 1.0,
    "company_about": 0.5,
}
POWER = 0.75  # a word said n times counts n^POWER; of 0, 0.5, 0.75 and 1 the last two were best, and alike
# The weight of all words from which on a text counts in full; one in four listings has less. Of 0 to 60 the one by
# which most sure answers were right, with none of the first codes lost.
FULL = 40.0
FEWEST = 8  # fewer known words and pairs say nothing
WIDE = 60  # words of more occupations than these are summed faster as whole rows
MOST_CHARS = 20_000  # of a longer listing the rest would add time and no certainty

_BREAK = -1  # a word without a row: no pair reaches over it
_SKIPPED = -2  # a word that every sentence has: pairs reach over it


class Vocabulary:
    """The words and the pairs of neighbours that have a row: the words' rows first, in the order of their hashes.

    A pair's key is made of the rows of its words: the first times the number of words, plus the second.
    """

    def __init__(self, words: npt.NDArray[np.uint32], pairs: npt.NDArray[np.uint32]) -> None:
        self._rows: dict[int, int] = {number: row for row, number in enumerate(words.tolist())}
        self._pairs = pairs
        self._row_of = lru_cache(maxsize=1 << 16)(self._find_row)

    def knows(self, word: str) -> bool:
        """Whether a word has a row, or is one that every sentence has."""
        return self._row_of(word) != _BREAK

    def counts(self, passages: Iterable[tuple[Role, str]]) -> Floats:
        """How much each row is said in passages of lower case."""
        found: list[int] = []
        ends: list[int] = []
        weights: list[float] = []
        left = MOST_CHARS
        for role, text in passages:
            weight = WEIGHTS.get(role)
            if weight and left > 0:
                found += map(self._row_of, DUTY_WORD.findall(text[:left]))
                found.append(_BREAK)
                ends.append(len(found))
                weights.append(weight)
                left -= len(text)
        words = np.array(found, np.int64)
        weighs = np.repeat(np.array(weights, np.float32), np.diff([0, *ends]))
        kept = words != _SKIPPED
        words, weighs = words[kept], weighs[kept]
        return np.concatenate([self._said_words(words, weighs), self._said_pairs(words, weighs)])

    def _said_words(self, words: npt.NDArray[np.int64], weights: Floats) -> Floats:
        known = words >= 0
        return np.bincount(words[known], weights[known], len(self._rows)).astype(np.float32)

    def _said_pairs(self, words: npt.NDArray[np.int64], weights: Floats) -> Floats:
        both = (words[:-1] >= 0) & (words[1:] >= 0)
        keys = words[:-1][both] * len(self._rows) + words[1:][both]
        places = np.searchsorted(self._pairs[:-1], keys)  # the last where there is none as great
        known = self._pairs[places] == keys
        return np.bincount(places[known], weights[:-1][both][known], len(self._pairs)).astype(np.float32)

    def _find_row(self, word: str) -> int:
        plain = duty_word(word)
        return _SKIPPED if plain is None else self._rows.get(hashed(plain), _BREAK)


class ProseCoder:
    """The arrays of the npz: of each row of the vocabulary its rarity, and what it weighs for which occupations."""

    def __init__(self, arrays: dict[str, Any]) -> None:
        self.codes: list[str] = arrays["codes"].tobytes().decode().split("\n")
        self._vocabulary = Vocabulary(arrays["words"], arrays["pairs"])
        self._rarity = arrays["rarity"].astype(np.float32)
        self._starts = arrays["starts"].astype(np.int64)
        self._columns: npt.NDArray[np.uint16] = arrays["columns"]
        self._values = arrays["values"] * np.float32(arrays["scale"])
        self._usual: Floats = arrays["usual"]
        lengths = np.diff(self._starts)
        self._is_wide = lengths > WIDE
        self._wide_rows = self._is_wide.cumsum() - 1
        self._wide = np.zeros((int(self._is_wide.sum()), len(self.codes)), np.float32)
        places = np.repeat(self._is_wide, lengths)
        rows = np.repeat(self._wide_rows, lengths)
        self._wide[rows[places], self._columns[places]] = self._values[places]

    def knows(self, word: str) -> bool:
        """Whether a word in small letters is one that work is described by, in whatever trade."""
        return self._vocabulary.knows(word)

    def agreement(self, passages: Iterable[tuple[Role, str]]) -> Floats | None:
        """One number per code: the cosine between the listing's words and the occupation's, less a part of the usual.

        A short text counts in part, and too few words give None. Some occupations' words agree with all listings a
        little, so that is no sign of them.
        """
        counts = self._vocabulary.counts(passages)
        rows = (counts > 0).nonzero()[0]
        if len(rows) < FEWEST:
            return None
        said = counts[rows] ** POWER * self._rarity[rows]
        weight = float(np.sqrt(said @ said))
        share = min(1.0, weight / FULL)
        said *= share / weight
        wide = self._is_wide[rows]
        scores = said[wide] @ self._wide[self._wide_rows[rows[wide]]] + self._narrow(rows[~wide], said[~wide])
        return np.asarray(scores - share * self._usual, np.float32)

    def _narrow(self, rows: npt.NDArray[np.intp], said: Floats) -> npt.NDArray[np.float64]:
        """What the rows of few occupations add to each."""
        starts = self._starts[rows]
        lengths = self._starts[rows + 1] - starts
        ends = lengths.cumsum()
        places = np.arange(lengths.sum()) + np.repeat(starts - ends + lengths, lengths)
        weighed = self._values[places] * np.repeat(said, lengths)
        return np.asarray(np.bincount(self._columns[places], weighed, len(self.codes)), np.float64)


def unknown_words(name: str) -> list[bool]:
    """Of each longer word, whether descriptions of work lack it, as they lack most names.

    >>> unknown_words("Tea at Blinkelheim"), unknown_words("A1")
    ([False, True], [])
    """
    knows = load_prose_coder().knows
    return [not knows(word) for word in DUTY_WORD.findall(name.lower())]


@cache
def load_prose_coder() -> ProseCoder:
    """The coder, read at the first call and kept."""
    with np.load(DATA / "occupations_prose.npz", allow_pickle=False) as file:
        return ProseCoder({name: file[name] for name in file.files})
