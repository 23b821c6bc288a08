"""Education candidates -> the levels asked for, required or preferred, and whether there is an alternative."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.education.find import DEGREE, DIPLOMA, NONE, words
from jobscan.grammar.demand.lines import opens_demands
from jobscan.grammar.text import lower
from jobscan.listing import Listing
from jobscan.model import Candidate, Credential, Education, Fact, Level

Seen = Candidate[Credential]
Asked = tuple[Seen, Level]

_EQUIVALENT = re.compile(rf"[^.;\n]{{0,110}}?\b{words['equivalent']}\b")
# "through a degree or a bootcamp": no level is required
_OTHER_WAY = re.compile(rf" or (?:an? )?(?:\w+ )?{words['other_way']}")
_INSTEAD = re.compile(rf"\b{words['instead']} (?:of )?(?:an? |the |such )?(?:[\w-]+ )?$")
_ALTERNATIVE = re.compile(rf"\b{words['alternative']}\b")
_ON_TOP = re.compile(
    r"(?<![^.;\n])[^.;\n]*,? (?:with|plus|following|after) an? "
)  # "Master's in Law, with a BA in Arts"
_AND_ABOVE = re.compile(r" ?(?:\+|plus|followed by|as well as) ?(?:an? )?")  # "B.Tech + MBA"
_ABOUT_OTHERS = frozenset(
    {"company_about", "benefit", "responsibility", "pay", "legal_eeo", "role_summary", "application_instruction"}
)
_ALONE = frozenset({"title", "heading"})
_HIGHER = frozenset({"bachelor", "master", "doctorate"})
_ABOVE = frozenset({"master", "doctorate"})
# "... of the fleet. Personnel specification: HND and/or a": a flattened page has such labels within a passage
_LABEL = re.compile(r"(?P<words>[A-Za-z][A-Za-z /&'-]{2,40}):[^:.\n]*\Z")
_LABEL_REACH = 110  # characters
_LEAST = re.compile(
    r"(?<!preferably )(?<!ideally )\b(?:at least|minimum(?: of)?)(?: an?)? \Z"
)  # whatever the next sentence wishes for
_GRADES = re.compile(words["grades"], re.IGNORECASE)
_ONE_ITEM = 80  # characters between two mentions within one item
_STEP = 120  # and between a degree and the one that it builds on


def choose_education(candidates: Sequence[Seen], listing: Listing) -> tuple[Fact[Education], ...]:
    """Each level asked for, once as required and once as preferred, at its first mention; in the order of the text."""
    asked = _of_one_item(_asked(candidates, listing), listing.folded)
    if any(level == "required" and seen.value in _HIGHER for seen, level in asked):
        # GCSEs asked for beside a degree are grades to show, not a lower level that would be enough
        asked = [each for each in asked if not _GRADES.match(listing.lowered, each[0].start)]
    facts: dict[tuple[Credential, Level], Fact[Education]] = {}
    for seen, level in asked:
        equivalent = bool(_EQUIVALENT.match(listing.lowered, seen.end, seen.end + 160))
        value = Education(credential_category=seen.value, level=level, or_equivalent=equivalent)
        facts.setdefault((seen.value, level), listing.fact(seen, value, confidence_of(seen.rule)))
    return tuple(facts.values())


def _asked(candidates: Sequence[Seen], listing: Listing) -> Iterator[Asked]:
    """The mentions that ask for something, required or preferred."""
    asking = [seen for seen in candidates if _asks(seen, listing)]
    for seen in [seen for seen in asking if not _stands_in(seen, listing)] or asking:
        least = _LEAST.search(listing.lowered, max(0, seen.start - 20), seen.start)
        level = "required" if seen.rule is NONE or least else listing.demand_at(seen.start, seen.end)
        if level != "denied":
            yield seen, level


def _asks(seen: Seen, listing: Listing) -> bool:
    """Whether a mention asks for anything: not a perk, not "or a bootcamp", not part of a title."""
    role, low = listing.role_at(seen.start), listing.lowered
    if role in _ABOUT_OTHERS and not _is_under_demands(seen, listing):
        return False
    if seen.rule is DEGREE and _OTHER_WAY.match(low, seen.end):
        return False
    return not (seen.rule in (DEGREE, DIPLOMA) and role in _ALONE)


def _is_under_demands(seen: Seen, listing: Listing) -> bool:
    """Whether the heading above a mention, or a label within its own passage, introduces demands."""
    if opens_demands(listing.heading_at(seen.start) or ""):
        return True
    segment = listing.segment_at(seen.start)
    label = (
        _LABEL.search(listing.folded, max(segment.start, seen.start - _LABEL_REACH), seen.start) if segment else None
    )
    return label is not None and opens_demands(label["words"])


def _stands_in(seen: Seen, listing: Listing) -> bool:
    """Whether a mention only says what may replace another demand: "3 years in lieu of a degree"."""
    if _ALTERNATIVE.search(lower(listing.heading_at(seen.start) or "")):
        return True
    return bool(_INSTEAD.search(listing.lowered, max(0, seen.start - 40), seen.start))


def _of_one_item(asked: Iterator[Asked], folded: str) -> list[Asked]:
    """The mentions without those that merely repeat another, or name a step towards it.

    "Bachelor's or Master's degree": the bare word adds no level. "Master's in Law, with a BA/BS" and "B.Tech + MBA":
    the higher builds on the lower one, which is not an alternative to it.
    """
    kept: list[Asked] = []
    step_end = -_STEP
    for seen, level in asked:
        previous = kept[-1][0] if kept else None
        if seen.start - step_end < 2:  # "with a BA/BS"
            continue
        if previous:
            between = folded[previous.end : seen.start]
            if seen.rule is DEGREE and len(between) < _ONE_ITEM and not re.search(r"[.;\n]", between):
                continue
            if seen.value == "bachelor" and previous.value in _ABOVE and _is_step(_ON_TOP, between):
                step_end = seen.end
                continue
            if previous.value == "bachelor" and seen.value in _ABOVE and _is_step(_AND_ABOVE, between):
                kept.pop()
        kept.append((seen, level))
    return kept


def _is_step(joined: re.Pattern[str], between: str) -> bool:
    return len(between) < _STEP and bool(joined.fullmatch(between))
