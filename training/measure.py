"""Roles found and roles labelled -> the tables of how often they agree; and how often the borders do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from jobscan.segment.network import ROLES

_WORDS = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
_KEY_ROLES = ("responsibility", "requirement_required", "requirement_preferred")
_SHOWN = 15  # confusions


class Outcome(NamedTuple):
    """One listing: what was found and what is right, segment by segment."""

    source: str
    layout: str
    found: list[str]
    right: list[str]


def table(outcomes: list[Outcome]) -> str:
    """Accuracy, macro-F1 and the F1 of the key roles: of all, by layout and by source; then roles and confusions."""
    heads = ("", "listings", "segments", "accuracy", "macro-F1", *_KEY_ROLES)
    lines = [" | ".join(heads), " | ".join("---" for _ in heads), _line("all", outcomes)]
    for column in ("layout", "source"):
        names = sorted({getattr(outcome, column) for outcome in outcomes})
        lines += [_line(name, [each for each in outcomes if getattr(each, column) == name]) for name in names]
    lines += ["", *(f"{role}: F1 {score:.3f}" for role, score in f1_by_role(outcomes).items()), ""]
    wrong = Counter(pair for pair in _pairs(outcomes) if pair[0] != pair[1])
    lines += [f"{count:4} {right} taken for {found}" for (found, right), count in wrong.most_common(_SHOWN)]
    return "\n".join(lines)


def f1_by_role(outcomes: list[Outcome]) -> dict[str, float]:
    """The F1 of each role that is labelled or found at all."""
    hits = Counter(right for found, right in _pairs(outcomes) if found == right)
    both = Counter(role for pair in _pairs(outcomes) for role in pair)
    return {role: 2 * hits[role] / both[role] for role in ROLES if both[role]}


def borders_kept(marked: list[tuple[int, int]], spans: list[tuple[int, int]], text: str) -> int:
    """How many marked stretches are one segment of ours, blanks, bullets and other marks at their ends apart.

    >>> borders_kept([(0, 7), (8, 20)], [(0, 7), (10, 20)], "Duties:\\n- Bake bread")
    2
    """
    ours = {_bare(start, end, text) for start, end in spans}
    return sum(_bare(start, end, text) in ours for start, end in marked)


def _bare(start: int, end: int, text: str) -> tuple[int, int]:
    words = _WORDS.search(text, start, end)
    return words.span() if words else (start, end)


def _line(name: str, outcomes: list[Outcome]) -> str:
    pairs = list(_pairs(outcomes))
    scores = f1_by_role(outcomes)
    accuracy = sum(found == right for found, right in pairs) / max(1, len(pairs))
    macro = sum(scores.values()) / max(1, len(scores))
    figures = (accuracy, macro, *(scores.get(role, float("nan")) for role in _KEY_ROLES))
    return " | ".join([name, str(len(outcomes)), str(len(pairs)), *(f"{figure:.3f}" for figure in figures)])


def _pairs(outcomes: list[Outcome]) -> Iterable[tuple[str, str]]:
    return ((found, right) for o in outcomes for found, right in zip(o.found, o.right, strict=True))
