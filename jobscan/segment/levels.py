"""Segments with roles -> required or preferred, where the heading or the segment's own words say so clearly.

In the chain of roles, neighbours influence an item: one "BSN preferred" under "Requirements" makes the licence below it
look preferred too. So an item that calls itself preferred is preferred; otherwise it follows a heading that introduces
preferences; an item with neither is required. `grammar.demand` knows the words for both.
"""

from __future__ import annotations

import re

from jobscan.grammar.demand.lines import may_demand, may_open_wishes, may_wish, names_chances, opens_wishes
from jobscan.grammar.demand.phrases import Phrase, phrases_in
from jobscan.model import Role
from jobscan.segment.headings import heading_role

# A heading rather than an item: "Skills required", "Education and experience preferred".
_GENERAL = re.compile(
    r"""(?:[\W_]*(?:skills?|experiences?|qualifications?|requirements?|education|knowledge|certifications?|training|abilit\w+
        |competenc\w+|attributes?|licen[cs]es?|expertise|background|technical|minimum|and|or))*
        [\W_]*(?:preferred|desired|desirable|required|mandatory|essential|necessary|bonus|optional)?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCES = re.compile(r"[a-z)][.!?]\s+[A-Z]")
_ITEM = 240  # characters; in a longer item the word may belong to one of many sentences
_ALL_IN_BRACKETS = re.compile(r"[\s*•-]*\([^()]*\)[\s.;*]*")
_LAST_BRACKET = re.compile(r"\(([^()]{4,40})\)[\s.;*]*$")
_OTHER_WORD = re.compile(r"\b(?!(?:strongly|highly|very|most|much|would|be|is|are|but|an?)\b)\w", re.IGNORECASE)
_NO_WORD = re.compile(r"\W*")
_YEARS_PLUS = re.compile(r"\byears?['’]? plus\b", re.IGNORECASE)  # "3 years plus of glazing"
_OPENS_WISH = re.compile(r"\(?prefer", re.IGNORECASE)


def settle_levels(texts: list[str], roles: list[Role]) -> list[Role]:
    """The roles, with required and preferred settled and the others unchanged.

    >>> settle_levels(["Requirements", "BSN preferred", "RN license"], ["heading"] + 2 * ["requirement_preferred"])
    ['heading', 'requirement_preferred', 'requirement_required']
    """
    settled: list[Role] = []
    opened: str | None = None  # what the last heading says about its items
    in_doubt = after_heading = False
    for at, (text, role) in enumerate(zip(texts, roles, strict=True)):
        if role == "heading":
            in_doubt = may_open_wishes(text) or (in_doubt and after_heading)
            opened = _opens(text)
        elif role == "requirement_required":
            is_under_wishes = opened == "requirement_preferred" and not may_demand(text)
            if is_under_wishes or _calls_itself_preferred(text):
                role = "requirement_preferred"
        elif role == "requirement_preferred" and opened != role and not in_doubt:
            behind = "" if roles[at + 1 : at + 2] in ([], ["heading"]) else texts[at + 1]
            role = role if _wishes(text) or _OPENS_WISH.match(behind) else "requirement_required"
        after_heading = role == "heading"
        settled.append(role)
    return settled


def item_of_heading(text: str) -> Role | None:
    """The role of a few words inside a line that look like a heading but are a demand themselves: "BSN preferred".

    >>> item_of_heading("BSN preferred"), item_of_heading("Skills required"), item_of_heading("RN license required")
    ('requirement_preferred', None, 'requirement_required')
    """
    if _GENERAL.match(text) or text.rstrip(" *")[-1:] == ":":
        return None
    phrases = phrases_in(text)
    if not phrases or not _ends(phrases[-1], text) or _begins(phrases[0], text):
        return None
    if phrases[-1].section not in ("preferred", "required") or text.lower().endswith("have", 0, phrases[-1].end):
        return None  # "How to stand out", "You must have"
    return "requirement_preferred" if phrases[-1].demand == "preferred" else "requirement_required"


def _wishes(item: str) -> bool:
    return may_wish(item) and not _YEARS_PLUS.search(item)


def _opens(heading: str) -> str | None:
    """The role of what follows a heading."""
    role = heading_role(heading)
    asks = role is None or role.startswith("requirement")
    return "requirement_preferred" if asks and opens_wishes(heading) else role


def _calls_itself_preferred(item: str) -> bool:
    """Whether an item says that it is preferred as a whole, rather than one of several sentences or a bracket.

    "Retail (preferred)" does, and so does "(a cafe is a plus)"; "Retail (a cafe is a plus)" does not.
    """
    if _ALL_IN_BRACKETS.fullmatch(item):
        item = item.strip(" .;*-•()")
    elif (bracket := _LAST_BRACKET.search(item)) and _wishes_only(bracket[1]):
        return not _SENTENCES.search(item) and len(item) <= _ITEM
    if len(item) > _ITEM or item.rstrip(" .;*").endswith(")") or _SENTENCES.search(item):
        return False
    wishes = (phrase for phrase in phrases_in(item) if phrase.demand == "preferred")
    return names_chances(item) or any(_is_of_all(wish, item) for wish in wishes)


def _wishes_only(words: str) -> bool:
    phrases = phrases_in(words)
    if len(phrases) != 1 or phrases[0].demand != "preferred":
        return False
    return not _OTHER_WORD.search(words[: phrases[0].start] + words[phrases[0].end :])


def _is_of_all(phrase: Phrase, item: str) -> bool:
    """Whether a preference is for everything that an item names: at its end or beginning, or with a verb."""
    if phrase.section == "preferred_predicate":
        return phrase.has_verb
    if _begins(phrase, item):
        return True
    return phrase.section == "preferred" and (phrase.has_verb or _ends(phrase, item))


def _begins(phrase: Phrase, item: str) -> bool:
    return _NO_WORD.fullmatch(item, 0, phrase.start) is not None


def _ends(phrase: Phrase, item: str) -> bool:
    return _NO_WORD.fullmatch(item, phrase.end) is not None
