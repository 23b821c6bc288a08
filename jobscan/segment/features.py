"""Folded text and its segments -> what a role is judged by: the words, the signs, and the heading above each segment.

The words of all segments are in one list, so that one pass finds them and one look-up numbers them. Signs, which begin
with "@", are the features that are not words: shape, position, and what the list of headings says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from jobscan.grammar.search import automaton_of
from jobscan.segment.headings import heading_role

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

BREAK = "\x1f"  # after the last word of each segment
_TOKEN = re.compile(r"https?://|[a-z][a-z']*[+#]*|0{1,4}|[$£€₹%@?!]|\x1f")
_DIGITS = str.maketrans("123456789", "000000000")  # of a number only the length matters
# pictures that label a line as a word would
_PICTURES = {
    "salary": "💰💵💷💶💴💸🤑🪙",
    "location": "📍📌🌍🌎🌏🗺🏠🏡🏢🌐🏙",
    "schedule": "⏰⏱🕐🕑🕒🕓🕔🕘🗓📅📆⏳",
    "benefits": "🎁🏖🌴🎉🏝🩺🏥🦷🎂🍎",
    "responsibilities": "🎯🛠🔧🚀📝🔨",
    "requirements": "🎓✅☑🧠🔍🔎",
    "apply": "📧✉📩📨☎📞📲🔗👉",
}
_SPELLED = {sign: f" {word} " for word, signs in _PICTURES.items() for sign in signs}
_PICTURE = re.compile(f"[{''.join(_SPELLED)}]")
_OTHER_DIGITS = frozenset("123456789")
_READ = 600  # characters of a segment: what follows in a run-on list is more of the same
_MARKUP = re.compile(r"\s*(?:#{1,6}\s|\*\*)")
_BULLET = re.compile(r"\s*(?:(?!\*\*)[-*•·●▪◦■□►➢✓✔❖‣⁃+\uf000-\uf0ff]|[–—o]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)")
_LABEL = re.compile(r"[\s*#•-]*([A-Za-z][\w&'/() -]{2,40}?)\s?:(?=[\s*]*\S)")


# Words with which an item or a heading says that it is optional (p), or that it is not (r); the weights decide what
# they mean. One pass finds them all.
_CUES = {
    "p": "prefer|desir| plus|nice to|nice-to|ideal|bonus|advantag| asset|beneficial|optional|favorabl|favourabl| a +"
    "|a big +|good to have|great if|even better|would be a|would be great|would be nice|would be good|would be help"
    "|additional|helpful|not required|not essential|not necessary|not mandatory|love if|love it if|like if|value if"
    "|stand out|extra",
    "r": f"requir| must|{BREAK}must|essential|mandatory|minimum|basic|needed|necessary|at least",
}
_LEVELS = {"requirement_required": "r", "requirement_preferred": "p"}


class Page(NamedTuple):
    """What is known about a listing's segments before any weights are applied."""

    words: list[str]  # of all segments in order, with BREAK after each segment
    signs: list[list[str]]  # by segment
    above: list[int]  # by segment: the number of its heading; -1 before the first


class _Heading(NamedTuple):
    """The heading above a segment: its number, its sign, its distance, and the level that it sets."""

    at: int = -1
    sign: str = "@H?0"
    distance: int = 0
    level: str = "-"  # what the headings so far say about items: r, p, or "pr" for two nested headings


def read_page(folded: str, spans: list[tuple[int, int]], raw: str) -> Page:
    """The words, signs and headings of all segments.

    1. the words of all segments, in one pass; 2. the signs of each segment: shape, place on the page, the heading
    above, its own words for required and preferred; 3. a segment that looks like a heading heads the next ones; the
    known headings around, with unknown ones between, say in which section it is.
    """
    texts = [folded[start:end] for start, end in spans]
    joined = _joined(texts)
    own_lines, cues = _own_lines(folded, spans), _cues(joined)
    bullets = [*(_BULLET.match(text) is not None for text in texts), False]
    signs: list[list[str]] = []
    above: list[int] = []
    heading = _Heading()
    known = [heading_role(text) if len(text) <= 90 and text.count(" ") < 14 else None for text in texts]
    around = _around([None if bullet else named for named, bullet in zip(known, bullets, strict=False)])
    for at, (text, named) in enumerate(zip(texts, known, strict=True)):
        bare = text.rstrip(" *#_")
        blanks = bare.count(" ")
        opens = _is_headinglike(text, bare, blanks, named, own_lines[at], bullets[at])
        found = _shape(bare, blanks, raw[spans[at][0] : spans[at][0] + 4])
        found += _under(heading, is_bare=blanks < 5 and not opens)
        found += around[at]
        found += _position(at, len(texts), bullet=bullets[at], own_line=own_lines[at])
        if opens:
            found += ("@heading", "@heading then bullet" if bullets[at + 1] else "@heading then text")
        found += (f"@level {heading.level}", f"@level {heading.level} {cues[at]}", f"@cue {cues[at]}")
        found += _content(text, bare, named, own_line=own_lines[at])
        signs.append(found)
        above.append(heading.at)
        if opens:
            heading = _Heading(at, f"@H{named or '?'}", 0, _level_under(heading.level, named, cues[at]))
        else:
            heading = _Heading(heading.at, heading.sign, heading.distance + 1, heading.level)
    words = _TOKEN.findall(joined)
    words.append(BREAK)
    return Page(words, signs, above)


def _joined(texts: list[str]) -> str:
    """The segments in lower case, with `BREAK` between them."""
    joined = BREAK.join([text[:_READ] for text in texts]).lower()
    if joined.count(BREAK) != len(texts) - 1:
        joined = BREAK.join([text[:_READ].replace(BREAK, " ") for text in texts]).lower()
    if joined.isascii():  # `translate` is quick for ASCII only
        return joined.translate(_DIGITS)
    characters = set(joined)  # testing these is quicker than searching a text that is not ASCII
    for digit in characters & _OTHER_DIGITS:
        joined = joined.replace(digit, "0")
    return _PICTURE.sub(lambda found: _SPELLED[found[0]], joined) if characters & _SPELLED.keys() else joined


def _around(known: Sequence[str | None]) -> list[tuple[str, str, str]]:
    """By segment: which known heading comes before it, which one behind it, and both."""
    before = accumulate(known, lambda last, named: named or last, initial="")
    behind = [*accumulate(reversed(known), lambda last, named: named or last, initial="")][-2::-1]
    return [(f"@in {a}", f"@until {b}", f"@in {a} until {b}") for a, b in zip(before, behind, strict=False)]


def _under(heading: _Heading, *, is_bare: bool) -> list[str]:
    """What the heading above says; the role of a bare segment, such as "Kubernetes", depends on its heading alone."""
    near = min(heading.distance, 4)
    found = [heading.sign, f"{heading.sign}{near}"]
    if is_bare:
        found += (f"@bare {heading.sign}", f"@bare {heading.sign} {near}")
    return found


def _position(at: int, count: int, *, bullet: bool, own_line: bool) -> list[str]:
    """Where a segment is on the page, and whether it is an item or on its own line."""
    found = [f"@tenth {at * 10 // count}"]
    if at < 4:
        found.append(f"@from start {at}")
    if count - at <= 3:
        found.append(f"@from end {count - at}")
    if bullet:
        found.append("@bullet")
    if own_line:
        found.append("@line")
    return found


def _content(text: str, bare: str, named: str | None, *, own_line: bool) -> list[str]:
    """Links, a known heading, and a label before a value."""
    found = []
    if "http" in text or "](" in text:
        found.append("@link")
    if named:
        found += (f"@named {named}", f"@named{'+' if own_line else '-'}{'+' if bare[-1:] == ':' else '-'}")
    if ":" in text[:50] and (label := _LABEL.match(text)):
        found.append(f"@label {heading_role(label[1])}")
    return found


@cache
def _cue_finder() -> tuple[AhoCorasick, list[str]]:
    kinds = [(kind, word) for kind, words in _CUES.items() for word in words.split("|")]
    return automaton_of([word for _, word in kinds], longest=True), [kind for kind, _ in kinds]


def _cues(joined: str) -> list[str]:
    """By segment: "", "p", "r" or "pr"."""
    automaton, kinds = _cue_finder()
    ends = list(accumulate(len(text) + 1 for text in joined.split(BREAK)))
    found: list[set[str]] = [set() for _ in ends]
    for which, _, end in automaton.find_matches_as_indexes(joined):
        found[bisect_left(ends, end)].add(kinds[which])
    return ["".join(sorted(each)) for each in found]


def _level_under(level: str, named: str | None, cue: str) -> str:
    """The level of what follows a heading.

    "Tools" under "Desired skills" may still be desired: the level keeps both, and the weights decide.
    """
    if cue in ("p", "r") and (named is None or named in _LEVELS):
        return cue
    if named is None:
        return level if level.endswith("?") or level == "-" else level[:1] + "?"
    own = _LEVELS.get(named, "-")
    if own == "-":
        return "-"
    return own if level == "-" or level[0] == own else level[0] + own


def _own_lines(folded: str, spans: list[tuple[int, int]]) -> list[bool]:
    """Whether each segment has a line to itself."""
    between = ("\n" in folded[before[1] : behind[0]] for before, behind in pairwise(spans))
    gaps = [True, *between, True]
    return [left and right for left, right in pairwise(gaps)]


def _is_headinglike(text: str, bare: str, blanks: int, named: str | None, own_line: bool, bullet: bool) -> bool:
    """Whether this could be the heading of the next segments. Generous: the weights decide what it then means."""
    if not bare or len(text) > 110:
        return False
    if bare[-1] == ":" and blanks < 14:
        return True
    if bare[-1] in ".;,!" or blanks > 7 or bullet or bare[0] == "(":
        return False
    if named:
        return True
    return own_line and (text.isupper() or _MARKUP.match(text) is not None or bare.istitle())


def _shape(bare: str, blanks: int, opening: str) -> list[str]:
    last = bare[-1:]
    found = [
        f"@blanks {blanks if blanks < 12 else 12 + min(blanks // 12, 4)}",
        f"@end {'w' if last.isalnum() else last}",
    ]
    if opening.startswith(("**", "#", "__", "`")):
        found.append("@markup " + opening[:1])
    if bare.isupper():
        found.append("@capitals")
    elif blanks < 9 and bare.istitle():
        found.append("@title case")
    first = bare.lstrip("-*•·#_ ")[:1]
    found.append("@first " + ("A" if first.isupper() else "a" if first.islower() else "0" if first.isdigit() else "."))
    return found
