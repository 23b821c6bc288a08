"""Where an offer stands in each occupation that the job may belong to -> where it stands in all of them together.

Nothing is claimed that the occupations do not agree on: an offer below the 10th percentile for clerks and above the
median for cooks is neither, as long as the job may be either.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from jobscan.model import Basis, CandidateOccupation, Code, LowMidHigh
from jobscan.wages.tables import Table

# By hand, 28 of 30 occupations that were this sure were right, 6 of 10 from .3 to .5, and 3 of 12 below.
SURE, VAGUE = 0.7, 0.3
# So sure must be what sees an extreme before one is told of. At the true occupation's own median (`tests/quality/
# extremes.py`) this calls 0 to 2 % extreme in every class of confidence, the first occupation alone 1 to 25 %.
AGREED = 0.75
# An occupation up to so many times less likely than the likeliest still counts for the spread of the readings. Of coded
# titles between `VAGUE` and `SURE` the true occupation's own median is then read within the spread in nine of ten; with
# 10 it is in eight, and the spread is 7 to 13 points narrower; beyond, most by hand were absurd (dancers, clergy).
TIMES = 25

Readings = Sequence[CandidateOccupation]


def basis_of(confidence: float) -> Basis:
    """What a comparison is based on, given the confidence in the likeliest occupation.

    >>> basis_of(0.7), basis_of(0.5), basis_of(0.29)
    ('occupation', 'mixture', 'group')
    """
    return "occupation" if confidence >= SURE else "mixture" if confidence >= VAGUE else "group"


def weights(confidences: Sequence[float]) -> list[float]:
    """Shares that add up to one; equal shares where nothing is known.

    >>> weights([0.75, 0.25]), weights([0.0, 0.0]), weights([])
    ([0.75, 0.25], [0.5, 0.5], [])
    """
    whole = sum(confidences)
    return [each / whole if whole else 1 / len(confidences) for each in confidences]


def mixed(readings: Readings) -> LowMidHigh:
    """The percentiles of the ends of the offer in the mixture of all wages: the weighted means of the readings."""
    return LowMidHigh(
        min=_mean(readings, lambda at: at.min),
        mid=_mean(readings, lambda at: at.mid),
        max=_mean(readings, lambda at: at.max),
    )


def _mean(readings: Readings, end: Callable[[LowMidHigh], float | None]) -> float | None:
    known = [(each.weight, at) for each in readings if (at := end(each.position)) is not None]
    whole = sum(weight for weight, _ in known)
    return round(sum(weight * at for weight, at in known) / whole, 1) if whole else None


def spread(readings: Readings) -> tuple[float, float] | None:
    """The lowest and the highest reading of the offer's middle in the occupations that are likely enough.

    Where none is likely, all candidates count.
    """
    most = max((each.confidence for each in readings), default=0.0)
    times = TIMES if most >= VAGUE else math.inf
    likely = (each.position.middle for each in readings if each.confidence * times >= most)
    known = [at for at in likely if at is not None]
    return (min(known), max(known)) if known else None


def agree(readings: Readings, is_so: Callable[[LowMidHigh], bool]) -> bool:
    """Whether a statement about the position is true of occupations that together are sure enough.

    The confidence that is missing may belong to any other occupation, and counts as disagreement.
    """
    return sum(each.confidence for each in readings if is_so(each.position)) >= AGREED


def ends(position: LowMidHigh) -> list[float]:
    """The percentiles of the stated ends."""
    return [at for at in (position.min, position.max) if at is not None]


def group_of(readings: Iterable[CandidateOccupation], table: Table) -> Code | None:
    """The group with at least half of the weight; None if there is none, or the table has no name for it."""
    shares: defaultdict[str, float] = defaultdict(float)
    for each in readings:
        shares[each.occupation.code[:4]] += each.weight
    group, share = max(shares.items(), key=lambda item: item[1], default=("", 0.0))
    # 29-1000, but 31-1100 and 15-1200: SOC numbers a few minor groups by their fifth digit too
    codes = (f"{group}{end}" for end in ("000", "100", "200"))
    code = next((code for code in codes if code in table.occupations), None)
    return Code(code=code, name=table.occupations[code]) if code and share >= 0.5 else None
