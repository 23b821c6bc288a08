"""A listing -> whether it is one at all, or a page of another kind."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from pathlib import Path

from jobscan.grammar.titles.boundaries import looks_like_title
from jobscan.grammar.word_lists import WordLists
from jobscan.listing import Listing
from jobscan.model import Source
from jobscan.segment.listing_signs import CARD, likeness

_words = WordLists(Path(__file__).with_name("words.txt"))
# A page in place of the listing, or an article or a bill; tested only for texts too short to hold a listing as well.
_GONE = re.compile(rf"\b{_words['gone']}|\A\W*(?:how to |invoice\b|\d+ (?:tips|ways|reasons)\b)", re.IGNORECASE)
# what a document of another kind calls itself in its first line, whatever its length
_CALLED = re.compile(
    r"\W*+(?:(?:the|our|an?|staff|employee|company|team) )*(?:handbook|curriculum vitae|minutes of|agenda\b"
    r"|privacy policy|terms (?:of|and)|change ?log|release notes|code of conduct|how we hire"
    r"|(?:[\w-]+ ){1,3}policy(?:, version [^\n]*)?\n)",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"\W*dear [^\n]{2,40}\n.{0,600}?\b(?:writing to apply|(?:pleased|happy|delighted) to offer you)\b",
    re.IGNORECASE | re.DOTALL,
)
# headings of a README or a list of changes: at least two of them, and none that a listing has
_PROJECT = re.compile(
    r"^#{1,4} *(?:install(?:ation|ing)?|usage|licen[cs]e|contributing|changelog|unreleased|added|changed|fixed"
    r"|(?:\[?v?\d+\.\d+(?:\.\d+)?\]?)(?: .{0,30})?)[^\w\n]{0,9}$",
    re.MULTILINE | re.IGNORECASE,
)
_ASKED = re.compile(
    r"^[#*_ \t]*(?:[\w']+ ){0,3}(?:responsibilit|requirement|qualification|duties|skills|benefits|to apply)",
    re.MULTILINE | re.IGNORECASE,
)
_SHORT = 1_200  # characters: pages that say "gone" are this short, and few listings are

# Kinds of words that listings have, and other texts rarely have together; two kinds make a listing.
_KINDS = tuple(
    re.compile(rf"\b{_words[kind]}", re.IGNORECASE)
    for kind in "duties demands rewards hiring terms people cells call careers seeking".split()
)
# a page of links to jobs, not a job
_INDEX = re.compile(rf"^[^\w\n]{{0,40}}+{_words['index']}[^\w\n]{{0,40}}$", re.IGNORECASE | re.MULTILINE)
# the heading of a list of open jobs; no line of such a page is as long as a sentence
_OPENINGS = re.compile(
    r"\W*(?:our |all |current |see )*(?:open (?:positions|roles|jobs)|job openings|openings|vacancies)\W*\n",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\n]{90}")
# "Jobs at Acme", "25 plumber jobs in Denver", "Search results": an index where titles follow line by line
_RESULTS = re.compile(
    r"\W*+(?:search results|(?:careers|jobs|working) (?:at|with) [^\n]{1,40}\n"
    r"|(?:\d[\d,]* )?(?:\w[\w-]* ){0,3}(?:jobs|vacancies|openings|opportunities)"
    r"(?: (?:at|in|near|found)\b[^\n]{0,50})?\W*\n)",
    re.IGNORECASE,
)
_GLUED_REACH = 5_000  # characters: a listing shows itself early
_FEWEST_TITLES = 3  # lines that are titles: a listing has one or two
_CARD_LINES = 6  # of an opening on a page of several: title, firm, place, pay, a sentence, an empty line
_GLUED = re.compile(r"(?<=[A-Za-z.!?)])(?=[A-Z][a-z])")
# a person's own record: its headings, and no words addressed to anybody
_RECORD = re.compile(
    r"\b(?:references (?:are )?(?:available )?(?:up)?on request|employment history|work history|curriculum vitae"
    r"|career objective|personal statement)\b",
    re.IGNORECASE,
)
# in a short one: its headings, and its posts with their years
_OWN_HEADINGS = re.compile(
    r"^[^\w\n]{0,9}(?:(?:work |professional )?experience|education|(?:technical )?skills|projects|employment)"
    r"[^\w\n]{0,9}$",
    re.IGNORECASE | re.MULTILINE,
)
_POST = re.compile(
    r"^[^\n]{5,90}\b(?:19|20)\d\d ?(?:-|to|until) ?(?:(?:19|20)\d\d|present|now|today)\b", re.IGNORECASE | re.MULTILINE
)
_FEWEST_HEADINGS = 3
_SPOKEN_TO = re.compile(rf"\b{_words['spoken_to']}\b", re.IGNORECASE)
_PAGES = frozenset({"html", "md", "eml", "mhtml"})  # formats whose title may be that of any page
# How much more like a listing than like another kind of text (`listing_signs`) a text must be: the highest bounds that
# lost no more than one in a thousand listings outside the training set; tests/quality/not_listings.py measures this.
_BOUNDS = {"document": 0.4, "cv": 0.2, "results": 0.1}
LIST_OF_JOBS = "a list of several jobs"
_OTHERS = {"document": "a document of another kind", "cv": "a CV", "results": LIST_OF_JOBS}
_SURE = 0.85  # for a short text with one kind of a listing's words; most READMEs as short are below it
_INDEX_LINKS = 6  # a listing itself has "apply" twice and "posted" once
_TELLING = frozenset(
    "responsibility requirement_required requirement_preferred application_instruction pay role_summary".split()
)


def is_listing(listing: Listing) -> bool:
    """Whether this is a job listing, rather than an error page, a README, a CV, an index of jobs or a poem."""
    return what_else(listing) is None


def what_else(listing: Listing) -> str | None:
    """What a text is instead of a listing, as far as that can be determined; None for a listing.

    In doubt it is a listing: people who give a text to jobscan usually know that it is.
    """
    text = listing.folded
    if listing.source.fields.title and not text.strip():
        return None  # a row without its text, not a page without a listing
    if not any(map(str.isalnum, text)):
        return "no words"
    if len(text) <= _SHORT and _GONE.search(text) and _kinds(text, enough=4) < 4:
        return "a page that took the place of a listing"
    if _is_index(text):
        return LIST_OF_JOBS
    if _calls_itself_something_else(text):
        return "a document of another kind"
    if not _SPOKEN_TO.search(text) and (_RECORD.search(text) or _is_short_record(text)):
        return "a CV"
    if _is_named(listing.source) or listing.language not in ("en", None):
        return None  # our word lists are English; other languages get the benefit of the doubt
    return _by_words(listing)


def _has(count: int, found: Iterable[object]) -> bool:
    """Whether an iterator yields at least so many; no more are looked for."""
    return sum(1 for _ in itertools.islice(found, count)) == count


def _is_short_record(text: str) -> bool:
    """Whether it has three headings of a person's own record, and a post with its years."""
    return _has(_FEWEST_HEADINGS, _OWN_HEADINGS.finditer(text)) and _POST.search(text) is not None


def _by_words(listing: Listing) -> str | None:
    """What a text is, judging by its words and signs."""
    text = listing.folded
    like = likeness(text)
    other = next((other for other, bound in _BOUNDS.items() if like[other] < bound), None)
    if other or len(text) > _SHORT:
        return _OTHERS[other] if other else None
    kinds = _kinds(text, enough=2)
    if kinds < 2:  # "ONSITEJoin the team": words that lost the space between them
        kinds = _kinds(_GLUED.sub(" ", text[:_GLUED_REACH]), enough=2)
    found = kinds == 2 or (kinds == 1 and (like["document"] >= _SURE or _share_of_telling(listing) >= 0.5))
    return None if found else "something else"


def _calls_itself_something_else(text: str) -> bool:
    """Whether it begins like a handbook or a letter, or has the headings of a project's documents."""
    if _CALLED.match(text) or _LETTER.match(text):
        return True
    return _has(2, _PROJECT.finditer(text)) and not _ASKED.search(text)


def _is_named(source: Source) -> bool:
    """Whether the input's own fields identify it as a job: by a title, unless it is that of a page, as any page has."""
    fields = source.fields
    if any(note.code == "card-of-results" for note in source.warnings):
        return False  # a card names the firm and the place, but is only the teaser of a listing
    others = fields.company or fields.locations or fields.pay or fields.date_posted
    return fields.title is not None and (source.format not in _PAGES or bool(others))


def _kinds(text: str, *, enough: int) -> int:
    """How many kinds of a listing's words there are; no more than `enough` are looked for."""
    found = (pattern for pattern in _KINDS if pattern.search(text))
    return sum(1 for _ in itertools.islice(found, enough))


def _is_index(text: str) -> bool:
    if not _SENTENCE.search(text) and (_OPENINGS.match(text) or (_RESULTS.match(text) and _titles(text))):
        return True
    openings = sum(1 for _ in CARD.finditer(text.lower()))
    if openings >= _FEWEST_TITLES and openings * _CARD_LINES >= text.count("\n") + 1 and not _ASKED.search(text):
        return True
    links = sum(1 for _ in _INDEX.finditer(text))
    return links >= _INDEX_LINKS and links * 6 >= text.count("\n") + 1


def _titles(text: str) -> bool:
    """Whether more lines are titles than in any single listing."""
    lines = (line for line in text.splitlines() if looks_like_title(re.split(r" [-|,] |, ", line.strip(" -*"))[0]))
    return _has(_FEWEST_TITLES, lines)


def _share_of_telling(listing: Listing) -> float:
    """The share of the text with a role that only listings have."""
    total = sum(segment.end - segment.start for segment in listing.segments)
    told = sum(segment.end - segment.start for segment in listing.segments if segment.role in _TELLING)
    return told / total if total else 0.0
