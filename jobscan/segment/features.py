"""Folded text and its segments -> what a role can be told from: the words, the signs, and the heading above each.

The words of all segments stand in one list, so that one pass finds them and one look-up numbers them. Signs, which
begin with "@", are the features that are not words: shape, position, and what the list of headings says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from jobscan.segment.headings import heading_role

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

BREAK = "\x1f"  # behind the last word of each segment
_TOKEN = re.compile(r"https?://|[a-z][a-z']*[+#]*|0{1,4}|[$£€₹%@?!]|\x1f")
_DIGITS = str.maketrans("123456789", "000000000")  # a number is only as long as it is
# little pictures that label a line as a word would
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
_READ = 600  # characters of a segment: what a run-on list says after them it has said before
_MARKUP = re.compile(r"\s*(?:#{1,6}\s|\*\*)")
_BULLET = re.compile(r"\s*(?:(?!\*\*)[-*•·●▪◦■□►➢✓✔❖‣⁃+\uf000-\uf0ff]|[–—o]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)")
_LABEL = re.compile(r"[\s*#•-]*([A-Za-z][\w&'/() -]{2,40}?)\s?:(?=[\s*]*\S)")


# Words by which an item or a heading says that it is optional (p), or that it is not (r); the weights decide what they
# mean. One walk finds them all.
_CUES = {
    "p": "prefer|desir| plus|nice to|nice-to|ideal|bonus|advantag| asset|beneficial|optional|favorabl|favourabl| a +"
    "|a big +|good to have|great if|even better|would be a|would be great|would be nice|would be good|would be help"
    "|additional|helpful|not required|not essential|not necessary|not mandatory|love if|love it if|like if|value if"
    "|stand out|extra",
    "r": f"requir| must|{BREAK}must|essential|mandatory|minimum|basic|needed|necessary|at least",
}
_LEVELS = {"requirement_required": "r", "requirement_preferred": "p"}


class Page(NamedTuple):
    """What is known of a listing's segments before any weight is looked at."""

    words: list[str]  # of all segments in order, each segment's closed by BREAK
    signs: list[list[str]]  # by segment
    above: list[int]  # by segment: which segment is its heading; -1 before the first


class _Heading(NamedTuple):
    """The heading that a segment stands under: which segment it is, its sign, how far above, and the level it sets."""

    at: int = -1
    sign: str = "@H?0"
    distance: int = 0
    level: str = "-"  # what the headings so far say of items: r, p, or of two that stand one under the other "pr"


def read_page(folded: str, spans: list[tuple[int, int]], raw: str) -> Page:
    """The words, signs and headings of all segments.

    1. the words of all segments, in one pass; 2. for each segment its signs: shape, place on the page, the heading
    above, its own words for required and preferred; 3. a segment that looks like a heading stands above the next ones.
    """
    texts = [folded[start:end] for start, end in spans]
    joined = _joined(texts)
    own_lines, cues = _own_lines(folded, spans), _cues(joined)
    bullets = [*(_BULLET.match(text) is not None for text in texts), False]
    signs: list[list[str]] = []
    above: list[int] = []
    heading = _Heading()
    for at, text in enumerate(texts):
        bare = text.rstrip(" *#_")
        blanks = bare.count(" ")
        named = heading_role(text) if blanks < 14 and len(text) <= 90 else None
        opens = _is_headinglike(text, bare, blanks, named, own_lines[at], bullets[at])
        found = _shape(bare, blanks, raw[spans[at][0] : spans[at][0] + 4])
        found += _under(heading, is_bare=blanks < 5 and not opens)
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
    """The segments in small letters, `BREAK` between them."""
    joined = BREAK.join([text[:_READ] for text in texts]).lower()
    if joined.count(BREAK) != len(texts) - 1:
        joined = BREAK.join([text[:_READ].replace(BREAK, " ") for text in texts]).lower()
    return _spelled(joined)


def _under(heading: _Heading, *, is_bare: bool) -> list[str]:
    """What the heading above says; of a bare segment, such as "Kubernetes", only its heading can tell the role."""
    near = min(heading.distance, 4)
    found = [heading.sign, f"{heading.sign}{near}"]
    if is_bare:
        found += (f"@bare {heading.sign}", f"@bare {heading.sign} {near}")
    return found


def _position(at: int, count: int, *, bullet: bool, own_line: bool) -> list[str]:
    """Where on the page a segment stands, and whether as an item or on a line of its own."""
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
    """Links, a heading of the list, and a label in front of a value."""
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
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    kinds = [(kind, word) for kind, words in _CUES.items() for word in words.split("|")]
    words = [word for _, word in kinds]
    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, [kind for kind, _ in kinds]


def _cues(joined: str) -> list[str]:
    """By segment: "", "p", "r" or "pr"."""
    automaton, kinds = _cue_finder()
    ends = list(accumulate(len(text) + 1 for text in joined.split(BREAK)))
    found: list[set[str]] = [set() for _ in ends]
    for which, _, end in automaton.find_matches_as_indexes(joined):
        found[bisect_left(ends, end)].add(kinds[which])
    return ["".join(sorted(each)) for each in found]


def _level_under(level: str, named: str | None, cue: str) -> str:
    """What a heading makes of the level of what stands under it.

    "Tools" under "Desired skills" may be desired still: the level keeps both, and the weights decide.
    """
    if cue in ("p", "r") and (named is None or named in _LEVELS):
        return cue
    if named is None:
        return level if level.endswith("?") or level == "-" else level[:1] + "?"
    own = _LEVELS.get(named, "-")
    if own == "-":
        return "-"
    return own if level == "-" or level[0] == own else level[0] + own


def _spelled(text: str) -> str:
    """Digits alike, and pictures as their words; `translate` is quick for ASCII only."""
    if text.isascii():
        return text.translate(_DIGITS)
    characters = set(text)  # a look at these is quicker than a search of a text that is not ASCII
    for digit in characters & _OTHER_DIGITS:
        text = text.replace(digit, "0")
    return _PICTURE.sub(lambda found: _SPELLED[found[0]], text) if characters & _SPELLED.keys() else text


def _own_lines(folded: str, spans: list[tuple[int, int]]) -> list[bool]:
    """Does the segment have its line to itself?"""
    gaps = [True]
    end_before = spans[0][1] if spans else 0
    for start, end in spans[1:]:
        gaps.append("\n" in folded[end_before:start])
        end_before = end
    gaps.append(True)
    return [left and right for left, right in pairwise(gaps)]


def _is_headinglike(text: str, bare: str, blanks: int, named: str | None, own_line: bool, bullet: bool) -> bool:
    """Could this be what the next segments stand under? Generous: the weights decide what it then means."""
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
