"""A user's words -> the occupations of a wage table that they may mean."""

from __future__ import annotations

import re

from jobscan.model import Code

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset({"and", "of", "the", "all", "other", "except", "a", "an", "in", "for", "occupations", "workers"})


def search(text: str, occupations: dict[str, str], *, limit: int = 10) -> list[tuple[Code, float]]:
    """Occupations ranked by how many words they share with the text; the score is 0 to 1.

    >>> search("software developer", {"15-1252": "Software Developers", "15-1254": "Web Developers"})[0]
    (Code(code='15-1252', name='Software Developers'), 1.0)
    """
    wanted = stems(text)
    if not wanted:
        return []
    scored = []
    for code, name in occupations.items():
        words = stems(name)
        shared = sum(1.0 if stem in words else _begun(stem, words) for stem in wanted)
        if shared:
            detail = 0.0 if code.endswith("0") else 0.001  # of two alike, the detailed occupation
            scored.append((round(2 * shared / (len(wanted) + len(words)), 3) + detail, code, name))
    scored.sort(key=lambda each: (-each[0], each[1]))
    return [(Code(code=code, name=name), min(1.0, score)) for score, code, name in scored[:limit]]


def _begun(stem: str, words: frozenset[str]) -> float:
    """Half a hit for "develop" and "developer"."""
    longer = (each for each in words if len(each) >= 4)
    return 0.5 if len(stem) >= 4 and any(each.startswith(stem) or stem.startswith(each) for each in longer) else 0.0


def stems(text: str) -> frozenset[str]:
    """The words of a name without their plural.

    >>> sorted(stems("Buyers and Purchasing Agencies"))
    ['agency', 'buyer', 'purchasing']
    """
    words = (word for word in _WORD.findall(text.lower()) if word not in _EMPTY)
    return frozenset(word[:-3] + "y" if word.endswith("ies") else word.rstrip("s") or word for word in words)
