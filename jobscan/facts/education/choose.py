"""Marks of education -> levels asked for, demanded or only welcome, and whether something else may stand in."""

from __future__ import annotations

import re

from jobscan.facts.asked import heading_demands, is_wished, wishes_another
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
_PREFERRED_AFTER = re.compile(
    r"(?P<between>(?:[^.;\n]|(?<=ph)[.]|(?<=[.][a-z])[.]){0,130}?)(?<![a-z])(?:preferred|desirable|desired|a plus"
    r"|nice to have|an advantage|advantageous|highly valued|beneficial|a bonus|is helpful|ideal|preferable|an asset"
    r"|(?:would|will) be (?:appreciated|valued|welcome)|considered positively)(?![a-z])"
)
_PREFERRED_BEFORE = re.compile(
    r"\b(?:ideally|preferably|preferred:?|desirable:?|desired:?|bonus:?|a plus:"
    r"|nice to have:?)(?: an?)?[^.;\n,]{0,20}$"
)
_OR_DEGREE = re.compile(  # "MSc or PhD in Law preferred" wishes for either
    r"^[.]? ?(?:/|,? ?or) ?(?:an? )?(?:ph[.]? ?d[.]?|m[.]?sc?[.]?|mba|master'?s?|doctorate|bachelor'?s?)(?: degree)?"
)
_DEMANDED_BETWEEN = re.compile(
    r"(?:required|must|minimum|essential|mandatory|bachelor|master|ph\.?d|diploma)|[(,;] ?(?:experience|with|\d)|\(\w"
)
# "Bachelor's degree is a minimum": stronger than the heading that the line stands under
_DEMANDED_AFTER = re.compile(
    r"(?P<between>[^.;\n]{0,70}?)\b(?:(?<!not )required|is (?:the |a )?minimum|mandatory|is essential|is a must)\b"
)
_NOT_NEEDED = re.compile(r"(?:\b(?:no|not?|without)\b[^.;\n]{0,12}|don't need an? )$")
_NOT_NEEDED_AFTER = re.compile(r"[^.;\n]{0,40}?\b(?:not (?:required|necessary|needed|essential))\b")
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
        if not _asks(mark, listing.folded) or (mark.role in _ABOUT_OTHERS and not heading_demands(mark, listing)):
            continue
        if mark.rule == "education.degree" and previous and _same_item(previous[0], mark, listing.folded):
            continue  # "Bachelor's or Master's degree": the bare word adds no level
        level = _level(mark, listing)
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
    """Whether the mention asks for it at all: not a "no degree needed", not a word of a title."""
    if mark.rule == "education.none":
        return True
    before, after = lower(folded[max(0, mark.start - 30) : mark.start]), lower(folded[mark.end : mark.end + 60])
    if _NOT_NEEDED.search(before) or _NOT_NEEDED_AFTER.match(after):
        return False
    if mark.rule == "education.degree" and _OTHER_WAY.match(after):
        return False
    return not (mark.rule in ("education.degree", "education.diploma") and mark.role in _ALONE and mark.role != "other")


def _same_item(one: Mark, other: Mark, folded: str) -> bool:
    between = folded[one.end : other.start]
    return len(between) < 80 and not re.search(r"[.;\n]", between)


def _level(mark: Mark, listing: Listing) -> Level:
    """By a word in the same clause, else by the segment's role.

    "Bachelor's required, Master's preferred": the word after the nearest degree is that degree's.
    """
    folded = listing.folded
    after = lower(folded[mark.end : mark.end + 160])
    another = wishes_another(folded[mark.start : mark.end + 160])
    hit = _PREFERRED_AFTER.match(after)
    if hit and not another and not _DEMANDED_BETWEEN.search(_OR_DEGREE.sub("", hit["between"])):
        return "preferred"
    if _PREFERRED_BEFORE.search(lower(folded[max(0, mark.start - 40) : mark.start])):
        return "preferred"
    demanded = _DEMANDED_AFTER.match(after)
    if is_wished(mark, listing) and not (demanded and "prefer" not in demanded["between"]):
        return "preferred"
    return "required"


def _or_equivalent(mark: Mark, folded: str) -> bool:
    return bool(_EQUIVALENT.match(lower(folded[mark.end : mark.end + 160])))
