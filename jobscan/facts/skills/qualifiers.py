"""Candidates of skills -> what the words around each say: for how many years, how well, and what else would do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from jobscan.facts.skills.find import SkillCandidate
from jobscan.facts.skills.scope import DOING
from jobscan.grammar.time import Years, parse_years
from jobscan.listing import Listing
from jobscan.model import Proficiency, SkillKind

REACH = 110  # characters before a skill that are looked at: "minimum of five (5) years of professional experience with"
BEHIND = 60  # and after it
MOST = 8  # skills that stand for each other: a longer list that ends with "or" is somebody's whole stack
_LADDER: tuple[Proficiency, ...] = get_args(Proficiency)


class Qualifiers(NamedTuple):
    """What the words around a skill say of it; `alternatives` are places in the list of candidates."""

    years: Years | None = None
    proficiency: Proficiency | None = None
    alternatives: tuple[int, ...] = ()


# --- the words -------------------------------------------------------------------------------------------------------

_LONGEST_GAP = 24  # characters between two skills of a list
_GAP = re.compile(  # between two skills of one list; no line end, which begins another thought
    r"[ \t]*(?:[,;/|&+][ \t]*){0,2}(?:(?P<join>and/or|and|or|as well as|&|\+)\b)?[ \t]*(?:either[ ]|both[ ])?[\"'(]?",
    re.IGNORECASE,
)
_ADJECTIVES: dict[str, Proficiency] = {
    **dict.fromkeys("basic some general rudimentary introductory beginner foundational fundamental limited".split(),
                    "basic"),
    **dict.fromkeys("working good solid sound intermediate moderate competent comfortable practical conversational"
                    .split(), "intermediate"),
    **dict.fromkeys("strong advanced excellent extensive deep in-depth thorough proficient skilled adept significant"
                    " detailed comprehensive outstanding exceptional superior fluent robust profound".split(),
                    "advanced"),
    **dict.fromkeys("expert expert-level native bilingual".split(), "expert"),
}  # fmt: skip
_NOUNS: dict[str, Proficiency] = {
    **dict.fromkeys("familiar familiarity exposure awareness acquaintance acquainted".split(), "basic"),
    **dict.fromkeys("competence competency".split(), "intermediate"),
    **dict.fromkeys("proficiency fluency command".split(), "advanced"),
    **dict.fromkeys("expertise mastery expert".split(), "expert"),
}  # fmt: skip
_OF_LANGUAGES = frozenset({"native", "bilingual", "conversational"})  # "native iOS" speaks of the app
# adjectives that speak of the knowing only where one of these stands between them and the skill
_ONLY_WITH: dict[str, frozenset[str]] = {
    **dict.fromkeys(_OF_LANGUAGES, frozenset({"language"})),
    # "working knowledge of", but "years working with", "working experience"
    **dict.fromkeys("working practical general limited significant detailed".split(), frozenset({"knowing"})),
    **dict.fromkeys("some comfortable".split(), frozenset({"call", "link"})),  # "some experience", "comfortable with"
}
_LINK = frozenset("of in with using on to at for".split())
_KNOWING = frozenset("knowledge understanding proficiency familiarity grasp".split())
_CALLS = _KNOWING | frozenset("skills skill experience exposure use".split())
_MEANS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_LINK, frozenset({"link"})),
    **dict.fromkeys(_CALLS, frozenset({"call"})),
    **dict.fromkeys(_KNOWING, frozenset({"call", "knowing"})),
}
_NOTHING: frozenset[str] = frozenset()
_FILLER = _LINK | _CALLS | frozenset(
    (
        "the a an any our such as like including e.g. eg i.e. ie at least both either one more or level background"
        " command fluency expertise competence competency mastery awareness ability hands-on hands working practical"
        " programming coding scripting developing development building writing administering designing managing"
        " supporting programme language languages tool tools software framework frameworks platform platforms system"
        " systems technology technologies database databases package packages products applications professional"
        " relevant proven demonstrated demonstrable prior previous recent related industry commercial production direct"
        " progressive full-time work working-level following written spoken verbal business experienced"
    ).split()
)  # fmt: skip
_LEADING = _FILLER | frozenset(_ADJECTIVES) | frozenset(_NOUNS) | {"s"}
_PARTS = re.compile(r"[;,!?|\d]|\.\s")  # what ends a thought, or is another number
_WORD = re.compile(r"\b(?:e\.g\.|i\.e\.|[A-Za-z](?:[\w'-]|\.(?=\w))*)")
_UNIT = re.compile("[yY](?:ear|EAR|rs?|RS?|oe|OE)|[mM](?:onth|ONTH)")  # whether a closer look is worth its time
_YEARS_HERE = re.compile(r"\b(?:years?|yrs?|yoe|months?)\b\.?'?(?:[ ]?\(s\))?", re.IGNORECASE)
_COUNT = re.compile(
    r"""
    (?: (?:at[ ]least|minimum(?:[ ]of)?|min\.?|up[ ]to|less[ ]than|over|more[ ]than)[ ]{1,3}(?:an?[ ])? )?
    (?: \d{1,2}(?:\.\d)? | one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty )
    (?: [ ]?\([ ]?\d{1,2}[ ]?\+?[ ]?\) )?
    [ ]?\+? (?: [ ]plus | [ ]or[ ]more )?
    (?: [ ]?(?:-|to|or)[ ]? \d{1,2} [ ]?\+? )?
    [ ]{0,3}(?:full[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER_YEARS = re.compile(
    r"""
    [ ]?(?:experience|exp\.?|development|programming)? [ ]{0,2} (?P<open>[(\[])? (?:[:,]|[ ]-|of|for|with)? [ ]{0,2}
    (?P<years> (?:at[ ]least|minimum(?:[ ]of)?|min\.?|up[ ]to)? [ ]? \d{1,2} [ ]?\+? (?:[ ]?(?:-|to)[ ]?\d{1,2}[ ]?\+?)?
        [ ]? (?:years?|yrs?) )
    (?(open) | \.?'? (?:[ ](?:of[ ])?experience)? (?:[ ](?:minimum|min|required|preferred|or[ ]more))?
        [ ]?(?=[.,;)\n]|$) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIDE = (
    "basic|beginner|intermediate|advanced|expert|fluent|native|bilingual|proficient|conversational|working knowledge"
)
_AFTER_LEVEL = re.compile(
    rf"""
    [ ]?(?:skills?[ ]?)? (?: [(:\[] [ ]? | [ ]?-[ ] ) (?:must[ ]be[ ]|at[ ]least[ ])? (?P<side>{_SIDE})\b
        (?! [ ](?:knowledge|skills|understanding|proficiency|user|in|with)[ ]?(?:of|in|with)\b)
  | [ ] (?P<noun>fluency|proficiency|mastery|expertise) \b (?! [ ](?:in|of|with)\b )
  | [ ] (?:at|to)[ ](?:an?[ ])? (?P<grade>{_SIDE}) [ -]level \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def qualifiers_of(candidates: Sequence[SkillCandidate], listing: Listing) -> list[Qualifiers]:
    """For each candidate what is said of it; `candidates` in the order of the text."""
    found = [Qualifiers()] * len(candidates)
    for enumeration in _enumerations(candidates, listing.folded):
        alternatives = _alternatives(enumeration, candidates)
        for at, said in zip(enumeration.members, _said(enumeration, candidates, listing), strict=True):
            found[at] = said._replace(alternatives=alternatives.get(at, ()))
    return found


def _said(enumeration: _Enumeration, candidates: Sequence[SkillCandidate], listing: Listing) -> Iterator[Qualifiers]:
    """Years and proficiency of each member; what is said of one may reach those behind it in the enumeration."""
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
        own_level = None
        if kind not in ("soft", "certification"):
            stated, reaches = lead.proficiency()
            if stated:
                level = stated if reaches else None
            own_level = _level_behind(behind, kind) or stated or level
        yield Qualifiers(_years_behind(behind) or years, own_level)


class _Enumeration(NamedTuple):
    """Candidates of one list: their places in the list of all, and what joins each with the next (",", "and", "or")."""

    members: list[int]
    joins: list[str]


def _enumerations(candidates: Sequence[SkillCandidate], folded: str) -> list[_Enumeration]:
    """Each candidate in the enumeration that it belongs to, in order."""
    enumerations: list[_Enumeration] = []
    end = 0
    for at, seen in enumerate(candidates):
        gap = _GAP.fullmatch(folded, end, seen.start) if enumerations and 0 <= seen.start - end < _LONGEST_GAP else None
        if gap:
            enumerations[-1].members.append(at)
            enumerations[-1].joins.append(_join(gap))
        else:
            enumerations.append(_Enumeration([at], []))
        end = seen.end
    return enumerations


def _join(gap: re.Match[str]) -> str:
    """What a gap between two skills says: "or", "and" where it says that or opens something else, else a comma."""
    word = (gap["join"] or "").lower()
    if word in ("or", "and/or"):
        return "or"
    opens = gap[0].strip(" \t\"',;/|") != ""  # "&", or a bracket that opens
    return "and" if word or opens else ","


def _alternatives(enumeration: _Enumeration, candidates: Sequence[SkillCandidate]) -> dict[int, tuple[int, ...]]:
    """ "AWS, GCP or Azure" are three that stand for each other; in "SQL and Python or R" only the last two do."""
    members, joins = enumeration
    if "or" not in joins:
        return {}
    found: dict[int, tuple[int, ...]] = {}
    low = 0
    for end, join in enumerate([*joins, "and"]):
        if join == "and":
            last_or = max((at for at in range(low, end) if joins[at] == "or"), default=-1)
            part = members[low : last_or + 2] if last_or >= 0 else []
            if 1 < len(part) <= MOST and all(candidates[at].value.entry.kind != "soft" for at in part):
                found.update({at: tuple(other for other in part if other != at) for at in part})
            low = end + 1
    return found


class _Lead:
    """The words that lead to a skill."""

    def __init__(self, listing: Listing, seen: SkillCandidate) -> None:
        line = listing.folded.rfind("\n", max(0, seen.start - REACH), seen.start) + 1
        self.text = listing.folded[max(line, seen.start - REACH) : seen.start + _within(listing, seen)]
        self.of_language = seen.value.entry.kind == "language"
        # "build advanced reports" says nothing of knowing
        self.of_knowing = self.of_language or listing.role_at(seen.start) not in DOING

    def proficiency(self) -> tuple[Proficiency | None, bool]:
        """How well, and whether that is also said of what follows in the list: "proficient in Excel and Word"."""
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
            met |= _MEANS.get(word, _NOTHING)
        return _together(adjective, noun), "link" in met

    def _words(self) -> Iterator[str]:
        """The words in small letters, nearest first, as far as the next sign that parts thoughts."""
        for token in reversed(self.text.split()[-12:]):
            word = token.lower()
            if word in ("e.g.", "i.e."):
                yield word
            elif word[-1] in ",;.!?|)":
                return
            else:
                yield word.strip("\"'(:[*-")

    def years(self) -> Years | None:
        """ "5+ years of hands-on experience with" before the skill; None when other words stand between."""
        if not _UNIT.search(self.text):
            return None
        *_, unit = [None, *_YEARS_HERE.finditer(self.text)]
        if unit is None or not _only_leads(self.text[unit.end() :]):
            return None
        count = _COUNT.search(self.text, 0, unit.start())
        if count is None:
            return None
        return parse_years(self.text[count.start() : unit.end()], months=unit[0].lower().startswith("month"))


def _within(listing: Listing, seen: SkillCandidate) -> int:
    """How many of the skill's own characters say how well: "Advanced" of "Advanced Excel", where the skill is Excel."""
    first = listing.text[seen.start : seen.end].split(" ", 1)[0].lower()
    return len(first) if first in _ADJECTIVES and not seen.value.entry.name.lower().startswith(first) else 0


def _only_leads(words: str) -> bool:
    """Whether words between years and a skill only lead from one to the other: " of hands-on experience with"."""
    if _PARTS.search(words):
        return False
    return all(word.lower().strip("'") in _LEADING for word in _WORD.findall(words))


def _together(adjective: Proficiency | None, noun: Proficiency | None) -> Proficiency | None:
    """ "Strong familiarity" is more than familiarity and less than strong; "deep expertise" is an expert's."""
    if adjective is None or noun is None:
        return adjective or noun
    if noun == "basic" and _LADDER.index(adjective) > 1:
        return "intermediate"
    return "expert" if noun == "expert" and adjective != "basic" else adjective


def _years_behind(behind: str) -> Years | None:
    found = _AFTER_YEARS.match(behind)
    return parse_years(found["years"]) if found else None


def _level_behind(behind: str, kind: str) -> Proficiency | None:
    found = _AFTER_LEVEL.match(behind)
    if found is None:
        return None
    word = (found["side"] or found["noun"] or found["grade"]).lower()
    if word in _OF_LANGUAGES and kind != "language":
        return None
    return {"beginner": _LADDER[0], "working knowledge": _LADDER[1]}.get(word) or _ADJECTIVES.get(word) or _NOUNS[word]
