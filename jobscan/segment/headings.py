"""Headings -> the role of what follows them; and where headings are inside a line that lost its line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jobscan.grammar.headings import heading_key, heading_roles
from jobscan.grammar.search import automaton_of

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

# headings that cannot be listed, because they contain a name: "About Acme", "Life at Acme", "Benefits of joining Acme"
_PATTERNS = (
    (re.compile(r"(?:about|why|life at|working at|who is|meet|join) [\w&' ]{2,30}"), "company_about"),
    (re.compile(r"(?:benefits|perks) (?:of|for|at|when) [\w&' ]{2,40}"), "benefit"),
    (re.compile(r"(?:what|how) .{0,30}\b(?:offers?|rewards?|supports?)(?: you)?"), "benefit"),
    (re.compile(r"(?:.{0,40} )?(?:responsibilities|duties|tasks|accountabilities)"
                r"(?: (?:will |may )?(?:include|are|be).{0,30})?"),
     "responsibility"),
    (re.compile(r"(?:.{0,40} )?(?:preferred|desired|desirable|nice to have|bonus|a plus)(?: .{0,30})?"),
     "requirement_preferred"),
    (re.compile(r"(?:.{0,40} )?(?:requirements?|qualifications?|skills|competenc(?:ies|e)|experience|criteria"
                r"|must haves?)(?: (?:include|required|needed|are|for the).{0,30})?"), "requirement_required"),
    (re.compile(r"(?:.{0,30} )?(?:benefits|perks)(?: include.{0,30})?"), "benefit"),
)  # fmt: skip
# removed one after the other from a key that is not in the list
_OPENING = re.compile(r"^(?:(?:the|your|our|some|key|main|job|role|position|additional|other|general) )+")
_ENDING = re.compile(
    r"(?: (?:the following|following|include|includes|including|are|is|of the role|of the position|of the job"
    r"|for this role|for this position|for the role|in this role|for you|you|s|but not limited to))+$"
)


# The patterns are slow: without one of these words none of them can match, and no substitution changes anything.
_HINT = re.compile(
    r"about|why|life at|working at|who is|meet|join|benefits|perks|offer|reward|support|responsib|duties|tasks"
    r"|accountab|prefer|desir|nice to|bonus|plus|requirement|qualif|skill|competenc|experience|criteria|must have"
)
_FIRST_WORDS = frozenset("the your our some key main job role position additional other general".split())
_LAST_WORDS = frozenset("following include includes including are is role position job you s to".split())


@lru_cache(maxsize=20_000)  # the common headings; keeping all would be a leak
def heading_role(text: str) -> str | None:
    """The role of what follows a heading; None if neither the list nor a pattern knows it.

    >>> heading_role("WHAT YOU'LL DO:"), heading_role("Skills & Experience"), heading_role("About Acme Robotics")
    ('responsibility', 'requirement_required', 'company_about')
    >>> heading_role("Thank you for reading") is None
    True
    """
    if len(text) > 90:
        return None
    key = heading_key(text)
    roles = heading_roles()
    if key in roles or not key:
        return roles.get(key)
    words = key.split(" ")
    shorter = _ENDING.sub("", key) if words[-1] in _LAST_WORDS else key
    for candidate in (shorter, *((_OPENING.sub("", k) for k in (key, shorter)) if words[0] in _FIRST_WORDS else ())):
        if candidate in roles:
            return roles[candidate]
    if len(key) > 60 or not _HINT.search(key):
        return None
    return next((role for pattern, role in _PATTERNS if pattern.fullmatch(key)), None)


@cache
def _finder() -> tuple[AhoCorasick, list[str]]:
    # a phrase of one short word ("you", "pay", "id") is too common in prose
    phrases = [phrase for phrase in heading_roles() if len(phrase) > 5]
    phrases += [phrase.replace("'", "") for phrase in phrases if "'" in phrase]  # "What Youll Do": lost by a scraper
    return automaton_of(phrases, longest=True), phrases


_SMALL = frozenset(
    "a an and are as at be for from have if in is it of on or our that the this to us we with you your".split()
)
# words that nearly always head a section when capitalised, and so need no colon
_STRONG = frozenset(
    "responsibilities requirements qualifications duties benefits overview summary description essential"
    " desirable".split()
)


_NEAR = 20  # characters examined on either side: there are never more blanks than that
_COLON = re.compile(r"\s?[:?]+")
_GOES_ON = re.compile(r"(?: [A-Z&][A-Z&/'’-]*){1,6}:")  # "DUTIES" of "DUTIES OF THE GLAZIER:"
_MODIFIERS = re.compile(r"(?:^|[.!?:;)*|]\s*|(?<=[a-z]))((?:[A-Z][a-z]+ ){1,2})$")
_SECTIONS = frozenset(("responsibility", "requirement_required", "requirement_preferred", "benefit"))
_OTHER_SECTIONS = frozenset(("role_summary", "company_about", "application_instruction", "legal_eeo"))
# "Job Overview Steady hands", "The Shop We are six": not "Job Overview Of", "The Company Secretary files"
_SENTENCE = re.compile(r"(?:[A-Z][\w'’-]*|\d+\+?),?\s[a-z(]")
_PRONOUN = re.compile(
    r"(?:We|They|You|It|Its|Our|Your|A|An|The|This|These|As|In|At|To|For|With|If|By|From|Every|All|There|Do|Are|Can|I"
    r"|We're|You'll|We’re|You’ll|He|She|Being|Having|Working|Please|Send|Email|Apply)\s"
)


def inline_headings(line: str) -> Iterator[tuple[int, int]]:
    """Where the headings are inside a line of several sentences, half-open and including the colon.

    >>> line = "We are kind. Key Responsibilities: Answer calls.What we offer:Free lunch"
    >>> [line[start:end] for start, end in inline_headings(line)]
    ['Key Responsibilities:', 'What we offer:']
    """
    lowered = line.lower()
    if len(lowered) != len(line):
        return
    automaton, phrases = _finder()
    for which, start, end in automaton.find_matches_as_indexes(lowered):
        if not line[start].isupper() and line[end : end + 1] != ":":
            continue  # words of a sentence, as most are
        role = heading_roles().get(phrases[which]) or "heading"
        if not _stands_alone(line, start, end, role):
            continue
        low = start
        if line[start].isupper() and (opening := _MODIFIERS.search(line, max(0, start - 40), start)):
            low = opening.start(1)  # "Top" in "Top Responsibilities"
        colon = _COLON.match(line, end)
        if not colon and line[start:end].isupper():
            colon = _GOES_ON.match(line, end)
        # a label stays with its value, as "Location: Leeds" does on its own line
        labels = colon is not None and role in ("location_or_schedule", "pay", "title", "other")
        yield (low, low) if labels else (low, colon.end() if colon else end)


def _stands_alone(line: str, start: int, end: int, role: str) -> bool:
    """Whether this phrase is a heading here, rather than words of a sentence.

    1. Inside a word in capitals it is not. 2. In lower case ("responsibilities: install servers") it must open
    something and have a colon. 3. Before a colon, at the end of the line, or joined to the next word, it needs one
    sign: it opens something, has capitals, or is long. 4. Before a blank it also needs a role that sections have.
    """
    phrase = _Phrase(line, start, end)
    if phrase.is_within_capitals:
        return False
    if not line[start].isupper():
        return phrase.opens and not phrase.is_glued
    if phrase.has_colon:
        return phrase.opens or phrase.has_capitals or phrase.is_long
    if not phrase.rest:
        return phrase.opens and (phrase.has_capitals or phrase.is_long)
    if phrase.after.isupper():  # glued to what follows: "RequirementsBSc"
        return phrase.opens or phrase.has_capitals
    return phrase.is_followed_by_item and _heads_section(phrase, role)


def _heads_section(phrase: _Phrase, role: str) -> bool:
    """Whether a phrase followed only by a blank heads a section."""
    if phrase.opens and phrase.is_long:
        return True
    if len(phrase.words) == 1:
        return phrase.opens and phrase.is_strong
    if not phrase.has_capitals:
        return False
    if phrase.opens and phrase.is_before_sentence:
        return role in _SECTIONS or role in _OTHER_SECTIONS
    return role in _SECTIONS and (phrase.opens or phrase.is_strong or phrase.is_long)


class _Phrase:
    """A phrase of the list inside a line, and what surrounds it."""

    def __init__(self, line: str, start: int, end: int) -> None:
        self.words = line[start:end].split()
        self.is_glued = start > 0 and line[start - 1].isalnum()  # to the word before: "skillsRequirements"
        self.is_within_capitals = self.is_glued and not (line[start - 1].islower() or line[start - 1].isdigit())
        before = line[max(0, start - _NEAR) : start].rstrip()[-1:]
        self.opens = self.is_glued or not before or before in ".!?:;)]*|"  # nothing of its sentence stands before it
        self.after = line[end : end + 1]
        self.rest = line[end : end + _NEAR].lstrip()
        self.is_all_capitals = line[start:end].isupper()

    @property
    def is_long(self) -> bool:
        return len(self.words) > 2

    @property
    def is_strong(self) -> bool:
        """Whether its last word nearly always heads a section when capitalised."""
        return self.words[-1].lower() in _STRONG

    @property
    def has_capitals(self) -> bool:
        """Whether it is written as a heading: in capitals, except for the small words."""
        titled = (word[0].isupper() or word.lower() in _SMALL or not word[0].isalpha() for word in self.words)
        return self.is_all_capitals or all(titled)

    @property
    def has_colon(self) -> bool:
        return self.rest[:1] == ":" or (self.rest[:1] == "?" and self.is_long)

    @property
    def is_before_sentence(self) -> bool:
        """Whether a sentence follows it, rather than more capitalised words."""
        if self.words[0].lower() in _SMALL:
            return _PRONOUN.match(self.rest) is not None
        return (_SENTENCE.match(self.rest) or _PRONOUN.match(self.rest)) is not None

    @property
    def is_followed_by_item(self) -> bool:
        """Whether a blank follows, and then a capital, a bullet or a number."""
        return self.after.isspace() and (self.rest[0].isupper() or self.rest[0] in "-•*·" or self.rest[0].isdigit())
