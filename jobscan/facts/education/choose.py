"""Marks of education -> levels asked for, demanded or only welcome, and whether something else may stand in."""

from __future__ import annotations

import re

from jobscan.grammar.demand.lines import opens_demands
from jobscan.grammar.demand.phrases import Demand
from jobscan.grammar.text import lower
from jobscan.listing import Listing
from jobscan.model import Credential, Education, Fact, Level, Mark

_LEVELS: dict[str, Credential] = {
    "education.none": "none",
    "education.high_school": "high_school",
    "education.diploma": "associate",
    "education.associate": "associate",
    "education.degree": "bachelor",
    "education.bachelor": "bachelor",
    "education.master": "master",
    "education.doctorate": "doctorate",
}
_EQUIVALENT = re.compile(
    r"[^.;\n]{0,110}?\b(?:or (?:an? )?(?:\w+ ){0,4}?(?:equivalent|equivalency|comparable|experience)"
    r"|and/or (?:\w+ ){0,2}?experience|or (?:similar|relevant|related) (?:work |professional |practical )?experience"
    r"|equivalent (?:combination|experience|work|practical|professional|training)|in lieu|in place of a degree"
    r"|equivalent)\b"
)
# "through a degree or a bootcamp": no level is demanded
_OTHER_WAY = re.compile(r" or (?:an? )?(?:\w+ )?(?:bootcamp|boot camp|self-taught|self taught)")
_ABOUT_OTHERS = frozenset(
    {"company_about", "benefit", "responsibility", "pay", "legal_eeo", "role_summary", "application_instruction"}
)
# The share of the lowest levels asked for that agreed with the annotators, by the words that tell the level.
_CONFIDENCE = {"education.degree": 0.88, "education.diploma": 0.8, "education.none": 0.8, "education.master": 0.87}
_HIGHER = frozenset({"bachelor", "master", "doctorate"})
_GRADES = re.compile(r"gcse|a[ -]levels?")
_ALONE = frozenset({"title", "heading", "other"})


def education_facts(marks: list[Mark], listing: Listing) -> tuple[Fact[Education], ...]:
    """Each level asked for, once for demanded and once for welcome, at its first mention; in the order of the text."""
    facts: dict[tuple[Credential, Level], Fact[Education]] = {}
    previous: tuple[Mark, Level] | None = None
    step: Mark | None = None
    for mark in marks:
        if not _asks(mark, listing.folded) or (mark.role in _ABOUT_OTHERS and not _under_demands(mark, listing)):
            continue
        level = _demand(mark, listing)
        if level == "denied":
            continue
        if mark.rule == "education.degree" and previous and _same_item(previous[0], mark, listing.folded):
            continue  # "Bachelor's or Master's degree": the bare word adds no level
        if previous and _is_first_step(previous[0], mark, listing.folded):
            step = mark
            continue
        if step and mark.start - step.end < 2:  # "with a BA/BS"
            continue
        value = Education(
            credential_category=_LEVELS[mark.rule], level=level, or_equivalent=_or_equivalent(mark, listing.folded)
        )
        confidence = _CONFIDENCE.get(mark.rule, 0.9)
        fact = Fact(value=value, start=mark.start, end=mark.end, text=mark.text, rule=mark.rule, confidence=confidence)
        facts.setdefault((value.credential_category, level), fact)
        previous = mark, level
    if any(value.level == "required" and value.credential_category in _HIGHER for value in _values(facts)):
        # GCSEs asked for beside a degree are grades to show, not a lower level that would do
        return tuple(fact for fact in facts.values() if not _GRADES.match(lower(fact.text)))
    return tuple(facts.values())


def _values(facts: dict[tuple[Credential, Level], Fact[Education]]) -> list[Education]:
    return [fact.value for fact in facts.values()]


def _is_first_step(one: Mark, other: Mark, folded: str) -> bool:
    """ "Master's degree in X, with a BA in Y": the second is what the first was built on, no other way in."""
    between = folded[one.end : other.start]
    above = _LEVELS[one.rule] in ("master", "doctorate") and _LEVELS[other.rule] == "bachelor"
    return (
        above and len(between) < 120 and bool(re.fullmatch(r"[^.;\n]*,? (?:with|plus|following|after) an? ", between))
    )


def _asks(mark: Mark, folded: str) -> bool:
    """Whether the mention names a level at all: neither "a degree or a bootcamp" nor a word of a title."""
    if mark.rule == "education.degree" and _OTHER_WAY.match(lower(folded[mark.end : mark.end + 60])):
        return False
    return not (mark.rule in ("education.degree", "education.diploma") and mark.role in _ALONE and mark.role != "other")


def _demand(mark: Mark, listing: Listing) -> Demand:
    """What is said of it; of "no degree required" it is said that none is, and that stands."""
    return "required" if mark.rule == "education.none" else listing.demand_at(mark.start, mark.end)


def _under_demands(mark: Mark, listing: Listing) -> bool:
    """Whether the heading over a mark announces what is asked of the candidate."""
    heading = listing.heading_at(mark.start)
    return bool(heading and opens_demands(heading))


def _same_item(one: Mark, other: Mark, folded: str) -> bool:
    between = folded[one.end : other.start]
    return len(between) < 80 and not re.search(r"[.;\n]", between)


def _or_equivalent(mark: Mark, folded: str) -> bool:
    return bool(_EQUIVALENT.match(lower(folded[mark.end : mark.end + 160])))
