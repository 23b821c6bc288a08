"""Labelled listings -> `jobscan/data/roles_weights.npz`, the weights of words for roles that `jobscan.segment` reads.

    python training/roles.py --source DIR            # learns and writes, about a minute
    python training/roles.py --source DIR --measure  # writes nothing: each source in turn is left out, and measured on

DIR holds `listings/*.jsonl.gz` (id, text), `silver/*.jsonl.gz` (id, source, segments with a
role, in_gold) and `sections/*.jsonl` (text, source, segments with a label). Only the even rows of the hand labels are
learned from, so that the odd ones can measure. What is learned is a linear-chain CRF: how much each word, pair or shape
speaks for each of the 13 roles, and how readily one role follows another. No sentence of a listing is kept, only words
and pairs.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from jobscan.segment.features import featurize
from jobscan.segment.roles import ROLES, WEIGHTS_FILE, Weights, chances
from jobscan.segment.split import split_text
from jobscan.text import fold

Array = NDArray[np.float32]
EPOCHS, RATE, DECAY, BATCH = 8, 0.12, 2e-6, 32  # by the even rows' own halves; more epochs gave nothing
LEAST = 12  # segments that must have a feature; rarer ones are names
KEEP = 12_000  # features in the file: 300 KB at most
HAND = 3  # a hand-labelled listing counts as three of the teacher's


class Labelled(NamedTuple):
    """One listing: the features of each segment, and the number of each role."""

    features: list[list[str]]
    roles: list[int]


def labelled(text: str, marked: list[tuple[int, int, str]]) -> Labelled:
    """Our own segments of a text, each with the role that most of its letters have."""
    folded = fold(text)
    spans, roles = [], []
    at = 0
    for start, end in split_text(folded, text):
        while at < len(marked) and marked[at][1] <= start:
            at += 1
        votes: Counter[str] = Counter()
        for low, high, role in marked[at:]:
            if low >= end:
                break
            votes[role] += sum(c.isalnum() for c in text[max(low, start) : min(high, end)])
        spans.append((start, end))
        roles.append(ROLES.index(votes.most_common(1)[0][0] if votes else "other"))
    return Labelled(featurize(folded, spans, text), roles)


class Row(NamedTuple):
    """One labelled listing as it was read."""

    source: str
    text: str
    marked: list[tuple[int, int, str]]


def read_silver(source: Path) -> Iterator[Row]:
    """The teacher's listings that nobody labelled by hand."""
    texts: dict[str, str] = {}
    for path in sorted((source / "listings").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts.update((row["id"], row["text"]) for row in map(json.loads, lines))
    for path in sorted((source / "silver").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if not row["in_gold"] and row["id"] in texts:
                    marked = [(s["start"], s["end"], s["role"]) for s in row["segments"]]
                    yield Row(row["source"], texts[row["id"]], marked)


def read_gold(source: Path, parity: int | None) -> Iterator[Row]:
    """The even (0), the odd (1) or all (None) rows of the hand labels."""
    for path in sorted((source / "sections").glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").rstrip("\n").split("\n")):
            row: dict[str, Any] = json.loads(line)
            if parity is None or number % 2 == parity:
                marked = [(s["start"], s["end"], s["label"]) for s in row["segments"]]
                yield Row(row["source"]["name"], row["text"], marked)


def prepared(rows: list[Row], times: int) -> list[Labelled]:
    """Each row's features and roles, so many times."""
    return [listing for row in rows for listing in [labelled(row.text, row.marked)] * times]


class Model:
    """Weights under training; Adagrad, as the features are sparse."""

    def __init__(self, size: int) -> None:
        n = len(ROLES)
        self.emit = np.zeros((size, n), np.float32)
        self.step = np.zeros((n + 1, n), np.float32)  # last row: from the start
        self.emit_seen = np.full((size, n), 1e-4, np.float32)
        self.step_seen = np.full((n + 1, n), 1e-4, np.float32)

    def learn(self, batch: list[tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]]) -> float:
        """One step over some listings, each as feature numbers, their offsets by segment, and roles."""
        n = len(ROLES)
        longest = max(len(roles) for _, _, roles in batch)
        scores = np.zeros((longest, len(batch), n), np.float32)
        mask = np.zeros((longest, len(batch), 1), np.float32)
        gold = np.zeros((longest, len(batch), n), np.float32)
        for k, (ids, offsets, roles) in enumerate(batch):
            scores[: len(roles), k] = np.add.reduceat(self.emit[ids], offsets, axis=0)
            mask[: len(roles), k] = 1
            gold[np.arange(len(roles)), k, roles] = 1
        shift = scores.max(axis=2, keepdims=True)
        local = np.exp(scores - shift)
        table, begin = np.exp(self.step[:n]), np.exp(self.step[n])
        forward = np.zeros_like(local)
        forward[0] = local[0] * begin
        forward[0] /= forward[0].sum(1, keepdims=True)
        for t in range(1, longest):
            forward[t] = np.where(mask[t] > 0, (forward[t - 1] @ table) * local[t], forward[t - 1])
            forward[t] /= forward[t].sum(1, keepdims=True)
        backward = np.ones_like(local)
        pairs = np.zeros((n, n), np.float32)
        for t in range(longest - 1, 0, -1):
            ahead = backward[t] * local[t] * mask[t]
            joint = forward[t - 1].T @ (
                ahead / np.maximum(((forward[t - 1] @ table) * ahead).sum(1, keepdims=True), 1e-30)
            )
            pairs += joint * table
            pairs -= (gold[t - 1] * mask[t]).T @ gold[t]
            back = np.where(mask[t] > 0, ahead @ table.T, backward[t])
            backward[t - 1] = back / np.maximum(back.sum(1, keepdims=True), 1e-30)
        chance = forward * backward
        chance /= np.maximum(chance.sum(2, keepdims=True), 1e-30)
        wrong = (chance - gold) * mask
        loss = -float(np.log(np.maximum((chance * gold).sum(2), 1e-9))[mask[..., 0] > 0].sum())
        ids = np.concatenate([ids for ids, _, _ in batch])
        lengths = [np.diff(np.append(offsets, len(ids_))) for ids_, offsets, _ in batch]
        rows = np.concatenate([np.repeat(wrong[: len(ls), k], ls, axis=0) for k, ls in enumerate(lengths)])
        slope = np.stack([np.bincount(ids, rows[:, c], len(self.emit)) for c in range(n)], 1).astype(np.float32)
        slope += DECAY * self.emit * len(lengths) * 40
        self._move(self.emit, self.emit_seen, slope)
        self._move(self.step, self.step_seen, np.vstack([pairs, wrong[0].sum(0)]))
        return loss

    @staticmethod
    def _move(weights: Array, seen: Array, slope: Array) -> None:
        seen += slope * slope
        weights -= RATE * slope / np.sqrt(seen)


def train(listings: list[Labelled], vocabulary: dict[str, int], seed: int) -> Model:
    """The CRF over these features."""
    data = []
    for features, roles in listings:
        if roles:
            rows = [[vocabulary[f] for f in fs if f in vocabulary] or [0] for fs in features]
            offsets = np.cumsum([0, *map(len, rows[:-1])])
            data.append((np.concatenate(rows).astype(np.int32), offsets.astype(np.int32), np.array(roles, np.int32)))
    data.sort(key=lambda row: len(row[2]))
    batches = [data[at : at + BATCH] for at in range(0, len(data), BATCH)]
    model = Model(len(vocabulary))
    order = np.random.default_rng(seed)
    for epoch in range(EPOCHS):
        loss = sum(model.learn(batches[at]) for at in order.permutation(len(batches)))
        print(f"epoch {epoch + 1}: loss {loss / sum(len(row[2]) for row in data):.4f}", flush=True)
    return model


def learned(listings: list[Labelled]) -> tuple[list[str], Model]:
    """The features worth keeping, and their weights."""
    counts = Counter(feature for listing in listings for features in listing.features for feature in features)
    vocabulary = {feature: at for at, feature in enumerate(sorted(f for f, c in counts.items() if c >= LEAST))}
    print(f"{len(listings)} listings, {len(vocabulary)} features", flush=True)
    model = train(listings, vocabulary, seed=1)
    # what a feature is worth: how far its weights spread, and how often it is there to be used
    worth = {f: float(model.emit[at].std()) * counts[f] ** 0.5 for f, at in vocabulary.items()}
    kept = sorted(sorted(worth, key=lambda f: -worth[f])[:KEEP])
    rows = [vocabulary[feature] for feature in kept]
    model.emit = model.emit[rows]
    return kept, model


def measured(kept: list[str], model: Model, rows: list[Row]) -> tuple[int, int]:
    """How many segments of these listings got the right role, and of how many."""
    emit = np.vstack([model.emit, np.zeros((1, len(ROLES)), np.float32)])
    steps = np.exp(model.step)
    table = Weights({name: at for at, name in enumerate(kept)}, emit, steps[:-1], steps[-1])
    right = total = 0
    for row in rows:
        features, roles = labelled(row.text, row.marked)
        right += int((chances(features, table).argmax(1) == np.array(roles)).sum())
        total += len(roles)
    return right, total


def leave_one_out(source: Path) -> None:
    """For each source with 12 hand-labelled listings or more: learn from all others, measure on it."""
    silver, gold = list(read_silver(source)), list(read_gold(source, None))
    sizes = Counter(row.source for row in gold)
    for name in sorted(name for name, size in sizes.items() if size >= 12):
        others = prepared([row for row in silver if row.source != name], 1)
        others += prepared([row for row in gold if row.source != name], HAND)
        right, total = measured(*learned(others), [row for row in gold if row.source == name])
        print(f"without {name}: {right / total:.3f} of {total} segments", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    if options.measure:
        leave_one_out(options.source)
        return
    even = list(read_gold(options.source, 0))
    listings = [*prepared(list(read_silver(options.source)), 1), *prepared(even, HAND)]
    kept, _ = learned(listings)
    model = train(listings, {feature: at for at, feature in enumerate(kept)}, seed=2)
    right, total = measured(kept, model, list(read_gold(options.source, 1)))
    print(f"odd rows: {right / total:.3f} of {total} segments")
    scale = float(np.abs(model.emit).max()) / 127
    np.savez(
        WEIGHTS_FILE,
        features=np.frombuffer("\n".join(kept).encode(), np.uint8),
        weights=np.round(model.emit / scale).astype(np.int8),
        scale=np.float32(scale),
        steps=model.step.astype(np.float32),
    )
    print(f"{WEIGHTS_FILE}: {Path(WEIGHTS_FILE).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
