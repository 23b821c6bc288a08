"""Listing -> candidates: each mention of a degree, a diploma or schooling, with its level.

A rule means a level, which follows from the words that matched. `education.degree` and `education.diploma` are for
these two words if nothing beside them says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jobscan.grammar.demand.phrases import WORDS as DEMAND
from jobscan.grammar.later import later
from jobscan.grammar.numbers import SMALL
from jobscan.grammar.search import Anchors
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Credential, Rule

NONE = Rule("education.none", "No formal education required. -> No formal education required")
DOCTORATE = Rule("education.doctorate", "Ph.D. in physics -> Ph.D.")
MASTER = Rule("education.master", "An MBA is welcome -> MBA")
BACHELOR = Rule("education.bachelor", "Bachelor's degree in biology -> Bachelor's degree")
ASSOCIATE = Rule("education.associate", "Associate degree in nursing -> Associate degree")
HIGH_SCHOOL = Rule("education.high_school", "High school diploma or GED -> High school diploma")
DIPLOMA = Rule("education.diploma", "Diploma in mechanics -> Diploma")
DEGREE = Rule("education.degree", "A degree in chemistry -> degree")
LEVELS: dict[Rule, Credential] = {  # the order in which they are tried when several match
    NONE: "none",
    DOCTORATE: "doctorate",
    MASTER: "master",
    BACHELOR: "bachelor",
    ASSOCIATE: "associate",
    HIGH_SCHOOL: "high_school",
    DIPLOMA: "associate",
    DEGREE: "bachelor",
}
RULES = tuple(LEVELS)
_BY_NAME = {rule.name.partition(".")[2]: rule for rule in RULES}

words = WordLists(Path(__file__).with_name("words.txt"))
_SAID = f"(?:{DEMAND['required']}|{DEMAND['preferred']})"
# Words that must be followed by others, besides those of the list.
_WITH_OTHERS = {
    "none": rf"{words['nothing']}[ ](?:\w+[ ]){{0,3}}?{DEMAND['required']}",
    "doctorate": rf"doctor[ ]of[ ]{words['field']}",
    "master": rf"master'?s?[ ]of[ ]{words['field']} | masters?'?(?=[ ]{_SAID})",
    "high_school": rf"(?:high|secondary)[ -]?school(?=[ ][(]?{_SAID})",
}
# In order; the first group that matches gives the level. Literals come first, without \b: see `grammar.words`.
_PLAIN = later(
    "|".join(
        f"(?P<{name}>{words[name]}" + (f"|{_WITH_OTHERS[name]})" if name in _WITH_OTHERS else ")") for name in _BY_NAME
    ),
    re.VERBOSE,
)
_REACH = 45  # a phrase begins at most this far before its anchor ...
_AFTER = 60  # ... and ends, including what is checked after it, at most this far after
# Every phrase of `_PLAIN` contains one of these words; looking for them first is four times as fast.
_ANCHORS = Anchors(
    "degree", "bachel", "batchel", "bachal", "baccal", "master", "doctor", "diploma", "school", "graduat", "associate",
    "leaving", "matric", "secondary", "vocational", " grad ", " grad/", "tertiary", "third level", "third-level",
    "licentiate", "nitec", "cegep", "college", "universit", "certificate", "cert i", "cert. i", "nvq", "grade 1",
    "grade 6", "grade 7", "grade 8", "grade 9", "th grade", "0th ", "12th ", "8th ", "9th ", "twelfth", "10+2", "2:1",
    "2:2", "2.1 ", "2.2 ", "2.1,", "2.2,", "year 12", "year 10", "form 12", "class 12", "class x", "level 2", "level 3",
    "level 4", "level 5", "level 6", "level 7", "level 8", "level 9", "o level", "a level", "n level", "o-level",
    "a-level", "' level", '" level', "'-level", "nvq", "hs dip", "hs grad", " hs or", "h.s. ", "pg dip", "primary ed",
    "elementary ed", "nursing program", "nurse educ", "nursing educ", "no educat", "no formal", "no specific",
    "no particular", "no prior educ", "no qualif", "no background", before=_REACH, after=_AFTER)  # fmt: skip

# Abbreviations as people write them. Some mean a degree only beside others: "MS Office", "a BA team" and
# "Baltimore, MD" do not.
_LETTERED = ("doctorate", "master", "bachelor", "associate", "high_school")
_CAPITALS = re.compile(r"[ABDEGHIJ-PSTWp](?:[A-Z.shHd]|[ -][TtLl])")  # how they all begin
_LETTERS, _DOUBTFUL = (
    re.compile("|".join(rf"(?P<{name}>{words[f'{name}_{kind}']})(?![a-z0-9]|(?<=[A-Z])[A-Z])" for name in _LETTERED))
    for kind in ("letters", "beside")
)
_ALIKE = rf"(?:{words['alike']})(?![A-Za-z])"
_BESIDE = later(
    rf"""
    [ ]?[/&+)]+[ ]?{_ALIKE} | [ ](?:or|and|and/or)[ ](?:an?[ ])?{_ALIKE}
  | ,[ ]?(?:or[ ])?(?:an?[ ])?(?:(?<!M[ADS],)(?<!M[ADS],[ ])|(?!M[ADS]\b)){_ALIKE}    # "KS, MA, MD" are states
  | [ ]?\+(?!\w)
  | [ -](?:(?i:degree|level|diploma|qualification)|\(\+|\(or[ ])
  | [ ](?:or|and|and/or)[ ](?:(?:an?|its)[ ])?(?:advanced|higher|equivalent|above)
  | [ ]in[ ](?:an?[ ])?(?:{words["field_beside"]}|(?!Word|Office|Excel|SQL|Azure)[A-Z])
  | (?:[,;]?[ ]|[ ]?[(])(?:(?:is|are)[ ])?(?i:{_SAID})
  | [ ](?:[A-Z][a-z]+[ ])?(?:Engineering|Sciences?|Nursing|Economics|Mathematics|Accounting|Finance|Physics)\b
    """,
    re.VERBOSE,
)
_BEHIND = re.compile(
    rf"(?:(?<![A-Za-z]){_ALIKE}(?:[ ]?[/&][ ]?|,?[ ]or[ ])|(?i:education|degree|qualification)s?[ ]?[:-][ ]?)$"
)
_IN_CODE = re.compile(r"\w-(?:\w{1,3}/)?$|[#@]$")  # "#LI-DNP", "LC-MS/MS"
_NEAR = 16  # characters before: "Qualifications: "
_NOT_DEGREE_BEFORE = later(rf"(?:\b(?:{words['not_before_degree']}|{SMALL})|\d-?|°)\s*$")
_NOT_DEGREE_AFTER = re.compile(rf"[ -]{words['not_after_degree']}")
_OF_OTHERS = re.compile(rf"[ ]{words['of_others']}")
_VERB_AFTER = re.compile(r"'?s?[ ](?:the|and|data|your|our|new|plan|schedule|file|service|class)(?![a-z])")


class _Hit(NamedTuple):
    """Words that match, with the rule of their level."""

    start: int
    end: int
    rule: Rule


def find_education(listing: Listing) -> list[Candidate[Credential]]:
    """Each mention in order, none inside another; of several that begin together, the longest."""
    candidates, last = [], -1
    hits = [*_phrases(listing), *_letters(listing)]
    for start, end, rule in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if start >= last:
            candidates.append(Candidate(start, end, rule, LEVELS[rule]))
            last = end
    return candidates


def _phrases(listing: Listing) -> Iterator[_Hit]:
    folded, low = listing.folded, listing.lowered
    for window in _ANCHORS.windows(low):
        for found in _PLAIN.finditer(low, *window):
            if _is_schooling(folded, low, found):
                yield _Hit(*found.span(), _BY_NAME[found.lastgroup or ""])


def _letters(listing: Listing) -> Iterator[_Hit]:
    folded, low = listing.folded, listing.lowered
    for capitals in _CAPITALS.finditer(folded):
        at = capitals.start()
        if not begins_word(folded, at) or _IN_CODE.search(folded, max(0, at - 6), at):
            continue
        found = _LETTERS.match(folded, at)
        if found is None:
            found = _DOUBTFUL.match(folded, at)
            if found is None or not _is_among_its_like(folded, *found.span()):
                continue
        if not _OF_OTHERS.match(low, found.end()):
            yield _Hit(*found.span(), _BY_NAME[found.lastgroup or ""])


def _is_among_its_like(folded: str, start: int, end: int) -> bool:
    """Whether there is another degree, a field or a word of requirement beside it: "BS/BA", "MA in Law"."""
    return bool(_BESIDE.match(folded, end) or _BEHIND.search(folded, max(0, start - _NEAR), start))


def _is_schooling(folded: str, low: str, found: re.Match[str]) -> bool:
    """Whether words of schooling have this meaning, unlike "a high degree of skill" and "Scrum Master"."""
    start, end = found.span()
    if not begins_word(folded, start) or _OF_OTHERS.match(low, end):
        return False
    before, after = low[max(0, start - 20) : start], low[end : end + 30]
    if found.lastgroup == "degree":
        return not (_NOT_DEGREE_BEFORE.search(before) or _NOT_DEGREE_AFTER.match(after))
    if found[0].startswith("master") and not ("degree" in found[0] or "'s" in found[0]):
        return not (_VERB_AFTER.match(after) or before.endswith("scrum "))
    return True
