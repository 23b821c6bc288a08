"""Text and matches -> names that the lexicon lacks: in a list of tools, or beside "licence", "Act", "Certified"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jobscan.facts.skills.matches import SkillMatch
from jobscan.facts.skills.words import WORDS
from jobscan.grammar.search import Anchors
from jobscan.listing import Listing

_BETWEEN_TOOLS = re.compile(
    r"\s*[,;]\s*(?P<name>[A-Z][\w+#.]{1,20}(?:[ ][A-Z][\w+#.]{0,20}){0,2})\s*,\s*(?:(?:and|or)\s+)?"
)
_LONGEST_GAP = 60  # characters between two tools with a name of three words between them
_MEMBER = r"(?P<name>[\w/&'+-]{2,25}(?:[ ][\w/&'+-]{1,25}){0,2})"
_AND = r"(?:(?:and/or|and|or)\s+)?"
_COMMA = re.compile(r"\s*,\s*")
_BETWEEN_SKILLS = re.compile(rf"\s*,\s*{_AND}{_MEMBER}(?:\s*,\s*{_AND}|\s+(?:and/or|and|or)\s+)")
_BEHIND_SKILLS = re.compile(rf"\s*,\s*{_AND}{_MEMBER}(?=\s*(?:[.;)\n]|$))")
_LONGEST_MEMBER = 90  # characters of a name of a list with the commas around it
_CREDENTIAL = re.compile(
    r"(?<![\w'-])(?P<name>[A-Z][\w.&/+'-]{1,20}[ ](?:[A-Z0-9][\w.&/+'-]{0,20}[ ]){0,3})"
    r"(?P<what>[Cc]ertificat(?:ion|e)|[Ll]icen[sc](?:e|ure)|[Cc]redential)\b"
)
# a name of four words comes before, at most 88 characters
_CREDENTIALS = Anchors("certificat", "licen", "credential", before=100, after=20)
_LAW = re.compile(
    r"(?<![\w'-])[A-Z][\w'’&/-]{2,20}[ ](?:(?:(?:of|and|for|in|to|on|with|&)[ ])?[A-Z][\w'’&/-]{1,20}[ ]){0,5}"
    r"(?:Act|Regulations?|Standards?|Directive)\b(?:[ ](?:of[ ])?(?:19|20)\d\d)?(?![ ](?:and[ ])?[A-Z])"
)
_LAWS = Anchors(" act", " regulation", " standard", " directive", before=140, after=20)
_CERTIFIED = re.compile(
    r"(?<![\w'-])(?:[A-Z][\w.&+-]{1,20}[ ])?Certified[ ]"
    r"(?!(?:In|To|By|As|For|Or|And|With|On|From|Preferred|Required)\b)"
    r"(?:(?:in|of|and|for)[ ])?[A-Z][\w/&'-]{1,24}(?:[ ](?:(?:in|of|and|for|&)[ ])?[A-Z][\w/&'-]{1,24}){0,4}"
)
_CERTIFIEDS = Anchors("certified", before=25, after=150)
_SERVED = rf"(?:[\w-]{{2,20}}[ ](?:(?:and|or)[ ])?){{0,2}}{WORDS['served']}\b"
_WORKING_WITH = re.compile(
    rf"\bexperience[ ](?:(?:of|in|with)[ ])?(?P<name>working[ ]with[ ]{_SERVED}(?:[ ]and[ ]{WORDS['served']}\b)?"
    rf"(?:[ ]with[ ](?:an?[ ])?(?:[\w-]{{2,20}}[ ]){{1,2}}{WORDS['need']}\b)?(?:[ ]under[ ]\d{{1,2}}(?:[ ]years)?)?)",
    re.IGNORECASE,
)
_WORKING_WITHS = Anchors("working with", before=20, after=160)
_NO_NAME = frozenset(WORDS.phrases("no_credential"))


def tools_between(text: str, matches: Sequence[SkillMatch]) -> Iterator[tuple[int, int]]:
    """Where there is a name in a list between two sure tools: "Python, Zorblax, SQL"."""
    for left, right in pairwise(matches):
        if right.start - left.end < _LONGEST_GAP and _is_sure_tool(left) and _is_sure_tool(right):
            new = _BETWEEN_TOOLS.fullmatch(text, left.end, right.start)
            if new:
                yield new.span("name")


def members_between(text: str, skills: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where a list has one more member: between two skills, or at its end behind two.

    >>> text = "lathes, mills, and saws; brakes, jigs, taps and dies."
    >>> [text[a:b] for a, b in members_between(text, [(0, 6), (8, 13), (25, 31), (39, 43)])]
    ['saws', 'jigs']
    """
    for (_, left), (right, end) in pairwise(skills):
        if right - left > _LONGEST_MEMBER:
            continue
        together = _COMMA.fullmatch(text, left, right)
        found = _BEHIND_SKILLS.match(text, end) if together else _BETWEEN_SKILLS.fullmatch(text, left, right)
        if found:
            yield found.span("name")


def credentials(listing: Listing, matches: Sequence[SkillMatch]) -> Iterator[tuple[int, int]]:
    """Where there is a capitalised name before "certification", "licence" and the like: "Zorblax Operator licence"."""
    starts = [match.start for match in matches]
    for window in _CREDENTIALS.windows(listing.lowered):
        for found in _CREDENTIAL.finditer(listing.folded, *window):
            at = bisect_right(starts, found.end() - 1) - 1
            is_listed = at >= 0 and matches[at].end > found.start()
            is_name = not any(word.lower().strip(".") in _NO_NAME for word in found["name"].split())
            if is_name and not is_listed:
                yield found.span()


def laws(listing: Listing) -> Iterator[tuple[int, int]]:
    """Where a law or a standard is named: "Fair Kilns Act 2010", "Glass Safety Standards".

    >>> text = "You know the Fair Kilns Act 2010 and the standards of the trade"
    >>> [text[start:end] for start, end in laws(Listing.of_text(text))]
    ['Fair Kilns Act 2010']
    """
    for window in _LAWS.windows(listing.lowered):
        for found in _LAW.finditer(listing.folded, *window):
            if found[0].split()[0].lower() not in _NO_NAME:
                yield found.span()


def certified(listing: Listing) -> Iterator[tuple[int, int]]:
    """Where a credential is named by what its holder is: "Certified Kiln Operator".

    >>> text = "AWS Certified Glazier or a Certified Kiln Operator; You must be certified"
    >>> [text[start:end] for start, end in certified(Listing.of_text(text))]
    ['AWS Certified Glazier', 'Certified Kiln Operator']
    """
    for window in _CERTIFIEDS.windows(listing.lowered):
        for found in _CERTIFIED.finditer(listing.folded, *window):
            first = found[0].split()[0]
            yield found.start() + (len(first) + 1 if first.lower() in _NO_NAME else 0), found.end()


def people_served(listing: Listing) -> Iterator[tuple[int, int]]:
    """Where experience with a group of people is named: "experience of working with young refugees".

    >>> text = "Experience working with children with special needs. You like working with people"
    >>> [text[start:end] for start, end in people_served(Listing.of_text(text))]
    ['working with children with special needs']
    """
    for window in _WORKING_WITHS.windows(listing.lowered):
        yield from (found.span("name") for found in _WORKING_WITH.finditer(listing.folded, *window))


def _is_sure_tool(match: SkillMatch) -> bool:
    return match.sure and match.form.entry.kind == "tool"
