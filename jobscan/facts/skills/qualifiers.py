"""Skill candidates -> what the words around each say: for how many years, how well, and with which alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from jobscan.facts.skills.enumerations import Enumeration, alternatives_in, enumerations
from jobscan.facts.skills.find import SkillCandidate
from jobscan.facts.skills.scope import DOING
from jobscan.facts.skills.words import WORDS
from jobscan.grammar.demand.phrases import WORDS as DEMAND
from jobscan.grammar.later import later
from jobscan.grammar.numbers import SMALL
from jobscan.grammar.time import Years, parse_years
from jobscan.listing import Listing
from jobscan.model import Proficiency, SkillKind

REACH = 110  # characters examined before a skill: "minimum of five (5) years of professional experience with"
BEHIND = 60  # and after it
_LADDER: tuple[Proficiency, ...] = get_args(Proficiency)


class Qualifiers(NamedTuple):
    """What the words around a skill say about it; `alternatives` are numbers of candidates."""

    years: Years | None = None
    proficiency: Proficiency | None = None
    alternatives: tuple[int, ...] = ()


# --- the words -------------------------------------------------------------------------------------------------------

_ADJECTIVES: dict[str, Proficiency] = {word: level for level in _LADDER for word in WORDS.phrases(f"adjective_{level}")}
_NOUNS: dict[str, Proficiency] = {word: level for level in _LADDER for word in WORDS.phrases(f"noun_{level}")}
_OF_LANGUAGES = frozenset(WORDS.phrases("only_of_languages"))
# adjectives that describe knowledge only if one of these is between them and the skill
_ONLY_WITH: dict[str, frozenset[str]] = {
    **dict.fromkeys(_OF_LANGUAGES, frozenset({"language"})),
    **dict.fromkeys(WORDS.phrases("only_with_knowing"), frozenset({"knowing"})),
    **dict.fromkeys(WORDS.phrases("only_with_some_noun"), frozenset({"knowing", "having", "link"})),
}
_MEANS = {word: kind for kind in ("link", "knowing", "having") for word in WORDS.phrases(kind)}
_FILLER = frozenset(_MEANS) | frozenset(WORDS.phrases("filler"))
_LEADING = _FILLER | frozenset(_ADJECTIVES) | frozenset(_NOUNS) | {"s"}
_PARTS = re.compile(r"[;,!?|\d]|(?<!e\.g)(?<!i\.e)\.\s")  # the end of a thought, or another number
_WORD = re.compile(r"\b(?:e\.g\.|i\.e\.|[A-Za-z](?:[\w'-]|\.(?=\w))*)")
_UNIT = re.compile("[yY](?:ear|EAR|rs?|RS?|oe|OE)|[mM](?:onth|ONTH)")  # a quick test before the expensive ones
_YEARS_HERE = re.compile(r"\b(?:years?|yrs?|yoe|months?)\b\.?'?(?:[ ]?\(s\))?", re.IGNORECASE)
_COUNT = re.compile(
    rf"""
    (?: (?:at[ ]least|minimum(?:[ ]of)?|min\.?|up[ ]to|less[ ]than|over|more[ ]than)[ ]{{1,3}}(?:an?[ ])? )?
    (?: \d{{1,2}}(?:\.\d)? | {SMALL} )
    (?: [ ]?\([ ]?\d{{1,2}}[ ]?\+?[ ]?\) )?
    [ ]?\+? (?: [ ]plus | [ ]or[ ]more )?
    (?: [ ]?(?:-|to|or)[ ]? \d{{1,2}} [ ]?\+? )?
    [ ]{{0,3}}(?:full[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLEDGED = re.compile(r"\bcommit\w*\b[^.;\n]{0,30}$", re.IGNORECASE)  # "committed for three years (including the fair)"
_AFTER_YEARS = later(
    rf"""
    [ ]?(?:experience|exp\.?|development|programming)? [ ]{{0,2}} (?P<open>[(\[])? (?:[:,]|[ ]-|of|for|with)? [ ]{{0,2}}
    (?P<years> (?:at[ ]least|minimum(?:[ ]of)?|min\.?|up[ ]to)? [ ]? \d{{1,2}} [ ]?\+?
        (?:[ ]?(?:-|to)[ ]?\d{{1,2}}[ ]?\+?)?
        [ ]? (?:years?|yrs?) )
    (?(open) | \.?'? (?:[ ](?:of[ ])?experience)?
        (?:[ ](?:minimum|min|or[ ]more|{DEMAND.any_of("required", "preferred")}))?
        [ ]?(?=[.,;)\n]|$) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER_LEVEL = later(
    rf"""
    [ ]?(?:skills?[ ]?)? (?: [(:\[] [ ]? | [ ]?-[ ] ) (?:must[ ]be[ ]|at[ ]least[ ])?
        (?P<side>{WORDS["level_behind"]})\b
        (?! [ ](?:knowledge|skills|understanding|proficiency|user|in|with)[ ]?(?:of|in|with)\b)
  | [ ] (?P<noun>{WORDS["noun_behind"]}) \b (?! [ ](?:in|of|with)\b )
  | [ ] (?:at|to)[ ](?:an?[ ])? (?P<grade>{WORDS["level_behind"]}) [ -]level \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def qualifiers_of(candidates: Sequence[SkillCandidate], listing: Listing) -> list[Qualifiers]:
    """What the words around each candidate say about it; `candidates` are in the order of the text."""
    found = [Qualifiers()] * len(candidates)
    for enumeration in enumerations(candidates, listing.folded):
        alternatives = alternatives_in(enumeration, candidates)
        for at, own in zip(enumeration.members, _of_each(enumeration, candidates, listing), strict=True):
            found[at] = own._replace(alternatives=alternatives.get(at, ()))
    return found


def _of_each(enumeration: Enumeration, candidates: Sequence[SkillCandidate], listing: Listing) -> Iterator[Qualifiers]:
    """Years and proficiency of each member; those of one may also apply to the members after it."""
    years: Years | None = None
    level: Proficiency | None = None
    kind: SkillKind | None = None
    for at in enumeration.members:
        seen = candidates[at]
        before, kind = kind, seen.value.entry.kind
        if kind == "tool" != before:
            years = None  # "10 years in banking, Python and SQL"
        lead = _Lead(listing, seen)
        behind = listing.folded[seen.end : seen.end + BEHIND]
        years = lead.years() or years
        after = _AFTER_YEARS.match(behind)
        own_level = None
        if kind not in ("soft", "certification"):
            stated, reaches = lead.proficiency()
            if stated:
                level = stated if reaches else None
            own_level = _level_behind(behind, kind) or stated or level
        yield Qualifiers((parse_years(after["years"]) if after else None) or years, own_level)


class _Lead:
    """The words that lead to a skill."""

    def __init__(self, listing: Listing, seen: SkillCandidate) -> None:
        line = listing.folded.rfind("\n", max(0, seen.start - REACH), seen.start) + 1
        self.text = listing.folded[max(line, seen.start - REACH) : seen.start]
        self.of_language = seen.value.entry.kind == "language"
        # "build advanced reports" says nothing about knowledge
        self.of_knowing = self.of_language or listing.role_at(seen.start) not in DOING

    def proficiency(self) -> tuple[Proficiency | None, bool]:
        """How well, and whether this also applies to the next skills in the list: "proficient in Excel and Word"."""
        adjective: Proficiency | None = None
        noun: Proficiency | None = None
        met = {"language"} if self.of_language else set()
        for word in self._words():
            if self.of_knowing and word in _ADJECTIVES and (word not in _ONLY_WITH or _ONLY_WITH[word] & met):
                adjective = _ADJECTIVES[word]
            elif word in _NOUNS:
                noun = noun or _NOUNS[word]
            elif word and word not in _FILLER:
                break
            met.add(_MEANS.get(word, ""))
        return _together(adjective, noun), "link" in met

    def _words(self) -> Iterator[str]:
        """The words in lower case, nearest first, up to a sign that separates thoughts."""
        for token in reversed(self.text.split()[-12:]):
            word = token.lower()
            if word in ("e.g.", "i.e."):
                yield word
            elif word[-1] in ",;.!?|)":
                return
            else:
                yield word.strip("\"'(:[*-")

    def years(self) -> Years | None:
        """ "5+ years of hands-on experience with" before the skill; None if there are other words in between."""
        if not _UNIT.search(self.text):
            return None
        *_, unit = [None, *_YEARS_HERE.finditer(self.text)]
        if unit is None or not _only_leads(self.text[unit.end() :]):
            return None
        count = _COUNT.search(self.text, 0, unit.start())
        if count is None or _PLEDGED.search(self.text, 0, count.start()):
            return None
        return parse_years(self.text[count.start() : unit.end()], months=unit[0].lower().startswith("month"))


def _only_leads(words: str) -> bool:
    """Whether words between years and a skill only connect the two: " of hands-on experience with"."""
    if _PARTS.search(words):
        return False
    return all(word.lower().strip("'") in _LEADING for word in _WORD.findall(words))


def _together(adjective: Proficiency | None, noun: Proficiency | None) -> Proficiency | None:
    """The level of both together: "strong familiarity" is between the two; "deep expertise" is an expert's."""
    if adjective is None or noun is None:
        return adjective or noun
    if noun == "basic" and _LADDER.index(adjective) > 1:
        return "intermediate"
    return "expert" if noun == "expert" and adjective != "basic" else adjective


def _level_behind(behind: str, kind: str) -> Proficiency | None:
    found = _AFTER_LEVEL.match(behind)
    if found is None:
        return None
    word = (found["side"] or found["noun"] or found["grade"]).lower()
    if word in _OF_LANGUAGES and kind != "language":
        return None
    return _ADJECTIVES.get(word) or _NOUNS[word]
