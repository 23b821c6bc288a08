"""Listing -> candidates: a level after its label ("Seniority level: Entry level"), or in the name of a job sought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from jobscan.facts.terms.context import words as shared
from jobscan.facts.terms.rules import LEVEL, SOUGHT
from jobscan.facts.terms.seniority.levels import LISTS, level_in_title
from jobscan.facts.terms.seniority.named import find_named
from jobscan.grammar.later import later
from jobscan.grammar.search import Anchors
from jobscan.grammar.text import lower
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule, Seniority

TITLE_WORD = Rule("seniority.title", "Senior Baker -> Senior")  # of the title that was chosen
RULES = (TITLE_WORD,)

# what job boards call the levels; of two the first counts: "Mid-Senior level"
_BOARD_LEVELS = {level: re.compile(LISTS[f"board.{level}"]) for level in get_args(Seniority)}
_BOARD = LISTS.any_of(*(f"board.{level}" for level in _BOARD_LEVELS))
_LABEL = later(
    rf"""
    (?: (?: (?P<sure>seniority(?:[ ]?level)? | (?:experience|career|job|position|role|management)[ ]?level
          | level[ ]of[ ](?:experience|seniority) )
        | experience(?:[ ]requirements?)? | career | job | position | role )
      [^\w\n.,;]{{0,4}}\s{{0,2}}
      (?P<labelled> (?P<name>{_BOARD}) (?:[ /,&-]{{1,3}}(?:mid|senior))? (?P<level>[ -]level)? )(?!\w)
    | (?<=\n)(?:level|grade)[ ]?:[ *]{{0,3}}(?P<line>{_BOARD})(?=[ *]*(?:\n|$))
    | is[ ](?:the|an?)[ ](?P<grade>entry|journey)(?:/journey)?[- ]level[ ](?:[\w-]+[ ]){{0,2}}class
    | (?<!all[ ])(?P<entry>entry[- ]level)[ ](?:(?:professional|support|paid)[ ])?
      (?:position|role|job|opportunity|candidates?)
    | (?:position|role|job|opportunity)[ ]is[ ](?:at[ ])?(?:an?[ ]|the[ ])?
      (?P<at>{_BOARD})[ -]?(?:level|(?:position|role|post))
    | this[ ]is[ ](?:an?|our)[ ](?P<of>{_BOARD})(?:[ -]level)?[ ](?:position|role|job|opportunity|post)
    | \b(?:for|in|at)[ ](?P<a>junior|mid|senior|intermediate|middle)[- ]level[ ](?:position|role)
    | \btake[ ]on[ ]an?[ ](?P<taken>junior|senior)[ ](?:position|role|post) )
    """,
    re.VERBOSE,
)
_LEVELS = Anchors("level", "seniority", "grade:", "this is a", "take on a", before=30, after=40)
# "As a Senior Engineer, you ...", "we are hiring an experienced Lead Baker": the job under its name
_SOUGHT = later(
    rf"\b(?:as (?:an?|our|one of our)|(?:{shared['announcing']}|(?:if )?you are)(?: an?| our next)?) +"
    rf"(?:{LISTS['praise']}[ ,]+){{0,3}}$"
)
# "two years of paid experience as a Senior Clerk": what one was before
_PAST = re.compile(
    r"\b(?:experience|employment|employed|work(?:ed)?|served?|service|years?|status|background|time)\b[^.;\n]{0,60}$"
)
_SOUGHT_REACH = 70  # characters in front of the name
_NAME = re.compile(rf"(?i:{LISTS['rank']})(?: to [a-z]+-level)?(?: (?:[A-Z][\w+#&/.-]*|of|and|&)){{1,4}}")
_RANKS = Anchors(*(f"{rank} " for rank in LISTS.anchors("rank")), before=0, after=0)


# "we are hiring a Crew Planning Manager": the rank stands at the end of such a name
_ANNOUNCED = re.compile(rf"\b{shared['announcing']}(?: an?| our next| our)? +(?:{LISTS['praise']}[ ,]+){{0,3}}")
_WHOLE_NAME = re.compile(r"[A-Z][\w+#&/.-]*(?: {1,5}(?:[A-Z][\w+#&/.-]*|of|and|&)){1,6}")
_ANNOUNCING = Anchors(*shared.anchors("announcing"), before=0, after=_SOUGHT_REACH)


def find_seniority(listing: Listing) -> list[Candidate[Seniority]]:
    """Each statement of the level and each job that is sought under a rank, in order of the text."""
    seen = [*_labelled(listing), *_sought(listing)]
    taken = {each.start for each in seen}
    seen += [each for each in find_named(listing) if each.start not in taken]
    return sorted(set(seen), key=lambda each: each[:2])


def find_in_title(title: str, start: int) -> Candidate[Seniority] | None:
    """The level in the folded words of a title; `start` is the title's place in the text."""
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
            elif named := next((group for group in ("line", "at", "of", "a", "taken") if found[group]), None):
                yield Candidate(*found.span(named), LEVEL, _board_level(found[named]), "seniority")
            elif found["sure"] or found["level"]:
                yield Candidate(*found.span("labelled"), LEVEL, _board_level(found["name"]), "seniority")


def _board_level(words: str) -> Seniority:
    """
    >>> _board_level("medium"), _board_level("expert/leader")
    ('mid', 'lead')
    """
    return next(level for level, form in _BOARD_LEVELS.items() if form.fullmatch(words))


def _sought(listing: Listing) -> Iterator[Candidate[Seniority]]:
    """The names under which a job is sought, where they begin with a rank and are written as a name."""
    folded, low = listing.folded, listing.lowered
    for at, _ in _RANKS.windows(low):
        name = _NAME.match(folded, at)
        sought = _SOUGHT.search(low, max(0, at - _SOUGHT_REACH), at) if name else None
        if name is None or sought is None or _PAST.search(low, max(0, sought.start() - _SOUGHT_REACH), sought.start()):
            continue
        if found := level_in_title(lower(name[0])):
            yield Candidate(at, at + len(name[0].rstrip(".")), SOUGHT, found.level, "seniority")
    for window in _ANNOUNCING.windows(low):
        for announced in _ANNOUNCED.finditer(low, *window):
            name = _WHOLE_NAME.match(folded, announced.end())
            if name and (found := level_in_title(lower(name[0]))):
                yield Candidate(*name.span(), SOUGHT, found.level, "seniority")
