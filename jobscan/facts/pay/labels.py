"""The words around an amount of pay -> the tier, the place or the level that it is for."""

from __future__ import annotations

import re

from jobscan.facts.pay.lists import WORDS

_LABEL = re.compile(  # "UK: ", "Level 4 - ", "Zone A | ", "San Francisco ("
    r"""
    (?:\A|[\n|;:•,.]|\d\)?\s)[\s*#_>-]{0,6}
    (?P<label>[^\W\d_][^\n|;•:]{0,48}?)
    [\s*_]{0,3}(?::|\s-|\||\()[\s*_(]{0,4}\Z
    """,
    re.VERBOSE,
)
_LABEL_IN = re.compile(  # "in New York is ", "for Level 4: "
    r"""
    \b(?:in|for)\s(?P<label>(?:[A-Z][\w.]*(?:,?\s|,\s?|/|\Z)){1,4})
    (?:is|are|:|-|ranges?|of|from|between|\s){0,3}\Z
    """,
    re.VERBOSE,
)
_LABELS_BEHIND = (
    re.compile(r"\s{0,2}\(?(?:for|in)\s(?P<label>[^\n|;•:.,()]{2,40}?)(?=[,.;)\n|]|\Z|\s(?:and|plus)\s)"),
    re.compile(r"\s{1,2}\(?(?P<label>[A-Z][a-z]{2,14}(?:\s[A-Z][a-z]{2,14})?)(?=[,;)\n]|\Z)"),  # "60,000 (Masters)"
)
_NO_TIER = re.compile(rf"\b{WORDS['no_tier']}\b", re.IGNORECASE)
_EDGES = re.compile(
    rf"\A(?:{WORDS['label_begins']}\b[\s,]*)+ | (?:[\s,]*\b{WORDS['label_ends']})+\Z", re.IGNORECASE | re.VERBOSE
)
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")


def tier_label(folded: str, start: int, end: int) -> str | None:
    """For whom or where this amount applies, in a few words as written; None if there are only words about pay.

    >>> text = "Salary: UK: 50k - 60k | Spain: 40k - 50k"
    >>> [tier_label(text, at, at + 9) for at in (12, 30)]
    ['UK', 'Spain']
    """
    if row := _row_head(folded, start):
        return row if len(row) == 1 else _cleaned(row)
    before = folded[max(0, start - 70) : start]
    behind = [pattern.match(folded, end, end + 50) for pattern in _LABELS_BEHIND]
    for match in (_LABEL.search(before), _LABEL_IN.search(before), *behind):
        label = _cleaned(match["label"]) if match else None
        if label:
            return label
    return None


def _row_head(folded: str, start: int) -> str | None:
    """The first cell of a table row, if the place is in a later one; a table has several rows of as many cells."""
    begin = folded.rfind("\n", 0, start) + 1
    row = folded[begin:start].lstrip(" |")
    if "|" not in row or begin == 0:
        return None
    bars = folded.count("|", begin, start)
    above = folded[folded.rfind("\n", 0, begin - 1) + 1 : begin]
    return row.split("|")[0].strip() if above.count("|") >= bars else None


def _cleaned(label: str) -> str | None:
    """The label without words about pay; None if nothing else, or a whole sentence, is left."""
    label = _NO_TIER.sub(" ", _GLUED.split(label.split(": ")[-1])[-1])
    label = _EDGES.sub("", " ".join(label.split()).strip(" ,:-/*()&$."))
    if re.search(r"\d{3}|[$£€]", label):  # part of another amount
        return None
    short = 1 < len(label) <= 40 and len(label.split()) <= 6
    return label if short and any(character.isalpha() for character in label) else None
