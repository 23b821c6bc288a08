"""The title and candidates of the level -> the level of the job."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.terms.rules import SOUGHT
from jobscan.facts.terms.seniority.find import TITLE_WORD, find_in_title
from jobscan.facts.terms.seniority.levels import LISTS
from jobscan.grammar.text import fold, lower
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Segment, Seniority

_LEAST_TITLE = 0.4  # of titles less likely than this, fewer than half of the levels were right
_TITLE_LINE = 120  # characters: a longer one lists several jobs
_ADDRESSED = re.compile(r"\b(?:[Aa][Ss](?: [Aa][Nn]?| [Oo]ur| the)?|(?:serves|acts|functions) as (?:the|an?|our)) \Z")
_REACH = 70  # characters in front of a title
# "ResponsibilitiesReporting to the", where a scraper lost a line end, has no word boundary in front
_WORKS_FOR = re.compile(
    rf"{LISTS['works_for']}[ :\n*]{{1,4}}(?P<between>(?:[\w&'/.-]+ ){{0,4}})\Z"
    rf"|\b{LISTS['asks']}(?:[ ]|:\s{{1,3}})(?P<names>(?:[\w&'/.@-]+,? ){{0,9}})\Z"
)
_AS_THIS_JOB = re.compile(rf"\b{LISTS['as_this_job']}\b")
_CONTACT_REACH = 30
_CONTACT = re.compile(
    r"[\s,:(|*-]{0,4}(?:e-?mail|telephone|phone|tel\b|mobile|bleep|(?:on )?0[\d ]{7}|on \d{4}|(?:at )?[\w.]{2,20}@"
    r"|(?<=: )[a-z]+ [a-z]+[ \W]{1,3}[\w.]{2,20}@)"  # "Pier Manager: Ada Reed - ada@pier.example"
)
_LONG_WORD = re.compile(r"[a-z]{4,}")
_RANKS = frozenset({"senior", "junior", "lead", "principal", "staff", "head"})


def choose_seniority(
    candidates: Sequence[Candidate[Seniority]], listing: Listing, title: Fact[str] | None
) -> Fact[Seniority] | None:
    """The level of the job: a word of its title, else the first statement that is about this job."""
    if title and (title.confidence < _LEAST_TITLE or _is_somebody_else(title, listing)):
        title = None
    named = _of_title(title, listing) if title else _of_title_line(listing)
    if named:
        return named
    own = [each for each in candidates if _is_of_this_job(each, listing, title)]
    # the name of the job says it more exactly than a board's few levels
    seen = next((each for each in own if each.rule is SOUGHT), own[0] if own else None)
    return listing.fact(seen, seen.value, confidence_of(seen.rule)) if seen else None


def _is_somebody_else(title: Fact[str], listing: Listing) -> bool:
    """Whether what was taken for the title is the one to whom the job reports, or whom to ask about it."""
    return title.start is not None and title.end is not None and _names_somebody_else(listing, title.start, title.end)


def _names_somebody_else(listing: Listing, start: int, end: int) -> bool:
    """Whether the words around say so: "reports to the Head Cook", "Job title: Head Cook, e-mail: ..."."""
    low = listing.lowered
    if _CONTACT.match(low, end, end + _CONTACT_REACH):
        return True
    before = _WORKS_FOR.search(low, max(0, start - _REACH), start)
    return before is not None and _AS_THIS_JOB.search(before["between"] or before["names"] or "") is None


def _of_title(title: Fact[str], listing: Listing) -> Fact[Seniority] | None:
    """The level in the title, which is no surer than the title; of one from a field, the words are quoted in full."""
    seen = find_in_title(fold(title.text), title.start or 0)
    if seen is None:
        return _of_line(listing.segment_at(title.start), listing) if title.start is not None else None
    confidence = min(confidence_of(TITLE_WORD), title.confidence)
    if title.start is None:
        return Fact(value=seen.value, start=None, end=None, text=title.text, rule=title.rule, confidence=confidence)
    return listing.fact(seen, seen.value, confidence)


def _of_title_line(listing: Listing) -> Fact[Seniority] | None:
    """What the first line that is a title says, where no title could be told in it."""
    return _of_line(next((each for each in listing.segments if each.role == "title"), None), listing)


def _of_line(line: Segment | None, listing: Listing) -> Fact[Seniority] | None:
    """What a line of the title says beside the title: "Junior Keeper / Lamp Cleaner"."""
    if line is None or line.role != "title" or line.end - line.start > _TITLE_LINE:
        return None
    if _names_somebody_else(listing, line.start, line.end):
        return None
    seen = find_in_title(listing.folded[line.start : line.end], line.start)
    return listing.fact(seen, seen.value, confidence_of(TITLE_WORD)) if seen else None


def _is_of_this_job(seen: Candidate[Seniority], listing: Listing, title: Fact[str] | None) -> bool:
    """Whether a job that is sought is the one of the title: they share a word, or there is no title.

    "As a trainee keeper, you ..." speaks to who will do the job, and "this position serves as the Director of Harbours"
    of that person, whatever was taken for the title.
    """
    if (
        seen.rule is not SOUGHT
        or title is None
        or _ADDRESSED.search(listing.folded, max(0, seen.start - 20), seen.start)
    ):
        return True
    words = _long_words(title.value)
    return not words or bool(words & _long_words(listing.text[seen.start : seen.end]))


def _long_words(words: str) -> set[str]:
    return set(_LONG_WORD.findall(lower(words))) - _RANKS
