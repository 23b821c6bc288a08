"""Rows and roles of labelled listings -> the weights of `jobscan.segment.network`, by gradient steps in numpy.

Everything is summed in a fixed order on one thread and all chance comes from one seed: the same listings give the same
bytes.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from jobscan.segment.network import AROUND, BESIDE, EDGE, MANY, Floats, Ints, Layers

# chosen by leaving sources out: more columns, cells or epochs gave nothing; without dropping a half of the rows and of
# the network's cells at every step, listings of other sources lose half a point
COLUMNS, FIRST, SECOND = 24, 48, 32
EPOCHS, BATCH, DROP_ROWS, DROP_CELLS = 3, 24, 0.5, 0.4
RATE, DEEP_RATE, LAYER_RATE, STEP_RATE, DECAY = 0.1, 0.05, 2e-3, 1e-2, 2e-6
_SPREAD = 0.1  # of the descriptions before anything is learned


class Example(NamedTuple):
    """One listing: the rows of its segments, whose they are; each segment's heading, its role, what it counts."""

    rows: Ints
    owners: Ints
    above: Ints
    roles: Ints
    sure: Floats


class Batch:
    """Some listings one behind the other, `EDGE` empty segments around each, and what every epoch needs of them."""

    def __init__(self, examples: list[Example]) -> None:
        lengths = np.array([len(example.roles) for example in examples])
        begins = EDGE + np.concatenate([[0], np.cumsum(lengths[:-1] + EDGE)])
        self.listings, self.longest = len(examples), int(lengths.max())
        self.segments = int(begins[-1] + lengths[-1] + EDGE)
        self.rows = np.concatenate([example.rows for example in examples])
        self.owners = np.concatenate([e.owners + begin for e, begin in zip(examples, begins, strict=True)])
        self.roles = np.concatenate([example.roles for example in examples])
        self.sure = np.concatenate([example.sure for example in examples])
        self.listing = np.repeat(np.arange(self.listings), lengths)
        self.place = np.concatenate([np.arange(length) for length in lengths])
        self.here = self.place + begins[self.listing]
        above = np.concatenate([example.above for example in examples])
        self.above = np.where(above < 0, 0, above + begins[self.listing])
        self.begins = _changes(self.owners)
        self.filled = self.owners[self.begins]
        self.sizes = np.ones(self.segments, np.float32)
        self.sizes[self.filled] = np.diff(np.append(self.begins, len(self.rows)))
        self.order = np.argsort(self.rows, kind="stable")
        self.changes = _changes(self.rows[self.order])
        self.distinct = self.rows[self.order][self.changes]


class Learner:
    """The weights under training: Adagrad for the table, as rows are rare; Adam for the layers."""

    def __init__(self, size: int, seed: int) -> None:
        self.chance = np.random.default_rng(seed)
        self.table = np.zeros((size, MANY + COLUMNS), np.float32)
        self.table[1:, MANY:] = self.chance.normal(0, _SPREAD, (size - 1, COLUMNS))
        self.seen = np.full(self.table.shape, 1e-3, np.float32)
        self.seen[:, :MANY] = 1e-4
        self.rates = np.repeat(np.array([RATE, DEEP_RATE], np.float32), [MANY, COLUMNS])
        wide, beside = (len(AROUND) + 1) * COLUMNS, (len(BESIDE) + 1) * FIRST
        zeros = np.zeros
        self.layers = Layers(
            first=self.chance.normal(0, (2 / wide) ** 0.5, (wide, FIRST)).astype(np.float32),
            first_bias=zeros(FIRST, np.float32),
            second=self.chance.normal(0, (2 / beside) ** 0.5, (beside, SECOND)).astype(np.float32),
            second_bias=zeros(SECOND, np.float32),
            first_out=zeros((FIRST, MANY), np.float32),
            second_out=zeros((SECOND, MANY), np.float32),
            steps=zeros((MANY + 1, MANY), np.float32),
        )
        self.mean = [zeros(layer.shape, np.float32) for layer in self.layers]
        self.square = [zeros(layer.shape, np.float32) for layer in self.layers]
        self.count = 0

    def learn(self, batch: Batch, pace: float) -> float:
        """One step; the loss before it."""
        loss, slopes, table_slope = self.slopes(batch, DROP_ROWS, DROP_CELLS)
        values = self.table[batch.distinct]
        table_slope += DECAY * 40 * batch.listings * values  # 40: the segments of a listing
        seen = self.seen[batch.distinct] + table_slope * table_slope
        self.seen[batch.distinct] = seen
        self.table[batch.distinct] = values - np.float32(pace) * self.rates * table_slope / np.sqrt(seen)
        self.count += 1
        for at, (layer, slope) in enumerate(zip(self.layers, slopes, strict=True)):
            each = slope / np.float32(batch.listings)
            self.mean[at] = 0.9 * self.mean[at] + 0.1 * each
            self.square[at] = 0.99 * self.square[at] + 0.01 * each * each
            mean, square = self.mean[at] / (1 - 0.9**self.count), self.square[at] / (1 - 0.99**self.count)
            rate = STEP_RATE if layer is self.layers.steps else LAYER_RATE
            layer -= pace * rate * mean / (np.sqrt(square) + 1e-8)
        return loss

    def slopes(self, batch: Batch, drop_rows: float, drop_cells: float) -> tuple[float, Layers, Floats]:
        """The loss, and how it changes with every layer and with the table's rows that the batch has.

        Forward as `network.scores_of` goes, some rows and cells left out; then backward through the same steps.
        """
        layers, here, above = self.layers, batch.here, batch.above
        kept = self._kept(batch.rows.shape, drop_rows)[:, None]
        sums = np.zeros((batch.segments, MANY + COLUMNS), np.float32)
        sums[batch.filled] = np.add.reduceat(self.table[batch.rows] * kept, batch.begins, axis=0)
        roots = np.sqrt(batch.sizes)[:, None]
        descriptions = sums[:, MANY:] / roots
        seen_first = np.concatenate([*(descriptions[here + step] for step in AROUND), descriptions[above]], axis=1)
        first = np.maximum(seen_first @ layers.first + layers.first_bias, 0)
        cells_first = self._kept(first.shape, drop_cells) * (first > 0)
        first *= cells_first
        spread = np.zeros((batch.segments, FIRST), np.float32)
        spread[here] = first
        seen_second = np.concatenate([*(spread[here + step] for step in BESIDE), spread[above]], axis=1)
        second = np.maximum(seen_second @ layers.second + layers.second_bias, 0)
        cells_second = self._kept(second.shape, drop_cells) * (second > 0)
        second *= cells_second
        scores = sums[here, :MANY] + first @ layers.first_out + second @ layers.second_out

        loss, wrong, steps = chain_slopes(batch, scores, layers.steps)
        back_second = (wrong @ layers.second_out.T) * cells_second
        back_spread = _gathered(back_second @ layers.second.T, BESIDE, batch, FIRST)
        back_first = (wrong @ layers.first_out.T + back_spread[here]) * cells_first
        back_sums = np.zeros_like(sums)
        back_sums[here, :MANY] = wrong
        back_sums[:, MANY:] = _gathered(back_first @ layers.first.T, AROUND, batch, COLUMNS) / roots
        by_row = back_sums[batch.owners[batch.order]] * kept[batch.order]
        slopes = Layers(
            first=seen_first.T @ back_first,
            first_bias=back_first.sum(0),
            second=seen_second.T @ back_second,
            second_bias=back_second.sum(0),
            first_out=first.T @ wrong,
            second_out=second.T @ wrong,
            steps=steps,
        )
        return loss, slopes, np.add.reduceat(by_row, batch.changes, axis=0)

    def _kept(self, shape: tuple[int, ...], dropped: float) -> Floats:
        """1 / (1 - dropped) where something is kept, nought where it is left out."""
        if not dropped:
            return np.ones(shape, np.float32)
        return (self.chance.random(shape, np.float32) > dropped).astype(np.float32) / np.float32(1 - dropped)


def _changes(values: Ints) -> Ints:
    """Where a list that is in order has another value than before."""
    return np.flatnonzero(np.concatenate([[True], values[1:] != values[:-1]]))


def _gathered(slopes: Floats, steps: tuple[int, ...], batch: Batch, width: int) -> Floats:
    """What every segment gets of the slopes of those that looked at it."""
    out = np.zeros((batch.segments, width), np.float32)
    for at, step in enumerate(steps):
        out[batch.here + step] += slopes[:, at * width : (at + 1) * width]
    order = np.argsort(batch.above, kind="stable")
    changes = _changes(batch.above[order])
    out[batch.above[order][changes]] += np.add.reduceat(slopes[order, len(steps) * width :], changes, axis=0)
    return out


def chain_slopes(batch: Batch, scores: Floats, steps: Floats) -> tuple[float, Floats, Floats]:
    """The loss of the chain of roles; how it changes with the scores, and with the chain's steps.

    What a segment counts for weighs only the slopes of its scores.
    """
    shape = (batch.longest, batch.listings, MANY)
    at = (batch.place, batch.listing)
    padded, there, gold = (
        np.zeros(shape, np.float32),
        np.zeros((*shape[:2], 1), np.float32),
        np.zeros(shape, np.float32),
    )
    padded[at], there[at], gold[(*at, batch.roles)] = scores, 1, 1
    local = np.exp(padded - padded.max(axis=2, keepdims=True)) + np.float32(1e-12)
    table, begin = np.exp(steps[:MANY]), np.exp(steps[MANY])
    forward, backward = np.zeros_like(local), np.ones_like(local)
    forward[0] = _shares(local[0] * begin)
    for t in range(1, len(local)):
        forward[t] = _shares(np.where(there[t] > 0, (forward[t - 1] @ table) * local[t], forward[t - 1]))
    pairs = np.zeros((MANY, MANY), np.float32)
    for t in range(len(local) - 1, 0, -1):
        ahead = backward[t] * local[t] * there[t]
        whole = np.maximum(((forward[t - 1] @ table) * ahead).sum(1, keepdims=True), 1e-30)
        pairs += (forward[t - 1].T @ (ahead / whole)) * table - (gold[t - 1] * there[t]).T @ gold[t]
        backward[t - 1] = _shares(np.where(there[t] > 0, ahead @ table.T, backward[t]))
    chance = _shares(forward * backward)
    wrong = (chance - gold) * there
    loss = -float(np.log(np.maximum(chance[(*at, batch.roles)], 1e-9)).sum())
    return loss, wrong[at] * batch.sure[:, None], np.vstack([pairs, wrong[0].sum(0)])


def _shares(values: Any) -> Any:
    return values / np.maximum(values.sum(axis=-1, keepdims=True), 1e-30)


def train(examples: list[Example], size: int, seed: int) -> Learner:
    """The weights of `size` rows, learned from these listings."""
    examples = sorted((example for example in examples if len(example.rows)), key=lambda example: len(example.roles))
    batches = [Batch(examples[at : at + BATCH]) for at in range(0, len(examples), BATCH)]
    learner, order = Learner(size, seed), np.random.default_rng(seed)
    done = 0
    for _ in range(EPOCHS):
        for at in order.permutation(len(batches)):
            learner.learn(batches[at], pace=1 - 0.9 * done / (EPOCHS * len(batches)))
            done += 1
    return learner
