"""Candidates of skills -> facts: one for each skill, under its canonical name, required or preferred."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from jobscan.facts.confidence import confidence_of
from jobscan.facts.skills.find import SkillCandidate
from jobscan.facts.skills.qualifiers import Qualifiers, qualifiers_of
from jobscan.facts.skills.scope import ASKING
from jobscan.grammar.text import squeeze
from jobscan.listing import Listing
from jobscan.model import Fact, Level, Skill

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
V = TypeVar("V")

_COMPANY = re.compile(
    r",?\s+(?:inc|incorporated|llc|ltd|limited|corp|corporation|company|gmbh|plc|co)\.?$", re.IGNORECASE
)
# What a wish does not reach across: "ideally in Jira or any tool that knows Kanban", "AWS, with some Go a plus"
_NEW_THOUGHT = re.compile(
    r"\bor any\b|\b(?:that|which|who|but|especially)\b|[,-] ?with\b"
    r"|\b(?:and|or) (?:in the|experience|knowledge|ability)\b",
    re.IGNORECASE,
)
# How far a cue reaches: a clause, which ends with a sentence, a bullet or a line
_CLAUSE_END = re.compile(r"[;\n•]|[.!?](?=\s|$)|(?<=[a-z])[.!?](?=[A-Z])")


class _Mention(NamedTuple):
    """A place that names a skill, and what is said there."""

    seen: SkillCandidate
    level: Level
    said: Qualifiers


def choose_skills(
    candidates: Sequence[SkillCandidate], listing: Listing, employer: str | None = None
) -> tuple[Fact[Skill], ...]:
    """One fact a skill in order of first appearance, with all its places; demanded once, it is required.

    The name of the `employer` counts only among demands: elsewhere "Twilio" speaks of itself.
    """
    if employer:
        name = _COMPANY.sub("", employer).casefold()
        candidates = [
            seen
            for seen in candidates
            if listing.role_at(seen.start) in ASKING or squeeze(listing.text[seen.start : seen.end]).casefold() != name
        ]
    starts = [segment.start for segment in listing.segments]
    mentions: dict[str, list[_Mention]] = {}
    for seen, said in zip(candidates, qualifiers_of(candidates, listing), strict=True):
        key = seen.value.entry.name.lower()
        mentions.setdefault(key, []).append(_Mention(seen, _level(seen, listing, starts), said))
    names = [mentions[seen.value.entry.name.lower()][0].seen.value.entry.name for seen in candidates]
    return tuple(_fact(places, names, listing) for places in mentions.values())


def _fact(places: list[_Mention], names: list[str], listing: Listing) -> Fact[Skill]:
    """The strongest place is the evidence; what another says of years and the like counts too."""
    entry = places[0].seen.value.entry
    best = next((place for place in places if place.level == "required"), places[0])
    by_weight = [best, *places]
    asked = [best] if listing.role_at(best.seen.start) in ASKING else by_weight
    fewest, most = _first(place.said.years for place in by_weight) or (None, None)
    alternatives = _first(place.said.alternatives for place in asked) or ()
    skill = Skill(
        name=entry.name,
        kind=entry.kind,
        level=best.level,
        id=entry.id,
        group=entry.group,
        min_years=fewest,
        max_years=most,
        proficiency=_first(place.said.proficiency for place in by_weight),
        alternatives=tuple(name for name in dict.fromkeys(names[at] for at in alternatives) if name != entry.name),
        mentions=tuple((place.seen.start, place.seen.end) for place in places),
    )
    return listing.fact(best.seen, skill, confidence_of(best.seen.rule, best.seen.value.entry.kind))


def _first(values: Iterable[V | None]) -> V | None:
    """The first that says anything."""
    return next(filter(None, values), None)


def _level(found: SkillCandidate, listing: Listing, starts: list[int]) -> Level:
    """The segment's role decides, unless the clause says that the skill is only a wish."""
    if listing.role_at(found.start) == "requirement_preferred":
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
