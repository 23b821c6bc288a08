"""Skill candidates -> which are in one enumeration ("Python, Go or R"), and which are alternatives to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobscan.facts.skills.find import SkillCandidate

_MOST = 8  # alternatives: a longer list that ends with "or" is a whole stack
_LONGEST_GAP = 24  # characters between two skills of a list
_GAP = re.compile(  # between two skills of one list; no line end, which begins another thought
    r"[ \t]*(?:[,;/|&+][ \t]*){0,2}(?:(?P<join>and/or|and|or|as well as|&|\+)\b)?[ \t]*(?:either[ ]|both[ ])?[\"'(]?",
    re.IGNORECASE,
)


class Enumeration(NamedTuple):
    """The candidates of one enumeration, by their numbers, and what joins each to the next (",", "and", "or")."""

    members: list[int]
    joins: list[str]


def enumerations(candidates: Sequence[SkillCandidate], folded: str) -> list[Enumeration]:
    """The candidates grouped into enumerations, in order."""
    found: list[Enumeration] = []
    end = 0
    for at, seen in enumerate(candidates):
        gap = _GAP.fullmatch(folded, end, seen.start) if found and 0 <= seen.start - end < _LONGEST_GAP else None
        if gap:
            found[-1].members.append(at)
            found[-1].joins.append(_join(gap))
        else:
            found.append(Enumeration([at], []))
        end = seen.end
    return found


def _join(gap: re.Match[str]) -> str:
    """What joins two skills: "or", "and" (also if something else begins there), or else a comma."""
    word = (gap["join"] or "").lower()
    if word in ("or", "and/or"):
        return "or"
    opens = gap[0].strip(" \t\"',;/|") != ""  # "&", or a bracket that opens
    return "and" if word or opens else ","


def alternatives_in(enumeration: Enumeration, candidates: Sequence[SkillCandidate]) -> dict[int, tuple[int, ...]]:
    """For each member with alternatives: the other members that would do as well.

    "AWS, GCP or Azure" are three alternatives; in "SQL and Python or R" only the last two are.
    """
    found: dict[int, tuple[int, ...]] = {}
    for choice in _choices(enumeration):
        if len(choice) <= _MOST and all(candidates[at].value.entry.kind != "soft" for at in choice):
            found |= {at: tuple(other for other in choice if other != at) for at in choice}
    return found


def _choices(enumeration: Enumeration) -> Iterator[list[int]]:
    """The parts between two "and", up to their last "or"."""
    members, joins = enumeration
    low = 0
    for end, join in enumerate([*joins, "and"]):
        if join == "and":
            last = max((at for at in range(low, end) if joins[at] == "or"), default=None)
            if last is not None:
                yield members[low : last + 2]
            low = end + 1
