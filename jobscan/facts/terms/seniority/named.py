"""Listing -> candidates: the level in the name of the job that a sentence is about.

"The Senior Keeper will trim wicks", "Our lead bakers are responsible for ...", "As a trainee keeper, you ...", "in this
lead role", "we seek an accounts senior". The title may be missing, or stand plain above such a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.facts.terms.context import words as shared
from jobscan.facts.terms.rules import SOUGHT
from jobscan.facts.terms.seniority.levels import LISTS, level_in_title
from jobscan.grammar.search import Anchors
from jobscan.grammar.text import lower
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.listing import Listing
from jobscan.model import Candidate, Seniority

# a name of up to nine words, up to where the sentence goes on
_NAME = r"(?P<name>(?:[\w+#&/.'-]+[ ]){0,8}?[\w+#&/'-]+)"
_AS = re.compile(
    rf"(?<![\w,][ ])(?:As|AS)[ ](?:(?:an?|AN?|the|our|OUR|one[ ]of[ ]our)[ ])?{_NAME}"
    r"(?=(?:,|[ ](?:at|in|with|on|for|within|working|based|AT|IN|WITH)\b)[^.\n]{0,90}\b(?i:you|we|your|post ?holder)\b"
    r"|[ ]you\b)"
)
_SUBJECT = re.compile(
    rf"""
    (?:^|(?<=[.\n:!?>*]))[ *\n-]{{0,3}}(?:The|Our|This|An?|THE)[ ](?!is\b|are\b|was\b|will\b){_NAME}
    (?=,?[ ](?:\([A-Z]{{2,6}}\)[ ])?(?:(?:role|position)[ ])?
       (?:will|is[ ](?:responsible|accountable|expected)|are[ ]responsible|(?:is|acts)[ ]the[ ]\w+
         |is[ ]an?[ ][^.,;\n]{{0,30}}(?:position|role|post|job)|must|should
         |oversees|position\b|role\b|supports|provides|reports[ ]to|leads|manages)\b)
    """,
    re.VERBOSE,
)
_GOES_ON = "to|who|with|for|in|at|on|based|that|as|within|working|responsible|whose|role|position|opportunity|due"
_ANNOUNCED = re.compile(
    rf"""
    \b(?:{shared["announcing"]}|are[ ]you)(?:[ ]for)?
    (?:[ ]an?|[ ]our[ ]next|[ ]our|[ ]someone[ ]to[ ]be[ ]an?|[ ]one)?[ ]+
    (?!(?:of|to|the|that|from)[ ])
    (?:{LISTS["praise"]}[ ,]+(?:and[ ])?){{0,3}}
    (?P<name>(?:[A-Z][\w'-]+,[ ])?(?:[\w+#&/.'-]+[ ]|\([A-Z]{{2,5}}\)[ ]){{0,6}}?[\w+#&/'-]+)
    (?:[ ]\((?P<rank>Senior|Junior|Lead|Mid|Intern|Trainee)\))?
    (?=[ ]?(?:[,.;:!?\n]|[(](?![A-Z]{{2,5}}\)[ ][A-Z])|$|[ ][-|][ ])|[ ](?:{_GOES_ON})\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "This position serves as the Director of Harbours"
_SERVES = re.compile(
    rf"\b(?:[Pp]osition|[Rr]ole|[Ii]ncumbent)[ ](?:serves|acts|functions)[ ]as[ ](?:the|an?|our)[ ]{_NAME}"
    r"(?=[ ](?:of|for|in|and|to)\b|[,.;\n])"
)
# "In this Senior Keeper role, you ..."
_THIS_ROLE = re.compile(rf"\b[Tt]his[ ]{_NAME}(?=[ ](?:role|position|post)\b)")
_ANNOUNCING = Anchors(*shared.anchors("announcing"), "are you a", before=0, after=120)
_RANKS = ("senior ", "junior ", "lead ", "principal ", "head of ")
_ADDRESSING = Anchors(
    "as a", "as our ", "as one of our ", "as the ", *(f"as {rank}" for rank in _RANKS),
    *(f"this {rank}" for rank in _RANKS), before=24, after=220,
)  # fmt: skip
_NO_NAME = re.compile(rf"\b{LISTS['no_name']}\b")
_TWO_SENTENCES = re.compile(r"[a-z]{4}\. ")
_HIRING = re.compile(r"(?:hiring|recruiting) (?:managers?|directors?|teams?|leads?|process)\b", re.IGNORECASE)
_BEHIND_NOUN = re.compile(r" (?:for|of|in|at) ")  # "Programme Manager for Piers and Lamps"
_NAMES_ALONE = ("manager", "director")  # "we need an experienced manager to lead our lamp house"
_EARLY = 1500  # characters: further down "the senior manager will" is somebody else


def find_named(listing: Listing) -> Iterator[Candidate[Seniority]]:
    """Each level in the name of the job that the text is about, as it is found."""
    folded = listing.folded
    for window in _ANNOUNCING.windows(listing.lowered):
        for found in _ANNOUNCED.finditer(folded, *window):
            if not _HIRING.match(folded, found.start()):
                yield from _read(found)
    for window in _ADDRESSING.windows(listing.lowered):
        for form in (_AS, _SERVES, _THIS_ROLE):
            for found in form.finditer(folded, *window):
                yield from _read(found)
    for found in _SUBJECT.finditer(folded, 0, _EARLY):
        if listing.role_at(found.start("name")) != "company_about":
            yield from _read(found)


def _read(found: re.Match[str]) -> Iterator[Candidate[Seniority]]:
    """The level of a name that ends in a job's noun; a single lower-case word is hardly a name: "a leader"."""
    name = found["name"]
    rank = found.groupdict().get("rank")
    low = lower(f"{name} ({rank})" if rank else name)
    last = _BEHIND_NOUN.split(name, maxsplit=1)[0].rpartition(" ")[2]
    is_plain = name.isalpha() and name.islower() and name not in _NAMES_ALONE
    if is_plain or _NO_NAME.search(low) or _TWO_SENTENCES.search(low):
        return
    ranked = level_in_title(low)
    if ranked is None or not (rank or has_noun(last) or ranked.end >= len(low)):
        return
    end = found.end("rank") + 1 if rank else found.end("name")
    yield Candidate(found.start("name"), end, SOUGHT, ranked.level, "seniority")
