"""A listing's words, the lexicon's matches and the roles -> the probability that each word is part of a skill's name.

A word has four rows of numbers (for itself, its beginning, its end and its shape), and one each for the lexicon's hint,
the segment's role, and whether there is no space before it. Their sum goes through two layers that look two words to
either side. Everything that depends on the word alone is computed once per word and kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from jobscan.data import DATA
from jobscan.grammar.text import fold
from jobscan.grammar.tokens import Tokens
from jobscan.model import Role, SkillKind

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

WEIGHTS_FILE = DATA / "skills_weights.npz"
KINDS: tuple[str, ...] = get_args(SkillKind)
ROLES: tuple[str, ...] = get_args(Role)
HEADS = ("hard", "knowledge")  # a hard skill as our own annotators see it; knowledge as SkillSpan does
OUTSIDE, BEGIN, INSIDE = range(3)  # columns of a head
AROUND = (-2, -1, 0, 1, 2)  # words that each layer looks at
PAD = 2  # empty places between segments
COLUMNS, CELLS = 48, 48

# rows of the table that are not for words; row 0 is for nothing
HINT_ROWS = 1  # kind by kind: first word, later word, and the same of words that need evidence
ROLE_ROWS = HINT_ROWS + 4 * len(KINDS)
GLUED_ROW = ROLE_ROWS + len(ROLES)
FIRST_WORD_ROW = GLUED_ROW + 1

_FEW = 100  # rows of one product: more would be spread over threads, which takes longer and may add in another order
_MANY_WORDS = 12_000  # kept at once: 12 MB
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]+")
_SMALLS = re.compile(r"[a-zß-öø-ÿ]+")
_IS_BLANK = np.array([chr(code) in " \t\r\xa0" for code in range(256)])  # by character code; further ones are not
_LINE_END = ord("\n")
_DIGITS = str.maketrans("123456789", "000000000")


class Vocabulary(NamedTuple):
    """The row of each word, beginning, end and shape."""

    words: dict[str, int]
    begins: dict[str, int]
    ends: dict[str, int]
    shapes: dict[str, int]

    @property
    def size(self) -> int:
        return FIRST_WORD_ROW + sum(map(len, self))


class Layers(NamedTuple):
    """The two layers, and their output for each head's three columns."""

    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats
    out: Floats  # from both layers' cells
    out_bias: Floats


class Hint(NamedTuple):
    """What the lexicon has for `[start, end)` of the text; `sure` if no other evidence is needed."""

    start: int
    end: int
    kind: str
    sure: bool


class TaggerInput(NamedTuple):
    """The words of some parts of a listing in order, with `PAD` empty places around each part."""

    at: Ints  # the number of the word in `words`, -1 for an empty place
    starts: Ints  # the first character of each of the listing's words
    ends: Ints
    words: list[str]
    hints: Ints  # for the words at `at`: the row of the lexicon's hint, 0 if there is none
    roles: Ints
    glued: Ints


def vocabulary_of(names: Sequence[Iterable[str]]) -> Vocabulary:
    """Rows in the order of the four lists."""
    tables: list[dict[str, int]] = []
    row = FIRST_WORD_ROW
    for each in names:
        tables.append({name: at for at, name in enumerate(each, row)})
        row += len(tables[-1])
    return Vocabulary(*tables)


def plain(word: str) -> str:
    """A word as in the table: folded, in lower case, with all digits and all line ends alike.

    >>> plain("ISO9001"), plain("\\n\\n")
    ('iso0000', '\\n')
    """
    return "\n" if "\n" in word else fold(word).lower().translate(_DIGITS)


def shape(word: str) -> str:
    """
    >>> shape("SQL"), shape("Kubernetes"), shape("a"), shape("12"), shape("/")
    ('X3', 'Xx', 'x1', '00', '/')
    """
    if "\n" in word:
        return "n"
    if word.isdigit():
        return "0" * min(len(word), 4)
    length = str(len(word)) if len(word) < 5 else "+"
    if _CAPITALS.fullmatch(word):
        return "X" + length
    if _SMALLS.fullmatch(word):
        return "x" + (length if len(word) < 4 else "")
    return "Xx" if word[:1].isupper() else fold(word)[:1]


def rows_of(word: str, vocabulary: Vocabulary) -> tuple[int, int, int, int]:
    """A word's four rows; 0 for each that is not in the table."""
    small = plain(word)
    return (
        vocabulary.words.get(small, 0),
        vocabulary.begins.get(small[:4], 0),
        vocabulary.ends.get(small[-3:], 0),
        vocabulary.shapes.get(shape(word), 0),
    )


def tagger_input(tokens: Tokens, stretches: Sequence[tuple[int, int, str]], hints: Sequence[Hint]) -> TaggerInput:
    """The words in these parts of the text, `(start, end, role)`; runs of blanks are left out."""
    words = tokens.words
    lengths, spaces = np.fromiter(map(len, words), np.int64, len(words)), np.array(tokens.spaces, np.int64)
    ends = np.cumsum(lengths + spaces) - spaces
    starts = ends - lengths
    first = _first_characters(words, lengths)
    blank = _IS_BLANK.take(np.minimum(first, 255))  # a token that begins with a blank holds nothing else
    glued = np.zeros(len(words), np.int64)
    glued[1:] = np.where((starts[1:] == ends[:-1]) & ~blank[:-1], GLUED_ROW, 0)
    # spaces at the end of a line mean nothing: it is as if the line end followed the word at once
    glued[first == _LINE_END] = GLUED_ROW
    at, roles = _laid_out(
        starts.searchsorted([start for start, _, _ in stretches]),
        starts.searchsorted([end for _, end, _ in stretches]),
        np.array([ROLE_ROWS + ROLES.index(role) if role else 0 for _, _, role in stretches], np.int64),
    )
    kept = (at < 0) | ~blank[at] if len(blank) else at < 0
    at, roles = at[kept], roles[kept]
    there = at >= 0
    # an empty place has the last word's marks here, which the product removes
    hint_rows, glued_rows = (rows[at] * there if len(rows) else at * 0 for rows in (_hint_rows(starts, hints), glued))
    return TaggerInput(at, starts, ends, words, hint_rows, roles, glued_rows)


def _first_characters(words: list[str], lengths: Ints) -> NDArray[np.uint32]:
    """The code of each word's first character."""
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    return codes.take(np.cumsum(lengths) - lengths)


def _hint_rows(starts: Ints, hints: Sequence[Hint]) -> Ints:
    """For each word that begins at `starts`: the row of the lexicon's hint, 0 if there is none."""
    rows = np.zeros(len(starts), np.int64)
    lows = starts.searchsorted([hint.start for hint in hints]).tolist()
    highs = starts.searchsorted([hint.end for hint in hints]).tolist()
    for hint, low, high in zip(hints, lows, highs, strict=True):
        row = HINT_ROWS + 4 * KINDS.index(hint.kind) + (0 if hint.sure else 2)
        rows[low + 1 : high] = row + 1
        rows[low : low + 1] = row
    return rows


def _laid_out(lows: Ints, highs: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """The words' numbers in each `[low, high)`, with `PAD` times -1 around each; and the row of each word's part."""
    sizes = highs - lows
    which = np.repeat(np.arange(len(sizes)), sizes)
    counted = np.arange(len(which))
    before = np.cumsum(sizes) - sizes  # words of the stretches above
    at = np.full(len(which) + PAD * (len(sizes) + 1), -1)
    roles = np.zeros(len(at), np.int64)
    places = counted + PAD * (which + 1)
    at[places] = counted + (lows - before)[which]
    roles[places] = rows[which]
    return at, roles


class Tagger:
    """The learned weights at work."""

    def __init__(self, vocabulary: Vocabulary, table: Floats, layers: Layers) -> None:
        self.vocabulary, self.table, self.layers = vocabulary, table, layers
        # the output of each place of the first layer for a row, side by side
        self.through = np.concatenate(np.split(layers.first, len(AROUND)), axis=1)
        self.fixed = table[:FIRST_WORD_ROW] @ self.through
        self.second = np.split(layers.second, len(AROUND))
        self.known: dict[str, int] = {}  # word -> its row of `made`, whose row 0 is for nothing
        self.made = np.zeros((256, self.through.shape[1]), np.float32)

    def chances(self, words: TaggerInput) -> Floats:
        """For each place in `words.at`, the probabilities of outside, begin and inside for each head."""
        there = words.at >= 0
        numbers = np.zeros(len(words.at), np.int64)
        numbers[there] = self._numbers([*map(words.words.__getitem__, words.at[there].tolist())])
        seen = self.made.take(numbers, axis=0)
        seen += self.fixed.take(words.roles, axis=0)
        for rows in (words.hints, words.glued):
            marked = np.flatnonzero(rows)
            seen[marked] += self.fixed.take(rows[marked], axis=0)
        first = np.zeros((len(seen), CELLS), np.float32)
        inner = slice(PAD, len(seen) - PAD)
        count = len(seen) - 2 * PAD
        if count <= 0:
            return np.zeros((len(seen), 3 * len(HEADS)), np.float32)
        total = np.zeros((count, CELLS), np.float32)
        for at, step in enumerate(AROUND):
            total += seen[PAD + step : PAD + step + count, at * CELLS : (at + 1) * CELLS]
        first[inner] = np.maximum(total + self.layers.first_bias, 0)
        first[words.at < 0] = 0
        second = np.zeros_like(first)
        for low in range(PAD, PAD + count, _FEW):
            high = min(low + _FEW, PAD + count)
            part = second[low:high]
            for step, layer in zip(AROUND, self.second, strict=True):
                part += first[low + step : high + step] @ layer
        second = np.maximum(second + self.layers.second_bias, 0)
        scores = np.concatenate(
            [np.hstack([first[low : low + _FEW], second[low : low + _FEW]]) @ self.layers.out
             for low in range(0, len(first), _FEW)]
        )  # fmt: skip
        return softmax(scores + self.layers.out_bias)

    def _numbers(self, words: list[str]) -> list[int]:
        """The row of `made` for each word; rows of new words are computed first."""
        seen = [*map(self.known.get, words)]
        new = list(dict.fromkeys(word for word, row in zip(words, seen, strict=True) if row is None))
        if len(self.known) + len(new) > _MANY_WORDS:
            self.known, new = {}, list(dict.fromkeys(words))
        if new:
            begin = len(self.known) + 1
            end = begin + len(new)
            if end > len(self.made):
                larger = np.zeros((2 * end, self.made.shape[1]), np.float32)
                larger[: len(self.made)] = self.made
                self.made = larger
            rows = np.array([rows_of(word, self.vocabulary) for word in new])
            sums = self.table[rows].sum(axis=1)
            for low in range(0, len(new), 20):  # few: see _FEW
                self.made[begin + low : min(begin + low + 20, end)] = sums[low : low + 20] @ self.through
            self.known.update(zip(new, range(begin, end), strict=True))
        return [*map(self.known.__getitem__, words)]


def softmax(scores: Floats) -> Floats:
    """Scores -> probabilities, head by head."""
    parts = scores.reshape(len(scores), -1, 3)
    odds = np.exp(parts - parts.max(axis=2, keepdims=True))
    out: Floats = (odds / odds.sum(axis=2, keepdims=True)).reshape(scores.shape)
    return out


def spans_of(words: TaggerInput, chances: Floats, head: str, least: float) -> list[tuple[int, int]]:
    """The names found, as `(start, end)` in characters.

    A word belongs to a name if its chance is above `least`; it begins a new one if that is likelier than continuing, to
    both heads together: `knowledge` has seen more lists without commas.
    """
    of = chances[:, 3 * HEADS.index(head) : 3 * HEADS.index(head) + 3]
    places = np.flatnonzero((of[:, OUTSIDE] < 1 - least) & (words.at >= 0))
    if not len(places):
        return []
    first = np.ones(len(places), bool)
    later = chances[places[1:]]
    first[1:] = (np.diff(places) > 1) | (later[:, BEGIN::3].sum(axis=1) > later[:, INSIDE::3].sum(axis=1))
    begins = np.flatnonzero(first)
    lows = words.starts[words.at[places[begins]]].tolist()
    highs = words.ends[words.at[places[np.append(begins[1:], len(places)) - 1]]].tolist()
    return list(zip(lows, highs, strict=True))


@cache
def load_tagger() -> Tagger:
    """The tagger that ships with jobscan, read once."""
    with np.load(WEIGHTS_FILE, allow_pickle=False) as file:
        names = [bytes(file[name]).decode().split("\x1f") for name in Vocabulary._fields]
        table = file["table"].astype(np.float32) * file["scale"]
        layers = Layers(*(file[name].astype(np.float32) for name in Layers._fields))
    return Tagger(vocabulary_of(names), table, layers)
