"""A page of segments -> the probability of each role for each segment, by the learned weights.

Every word, pair and sign has a row of numbers. The first 13 of a row are its evidence for each role and count directly.
The others are summed to a short description of the segment; from the descriptions of a segment, its neighbours and its
heading, two small network layers derive further evidence. Then the chain of roles is weighed as a whole, since a duty
is usually followed by a duty.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from jobscan.model import Role
from jobscan.segment.features import BREAK, Page

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

ROLES: tuple[Role, ...] = get_args(Role)
MANY = len(ROLES)
WEIGHTS_FILE = str(files("jobscan.data").joinpath("roles_weights.npz"))
EDGE = 2  # empty segments before the first and after the last, for layers that look around
AROUND = (-2, -1, 0, 1, 2)  # segments whose descriptions the first layer reads, besides the heading's
BESIDE = (-1, 0, 1)  # and those that the second reads
_FEW = 64  # segments weighed at once
_SHIFT = 20  # bits: no table has a million rows
_LOW = (1 << _SHIFT) - 1
_ENDINGS = ("'s", "ings", "ing", "ers", "er", "ed", "es", "s", "ly")


class WordRows(dict[str, int]):
    """Word -> row number; the low bits hold the row of its stem, which unknown words with that stem share."""

    def __init__(self, words: Iterable[str], stems: dict[str, int], first: int) -> None:
        super().__init__((word, row << _SHIFT | stems.get(stem(word), 0)) for row, word in enumerate(words, first))
        self.stems = stems
        self[BREAK] = -1

    def __missing__(self, word: str) -> int:
        return self.stems.get(stem(word), 0)


class Vocabulary(NamedTuple):
    """The rows of the table for words, stems, openings, signs and pairs; row 0 is for anything unknown."""

    words: WordRows
    stems: dict[str, int]
    openers: dict[str, int]  # the first word of a segment, and the first two
    signs: dict[str, int]
    pairs: Ints  # in order: the rows of two words, as packed by `pair_keys`
    first_pair: int  # the row of the first pair

    @property
    def size(self) -> int:
        return self.first_pair + len(self.pairs)


class Layers(NamedTuple):
    """The small network: the inputs and outputs of its two layers, and the steps of the chain."""

    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats
    first_out: Floats
    second_out: Floats
    steps: Floats  # from role to role; the last row is for the start


class Weights(NamedTuple):
    """The learned numbers."""

    vocabulary: Vocabulary
    table: NDArray[np.int8]
    scale: Floats  # by column: the value of one unit of the table
    layers: Layers


@cache
def weights() -> Weights:
    """The learned tables, read once."""
    with np.load(WEIGHTS_FILE, allow_pickle=False) as file:
        names = [bytes(file[name]).decode().split("\n") for name in Vocabulary._fields[:4]]
        vocabulary = number(names[0], names[1], names[2], names[3], file["pairs"])
        layers = Layers(*(file[name].astype(np.float32) for name in Layers._fields))
        return Weights(vocabulary, file["table"], file["scale"], layers)


def number(words: list[str], stems: list[str], openers: list[str], signs: list[str], pairs: Ints) -> Vocabulary:
    """The rows, in the order of the lists; the first is 1."""
    begins = list(accumulate(map(len, (words, stems, openers, signs)), initial=1))
    stem_rows, opener_rows, sign_rows = (
        {name: row for row, name in enumerate(names, begin)}
        for names, begin in zip((stems, openers, signs), begins[1:4], strict=True)
    )
    return Vocabulary(WordRows(words, stem_rows, 1), stem_rows, opener_rows, sign_rows, pairs, begins[4])


@lru_cache(maxsize=50_000)  # words of recent listings that are in no list
def stem(word: str) -> str:
    """A word without its ending, approximately.

    >>> stem("managing"), stem("managers"), stem("yes")
    ('manag', 'manag', 'yes')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def pair_keys(rows: Ints) -> Ints:
    """Each word's row and the next one, as one number."""
    keys: Ints = (rows[:-1] << _SHIFT) | rows[1:]
    return keys


def rows_of(page: Page, vocabulary: Vocabulary) -> tuple[Ints, Ints]:
    """The rows that occur in each segment, each once, and the segment's number: two lists of the same length."""
    said = page.words
    numbers_of = np.array([*map(vocabulary.words.__getitem__, said)], np.int64)
    breaks = numbers_of < 0
    ends = np.flatnonzero(breaks)
    numbers_of[breaks] = 0
    words, stems = numbers_of >> _SHIFT, numbers_of & _LOW
    starts = [0, *(ends[:-1] + 1).tolist()]
    numbers = np.arange(len(ends))
    segment = np.cumsum(breaks)
    pairs = np.flatnonzero((words[:-1] > 0) & (words[1:] > 0))
    keys = pair_keys(words)[pairs]
    at = vocabulary.pairs.searchsorted(keys)
    known = vocabulary.pairs.take(at, mode="clip") == keys if len(vocabulary.pairs) else np.zeros(len(keys), bool)
    pairs, at = pairs[known], at[known]
    opener_of, sign_of = vocabulary.openers.get, vocabulary.signs.get
    others = [opener_of(said[start], 0) for start in starts]
    # a single word is followed by BREAK, and there is no row for the two
    others += [opener_of(f"{said[start]} {said[start + 1]}", 0) if said[start] != BREAK else 0 for start in starts]
    others += [sign_of(sign, 0) for found in page.signs for sign in found]
    rows = np.concatenate([words, stems, at + vocabulary.first_pair, np.array(others, np.int64)])
    of_signs = np.repeat(numbers, [len(found) for found in page.signs])
    packed = np.concatenate([segment, segment, segment[pairs], numbers, numbers, of_signs]) << _SHIFT | rows
    packed = np.sort(packed[rows > 0])
    packed = packed[np.diff(packed, prepend=-1) != 0]
    return packed & _LOW, packed >> _SHIFT


def role_chances(page: Page, learned: Weights) -> Floats:
    """The probability of each role for each segment."""
    count = len(page.signs)
    if not count:
        return np.zeros((0, MANY), np.float32)
    rows, owners = rows_of(page, learned.vocabulary)
    sums = np.zeros((count + 2 * EDGE, learned.table.shape[1]), np.float32)
    sizes = np.ones(len(sums), np.float32)
    if len(rows):
        begins = np.flatnonzero(np.diff(owners, prepend=-1))
        filled = owners[begins] + EDGE
        values = learned.table.take(rows, axis=0).astype(np.float32)
        sums[filled] = np.add.reduceat(values, begins, axis=0) * learned.scale
        sizes[filled] = np.diff(np.append(begins, len(rows)))
    here = np.arange(EDGE, count + EDGE)
    above = np.array(page.above) + EDGE
    above[above < EDGE] = 0
    return chain_chances(scores_of(sums, sizes, here, above, learned.layers), learned.layers.steps)


def scores_of(sums: Floats, sizes: Floats, here: Ints, above: Ints, layers: Layers) -> Floats:
    """The score of each role for each segment, before the chain of roles is taken into account."""
    descriptions = (sums[:, MANY:] / np.sqrt(sizes)[:, None]).astype(np.float32)
    first = np.zeros((len(sums), len(layers.first_bias)), np.float32)
    first[here] = np.maximum(_looked(descriptions, AROUND, here, above, layers.first) + layers.first_bias, 0)
    second = np.maximum(_looked(first, BESIDE, here, above, layers.second) + layers.second_bias, 0)
    scores: Floats = sums[here, :MANY] + first[here] @ layers.first_out + second @ layers.second_out
    return scores


def _looked(seen: Floats, steps: tuple[int, ...], here: Ints, above: Ints, layer: Floats) -> Floats:
    """The output of a layer for each segment, from the segments around it and from its heading.

    There is one product for each place, with few rows: a linear algebra library would spread larger ones over threads,
    which takes longer here and may add in another order.
    """
    places = [*(here + step for step in steps), above]
    parts = layer.reshape(len(places), seen.shape[1], -1)
    out = np.zeros((len(here), parts.shape[2]), np.float32)
    for low in range(0, len(here), _FEW):
        few = slice(low, low + _FEW)
        for place, part in zip(places, parts, strict=True):
            out[few] += seen[place[few]] @ part
    return out


def chain_chances(scores: Floats, steps: Floats) -> Floats:
    """The probability of each role for each segment: forward and backward through the chain."""
    local = np.exp(scores - scores.max(axis=1, keepdims=True), dtype=np.float64) + 1e-9  # no sum may be zero
    odds = np.exp(steps, dtype=np.float64)
    # both directions in one walk, as a chain of 26: the left half goes forward, the right half backward
    both = np.hstack([local, local[::-1]])
    table = np.zeros((2 * MANY, 2 * MANY))
    table[:MANY, :MANY], table[MANY:, MANY:] = odds[:-1], odds[:-1].T
    walked = np.empty_like(both)
    state = walked[0] = both[0] * np.concatenate([odds[-1], np.ones(MANY)])
    for at, (own, here) in enumerate(zip(both[1:], walked[1:], strict=True), 1):
        state = np.multiply(state @ table, own, out=here)
        if at % 8 == 0:  # so few steps cannot leave the range of a double, and it is the sums that take time
            state[:MANY] /= state[:MANY].sum()
            state[MANY:] /= state[MANY:].sum()
    weighed = walked[:, :MANY] * walked[::-1, MANY:] / local  # each has its own scores in both halves
    shares: Floats = (weighed / weighed.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
