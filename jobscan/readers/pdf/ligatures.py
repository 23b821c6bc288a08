"""Text in a font that does not name its characters -> the text with its ligatures ("fi", "fl", "ff", "ffi", "ffl").

With such a font "file" is read as "3le" or "˛le". A sign is replaced only if one ligature turns several words that
contain it into known words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from jobscan.data import lines

LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
_TIMES = 3  # words that must agree: one or two may be a name, "3D" or "5th"
_SIGN = r"([^\sA-Za-z.,;:!?()/&'’\"-])"
_BROKEN = re.compile(
    rf"(?<![^\W\d_])([A-Za-z]{{0,40}}){_SIGN}([a-z]+)|(?<![A-Za-z])([A-Za-z]{{1,40}}){_SIGN}(?![^\W_])"
)


def mended(text: str) -> tuple[str, dict[str, str]]:
    """The mended text, and which signs stood for which ligatures.

    >>> mended("3le the 3nancial records of the o4ce; certi3cate; 3 years; o4cial, e4cient")
    ('file the financial records of the office; certificate; 3 years; official, efficient', {'3': 'fi', '4': 'ffi'})
    """
    words: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for found in _BROKEN.finditer(text):
        before, sign, after = found[1] or found[4] or "", found[2] or found[5], found[3] or ""
        words[sign].append((before.lower(), after))
    means = {sign: meaning for sign, parts in words.items() if (meaning := _meaning(parts))}
    return (_BROKEN.sub(lambda found: _put_back(found, means), text), means) if means else (text, means)


def _meaning(parts: list[tuple[str, str]]) -> str | None:
    """The ligature that makes known words of most; None if too few agree."""
    if len(parts) < _TIMES:
        return None
    known = {each: sum(f"{before}{each}{after}" in _words() for before, after in parts) for each in LIGATURES}
    best = max(known, key=known.__getitem__)
    return best if known[best] >= max(_TIMES, 0.6 * len(parts)) else None


def _put_back(found: re.Match[str], means: dict[str, str]) -> str:
    sign = found[2] or found[5]
    return found[0].replace(sign, means[sign], 1) if sign in means else found[0]


@cache
def _words() -> frozenset[str]:
    return frozenset(lines("ligature_words.txt"))
