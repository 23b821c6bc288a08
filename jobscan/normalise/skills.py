"""Marks of skills -> facts: one for each skill, under its canonical name, required or preferred."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import cast

from jobscan.data.lexicon import Entry, load_lexicon
from jobscan.model import Fact, Level, Listing, Mark, Skill, SkillKind
from jobscan.text import squeeze

_PLUS = re.compile(  # behind the skill, in the same clause
    r"\b(?:an?\s+(?:big\s+|huge\s+|strong\s+|definite\s+|real\s+)?(?:plus|bonus|advantage|asset)|preferred|preferable"
    r"|desir(?:able|ed)|nice[- ]to[- ]have|advantageous|beneficial|optional|helpful"
    r"|not\s(?:required|essential|necessary|a must))\b",
    re.IGNORECASE,
)
_WISH = re.compile(  # before it
    r"\b(?:preferably|ideally|nice[- ]to[- ]haves?|bonus(?: points)?(?: for| if|:)|desirable:|preferred:)",
    re.IGNORECASE,
)
# How far a cue reaches: a clause, which ends with a sentence, a bullet or a line
_CLAUSE_END = re.compile(r"[;\n•]|[.!?](?=\s|$)|(?<=[a-z])[.!?](?=[A-Z])")

# Share of such facts that stood in a reader's list of the listing's skills (see the card, `data/skills.md`)
CONFIDENCE: dict[str, dict[SkillKind, float]] = {
    "skills.lexicon": {"tool": 0.96, "knowledge": 0.8, "certification": 0.75, "language": 0.89, "soft": 0.72},
    "skills.ambiguous": {"tool": 0.95},
    "skills.pattern": {"tool": 0.9, "certification": 0.8},
    "skills.tagger": {"tool": 0.8, "knowledge": 0.65, "certification": 0.8},
}


def skill_facts(marks: Sequence[Mark], listing: Listing) -> tuple[Fact[Skill], ...]:
    """One fact a skill in order of first appearance; where one place demands and another wishes, it is required."""
    facts: dict[str, Fact[Skill]] = {}
    starts = [segment.start for segment in listing.segments]
    for found in marks:
        entry = _entry(found)
        key = entry.name.lower()
        first = facts.get(key)
        if first is not None and first.value.level == "required":
            continue
        level = _level(found, listing, starts)
        if first is None or level == "required":
            skill = Skill(name=entry.name, kind=entry.kind, level=level, id=entry.id)
            # the stronger evidence takes the place of the weaker, in the weaker's position
            facts[key] = Fact(
                value=skill,
                start=found.start,
                end=found.end,
                text=found.text,
                rule=found.rule,
                confidence=CONFIDENCE.get(found.rule, {}).get(entry.kind, 0.6),
            )
    return tuple(facts.values())


def _entry(found: Mark) -> Entry:
    """The lexicon's skill; a name that it lacks stands for itself."""
    entry = load_lexicon().entry(found.kb_id) if found.kb_id else None
    return entry or Entry(squeeze(found.text), cast(SkillKind, found.label), None)


def _level(found: Mark, listing: Listing, starts: list[int]) -> Level:
    """The segment's role decides, unless the clause says that the skill is only a wish."""
    if found.role == "requirement_preferred":
        return "preferred"
    text = listing.folded
    at = bisect_right(starts, found.end - 1) - 1  # by its end: the splitter may cut a word such as "isiXhosa"
    inside = at >= 0 and found.start < listing.segments[at].end
    # 240 characters are a long clause; more would be another thought
    low = max(listing.segments[at].start if inside else 0, found.start - 240)
    high = min(listing.segments[at].end if inside else len(text), found.end + 240)
    ends_before = [m.end() for m in _CLAUSE_END.finditer(text, low, found.start)]
    behind = _CLAUSE_END.search(text, found.end, high)
    before = text[ends_before[-1] if ends_before else low : found.start]
    after = text[found.end : behind.start() if behind else high]
    return "preferred" if _WISH.search(before) or _PLUS.search(after) else "required"
