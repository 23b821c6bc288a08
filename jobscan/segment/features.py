"""Folded text and its segments -> for each segment the words about it that a role can be told from.

A feature is a short string. Plain words and pairs stand for themselves ("years", "years of"); "^" marks the first
words, "h:" a word of the heading above, "@" everything that is no word: shape, place, and what the heading list says.
"""

from __future__ import annotations

import re
from itertools import pairwise

from jobscan.segment.headings import heading_role

_TOKEN = re.compile(r"[a-z][a-z']*[+#]*|\d+|[$£€₹%@?!]|https?://")
_DIGIT = re.compile(r"\d")
_WORDS = 60  # of a segment; what a run-on list says after its sixtieth word it has said before
_MARKUP = re.compile(r"\s*(?:#{1,6}\s|\*\*)")
_BULLET = re.compile(r"\s*(?:[-*•·●▪◦■□►➢✓✔❖‣⁃]|o\s|\(?(?:\d{1,2}|[a-z])[.)]\s)")
_LABEL = re.compile(r"[\s*#•-]*([A-Za-z][\w&'/() -]{2,40}?)\s?:(?=[\s*]*\S)")


def featurize(folded: str, spans: list[tuple[int, int]], raw: str) -> list[list[str]]:
    """The features of every segment, in order."""
    out: list[list[str]] = []
    above: list[str] = ["@H?", "@H?0"]
    distance = 0
    previous_words: list[str] = []
    count = len(spans)
    texts = [folded[start:end] for start, end in spans]
    own_lines = _own_lines(folded, spans)
    roles = [heading_role(text) if len(text) <= 90 else None for text in texts]
    for at, text in enumerate(texts):
        words = _words(text)
        shape = _shape(text, words, raw[spans[at][0] : spans[at][0] + 4])
        heading = _is_headinglike(text, words, roles[at], own_lines[at])
        following = texts[at + 1] if at + 1 < count else ""
        features = [*words, *map(" ".join, pairwise(words))]
        features += ["^" + word for word in words[:1]]
        if len(words) > 1:
            features.append("^" + words[0] + " " + words[1])
        features += shape
        features += above
        features.append(f"{above[0]}{min(distance, 4)}")
        if len(words) < 6 and not heading:  # "Kubernetes": only its heading can tell
            features += [f"@bare {above[0]}", f"@bare {above[0]} {min(distance, 4)}"]
        features += _place(at, count)
        if own_lines[at]:
            features.append("@line")
        if heading:
            features.append("@heading")
            features.append("@heading then bullet" if _BULLET.match(following) else "@heading then text")
        if roles[at]:
            features.append(f"@named {roles[at]}")
            features.append(f"@named{'+' if own_lines[at] else '-'}{'+' if text.rstrip(' *')[-1:] == ':' else '-'}")
        label = _LABEL.match(text)
        if label:
            features.append(f"@label {heading_role(label[1])}")
        features += ["p:" + word for word in previous_words[:2]]
        features += ["n:" + word for word in _words(following[:40])[:2]]
        out.append(list(dict.fromkeys(features)))
        previous_words = words
        distance += 1
        if heading:
            distance = 0
            above = [f"@H{roles[at] or '?'}", *("h:" + word for word in words[:8])]
    return out


def _words(text: str) -> list[str]:
    """Small letters; a number is only as long as it is ("0", "00", "000")."""
    found: list[str] = _TOKEN.findall(text[:600].lower())[:_WORDS]
    if not _DIGIT.search(text):
        return found
    return [word if not word[0].isdigit() else "0" * min(len(word), 4) for word in found]


def _own_lines(folded: str, spans: list[tuple[int, int]]) -> list[bool]:
    """Does the segment have its line to itself?"""
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(folded)]
    gaps = [at == 0 or "\n" in folded[ends[at] : starts[at]] for at in range(len(spans))]
    gaps.append(True)
    return [gaps[at] and gaps[at + 1] for at in range(len(spans))]


def _is_headinglike(text: str, words: list[str], role: str | None, own_line: bool) -> bool:
    """Could this be what the next segments stand under? Generous: the weights decide what it then means."""
    if not words or len(text) > 110:
        return False
    bare = text.rstrip(" *#_")
    if role or (bare[-1:] == ":" and len(words) <= 14):
        return True
    if bare[-1:] in ".;,!" or len(words) > 8 or _BULLET.match(text):
        return False
    return own_line and (text.isupper() or bool(_MARKUP.match(text)) or bare.istitle())


def _shape(text: str, words: list[str], opening: str) -> list[str]:
    bare = text.rstrip(" *#_")
    features = [f"@words {min(len(words), 12) if len(words) < 13 else 12 + min(len(words) // 12, 4)}"]
    features.append(f"@end {bare[-1:] if not bare[-1:].isalnum() else 'w'}")
    if _BULLET.match(text):
        features.append("@bullet")
    if opening.startswith(("**", "#", "__")):
        features.append("@markup " + opening[:1])
    if text.isupper():
        features.append("@capitals")
    elif len(words) < 10 and bare.istitle():
        features.append("@title case")
    first = text.lstrip("-*•·#_ ")[:1]
    features.append(
        "@first " + ("A" if first.isupper() else "a" if first.islower() else "0" if first.isdigit() else ".")
    )
    return features


def _place(at: int, count: int) -> list[str]:
    """Where in the listing: the first and the last three by name, all by tenths."""
    features = [f"@tenth {at * 10 // count}"]
    if at < 4:
        features.append(f"@from start {at}")
    if count - at <= 3:
        features.append(f"@from end {count - at}")
    return features
