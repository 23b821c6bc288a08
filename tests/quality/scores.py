"""Counts -> the figures of the evaluation."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Hits, false alarms and misses."""

    hit: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return _share(self.hit, self.hit + self.spurious)

    @property
    def recall(self) -> float:
        return _share(self.hit, self.hit + self.missed)

    @property
    def f1(self) -> float:
        return _share(2 * self.hit, 2 * self.hit + self.spurious + self.missed)


@dataclass
class Share:
    """How many of how many."""

    right: int = 0
    of: int = 0

    def add(self, right: bool, weight: int = 1) -> None:
        self.right += weight * right
        self.of += weight

    @property
    def value(self) -> float:
        return _share(self.right, self.of)


@dataclass
class Scores:
    """All that is counted in one run over one set."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, Share] = field(default_factory=dict)
    roles: dict[str, Tally] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)

    def tally(self, name: str) -> Tally:
        return self.tallies.setdefault(name, Tally())

    def share(self, name: str) -> Share:
        return self.shares.setdefault(name, Share())

    def role(self, name: str) -> Tally:
        return self.roles.setdefault(name, Tally())

    def metrics(self) -> dict[str, tuple[float, int]]:
        """Name -> figure from 0 to 1 (higher is better), and the number of things that it rests on."""
        out: dict[str, tuple[float, int]] = {}
        for name, share in self.shares.items():
            out[name] = (share.value, share.of)
        for name, tally in self.tallies.items():
            stated = tally.hit + tally.missed
            out[f"{name}.precision"] = (tally.precision, tally.hit + tally.spurious)
            out[f"{name}.recall"] = (tally.recall, stated)
            out[f"{name}.f1"] = (tally.f1, stated)
        known = [tally for tally in self.roles.values() if tally.hit + tally.missed]
        if known:
            mean = sum(tally.f1 for tally in known) / len(known)
            out["segments.role_macro_f1"] = (mean, sum(tally.hit + tally.missed for tally in known))
        return dict(
            sorted(((name, figure) for name, figure in out.items() if figure[1]), key=lambda pair: _order(pair[0]))
        )


def _order(name: str) -> tuple[int, str]:
    areas = ("pay", "segments", "facts", "skills", "occupations")
    return areas.index(name.split(".")[0]), name


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
