"""Listing -> candidates: duties, qualifications and benefits, item by item, from the roles of segments."""

from __future__ import annotations

import re
from typing import NamedTuple

from jobscan.grammar.demand.lines import denies
from jobscan.grammar.headings import heading_key, heading_roles
from jobscan.grammar.text import squeeze
from jobscan.listing import Listing
from jobscan.model import Candidate, Level, Role, Rule, Segment

RESPONSIBILITY = Rule("responsibility.segment", "Responsibilities / - Bake bread every day -> Bake bread every day")
QUALIFICATION = Rule("qualification.segment", "Requirements / - A valid driving licence -> A valid driving licence")
BENEFIT = Rule("benefit.segment", "Benefits / - Thirty days of paid leave -> Thirty days of paid leave")
RULES = (RESPONSIBILITY, QUALIFICATION, BENEFIT)
_RULES: dict[Role, Rule] = {
    "responsibility": RESPONSIBILITY,
    "requirement_required": QUALIFICATION,
    "requirement_preferred": QUALIFICATION,
    "benefit": BENEFIT,
}

# what precedes the first word of an item: bullets, numbering, Markdown; "5+ years" and "(RN)" are words
_OPENING = re.compile(
    r"(?:[\s\-*•●▪◦■□►➢✓✔❖‣⁃⇒·>|+#_=~–—]"
    r"|[\U0001F300-\U0001FAFF\u2600-\u27BF\ufe0f]|o\s(?=\S)"
    r"|\(?(?:\d{1,2}|[a-hivx]{1,3})[.)](?:\s|(?=[A-Z])))+"
)
_CLOSING = re.compile(r"(?<![\s*_#•|`=~])[\s*_#•|`=~]++$")
_LABEL = re.compile(r"([A-Z][^:.!?\n]{3,50}):\s*+(?:[*_]++\s*+)?(?=\S)")
_LETTER = re.compile(r"[^\W\d_]")

# bullets left inside a line that lost its line ends: "Plan events- Write letters- Keep the calendar"
_RUN_ON = re.compile(r"(?:(?<=[\w.;)%])\s?[\u2022\u25cf\u25aa\u25e6\u00b7]\s*|(?<=[a-z.;)%])(?:-| -) +)(?=[A-Z])")
_DASHES = 2  # a single " - " before a capital is a dash in the sentence

# last words of a heading that says nothing about the item under it
_SECTION_NAMES = frozenset(
    "requirements requirement qualifications responsibilities duties tasks benefits perks offer include includes"
    " required preferred desired essential desirable skills".split()
)


_HEADING = 90  # characters; no heading of the list is longer
_OPENED = ("responsibility", "requirement_required", "requirement_preferred")


class Item(NamedTuple):
    """The words of an item on one line, the confidence of its segment's role, and whether it is only preferred."""

    words: str
    confidence: float
    level: Level


def find_items(listing: Listing) -> list[Candidate[Item]]:
    """Each item of a segment with one of these roles, in order, once per rule."""
    items: dict[tuple[Rule, str], Candidate[Item]] = {}
    for segment in listing.segments:
        rule = _RULES.get(segment.role)
        if rule is None:
            continue
        level: Level = "preferred" if segment.role == "requirement_preferred" else "required"
        for a, b in _parts(listing.folded, segment.start, segment.end):
            start, end = _bare(listing.folded, a, b)
            words = squeeze(listing.folded[start:end])
            key = words.casefold().rstrip(".;, ")
            if rule is QUALIFICATION and denies(words):
                continue  # "Security clearance: not required"
            if _LETTER.search(words) and (rule, key) not in items and not _opens_section(words, key, segment):
                items[rule, key] = Candidate(start, end, rule, Item(words, segment.confidence, level))
    return list(items.values())


def _opens_section(value: str, key: str, segment: Segment) -> bool:
    """Whether it is a heading, like "You will bring" or "Desirable", whatever role it got in a flattened line.

    "Communication" may be an item, and so may "Paid time off" among benefits.
    """
    if " " not in key:
        return key.rstrip(":") in _SECTION_NAMES
    short = len(value) <= _HEADING
    return short and segment.role != "benefit" and heading_roles().get(heading_key(value)) in _OPENED


def _parts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a segment: one, or several if there are bullets inside its line."""
    words = folded[start:end]
    if words.isascii() and "- " not in words:
        return [(start, end)]
    bullets = list(_RUN_ON.finditer(folded, start, end))
    if sum("-" in bullet[0] for bullet in bullets) < _DASHES:
        bullets = [bullet for bullet in bullets if "-" not in bullet[0]]
    starts = [start, *(bullet.end() for bullet in bullets)]
    ends = [*(bullet.start() for bullet in bullets), end]
    return list(zip(starts, ends, strict=True))


def _bare(folded: str, start: int, end: int) -> tuple[int, int]:
    """The item without its bullet, its number, or a heading before it that only names the section."""
    opening = _OPENING.match(folded, start, end)
    start = opening.end() if opening else start
    label = _LABEL.match(folded, start, end)
    if label and label.end() < end and _names_section(heading_key(label[1])):
        start = label.end()
    closing = _CLOSING.search(folded, start, end)
    return start, closing.start() if closing else end


def _names_section(key: str) -> bool:
    """Whether it only names the section, like "Requirements"; "Travel" in "Travel: 20 %" is part of the item."""
    return key in heading_roles() and key.split()[-1] in _SECTION_NAMES
