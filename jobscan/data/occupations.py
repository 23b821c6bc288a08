"""The tables by which titles are coded (`occupations.npz`) -> a `Coder` that gives each occupation its probability."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from jobscan.data.titles import features, hashed, key

# Share of the verdict that an exactly listed title has; the rest is the linear coder's.
EXACT_SHARE = 0.8
# Spreads the linear coder's probabilities, which its training sharpens: fitted on half of the evaluation titles.
TEMPERATURE = 0.7

Floats = npt.NDArray[np.float32]


class Coder:
    """The arrays of the npz, and the two ways to score a title against them."""

    def __init__(self, arrays: dict[str, Any]) -> None:
        self.codes: list[str] = arrays["codes"].tolist()
        self.names: list[str] = arrays["names"].tolist()
        self._arrays = arrays
        self._scale = float(arrays["scale"])

    def probabilities(self, title: str) -> tuple[Floats, bool] | None:
        """One number per code, summing to 1, and whether the title is listed; None when no word of it is known."""
        linear = self._linear(features(title))
        listed = self._listed(key(title))
        if linear is None:
            return None
        if listed is None:
            return linear, False
        columns, shares, reviewed = listed
        exact = np.zeros_like(linear)
        # of a title's many codes the likelier in general, unless the shares were given by hand
        exact[columns] = shares if reviewed else shares * (linear[columns] + 0.02)
        total = exact.sum()
        return (linear * (1 - EXACT_SHARE) + exact * (EXACT_SHARE / total), True) if total > 0 else (linear, False)

    def _linear(self, found: list[str]) -> Floats | None:
        a = self._arrays
        wanted = np.array([hashed(feature) for feature in found], np.uint32)
        if not len(wanted):
            return None
        places = np.searchsorted(a["hashes"], wanted)
        places[places == len(a["hashes"])] = 0
        hits = places[a["hashes"][places] == wanted].tolist()
        if not hits:
            return None
        scores = np.zeros(len(self.codes), np.float32)
        for place in hits:
            start, end = a["starts"][place], a["starts"][place + 1]
            scores[a["columns"][start:end]] += a["values"][start:end]
        scores = (scores * (self._scale / len(found) ** 0.5) + a["bias"]) / TEMPERATURE
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum(), np.float32)

    def _listed(self, words: str) -> tuple[npt.NDArray[np.uint16], Floats, bool] | None:
        a = self._arrays
        if not words:
            return None
        wanted = hashed(words)
        place = int(np.searchsorted(a["exact_hashes"], np.uint32(wanted)))
        if place == len(a["exact_hashes"]) or int(a["exact_hashes"][place]) != wanted:
            return None
        start, end = a["exact_starts"][place], a["exact_starts"][place + 1]
        return (
            a["exact_columns"][start:end],
            a["exact_shares"][start:end].astype(np.float32),
            bool(a["exact_reviewed"][place]),
        )


@cache
def load_coder() -> Coder:
    """The coder, read at the first call and kept."""
    with np.load(Path(__file__).with_name("occupations.npz"), allow_pickle=False) as file:
        return Coder({name: file[name] for name in file.files})
