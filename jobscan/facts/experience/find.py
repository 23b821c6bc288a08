"""Listing -> candidates: years (or months) of experience asked for, and the field.

A candidate runs from the number to the end of the field.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from jobscan.facts.experience.field import field_of
from jobscan.grammar.demand.phrases import WORDS as DEMAND
from jobscan.grammar.later import later
from jobscan.grammar.numbers import SMALL, small_number
from jobscan.grammar.time import Years, years_between
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

YEARS = Rule("experience.years", "You have 5+ years of baking experience. -> 5+ years of baking experience")
LABEL = Rule("experience.label", "Experience: 3-5 years -> 3-5 years")
ITEM = Rule("experience.item", "Requirements: / - 3+ years in payroll -> 3+ years in payroll")
MONTHS = Rule("experience.months", "At least six months of experience -> At least six months of experience")
RULES = (YEARS, LABEL, ITEM, MONTHS)


class Asked(NamedTuple):
    """The minimum and maximum years, and their field, as written."""

    years: Years
    field: str | None


_words = WordLists(Path(__file__).with_name("words.txt"))
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?(?![\d,])|(?:{SMALL}))"
_ONE = (
    r"(?<=at least )a|(?<=minimum of )a|(?<=have )a|(?<=with )a|(?<=[\n•(] )a|(?<=[\n•])a|^a"  # "a year's experience"
)
# The unit is the anchor, as its words are rare; the number is then sought in the 45 characters before it.
_UNIT = re.compile(
    r"(?:year(?:'?s'?)?(?:\(s\))?'?|yr(?:'?s'?)?(?:\(s\))?'?(?:\.(?= [a-z]))?)(?![a-z])|yoe(?![a-z])|months?'?(?![a-z])"
)
_REACH = 45
_COUNT = re.compile(
    rf"""
    (?P<cue>(?:at[ ]?least|minimum(?:[ ]of)?(?:[ ]an?)?|min\.?|ideally|preferably|over|more[ ]than|(?P<most>up[ ]to
      |less[ ]than|maximum(?:[ ]of)?)|around|about|approximately)[ ]*"?)?
    (?<![\d$£€/]) (?<!\d[.,]) (?<![\s(][.,]) (?P<low>{_NUMBER}|{_ONE}) \)? \+?
      (?:[ ]or[ ]more(?=[ ]\())?
      (?:[ ]?(?:\(|-lrb-)[ ]?(?:(?P<from>\d{{1,2}})[ ]?-[ ]?)?(?P<until>\d{{1,2}})[ ]?\+?[ ]?(?:\)
      |-rrb-)[ ]?\+?)? (?:[ ]?\+|[ ]plus)?
    (?:(?:[ ]?(?:years?|yrs?|(?P<months>months?)))?[ ]?(?:-|to(?:[ ]less[ ]than)?|or|[ ])[ ]?
      (?P<high>{_NUMBER})(?:[ ]?\(\d{{1,2}}\))?)?[ ]?\+?
    (?:[ ]?or[ ]more|[ ]plus|[ ]?\+)?[ -]?(?:full[ ]|consecutive[ ]|cumulative[ ]|solid[ ]|calendar[ ])?[ -]?$
    """,
    re.VERBOSE,
)
_NOT_BEFORE = re.compile(rf"\b{_words['not_before']}[ :,-]*(?:the )?$")
_NOT_AFTER = re.compile(rf"[ -]*{_words['not_after']}")
_DIRECT = re.compile(rf"[ ]?(?:or more|plus|\+|minimum)?[ ,'\"-]*{_words['direct']}")
_EXPERIENCE = re.compile(
    r"(?:[^.;\n•]|\n(?=[a-z])){0,110}?(?<![a-z])(?<!\bto )"
    r"(?:experience[ds]?|exp(?![a-z])|expertise|background|track record)"
)
_SAID = f"(?:{DEMAND['required']}|{DEMAND['preferred']})"
_LABEL = later(
    rf"(?<![a-z])exp(?:erience(?:s|d)?|\.)?(?: (?:level|requirement|range|{_SAID}))?s?"
    r"[^\w\n]{0,4}\s{0,5}(?:[*•·-] ?)?"
    rf"(?:\(|minimum |min |of |at least |{_SAID} )*$"
    r"|years of experience[^\w]{0,4}$|\bseniority\W{0,3}$"
    r"|experience\s?:?\s{1,3}[^\n:.]{2,40}:\s?$"  # "Required experience:", and on the next line "Sales: 1 year"
    r"|(?:experience|knowledge|proficiency|expertise)[^.;\n]{0,50}[(:,-] ?"
    r"(?:minimum|at least|min\.?|typically|usually|generally)? ?(?:of )?$"
)
_ITEM = later(
    r"(?:^|[\n•*·;.!:●▪–(]|[-]|\bor\b|\band\b|\bhave\b|\bwith\b|\bbring\b|\bspent\b|\btypically,?"
    rf"|{DEMAND['required']})[\s*_\"'•·-]{{0,12}}$"
    r"|(?<=[a-z])$"  # "Requirements3+ years", in text that lost its line ends
)
_DEGREE = re.compile(  # "BS with 2+ years or MS with none"
    r"(?<![a-z])(?:b\.?[sa]\.?|b\.?sc|m\.?s\.?|ph\.?d\.?|bachelor'?s?|master'?s?|degree|diploma)[^.;\n]{0,45}"
    r"(?:\b(?:with|and|plus)|\+)\s*(?:at least )?$"
)
# "SQL: 2 years (Preferred)": a board's form
_FORM_BEFORE = re.compile(r"[a-z][^:;.\n]{0,40}:\s?$")
# "Years of experience: 5", a number without a unit of its own
_FIGURE_BEHIND = re.compile(
    r"(?: of)?(?: [a-z]+){0,2} experience(?: required)?\s?[:=]\s{0,3}"
    r"(?P<low>\d{1,2})(?: ?(?:-|to) ?(?P<high>\d{1,2}))?\+?(?![\d.,%]| ?(?:years?|yrs?|months?)\b)"
)
_FORM_AFTER = later(rf"\s?\({_SAID}\)")
_WORKED = re.compile(  # "You have worked as a teacher for at least 1 year"
    rf"\b{_words['worked']}\b[^.;\n]{{0,50}}\bfor (?:an? )?$|\byou(?:'ve| have)\b[^.;\n]{{0,90}}\bfor (?:an? )?$"
    r"|\byou\b[^.;\n]{0,60}\bhave\b[^.;\n]{0,60}\bfor (?:an? )?$"
)
_SAID_AT_ONCE = later(rf" (?:is |are )?{_SAID}")  # "2 years required, 5 years preferred"
_SAID_BEHIND = later(rf"[^.;,\n]{{0,40}}?\b{_SAID}")  # "Three years at a bench needed"
_ALONE = re.compile(r"\s*(?:$|[(,\n])")  # "Min 5 years (payroll)"
_FIELD_BEHIND = re.compile(r" (?:[a-z][a-z/&-]* ){0,3}[a-z][a-z/&-]*\s?(?:[;,.\n(]|$)")  # "- 4+ years data entry;"
_LOWER_END = re.compile(r"[ ]?(?:-|to(?: less than)?)[ ]?(?:\d{1,2}|" + SMALL + r")[ -]?(?:year|yr|month)")
_INSTEAD = re.compile(r"[^.;\n]{0,80}?\b(?:in lieu of|in place of|instead of)\b")
_ANY_LENGTH = re.compile(r"0\s?(?:-|to)\s?[1-9]\d")  # "0 to 31 years": how a job board writes "any"
_AFTER_UNIT = re.compile(r"(?: or more| plus|\+| minimum)?")
_STOP = re.compile(r"[.;\n•(|]|, (?!and|or)|(?<=[a-z])(?=[A-Z][a-z])| - |\bor equivalent\b")
_TRAILING = re.compile(r"[ ,(/+&]*(?:\b(?:or|and|plus|with|of which|including)[ ,(]*)*$")
_NEAR, _NEAR_MONTHS = 45, 60  # characters from a number to the end of "experience"
_LONGEST = 90  # of a candidate: "5+ years of experience in ..." and a few words more


class _Statement(NamedTuple):
    """A number of years, before its field has been read."""

    start: int
    unit: int  # where "years" begins
    end: int
    rule: Rule
    years: Years


def find_experience(listing: Listing) -> list[Candidate[Asked]]:
    """Each number of years of experience, with the words that name the field."""
    folded = listing.folded
    found: list[_Statement] = []
    floor = 0
    for unit in _UNIT.finditer(listing.lowered):
        statement = _statement(listing, unit, floor=floor)
        if statement:
            found.append(statement)
            floor = unit.end()
    candidates = []
    for at, (start, anchor, end, rule, years) in enumerate(found, start=1):
        until = found[at].start if at < len(found) else end
        if end > until:  # "8 years with a degree or 10 years without": the second statement ends the first
            end = start + len(_TRAILING.sub("", folded[start:until]))
        candidates.append(Candidate(start, end, rule, Asked(years, field_of(folded[anchor:end]))))
    return candidates


def _statement(listing: Listing, unit: re.Match[str], *, floor: int) -> _Statement | None:
    """The number before a unit, if the words around it make it a demand for experience.

    1. the number; 2. whether the surroundings make it something else; 3. the rule that makes it experience;
    4. it is not the company's own age.
    """
    folded, low = listing.folded, listing.lowered
    at = max(floor, unit.start() - _REACH)
    count = _COUNT.search(low[at : unit.start()])
    if count is None:
        return _behind(unit, low)
    if _LOWER_END.match(low, unit.end()):
        return None
    start = at + (count.start("cue") if count["cue"] else count.start("low"))
    number_at = at + count.start("low")
    before, after = low[max(0, start - 60) : start], low[unit.end() : unit.end() + 130]
    glued = folded[number_at].isupper()  # "preferredThree years": a scraper lost the line end
    if low[number_at].isalpha() and not glued and not begins_word(folded, number_at):
        return None
    if _is_another_time(low[max(0, number_at - 40) : number_at], before, after):
        return None
    months = unit[0].startswith("month")
    rule = _rule(before, after, cue=count["cue"] or "+" * ("+" in count[0]), months=months, yoe=unit[0] == "yoe")
    if rule is None or _is_company(count, before, after) or _ANY_LENGTH.match(low, number_at):
        return None
    years = _years(count, months=months)
    return _Statement(start, unit.start(), _end(listing, unit.end()), rule, years)


def _behind(unit: re.Match[str], low: str) -> _Statement | None:
    """The number after a label."""
    figure = _FIGURE_BEHIND.match(low, unit.end())
    if figure is None:
        return None
    years = years_between(figure["low"], figure["high"], months=unit[0].startswith("month"))
    return _Statement(figure.start("low"), figure.start("low"), figure.end(), LABEL, years)


def _years(count: re.Match[str], *, months: bool) -> Years:
    """The years that a number states; figures in brackets count more than words: "four (3-5)"."""
    if count["from"]:
        return years_between(count["from"], count["until"], months=months)
    if count["months"] and not months:  # "6 months - 2 years"
        return years_between(count["low"], None, months=True)[0], small_number(count["high"])
    return years_between(count["low"], count["high"], months=months, at_most=bool(count["most"]))


def _is_another_time(near: str, before: str, after: str) -> bool:
    """Whether the number is an age, the length of a contract, how recent something is: anything but experience."""
    return bool(
        _NOT_BEFORE.search(near) or _NOT_BEFORE.search(before) or _NOT_AFTER.match(after) or _INSTEAD.match(after)
    )


def _rule(before: str, after: str, *, cue: str, months: bool, yoe: bool) -> Rule | None:
    """The rule by which a number of years (or months) is experience, according to what comes before and after it."""
    said = _EXPERIENCE.match(after)
    if yoe or months:
        rule = YEARS if yoe else MONTHS if said and said.end() < _NEAR_MONTHS else None
        return rule or (LABEL if _LABEL.search(before) else None)
    direct = _DIRECT.match(after) is not None
    if said and (direct or said.end() < _NEAR):
        return YEARS
    if _is_labelled(before, after, cue=cue):
        return LABEL
    if _is_item(before, after, cue=cue, direct=direct):
        return ITEM
    return YEARS if said or _DEGREE.search(before) else None


def _is_labelled(before: str, after: str, *, cue: str) -> bool:
    """Whether a label, a line of a form, or a former occupation comes before it."""
    if _LABEL.search(before) or (cue and _WORKED.search(before)):
        return True
    return bool(_FORM_AFTER.match(after) and _FORM_BEFORE.search(before))


def _is_item(before: str, after: str, *, cue: str, direct: bool) -> bool:
    """Whether a number with its field, or with a remark on it, is a whole list item or sentence."""
    least = cue.startswith(("at least", "atleast", "min"))
    if direct:
        return least or bool(_ITEM.search(before))
    begins = not before or before.endswith("\n")
    if before.endswith(", ") and _SAID_AT_ONCE.match(after):
        return True
    is_field = _SAID_BEHIND.match(after) or (cue == "+" and _FIELD_BEHIND.match(after))
    return bool((is_field and _ITEM.search(before)) or (least and begins and _ALONE.match(after)))


def _is_company(count: re.Match[str], before: str, after: str) -> bool:
    """ "With over 40 years of experience, we ..." is the employer's age, and so is any "140+ years"."""
    number = re.match(r"\d+", count["low"])
    many = int(number[0]) if number else 0
    cue = (count["cue"] or "").strip()
    if many > 20 or re.search(r"\d$", before):
        return True
    if cue in ("over", "more than") and (many >= 15 or re.search(r"\b(?:with|for|of|has|have|our)\s*$", before)):
        return not re.search(r"\b(?:candidate|you|must)\b|\bexperience (?:of|for) $", before)
    return bool(re.match(r"[^.\n]{0,60}\b(?:behind us|we've|our team)\b", after))


def _end(listing: Listing, at: int) -> int:
    """Where the statement ends: at a full stop, at words of requirement, at a glued capital, or after a word."""
    folded = listing.folded
    unit = _AFTER_UNIT.match(folded, at)
    at = unit.end() if unit else at
    window = folded[at : at + _LONGEST]
    demands = listing.demands.within(at, at + _LONGEST)
    if demands:  # "three years, of which one must be in law"
        window = _TRAILING.sub("", window[: demands[0].start - at])
    stop = _STOP.search(window)
    if stop or demands:
        return at + len(window[: stop.start() if stop else None].rstrip(" ,-"))
    if len(window) == _LONGEST:
        window = window.rpartition(" ")[0]
    return at + len(window.rstrip(" ,-"))
