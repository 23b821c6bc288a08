"""Marks of skills -> what the words around each say: for how many years, how well, and what else would do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, get_args

from jobscan.grammar.time import parse_years
from jobscan.model import Mark, Proficiency

REACH = 110  # characters before a skill that are looked at: "minimum of five (5) years of professional experience with"
BEHIND = 60  # and after it
MOST = 8  # skills that stand for each other: a longer list that ends with "or" is somebody's whole stack
_LADDER: tuple[Proficiency, ...] = get_args(Proficiency)


class Said(NamedTuple):
    """`others` are places in the list of marks."""

    years: tuple[float | None, float | None] | None = None
    proficiency: Proficiency | None = None
    others: tuple[int, ...] = ()


# --- the words -------------------------------------------------------------------------------------------------------

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
# "working knowledge of", but "years working with", "working experience"
_OF_KNOWING = frozenset({"working", "practical", "general", "limited", "significant", "detailed"})
_OF_SOMETHING = frozenset({"some", "comfortable"})  # "some experience with", "comfortable with"
_DOING = frozenset({"title", "role_summary", "responsibility"})  # "build advanced reports" says nothing of knowing
_LINK = frozenset("of in with using on to at for".split())
_KNOWING = frozenset("knowledge understanding proficiency familiarity grasp".split())
_CALLS = _KNOWING | frozenset("skills skill experience exposure use".split())
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


def said_around(marks: Sequence[Mark], folded: str) -> list[Said]:
    """For each mark what is said of it; `marks` in the order of the text."""
    runs = _runs(marks, folded)
    out = [Said()] * len(marks)
    for run, joins in runs:
        others = _alternatives(run, joins, marks)
        years: tuple[float | None, float | None] | None = None
        level: Proficiency | None = None
        for at in run:
            found = marks[at]
            if at != run[0] and marks[at - 1].label != "tool" == found.label:
                years = None  # "10 years in banking, Python and SQL"
            before = _Before(folded, found)
            behind = folded[found.end : found.end + BEHIND]
            stated = before.years()
            if stated:
                years = stated  # and of what follows in the list
            own_years = _years_behind(behind) or years
            own_level = None
            if found.label not in ("soft", "certification"):
                said, reaches = before.proficiency()
                if said:
                    level = said if reaches else None
                own_level = _level_behind(behind, found.label) or said or level
            out[at] = Said(own_years, own_level, others.get(at, ()))
    return out


def _runs(marks: Sequence[Mark], folded: str) -> list[tuple[list[int], list[str]]]:
    """Lists: places of their members, and what joins each with the next ("," or "and" or "or")."""
    runs: list[tuple[list[int], list[str]]] = []
    for at, found in enumerate(marks):
        if runs:
            members, joins = runs[-1]
            gap = found.start - marks[members[-1]].end
            match = _GAP.fullmatch(folded, marks[members[-1]].end, found.start) if 0 <= gap < 24 else None
            if match:
                word = (match["join"] or "").lower()
                ends = bool(word) or match[0].strip(" \t\"',;/|") != ""  # "&", or a bracket that opens
                joins.append("or" if word in ("or", "and/or") else "and" if ends else ",")
                members.append(at)
                continue
        runs.append(([at], []))
    return runs


def _alternatives(run: list[int], joins: list[str], marks: Sequence[Mark]) -> dict[int, tuple[int, ...]]:
    """ "AWS, GCP or Azure" are three that stand for each other; in "SQL and Python or R" only the last two do."""
    out: dict[int, tuple[int, ...]] = {}
    if "or" not in joins:
        return out
    low = 0
    for end, join in enumerate([*joins, "and"]):
        if join != "and":
            continue
        last_or = max((at for at in range(low, end) if joins[at] == "or"), default=-1)
        members = run[low : last_or + 2] if last_or >= 0 else []
        if 1 < len(members) <= MOST and all(marks[at].label != "soft" for at in members):
            out.update({at: tuple(other for other in members if other != at) for at in members})
        low = end + 1
    return out


class _Before:
    """The words that lead to a skill, nearest first."""

    def __init__(self, folded: str, found: Mark) -> None:
        self.found = found
        line = folded.rfind("\n", max(0, found.start - REACH), found.start) + 1
        opens = found.text.split(" ", 1)[0]
        other = found.kb_id and not found.kb_id.lower().startswith(opens.lower())
        inside = len(opens) if other and opens.lower() in _ADJECTIVES else 0  # "Advanced Excel"
        self.text = folded[max(line, found.start - REACH) : found.start + inside]

    def proficiency(self) -> tuple[Proficiency | None, bool]:
        """How well, and whether that is also said of what follows in the list: "proficient in Excel and Word"."""
        adjective: Proficiency | None = None
        noun: Proficiency | None = None
        called = known = linked = False
        for token in reversed(self.text.split()[-12:]):
            small = token.lower()
            if small not in ("e.g.", "i.e."):
                if small[-1] in ",;.!?|)":
                    break
                small = small.strip("\"'(:[*-")
            language = self.found.label == "language"
            level = _ADJECTIVES.get(small)
            if (
                level
                and (self.found.role not in _DOING or language)
                and (small not in _OF_LANGUAGES or language)
                and (small not in _OF_KNOWING or known)
                and (small not in _OF_SOMETHING or called or linked)
            ):
                adjective = level
            elif small in _NOUNS:
                noun = noun or _NOUNS[small]
            elif small and small not in _FILLER:
                break
            linked = linked or small in _LINK
            called = called or small in _CALLS
            known = known or small in _KNOWING
        return _together(adjective, noun), linked

    def years(self) -> tuple[float | None, float | None] | None:
        """ "5+ years of hands-on experience with" before the skill; nothing when other words stand between."""
        if not _UNIT.search(self.text):
            return None
        every = list(_YEARS_HERE.finditer(self.text))
        if not every:
            return None
        found = every[-1]
        rest = self.text[found.end() :]
        words = _WORD.findall(rest)
        known = all(
            (small := word.lower().strip("'")) in _FILLER or small in _ADJECTIVES or small in _NOUNS or small == "s"
            for word in words
        )
        if not known or re.search(r"[;,!?|]|\.\s", rest) or re.search(r"\d", rest):
            return None
        count = _COUNT.search(self.text, 0, found.start())
        if count is None:
            return None
        return parse_years(self.text[count.start() : found.end()], months=found[0].lower().startswith("month"))


def _together(adjective: Proficiency | None, noun: Proficiency | None) -> Proficiency | None:
    """ "Strong familiarity" is more than familiarity and less than strong; "deep expertise" is an expert's."""
    if adjective is None or noun is None:
        return adjective or noun
    if noun == "basic" and _LADDER.index(adjective) > 1:
        return "intermediate"
    return "expert" if noun == "expert" and adjective != "basic" else adjective


def _years_behind(behind: str) -> tuple[float | None, float | None] | None:
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
