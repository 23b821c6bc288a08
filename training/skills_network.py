"""Rows and tags of labelled words -> the weights of `jobscan.facts.skills.tagger`, by gradient steps in numpy.

All chance comes from one seed, and everything is summed in a fixed order: the same words give the same weights.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from jobscan.facts.skills.tagger import AROUND, CELLS, COLUMNS, HEADS, PAD, Floats, Ints, Layers, softmax

# chosen on the even rows of the hand labels
EPOCHS, BATCH_WORDS = 10, 1000
DROP_WORD, DROP_MEANING, DROP_ROLE, DROP_INPUT, DROP_CELLS = 0.12, 0.1, 0.15, 0.1, 0.15
TABLE_RATE, LAYER_RATE = 0.06, 2e-3
SPREAD = 0.1


class Example(NamedTuple):
    """Some words, `PAD` empty places around each stretch: rows (0 where there is none), targets and their weights."""

    rows: Ints  # words by 7: word, begin, end, shape, hit, role, glued
    targets: Floats  # words by 3 for each head
    weights: Floats  # words by heads; 0 where nobody said
    there: NDArray[np.bool_]


class Start(NamedTuple):
    """What is known of each row before anything is learned."""

    meanings: Floats  # what a word means; nought for what is no word
    common: NDArray[np.bool_]  # whether it is there often enough to learn numbers of its own


class Learner:
    """The weights under training: Adagrad for the table, whose rows are rare; Adam for the layers.

    A word's row is its own numbers and its meaning, folded into as many columns. So words that nobody labelled get the
    rows of words that mean the like.
    """

    def __init__(self, start: Start, seed: int) -> None:
        self.start = start
        self.chance = np.random.default_rng(seed)
        size, width = start.meanings.shape
        self.table = self.chance.normal(0, SPREAD, (size, COLUMNS)).astype(np.float32)
        self.table[~start.common] = 0
        self.seen = np.full((size, COLUMNS), 1e-2, np.float32)
        wide = len(AROUND)

        def layer(rows: int, columns: int) -> Floats:
            return self.chance.normal(0, (2 / rows) ** 0.5, (rows, columns)).astype(np.float32)

        self.layers = Layers(
            first=layer(wide * COLUMNS, CELLS),
            first_bias=np.zeros(CELLS, np.float32),
            second=layer(wide * CELLS, CELLS),
            second_bias=np.zeros(CELLS, np.float32),
            out=layer(2 * CELLS, 3 * len(HEADS)) * np.float32(0.3),
            out_bias=np.zeros(3 * len(HEADS), np.float32),
        )
        self.fold = self.chance.normal(0, SPREAD / width**0.5, (width, COLUMNS)).astype(np.float32)
        self.learned = [*self.layers, self.fold]
        self.mean = [np.zeros_like(each) for each in self.learned]
        self.square = [np.zeros_like(each) for each in self.learned]
        self.count = 0

    def learn(self, batch: Example, pace: float) -> float:
        """One step; the loss before it, a word."""
        rows = batch.rows.copy()
        words = np.where(self.chance.random(len(rows)) < DROP_MEANING, 0, rows[:, 0])
        rows[(self.chance.random(len(rows)) < DROP_WORD) | ~self.start.common[rows[:, 0]], 0] = 0
        rows[self.chance.random(len(rows)) < DROP_ROLE, 5] = 0
        meanings = self.start.meanings[words]
        loss, slopes, back = self._slopes(rows, meanings, batch)
        flat, owners = rows.ravel(), np.repeat(np.arange(len(rows)), rows.shape[1])
        used = flat > 0
        flat, owners = flat[used], owners[used]
        order = np.argsort(flat, kind="stable")
        flat, owners = flat[order], owners[order]
        changes = np.flatnonzero(np.diff(flat, prepend=-1))
        slope, which = np.add.reduceat(back[owners], changes, axis=0), flat[changes]
        seen = self.seen[which] + slope * slope
        self.seen[which] = seen
        self.table[which] -= np.float32(pace * TABLE_RATE) * slope / np.sqrt(seen)
        self.count += 1
        for at, (each, slope) in enumerate(zip(self.learned, [*slopes, meanings.T @ back], strict=True)):
            self.mean[at] = 0.9 * self.mean[at] + 0.1 * slope
            self.square[at] = 0.99 * self.square[at] + 0.01 * slope * slope
            mean, square = self.mean[at] / (1 - 0.9**self.count), self.square[at] / (1 - 0.99**self.count)
            each -= (pace * LAYER_RATE * mean / (np.sqrt(square) + 1e-8)).astype(np.float32)
        return loss

    def whole_table(self) -> Floats:
        """Every row, its meaning in it."""
        table: Floats = self.table + self.start.meanings @ self.fold
        return table

    def _slopes(self, rows: Ints, meanings: Floats, batch: Example) -> tuple[float, Layers, Floats]:
        layers = self.layers
        there = batch.there[:, None]
        kept_in = self._kept((len(rows), COLUMNS), DROP_INPUT)
        seen = (self.table[rows].sum(axis=1) + meanings @ self.fold) * kept_in
        seen_around = _around(seen)
        first = np.maximum(seen_around @ layers.first + layers.first_bias, 0)
        cells_first = self._kept(first.shape, DROP_CELLS) * (first > 0) * there
        first *= cells_first
        first_around = _around(first)
        second = np.maximum(first_around @ layers.second + layers.second_bias, 0)
        cells_second = self._kept(second.shape, DROP_CELLS) * (second > 0)
        second *= cells_second
        both = np.hstack([first, second])
        chances = softmax(both @ layers.out + layers.out_bias)
        weights = np.repeat(batch.weights, 3, axis=1)
        whole = np.float32(max(1.0, float(batch.weights.sum())))
        loss = -float((weights * batch.targets * np.log(chances + 1e-7)).sum()) / float(whole)
        wrong = weights * (chances - batch.targets)
        back_both = wrong @ layers.out.T
        back_second = back_both[:, CELLS:] * cells_second
        back_first = (back_both[:, :CELLS] + _gathered(back_second @ layers.second.T)) * cells_first
        back_seen = _gathered(back_first @ layers.first.T) * kept_in * there
        slopes = Layers(
            first=seen_around.T @ back_first,
            first_bias=back_first.sum(0),
            second=first_around.T @ back_second,
            second_bias=back_second.sum(0),
            out=both.T @ wrong,
            out_bias=wrong.sum(0),
        )
        return loss, slopes, back_seen

    def _kept(self, size: tuple[int, int], dropped: float) -> Floats:
        return (self.chance.random(size, np.float32) > dropped).astype(np.float32) / np.float32(1 - dropped)


def _around(seen: Floats) -> Floats:
    """Each place's neighbours side by side; beyond the ends there is nothing."""
    padded = np.pad(seen, ((PAD, PAD), (0, 0)))
    return np.hstack([padded[PAD + step : PAD + step + len(seen)] for step in AROUND])


def _gathered(slopes: Floats) -> Floats:
    """What every place gets of the slopes of those that looked at it."""
    width = slopes.shape[1] // len(AROUND)
    out = np.zeros((len(slopes) + 2 * PAD, width), np.float32)
    for at, step in enumerate(AROUND):
        out[PAD + step : PAD + step + len(slopes)] += slopes[:, at * width : (at + 1) * width]
    return out[PAD:-PAD]


def train(examples: list[Example], start: Start, seed: int) -> Learner:
    """The weights, learned from these examples in a new order every epoch."""
    learner, order = Learner(start, seed), np.random.default_rng(seed)
    steps = EPOCHS * sum(len(example.rows) for example in examples) / BATCH_WORDS
    done, total = 0, 0.0
    for epoch in range(EPOCHS):
        batch: list[Example] = []
        words = 0
        for at in order.permutation(len(examples)).tolist():
            batch.append(examples[at])
            words += len(examples[at].rows)
            if words >= BATCH_WORDS:
                joined = Example(*(np.concatenate(parts) for parts in zip(*batch, strict=True)))
                total += learner.learn(joined, pace=max(0.05, 1 - done / steps))
                batch, words = [], 0
                done += 1
        print(f"epoch {epoch + 1}: {total / max(1, done):.4f}", flush=True)
    return learner
