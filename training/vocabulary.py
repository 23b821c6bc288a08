"""Listings -> which words, pairs and signs get a row of weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
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
        starts = [0, *(at for at, word in enumerate(page.words, 1) if word == BREAK and at < len(page.words))]
        openers.update(page.words[start] for start in starts)
        openers.update(
            " ".join(page.words[start : start + 2]) for start in starts if BREAK not in page.words[start : start + 2]
        )
        for found in page.signs:
            signs.update(found)
    for counter in (words, openers):
        del counter[BREAK]
    kept = _often(words)
    row_of = {word: row for row, word in enumerate(kept, 1)}
    both = [pair for pair, count in pairs.items() if count >= LEAST and pair[0] in row_of and pair[1] in row_of]
    keys = np.sort(np.array([pair_keys(np.array([row_of[word] for word in pair]))[0] for pair in both], np.int64))
    stems = sorted({stem(word) for word in kept})
    vocabulary = number(kept, stems, _often(openers), _often(signs), keys)
    if vocabulary.size >= _MANY_ROWS:
        raise ValueError(f"{vocabulary.size:,} rows are too many; raise LEAST")
    return vocabulary


def _often(counts: Counter[str]) -> list[str]:
    return sorted(name for name, count in counts.items() if count >= LEAST)
