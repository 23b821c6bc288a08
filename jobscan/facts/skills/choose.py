"""Skill candidates -> facts: one for each skill, under its canonical name, required or preferred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from jobscan.facts.confidence import confidence_of
from jobscan.facts.skills.find import SkillCandidate
from jobscan.facts.skills.qualifiers import Qualifiers, qualifiers_of
from jobscan.facts.skills.scope import ASKING
from jobscan.facts.skills.words import WORDS
from jobscan.grammar.text import squeeze
from jobscan.listing import Listing
from jobscan.model import Fact, Level, Skill

V = TypeVar("V")

_LEGAL_FORM = re.compile(rf"(?:,|(?<!\s))\s++{WORDS['legal_form']}\.?$", re.IGNORECASE)


class _Mention(NamedTuple):
    """A place that names a skill, and what the surrounding words say about it."""

    seen: SkillCandidate
    level: Level
    qualifiers: Qualifiers


def choose_skills(
    candidates: Sequence[SkillCandidate], listing: Listing, employer: str | None = None
) -> tuple[Fact[Skill], ...]:
    """One fact for each skill in order of first appearance, with all its places; its demands decide the level.

    A skill that is said not to be needed is left out. The `employer`'s name counts only among demands: elsewhere
    "Twilio" refers to the firm.
    """
    if employer:
        name = _LEGAL_FORM.sub("", employer).casefold()
        candidates = [
            seen
            for seen in candidates
            if listing.role_at(seen.start) in ASKING or squeeze(listing.text[seen.start : seen.end]).casefold() != name
        ]
    demands = ((seen, listing.demand_at(seen.start, seen.end)) for seen in candidates)
    asked = [(seen, demand) for seen, demand in demands if demand != "denied"]
    mentions: dict[str, list[_Mention]] = {}
    for (seen, level), qualifiers in zip(asked, qualifiers_of([seen for seen, _ in asked], listing), strict=True):
        mentions.setdefault(seen.value.entry.name.lower(), []).append(_Mention(seen, level, qualifiers))
    names = [mentions[seen.value.entry.name.lower()][0].seen.value.entry.name for seen, _ in asked]
    return tuple(_fact(places, names, listing) for places in mentions.values())


def _fact(places: list[_Mention], names: list[str], listing: Listing) -> Fact[Skill]:
    """The fact of a skill: its strongest demand is the evidence, or its first place if no demand names it.

    A wish stays a wish if the duties name the skill too. Years and the like may come from any place.
    """
    entry = places[0].seen.value.entry
    asked = [place for place in places if listing.role_at(place.seen.start) in ASKING]
    best = _strongest(asked or places)
    by_weight = [best, *places]
    asked = [best] if asked else by_weight
    fewest, most = _first(place.qualifiers.years for place in by_weight) or (None, None)
    alternatives = _first(place.qualifiers.alternatives for place in asked) or ()
    skill = Skill(
        name=entry.name,
        kind=entry.kind,
        level=best.level,
        id=entry.id,
        group=entry.group,
        min_years=fewest,
        max_years=most,
        proficiency=_first(place.qualifiers.proficiency for place in by_weight),
        alternatives=tuple(name for name in dict.fromkeys(names[at] for at in alternatives) if name != entry.name),
        mentions=tuple((place.seen.start, place.seen.end) for place in places),
    )
    return listing.fact(best.seen, skill, confidence_of(best.seen.rule, best.seen.value.entry.kind))


def _strongest(places: list[_Mention]) -> _Mention:
    """The first that requires the skill, or else the first."""
    return next((place for place in places if place.level == "required"), places[0])


def _first(values: Iterable[V | None]) -> V | None:
    return next(filter(None, values), None)
