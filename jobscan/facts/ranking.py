"""Candidates with their signs -> each one's chance, by learned weights: a softmax that includes "none of them".

The weights are a text table, `sign<TAB>weight`, written by a script in training/; a sign without a row says
nothing. Two rows straighten the chances, so that of facts with the same chance that share is right on a new board.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import NamedTuple

from jobscan.data import DATA

NONE = "none of them"  # its weight is how likely it is that nothing right is among the candidates
SLOPE, SHIFT = "slope of the confidence", "shift of the confidence"


class Weights(NamedTuple):
    """The weight of each sign for or against a candidate, and how a chance becomes a confidence."""

    of: dict[str, float]

    def chances(self, candidates: Sequence[Collection[str]]) -> list[float]:
        """The chance of each candidate, given its signs; the remainder to 1 is the chance of none.

        >>> [round(chance, 2) for chance in Weights({"label": 2.0, NONE: 0.0}).chances([{"label"}, {"far"}])]
        [0.79, 0.11]
        """
        known = self.of.get
        sums = [sum([self.of[sign] for sign in sorted(filter(self.of.__contains__, signs))]) for signs in candidates]
        none = known(NONE, 0.0)
        most = max([none, *sums])
        parts = [math.exp(each - most) for each in sums]
        whole = math.fsum([math.exp(none - most), *parts])
        return [part / whole for part in parts]

    def confidence(self, chance: float) -> float:
        """How often a fact with this chance was right on job boards outside the training set.

        >>> Weights({}).confidence(0.75), Weights({SHIFT: 1.0}).confidence(0.75)
        (0.75, 0.89)
        """
        chance = min(max(chance, 1e-4), 1 - 1e-4)
        straight = self.of.get(SLOPE, 1.0) * math.log(chance / (1 - chance)) + self.of.get(SHIFT, 0.0)
        return round(1 / (1 + math.exp(-straight)), 2)


def load_weights(name: str) -> Weights:
    """The weights in `data/<name>`."""
    lines = DATA.joinpath(name).read_text(encoding="utf-8").splitlines()
    rows = (line.rpartition("\t") for line in lines if line and not line.startswith("#"))
    return Weights({sign: float(weight) for sign, _, weight in rows})
