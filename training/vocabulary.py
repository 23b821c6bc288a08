"""Listings -> which words, pairs and signs get a row of weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from jobscan.segment.features import BREAK, Page
from jobscan.segment.network import Vocabulary, number, pair_keys, stem

LEAST = 8  # times that something must be there; 16 lost half a point, so rare words do help
_MANY_ROWS = 1 << 20  # what `pair_keys` can tell apart


def vocabulary_of(pages: Iterable[Page]) -> Vocabulary:
    """Everything that is there often enough, in alphabetical order."""
    words: Counter[str] = Counter()
    openers: Counter[str] = Counter()
    signs: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for page in pages:
        words.update(page.words)
        pairs.update(pairwise(page.words))
        openers.update(_openers(page.words))
        for found in page.signs:
            signs.update(found)
    for counter in (words, openers):
        del counter[BREAK]
    kept = _often(words)
    row_of = {word: row for row, word in enumerate(kept, 1)}
    both = [pair for pair, count in pairs.items() if count >= LEAST and row_of.keys() >= set(pair)]
    keys = np.sort(np.array([pair_keys(np.array([row_of[word] for word in pair]))[0] for pair in both], np.int64))
    stems = sorted({stem(word) for word in kept})
    vocabulary = number(kept, stems, _often(openers), _often(signs), keys)
    if vocabulary.size >= _MANY_ROWS:
        raise ValueError(f"{vocabulary.size:,} rows are too many; raise LEAST")
    return vocabulary


def _openers(words: Sequence[str]) -> Iterator[str]:
    """The first word of each segment, and its first two.

    >>> sorted(_openers(["you", "bake", BREAK, "apply", BREAK]))
    ['apply', 'you', 'you bake']
    """
    starts = [0, *(at for at, word in enumerate(words, 1) if word == BREAK and at < len(words))]
    for start in starts:
        yield words[start]
        if BREAK not in words[start : start + 2]:
            yield " ".join(words[start : start + 2])


def _often(counts: Counter[str]) -> list[str]:
    return sorted(name for name, count in counts.items() if count >= LEAST)
