"""Candidates with signs, of which some are right -> what each sign is worth in the choice: a softmax, learned by Adam.

"None of them" is a candidate of its own. A sign gets a weight only where several sources have it, so that no board's
own words are learned; big sources count less a listing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from jobscan.facts.ranking import NONE, SHIFT, SLOPE, Weights
from jobscan.model import Candidate

SOURCES, TIMES = 4, 8  # the fewest that a sign must be seen in, and how often in all
ROUNDS, STEP, PULL = 300, 0.15, 0.7
FULL = 40  # listings of a source, from which on more listings count less each
NOBODY = 2.0  # what a listing counts that states none: they are rarer among the labels than elsewhere


class Choice(NamedTuple):
    """A listing: the signs of each candidate, which are right (none where nothing is stated), and its source.

    `nearly` are those that count as right too where one of them is chosen, though they do not teach.
    """

    source: str
    candidates: list[frozenset[str]]
    right: list[bool]
    nearly: list[bool] | None = None
    values: Sequence[Candidate[str]] = ()

    @property
    def may_count(self) -> list[bool]:
        return self.right if self.nearly is None else self.nearly


def learned(choices: Sequence[Choice]) -> Weights:
    """The weights that make the right candidates likely; listings whose right one is not among them teach nothing."""
    signs = _known_signs(choices)
    number = {sign: at for at, sign in enumerate(signs)}
    sizes = Counter(choice.source for choice in choices)
    rows: list[list[int]] = []
    right: list[float] = []
    group: list[int] = []
    counts: list[float] = []
    for choice in choices:
        stated = any(choice.right)
        for candidate, is_right in zip(choice.candidates, choice.right, strict=True):
            rows.append([number[sign] for sign in sorted(candidate) if sign in number])
            right.append(float(is_right))
            group.append(len(counts))
        rows.append([number[NONE]])
        right.append(float(not stated))
        group.append(len(counts))
        counts.append(min(1.0, FULL / sizes[choice.source]) ** 0.5 * (1.0 if stated else NOBODY))
    found = _descended(rows, np.array(right), np.array(group), np.array(counts), len(signs))
    return Weights(
        {sign: round(float(weight), 2) for sign, weight in zip(signs, found, strict=True) if abs(weight) >= 0.01}
    )


def _known_signs(choices: Sequence[Choice]) -> list[str]:
    seen: Counter[str] = Counter()
    sources: dict[str, set[str]] = defaultdict(set)
    for choice in choices:
        for sign in frozenset().union(*choice.candidates):
            seen[sign] += 1
            sources[sign].add(choice.source)
    return sorted([NONE, *(sign for sign in seen if seen[sign] >= TIMES and len(sources[sign]) >= SOURCES)])


def _descended(
    rows: list[list[int]], right: np.ndarray, group: np.ndarray, counts: np.ndarray, size: int
) -> np.ndarray:
    column = np.concatenate([np.array(row, int) for row in rows])
    row = np.repeat(np.arange(len(rows)), [len(each) for each in rows])
    first = np.searchsorted(group, np.arange(len(counts)))  # a group's rows stand together
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for turn in range(1, ROUNDS + 1):
        sums = np.bincount(row, weights[column], minlength=len(rows))
        most = np.maximum.reduceat(sums, first)
        parts = np.exp(sums - most[group])
        chance = parts / np.bincount(group, parts)[group]
        among_right = parts * right / np.bincount(group, parts * right)[group]
        push = np.bincount(column, ((chance - among_right) * counts[group])[row], minlength=size)
        slope = push + PULL / 100 * len(counts) * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        step = STEP * (1.0 if turn < 0.6 * ROUNDS else 0.3 if turn < 0.85 * ROUNDS else 0.1)
        weights -= step * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
    return weights


def straightened(weights: Weights, chances: Sequence[float], right: Sequence[bool]) -> Weights:
    """The weights with the two rows by which chances, given to unseen sources, become what was right of them.

    >>> rows = straightened(Weights({}), [0.5] * 100, [True] * 80 + [False] * 20)
    >>> rows.confidence(0.5)
    0.8
    """
    logit = np.log(np.clip(chances, 1e-4, 1 - 1e-4)) - np.log(1 - np.clip(chances, 1e-4, 1 - 1e-4))
    slope, shift = 1.0, 0.0
    for _ in range(3000):
        off = 1 / (1 + np.exp(-(slope * logit + shift))) - np.array(right, float)
        slope -= 0.3 * float(np.mean(off * logit)) / (1 + float(np.mean(logit * logit)))
        shift -= 0.3 * float(np.mean(off))
    return Weights({**weights.of, SLOPE: round(slope, 2), SHIFT: round(shift, 2)})


def groups(sources: Sequence[str], number: int) -> dict[str, int]:
    """Every source -> one of some groups of about equal size.

    >>> groups(["a", "a", "a", "b", "b", "c"], 2)
    {'a': 0, 'b': 1, 'c': 1}
    """
    sizes = [0] * number
    chosen: dict[str, int] = {}
    for source, size in sorted(Counter(sources).items(), key=lambda pair: (-pair[1], pair[0])):
        chosen[source] = sizes.index(min(sizes))
        sizes[chosen[source]] += size
    return chosen


def table(weights: Weights, head: str) -> str:
    """The text of a file of weights."""
    return head + "".join(f"{sign}\t{weight:g}\n" for sign, weight in sorted(weights.of.items()))
