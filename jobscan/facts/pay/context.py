"""A place in a text -> the words that belong to the amount there: the clauses around it, and the line above."""

from __future__ import annotations

import re
from typing import NamedTuple

from jobscan.facts.pay.lists import WORDS

# Where the words behind an amount stop belonging to it.
_BEHIND_ENDS = re.compile(
    rf"""
    \+ | \s&\s | \b{WORDS["clause_ends"]}\b
    | (?<!\bfor\ )(?<!\bof\ )(?<!\bin\ )(?<!\bto\ )(?<!\bby\ )(?<!\bif\ )(?<!\bthrough\ )
      \b(?:our|we|you|they)\b                                # a new clause
    | [,;:|\n•·)~] | \s-\s | \.\s | \.\Z | \S\ {{2,}}(?=\S)
    | (?-i:(?<=[a-z)])(?=[A-Z][a-z]))                        # glued lines
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TARGET = re.compile(
    r"[^\w\n]{1,3}(?:ote|o\.t\.e\.?|on[- ]target)\b", re.IGNORECASE
)  # "£12,000 - £40,000 per annum, OTE"
_NEXT = 10  # an amount this near behind "OTE" is the one that it speaks of
_BRACKET = re.compile(r"\s{0,2}\(([^()\n]{0,40})")
_IN_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_ADDED = re.compile(
    r"\b(?:before|excluding|excl\.?|exclusive\ of|not\ including|without)\s(?:any\s|an?\s|our\s)?(?:[\w-]+\s?){1,2}"
    r"|\d\s?%\s(?:\w+\s){0,2}(?:bonus|commission|equity|match|super)(?!\s?\(\Z)"  # but "15% bonus ($18,000)"
    r"|\b(?:plus|in\ addition\ to|as\ well\ as)\s(?:[\w-]+\s){0,3}[\w-]+(?=\s?[,:)]|\s(?:is|are|will|ranges?)\b)",
    re.IGNORECASE,
)
# The label of what follows: "$700 a month Trial shift: $40".
_LABEL = re.compile(r"(?:[A-Z][a-z]+|(?!OTE)[A-Z]{3}\b)(?:\s[A-Za-z]+){0,3}")
_PERIOD_ENDS = re.compile(r"\b(?:dai|week|month|year)ly\Z", re.IGNORECASE)
_GLUED_END = re.compile(r"[a-z]{2}[.!?](?=[A-Z][a-z])")
_BARS = "|·•"
_LEAST_BARS = 2  # "Salary | $80k" is a label and its value
_LONGEST_ROW = 400
CLAUSE = 110  # characters in front of an amount that can still say what it is
_BEHIND = 48  # and behind it
_SIGNS = " \t-*#_`~(:>|💰"  # what may stand between a heading and its amount


def front_of(folded: str, start: int, floor: int) -> str:
    """The clause before the amount, without asides in brackets or after "plus"."""
    begin = max(floor, start - CLAUSE)
    words = folded[begin:start]
    for mark in ("\n", ". ", "; ", "•", " | ", "! ", "? "):
        cut = words.rfind(mark)
        if mark == "\n":
            words = words[_line_begins(words) :]
        elif cut >= 0 and words[cut + len(mark) :].strip(_SIGNS):
            words = words[cut + len(mark) :]
    glued = [match.end() for match in _GLUED_END.finditer(words)]
    words = _IN_BRACKETS.sub(lambda m: " " * len(m[0]), words[glued[-1] if glued else 0 :])
    return _ADDED.sub(lambda m: " " * len(m[0]), words)


class Cell(NamedTuple):
    """One of three or more cells of a line, between "|", "·" or "•": its place, and the words of the previous one."""

    start: int
    end: int
    before: str


def cell_at(folded: str, start: int, end: int) -> Cell | None:
    """The cell that contains `[start, end)`; None if the line is not a row of cells.

    >>> cell_at("Kiln Works | Engineer | 80k - 90k", 24, 33)
    Cell(start=23, end=33, before=' Engineer ')
    >>> cell_at("Pay | 80k - 90k", 6, 15), cell_at("Kiln Works, Engineer", 0, 4)
    (None, None)
    """
    line = folded.rfind("\n", 0, start) + 1
    line_end = folded.find("\n", end)
    line_end = len(folded) if line_end < 0 else line_end
    for bar in _BARS:
        if folded.count(bar, line, min(line_end, start + _LONGEST_ROW)) < _LEAST_BARS:
            continue
        begin, close = folded.rfind(bar, line, start), folded.find(bar, end, line_end)
        previous = max(folded.rfind(bar, line, max(begin, line)), line - 1) if begin >= 0 else line - 1
        return Cell(
            begin + 1 if begin >= 0 else line,
            close if close >= 0 else line_end,
            folded[previous + 1 : max(begin, line)],
        )
    return None


def clause_before(folded: str, start: int) -> str:
    """The clause before an amount, or the line above if the amount begins its own line.

    >>> clause_before("Hourly rate\\n$20 - $25", 12), clause_before("Paid weekly. Hourly rate: $20", 26)
    ('Hourly rate', 'Hourly rate: ')
    """
    words = front_of(folded, start, 0)
    if len(words) == CLAUSE:  # the first words may be the rest of something: "(40 hours) per week"
        words = words.split(" ", 2)[-1]
    return words if words.strip(_SIGNS) else line_above(folded, start)


def _line_begins(words: str) -> int:
    """Where the last line begins; a line that continues in lower case belongs to the line above (a hard wrap)."""
    cut = words.rfind("\n")
    while cut > 0:
        above, below = words[:cut].rstrip(" "), words[cut + 1 :].lstrip(" \t")
        if not below[:1].islower() or (above[-1:] not in (",", "-") and not above[-1:].isalnum()):
            break
        cut = words.rfind("\n", 0, cut)
    return cut + 1


def behind_of(folded: str, end: int, ceiling: int) -> str:
    """The words after the amount that belong to it: up to the next joint, or the first words in its brackets."""
    words = folded[end : min(ceiling, end + _BEHIND)]
    bracket = _BRACKET.match(words)
    if bracket and bracket.end() == len(words) and end + len(words) == ceiling:
        return ""  # the bracket goes on with the next amount: "$250k (base 180k)"
    if bracket:
        return " ".join(_own_part(bracket[1]).split()[:4])
    if words[:1].isupper():  # glued to what follows: "£30,750Additional pay"
        return ""
    if words[:2] == "  " and words[2:3].isalnum():  # a joint that was lost: "£50,000  bonus, pension"
        return ""
    target = _TARGET.match(words)
    if target:
        between = folded[end + target.end() : ceiling]
        if ceiling == len(folded) or len(between) > _NEXT:
            return target[0]
        if not between.strip(" :-"):  # "70k-90k OTE 140k" speaks of the next amount
            return ""
    return _own_part(words.lstrip(" )*_-:"), is_noun=_PERIOD_ENDS.search(folded, max(0, end - 9), end) is not None)


def _own_part(words: str, *, is_noun: bool = False) -> str:
    """The words after an amount up to where something else begins.

    A label for what follows is not included, unless the amount needs a noun: "$20 to $38 daily bonus: by seniority".
    """
    cut = _BEHIND_ENDS.search(words)
    if cut and cut[0] == ":" and not is_noun and _LABEL.fullmatch(words, 0, cut.start()):
        return ""
    return words[: cut.start()] if cut else words


def line_above(folded: str, start: int) -> str:
    """The nearest line above that has words, if it is short enough for a heading."""
    line = folded.rfind("\n", max(0, start - 160), start)
    if line < 0:
        return ""
    lines = [words.strip() for words in folded[max(0, line - 200) : line].split("\n")]
    for words in reversed(lines):
        if words.strip(" -*#_:>|"):
            return words[-90:] if words[-1] not in ".!?" else ""
    return ""


def has_line(between: str) -> bool:
    """Whether there is a whole line with words between two amounts."""
    return any(line.strip(" -*#_:>|") for line in between.split("\n")[1:-1])
