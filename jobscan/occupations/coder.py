"""The tables by which titles are coded (`occupations.npz`) -> a `Coder` that gives each occupation its probability."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from jobscan.data import DATA
from jobscan.grammar.titles.features import core_titles, features, hashed, head_word, normalized_title
from jobscan.occupations.levels import kinds, level_of, narrowed

# Share of the verdict that a title has that is listed exactly, by hand or officially; the rest is the linear coder's.
# Of 0 to 0.9 and 0 to 0.6 these had the least log-loss on the even rows of the coded titles; few verdicts turn on them.
REVIEWED_SHARE, LISTED_SHARE = 0.4, 0.3
# The same where only the core of a title is listed by hand ("Data Analyst" of "Trust and Safety Data Analyst"): 0.3
# gains .017 on federal titles, costs .003 and .007 on visa filings, and gains .005 on whole listings; 0.5 loses more.
CORE_SHARE = 0.3
# Spreads the linear coder's probabilities: of 0.7 to 1.4 the least log-loss on the even rows of the coded titles.
TEMPERATURE = 0.85
# The share of one occupation from which on a title's head alone ("Nurse" of "Renal Transplant Nurse") is such a core.
ALONE = 0.95
MINOR = 4  # the characters of a code that name its minor group

Floats = npt.NDArray[np.float32]
Listed = tuple[npt.NDArray[np.uint16], Floats, bool]  # the columns, their shares, and whether they are by hand


class Coder:
    """The arrays of the npz, and how a title is scored against them."""

    def __init__(self, arrays: dict[str, Any]) -> None:
        self.codes: list[str] = arrays["codes"].tobytes().decode().split("\n")
        self.names: list[str] = arrays["names"].tobytes().decode().split("\n")
        self._arrays = arrays
        self.kinds = kinds(self.codes, self.names)
        self.minor_groups = np.array([code[:MINOR] for code in self.codes])
        self._scale = float(arrays["scale"])
        self._starts: npt.NDArray[np.uint32] = arrays["starts"]

    def probabilities(self, title: str) -> tuple[Floats, bool] | None:
        """One number per code, summing to 1, and whether the title is listed; None when no word of it is known."""
        linear = self._linear(features(title))
        if linear is None:
            return None
        listed = self._listed(normalized_title(title))
        if listed is not None:
            return self._with(linear, listed, REVIEWED_SHARE if listed[2] else LISTED_SHARE)
        level = level_of(title)
        core = self._core(title)
        if core is not None:
            return self._with(linear, core, CORE_SHARE)[0], False
        return (linear if level is None else narrowed(linear, self.kinds, level)), False

    def _core(self, title: str) -> Listed | None:
        """What the end of a title is listed as by hand; its head alone counts if it names one occupation."""
        core = next(filter(None, map(self._listed, core_titles(title))), None)
        if core is not None:
            return core if core[2] else None
        head = self._listed(head_word(title) or "")
        return head if head is not None and head[2] and head[1].max() >= ALONE * head[1].sum() else None

    def _with(self, linear: Floats, listed: Listed, part: float) -> tuple[Floats, bool]:
        """The linear coder's verdict, with a part of it left to the codes of a listed title."""
        columns, shares, reviewed = listed
        exact = np.zeros_like(linear)
        # of a title's many codes the likelier in general, unless the shares were given by hand
        exact[columns] = shares if reviewed else shares * (linear[columns] + 0.02)
        total = exact.sum()
        return (linear * (1 - part) + exact * (part / total), True) if total > 0 else (linear, False)

    def _linear(self, found: list[str]) -> Floats | None:
        a = self._arrays
        wanted = np.array([hashed(feature) for feature in found], np.uint32)
        if not len(wanted):
            return None
        places = np.searchsorted(a["hashes"], wanted)
        places[places == len(a["hashes"])] = 0
        hits = places[a["hashes"][places] == wanted]
        if not len(hits):
            return None
        bounds = [
            slice(start, end)
            for start, end in zip(self._starts[hits].tolist(), self._starts[hits + 1].tolist(), strict=True)
        ]
        columns = np.concatenate([a["columns"][each] for each in bounds])
        values = np.concatenate([a["values"][each] for each in bounds])
        scores = np.bincount(columns, values, len(self.codes))
        scores = (scores * (self._scale / len(found) ** 0.5) + a["bias"]) / TEMPERATURE
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum(), np.float32)

    def _listed(self, words: str) -> Listed | None:
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
    with np.load(DATA / "occupations.npz", allow_pickle=False) as file:
        return Coder({name: file[name] for name in file.files})
