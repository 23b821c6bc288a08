"""Listing -> candidates: a level behind its label ("Seniority level: Entry level"), or in the name of a job sought."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.facts.terms.context import words as shared
from jobscan.facts.terms.rules import LEVEL, SOUGHT
from jobscan.facts.terms.seniority.levels import LISTS, level_in_title
from jobscan.grammar.search import Anchors
from jobscan.grammar.text import lower
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule, Seniority

TITLE_WORD = Rule("seniority.title", "Senior Baker -> Senior")  # of the title that was chosen
RULES = (TITLE_WORD,)

# what job boards call the levels; the first word counts: "Mid-Senior level"
_NAMED: dict[str, Seniority] = {
    "internship": "intern",
    "intern": "intern",
    "entry": "junior",
    "junior": "junior",
    "mid": "mid",
    "senior": "senior",
    "director": "director",
    "executive": "executive",
}
_LABEL = re.compile(
    rf"""
    (?: (?: (?P<sure>seniority(?:[ ]?level)? | (?:experience|career|job|position|role)[ ]?level
          | experience[ ]requirements?)
        | experience | career | job | position | role )
      [^\w\n]{{0,4}}\s{{0,2}}
      (?P<labelled> (?P<name>{"|".join(_NAMED)}) (?:[ /,&-]{{1,3}}(?:mid|senior))? (?P<level>[ -]level)? )(?!\w)
    | this[ ]is[ ](?:the|an?)[ ](?P<grade>entry|journey)[- ]level[ ](?:[\w-]+[ ]){{0,2}}class
    | (?P<entry>entry[- ]level)[ ](?:(?:professional|support|paid)[ ])?(?:position|role|job|opportunity|candidates?) )
    """,
    re.VERBOSE,
)
_LEVELS = Anchors("level", "seniority", before=30, after=40)
# "As a Senior Engineer, you ...", "we are hiring an experienced Lead Baker": the job under its name
_SOUGHT = re.compile(
    rf"\b(?:as (?:an?|our)|(?:{shared['announcing']}|(?:if )?you are)(?: an?| our next)?) +"
    rf"(?:{LISTS['praise']}[ ,]+){{0,3}}$"
)
_SOUGHT_REACH = 70  # characters in front of the name
_NAME = re.compile(rf"(?i:{LISTS['rank']})(?: (?:[A-Z][\w+#&/.-]*|of|and|&)){{1,4}}")
_RANKS = Anchors(*(f"{rank} " for rank in LISTS.anchors("rank")), before=0, after=0)


# "we are hiring a Crew Planning Manager": the rank stands at the end of such a name
_ANNOUNCED = re.compile(rf"\b{shared['announcing']}(?: an?| our next| our)? +(?:{LISTS['praise']}[ ,]+){{0,3}}")
_WHOLE_NAME = re.compile(r"[A-Z][\w+#&/.-]*(?: {1,5}(?:[A-Z][\w+#&/.-]*|of|and|&)){1,6}")
_ANNOUNCING = Anchors(*shared.anchors("announcing"), before=0, after=_SOUGHT_REACH)


def find_seniority(listing: Listing) -> list[Candidate[Seniority]]:
    """Each statement of the level and each job that is sought under a rank, in order of the text."""
    return sorted({*_labelled(listing), *_sought(listing)}, key=lambda seen: seen[:2])


def find_in_title(title: str, start: int) -> Candidate[Seniority] | None:
    """The level that the folded words of a title say; `start` is the title's place in the text."""
    found = level_in_title(lower(title))
    return Candidate(start + found.start, start + found.end, TITLE_WORD, found.level, "seniority") if found else None


def _labelled(listing: Listing) -> Iterator[Candidate[Seniority]]:
    for window in _LEVELS.windows(listing.lowered):
        for found in _LABEL.finditer(listing.lowered, *window):
            if not begins_word(listing.folded, found.start()):
                continue
            if found["grade"]:  # as American offices call their classes: "this is the journey level class"
                level: Seniority = "junior" if found["grade"] == "entry" else "mid"
                yield Candidate(*found.span("grade"), LEVEL, level, "seniority")
            elif found["entry"]:
                yield Candidate(*found.span("entry"), LEVEL, "junior", "seniority")
            elif found["sure"] or found["level"]:
                yield Candidate(*found.span("labelled"), LEVEL, _NAMED[found["name"]], "seniority")


def _sought(listing: Listing) -> Iterator[Candidate[Seniority]]:
    """The names under which a job is sought, where they begin with a rank and are written as a name."""
    folded, low = listing.folded, listing.lowered
    for at, _ in _RANKS.windows(low):
        name = _NAME.match(folded, at)
        if name and _SOUGHT.search(low, max(0, at - _SOUGHT_REACH), at) and (found := level_in_title(lower(name[0]))):
            yield Candidate(*name.span(), SOUGHT, found.level, "seniority")
    for window in _ANNOUNCING.windows(low):
        for announced in _ANNOUNCED.finditer(low, *window):
            name = _WHOLE_NAME.match(folded, announced.end())
            if name and (found := level_in_title(lower(name[0]))):
                yield Candidate(*name.span(), SOUGHT, found.level, "seniority")
