"""Marks of skills -> facts: one for each skill, under its canonical name, required or preferred."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, cast, get_args

from jobscan.facts.skills.qualifiers import Said, said_around
from jobscan.grammar.text import squeeze
from jobscan.lexicon.lexicon import Entry, Lexicon, load_lexicon
from jobscan.listing import Listing
from jobscan.model import Fact, Level, Mark, Skill, SkillKind

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
_COMPANY = re.compile(
    r",?\s+(?:inc|incorporated|llc|ltd|limited|corp|corporation|company|gmbh|plc|co)\.?$", re.IGNORECASE
)
# What a wish does not reach across: "ideally in Jira or any tool that knows Kanban", "AWS, with some Go a plus"
_NEW_THOUGHT = re.compile(
    r"\bor any\b|\b(?:that|which|who|but|especially)\b|[,-] ?with\b"
    r"|\b(?:and|or) (?:in the|experience|knowledge|ability)\b",
    re.IGNORECASE,
)
ASKING = frozenset({"requirement_required", "requirement_preferred"})
# How far a cue reaches: a clause, which ends with a sentence, a bullet or a line
_CLAUSE_END = re.compile(r"[;\n•]|[.!?](?=\s|$)|(?<=[a-z])[.!?](?=[A-Z])")

# Share of such facts that stood in a reader's list of the listing's skills (see the card, `data/skills.md`)
CONFIDENCE: dict[str, dict[SkillKind, float]] = {
    "skills.lexicon": {"tool": 0.96, "knowledge": 0.8, "certification": 0.75, "language": 0.89, "soft": 0.72},
    "skills.ambiguous": {"tool": 0.95},
    "skills.pattern": {"tool": 0.9, "certification": 0.8},
    "skills.own": dict.fromkeys(get_args(SkillKind), 0.95),  # as a tool of ours: the form is the user's word
    "skills.tagger": {"tool": 0.8, "knowledge": 0.65, "certification": 0.8},
}


class _Mention(NamedTuple):
    """A place that names a skill."""

    mark: Mark
    level: Level
    said: Said


def skill_facts(
    marks: Sequence[Mark], listing: Listing, lexicon: Lexicon | None = None, employer: str | None = None
) -> tuple[Fact[Skill], ...]:
    """One fact a skill in order of first appearance, with all its places; demanded once, it is required.

    The lexicon is the one that the marks were made with; ours unless told. The name of the `employer` counts only
    among demands: elsewhere "Twilio" speaks of itself.
    """
    lexicon = lexicon or load_lexicon()
    if employer:
        name = _COMPANY.sub("", employer).casefold()
        marks = [each for each in marks if each.role in ASKING or squeeze(each.text).casefold() != name]
    entries = [_entry(found, lexicon) for found in marks]
    starts = [segment.start for segment in listing.segments]
    mentions: dict[str, list[_Mention]] = {}
    named: dict[str, Entry] = {}
    for found, entry, said in zip(marks, entries, said_around(marks, listing.folded), strict=True):
        key = entry.name.lower()
        named.setdefault(key, entry)
        mentions.setdefault(key, []).append(_Mention(found, _level(found, listing, starts), said))
    names = [named[entry.name.lower()].name for entry in entries]
    return tuple(_fact(named[key], places, names) for key, places in mentions.items())


def _fact(entry: Entry, places: list[_Mention], names: list[str]) -> Fact[Skill]:
    """The strongest place is the evidence; what another says of years and the like counts too."""
    best = next((place for place in places if place.level == "required"), places[0])
    asked = [best] if best.mark.role in ASKING else [best, *places]
    years = next((place.said.years for place in [best, *places] if place.said.years), (None, None))
    others = next((place.said.others for place in asked if place.said.others), ())
    skill = Skill(
        name=entry.name,
        kind=entry.kind,
        level=best.level,
        id=entry.id,
        group=entry.group,
        min_years=years[0],
        max_years=years[1],
        proficiency=next((place.said.proficiency for place in [best, *places] if place.said.proficiency), None),
        alternatives=tuple(name for name in dict.fromkeys(names[at] for at in others) if name != entry.name),
        mentions=tuple((place.mark.start, place.mark.end) for place in places),
    )
    found = best.mark
    return Fact(
        value=skill,
        start=found.start,
        end=found.end,
        text=found.text,
        rule=found.rule,
        confidence=CONFIDENCE.get(found.rule, {}).get(entry.kind, 0.6),
    )


def _entry(found: Mark, lexicon: Lexicon) -> Entry:
    """The lexicon's skill; a name that it lacks stands for itself."""
    entry = lexicon.entry(found.kb_id) if found.kb_id else None
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
    return "preferred" if _is_wished(before) or _is_plus(after) else "required"


def _is_wished(before: str) -> bool:
    """
    >>> _is_wished("ideally with Java, "), _is_wished("databases (preferably MySQL) and ")
    (True, False)
    """
    said = [*_WISH.finditer(before)]
    if not said:
        return False
    between = before[said[-1].end() :]
    return between.count(")") <= between.count("(") and not _NEW_THOUGHT.search(between)


def _is_plus(after: str) -> bool:
    """
    >>> _is_plus(" or Go is a plus"), _is_plus(", with some Go a plus"), _is_plus(" and Go (a plus)")
    (True, False, False)
    """
    said = _PLUS.search(after)
    if not said:
        return False
    between = after[: said.start()]
    inside = between.count("(") > between.count(")")  # of a bracket: said of what stands right before it, or in it
    return not _NEW_THOUGHT.search(between) and not (inside and between.strip() != "(")
