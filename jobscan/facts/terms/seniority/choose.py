"""The title and candidates of the level -> the level of the job."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.terms.rules import SOUGHT
from jobscan.facts.terms.seniority.find import TITLE_WORD, find_in_title
from jobscan.grammar.text import fold, lower
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Seniority

_TITLE_LINE = 120  # characters: a longer one lists several jobs
_ADDRESSED = re.compile(r"\b(?:[Aa][Ss] (?:[Aa][Nn]?|[Oo]ur)|(?:serves|acts|functions) as (?:the|an?|our)) \Z")
_LONG_WORD = re.compile(r"[a-z]{4,}")
_RANKS = frozenset({"senior", "junior", "lead", "principal", "staff", "head"})


def choose_seniority(
    candidates: Sequence[Candidate[Seniority]], listing: Listing, title: Fact[str] | None
) -> Fact[Seniority] | None:
    """The level of the job: a word of its title, else the first statement that is about this job."""
    named = _of_title(title, listing) if title else _of_title_line(listing)
    if named:
        return named
    seen = next((each for each in candidates if _is_of_this_job(each, listing, title)), None)
    return listing.fact(seen, seen.value, confidence_of(seen.rule)) if seen else None


def _of_title(title: Fact[str], listing: Listing) -> Fact[Seniority] | None:
    """What the title says; one from a field has no place in the text, and its words are quoted whole."""
    seen = find_in_title(fold(title.text), title.start or 0)
    if seen is None:
        return None
    confidence = confidence_of(TITLE_WORD)
    if title.start is None:
        return Fact(value=seen.value, start=None, end=None, text=title.text, rule=title.rule, confidence=confidence)
    return listing.fact(seen, seen.value, confidence)


def _of_title_line(listing: Listing) -> Fact[Seniority] | None:
    """What the first line that is a title says, where no title could be told in it."""
    line = next((each for each in listing.segments if each.role == "title"), None)
    if line is None or line.end - line.start > _TITLE_LINE:
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
    return bool(_long_words(listing.text[seen.start : seen.end]) & _long_words(title.value))


def _long_words(words: str) -> set[str]:
    return set(_LONG_WORD.findall(lower(words))) - _RANKS
