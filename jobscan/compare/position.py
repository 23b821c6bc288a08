"""A wage and the known percentiles of an occupation in, the percentile of that wage out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from statistics import NormalDist

from jobscan.wages.row import PERCENTILES

_NORMAL = NormalDist()


@cache
def z_of(percentile: float) -> float:
    """The standard normal deviate below which a percentage lies."""
    return _NORMAL.inv_cdf(percentile / 100)


Z = tuple(map(z_of, PERCENTILES))
# beyond the last known percentile the estimate is a continuation, worth no more than "nearly all" or "hardly any"
LOWEST, HIGHEST = 0.1, 99.9


def percentile_of(wage: float, known: Sequence[tuple[float, float]]) -> float | None:
    """Where a wage stands, 0.1 to 99.9; `known` are pairs (wage, z) in rising order. None with fewer than two of them.

    Between known percentiles: a monotone cubic (Fritsch and Butland 1984, as in PCHIP) of normal z over log wage. On
    762 distributions with held-out deciles this erred by 0.92 points, straight lines of the same by 1.05, straight
    wages by 1.32 (`tests/quality/positions.py`). Beyond them the last straight line goes on, as if the tail were
    lognormal.

    >>> percentile_of(150.0, [(100.0, Z[1]), (150.0, Z[2]), (225.0, Z[3])])
    50.0
    """
    if wage <= 0 or not math.isfinite(wage):
        return LOWEST if wage <= 0 else HIGHEST
    points = _distinct(known)
    if len(points) < 2:
        return None
    z = _curve(math.log(wage), points)
    return min(HIGHEST, max(LOWEST, round(_NORMAL.cdf(z) * 100, 1)))


def _curve(x: float, points: list[tuple[float, float]]) -> float:
    upper = next((i for i in range(1, len(points) - 1) if x <= points[i][0]), len(points) - 1)
    (x0, z0), (x1, z1) = points[upper - 1], points[upper]
    step = x1 - x0
    if not x0 <= x <= x1 or len(points) == 2:
        return z0 + (x - x0) * (z1 - z0) / step
    slopes = _slopes(points)
    t = (x - x0) / step
    return (
        (1 + 2 * t) * (1 - t) ** 2 * z0
        + t * (1 - t) ** 2 * step * slopes[upper - 1]
        + t * t * (3 - 2 * t) * z1
        + t * t * (t - 1) * step * slopes[upper]
    )


def _slopes(points: list[tuple[float, float]]) -> list[float]:
    """The curve's slope at each point: inside, the weighted harmonic mean of the slopes on both sides; at the ends, of
    the parabola through three points, held so that the curve does not turn."""
    steps = [b[0] - a[0] for a, b in pairwise(points)]
    lines = [(b[1] - a[1]) / step for (a, b), step in zip(pairwise(points), steps, strict=True)]
    inside = [
        (3 * (h0 + h1)) / ((2 * h1 + h0) / d0 + (h1 + 2 * h0) / d1)
        for (h0, h1), (d0, d1) in zip(pairwise(steps), pairwise(lines), strict=True)
    ]
    return [_end(steps[:2], lines[:2]), *inside, _end(steps[:-3:-1], lines[:-3:-1])]


def _end(steps: list[float], lines: list[float]) -> float:
    (h0, h1), (d0, d1) = steps, lines
    return max(0.0, ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1))


def _distinct(known: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points in log wage; percentiles with one and the same wage become one point in their middle."""
    groups: dict[float, list[float]] = {}
    for wage, z in known:
        if wage > 0:
            groups.setdefault(math.log(wage), []).append(z)
    return [(x, sum(zs) / len(zs)) for x, zs in sorted(groups.items())]
