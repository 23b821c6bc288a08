"""Segments with roles -> the roles that the structure of the page decides, whatever the words say.

The weights read words. Only the position of a segment shows that the questions of an application form run to the end,
that a colon at the end of a line opens a list, or that a sentence above the list of duties only introduces the job.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import get_args

from jobscan.data import sections
from jobscan.grammar.headings import heading_key, heading_roles
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.model import Role
from jobscan.segment.furniture import is_furniture, is_link
from jobscan.segment.headings import heading_role

_VALUES: tuple[Role, ...] = ("title", "location_or_schedule", "pay")
_VALUE = 9  # words: a longer line is not the value of a label
_LABEL = 40  # characters
_LEAD_IN = 9  # words: of shorter segments that end with a colon, 98 in 100 were labelled as headings
_SUB_HEADING = 8  # words: so were nearly all such lines between two lists of bullets
_PARAGRAPH = 11  # blanks: lines in capitals between two with so many were headings in all cases that we examined
_IN_CAPITALS = re.compile(
    r"[\s*_#]*[A-Z][a-z'’]+(?:,? (?:[A-Z][\w'’]*|and|of|the|for|in|to|with|on|you|&|-|–))*[\s*_]*"
)
_TOP = 2  # segments that may hold a header in cells: "Kitewind | Platform Engineer | Remote (EU) | Full-time"
_HEADS = ("heading", "location_or_schedule", "company_about", "other")
_ANOTHER = re.compile(r"[\d,|.!?]|\b(?:is|are|we|you|our|your)\b", re.IGNORECASE)  # no title, or not only one
_TRADE = re.compile(r"(?:[A-Z][a-z]+ ){0,3}[A-Z][a-z]{2,20}(?:er|or|ist)")
_HEADER = ("company_about", "location_or_schedule", "role_summary", "other")
# "The warden keeps the berths"; "You will keep the berths" and "Keeps the berths" are duties above the list as well
_HAS_SUBJECT = re.compile(r"\W*(?:The|This|These|They|He|She|As|In|At|Our|Your|We|With|It|Reporting|Under|To)\b")
_NAMES_DUTIES = re.compile(r"\W*(?:\w+ ){0,3}(?:duties|responsibilities|tasks)\b", re.IGNORECASE)
# "Ability to:", "You are able to", "Knowledge of": the next lines complete the sentence
_ABILITY = re.compile(
    r"\b(?:ability|abilities|able|willing(?:ness)?|knowledge|understanding|skills?|skilled|experience)"
    r" (?:to|of|in|with)\W*$",
    re.IGNORECASE,
)

_COMPETENT = re.compile(r"\bcompetenc|\bexpected behaviou?r", re.IGNORECASE)

# "01", "Question 2", "3.": the number of a question, alone on its line
_NUMBER = re.compile(r"\W{0,20}(?:question|q)?\W{0,20}0?(\d{1,2})\W{0,20}", re.IGNORECASE)
_CHOICE = re.compile(r"\W*(?:yes|no|true|false|n/a|none)\W*|.*\byes\W{1,3}no\b.*", re.IGNORECASE)
_ASKS = re.compile(
    r"\?\W{0,40}$|^\W*(?:please |briefly )?(?:describe|explain|rate|indicate|select|choose|tell us|do you|are you"
    r"|have you|can you|will you|how many|if you answered)\b",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    r"\W*(?:(?:supplement(?:al|ary)|screening|pre-?screening|application|applicant|additional|job|employer|vacancy) )*"
    r"question(?:s|naires?)(?: (?:for|to) (?:all )?(?:applicants|candidates))?\W*",
    re.IGNORECASE,
)

_LAST = 12  # segments: a footer is not longer


def settle_headings(texts: Sequence[str], roles: Sequence[Role], signs: Sequence[Sequence[str]]) -> list[Role]:
    """The roles, with headings that are recognisable only by their position and shape.

    >>> settle_headings(["Rest well:", "- 27 days off"], ["benefit", "benefit"], [["@line"], ["@line", "@bullet"]])
    ['heading', 'benefit']
    """
    settled = list(roles)
    parted = {*_parting(texts, roles, signs), *_between_paragraphs(texts, signs)}
    for at, role in enumerate(roles[:-1]):
        if role not in ("heading", "title") and (at in parted or _is_lead_in(texts[at])):
            settled[at] = "heading"
    for at, named in _labels(texts, signs):
        settled[at : at + 2] = ["heading", named]
        if at == 1 and signs[0].count("@line") and texts[0].count(" ") < _SUB_HEADING and not has_noun(texts[0]):
            settled[0] = "heading"  # "Facts of the Post" above the first label
    return settled


def _labels(texts: Sequence[str], signs: Sequence[Sequence[str]]) -> Iterator[tuple[int, Role]]:
    """Two or more labels, each with its value on the next line: "Post", "Glazier", "Basis", "Casual"."""
    names = [_label_role(text, found) for text, found in zip(texts, signs, strict=True)]
    found = [
        (at, role)
        for at, role in enumerate(names[:-1])
        if role and names[at + 1] is None and texts[at + 1].count(" ") < _VALUE and "@line" in signs[at + 1]
    ]
    for at, role in found:
        if any(abs(at - other) == 2 for other, _ in found):
            yield at, role


def _label_role(text: str, signs: Sequence[str]) -> Role | None:
    """The role of the value below a label."""
    if "@line" not in signs or "@bullet" in signs or len(text) > _LABEL:
        return None
    key = heading_key(text)
    named = heading_roles().get(key)
    return _fields().get(key) or next((role for role in _VALUES if role == named), None)


@cache
def _fields() -> dict[str, Role]:
    """What a label that is in no list of headings, or means something else there, says of its value."""
    found = sections("roles_fields.txt")
    return {label: role for role in get_args(Role) for label in found.get(role, ())}


def _is_lead_in(text: str) -> bool:
    bare = text.rstrip(" *_")
    return bare[-1:] == ":" and bare.count(" ") < _LEAD_IN and not bare.lower().endswith("including:")


def _parting(texts: Sequence[str], roles: Sequence[Role], signs: Sequence[Sequence[str]]) -> Iterator[int]:
    """Lines of a few words without a bullet, each above its own list."""
    bullets = [*("@bullet" in found for found in signs), False, False]
    above = {at for at, text in enumerate(texts) if bullets[at + 1] and not bullets[at] and _is_short(text, signs[at])}
    for at in sorted(above - {0}):
        is_next = at - 2 in above or at + 2 in above  # of several with one item each
        if (bullets[at - 1] and bullets[at + 2]) or (is_next and (bullets[at - 1] or roles[at - 1] == "heading")):
            yield at


def _between_paragraphs(texts: Sequence[str], signs: Sequence[Sequence[str]]) -> Iterator[int]:
    """Lines of a few words in capitals, alone between two paragraphs: "Alcohol and Drug Policy"."""
    blanks = [text.count(" ") for text in texts]
    for at in range(1, len(texts) - 1):
        parted = blanks[at] and min(blanks[at - 1], blanks[at + 1]) >= _PARAGRAPH
        if parted and _is_short(texts[at], signs[at]) and _IN_CAPITALS.fullmatch(texts[at]):
            yield at


def _is_short(text: str, signs: Sequence[str]) -> bool:
    return {"@line", "@first A", "@end w"} <= set(signs) and text.count(" ") < _SUB_HEADING


def settle_sections(texts: Sequence[str], roles: Sequence[Role], signs: Sequence[Sequence[str]]) -> list[Role]:
    """The roles, with introductions, items of unfinished headings, questions and the site's own lines settled."""
    settled = list(roles)
    for at, role in [*_introductions(texts, roles, signs), *_continued(texts, roles)]:
        settled[at] = role
    for at in range(min(_TOP, len(texts))):
        if texts[at].count("|") > 1 and settled[at] in _HEADER and has_noun(texts[at]):
            settled[at] = "title"
    if texts and settled[0] in _HEADS and (_is_title(texts[0]) or _is_trade(texts[0], settled[:2])):
        settled[0] = "title"
    if len(texts) == 1 and settled[0] == "responsibility":  # all that a listing of one line says
        settled[0] = "role_summary"
    first = _first_question(texts)
    if first is not None:
        settled[first:] = ["application_instruction"] * (len(texts) - first)
    footer = _footer(texts)
    settled[footer:] = ["other"] * (len(texts) - footer)
    return settled


def _is_title(text: str) -> bool:
    """Whether a page's first line can only be the job's title: "Farm Vet"."""
    names = heading_role(text) is None and text.rstrip(" *_")[-1:].isalnum() and has_noun(text)
    return names and text.count(" ") < _SUB_HEADING and not _ANOTHER.search(text)


def _is_trade(text: str, roles: Sequence[Role]) -> bool:
    """Whether the first of two headings names a trade that no list has: "Stone Splitter" above "Duties"."""
    return list(roles) == ["heading", "heading"] and heading_role(text) is None and _TRADE.fullmatch(text) is not None


def _introductions(
    texts: Sequence[str], roles: Sequence[Role], signs: Sequence[Sequence[str]]
) -> Iterator[tuple[int, Role]]:
    """Sentences above the list of duties that say what the job is: "The warden keeps the berths in order"."""
    under: str | None = None
    for at in range(_duties(texts, roles)):
        if roles[at] == "heading":
            under = heading_role(texts[at])
        elif roles[at] == "responsibility" and under != "responsibility" and _is_sentence(texts[at], signs[at]):
            yield at, "role_summary"


def _duties(texts: Sequence[str], roles: Sequence[Role]) -> int:
    """The number of the heading that opens the duties; 0 if there is none."""
    for at, role in enumerate(roles):
        named = role == "heading" and heading_role(texts[at]) == "responsibility"
        if named and roles[at + 1 : at + 4].count("responsibility") >= 2:
            return at
    return 0


def _is_sentence(text: str, signs: Sequence[str]) -> bool:
    ends = "@bullet" not in signs and text.rstrip(" *_")[-1:] in (".", "!")
    return ends and _HAS_SUBJECT.match(text) is not None and not _NAMES_DUTIES.match(text)


def _continued(texts: Sequence[str], roles: Sequence[Role]) -> Iterator[tuple[int, Role]]:
    """Items that complete a heading's sentence about an ability are demands: "Ability to:", "Bake bread".

    So is all that stands under competencies.
    """
    asked = competent = False
    for at, role in enumerate(roles):
        if role == "heading":
            competent = _COMPETENT.search(texts[at]) is not None
            asked = competent or _ABILITY.search(texts[at]) is not None
        elif asked and role == "responsibility":
            yield at, "requirement_required"
        elif role not in ("requirement_required", "requirement_preferred"):
            asked = competent


# --- an application form ----------------------------------------------------------------------------------------------


def _first_question(texts: Sequence[str]) -> int | None:
    """Where the questions of an application form at the end of a listing begin; None if there are none."""
    for at, text in enumerate(texts):
        if _QUESTIONS.fullmatch(text) and any(map(_is_asked, texts[at + 1 : at + 5])):
            return at + 1
    numbers = [(at, int(found[1])) for at, text in enumerate(texts) if (found := _NUMBER.fullmatch(text))]
    for (at, number), (behind, following) in pairwise(numbers):
        if number == 1 and following == 2 and behind - at > 1 and any(map(_is_asked, texts[at + 1 :])):
            return at
    return None


def _is_asked(text: str) -> bool:
    return bool(_ASKS.search(text) or _CHOICE.fullmatch(text))


# --- the site's own lines ---------------------------------------------------------------------------------------------


def _footer(texts: Sequence[str]) -> int:
    """The first segment of the site's own lines, which run to the end; the number of segments if there are none."""
    first = max(len(texts) // 2, len(texts) - _LAST)
    links = [is_link(text) for text in texts[first:]] + [False]
    return next(
        (at for at in range(first, len(texts)) if at and (is_furniture(texts[at]) or all(links[at - first :][:2]))),
        len(texts),
    )
