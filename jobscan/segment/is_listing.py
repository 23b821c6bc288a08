"""A text -> its language; a listing -> whether it is one at all."""

from __future__ import annotations

import itertools
import re

from jobscan.grammar.language import detect_language
from jobscan.grammar.titles.boundaries import looks_like_title
from jobscan.listing import Listing
from jobscan.model import Source
from jobscan.segment.listing_signs import CARD, likeness

__all__ = ["detect_language", "is_listing", "what_else"]

# A page that took the listing's place. Only near its start, and only in a text too short to hold a listing besides.
_GONE = re.compile(
    r"""
    \b(?:page|job|position|posting|vacancy|listing|role|ad)\ (?:\w+\ ){0,4}?
        (?:not\ (?:be\ )?found|no\ longer\ (?:available|active|open|exists?|accepting)
        |(?:has|was|is)\ (?:now\ )?(?:been\ )?(?:filled|closed|removed|withdrawn|expired|deleted|archived|unpublished
           |taken\ down|cancell?ed|not\ available))
    | \b(?:404|403|500|502|503)\b.{0,30}\b(?:error|not\ found|forbidden|unavailable)
    | \berror\ (?:404|403|500|502|503)\b
    | \bno\ longer\ accepting\ applications
    | \b(?:access\ denied|just\ a\ moment|checking\ your\ browser|enable\ javascript|captcha)\b
    | \bare\ you\ a\ (?:human|robot)\b
    | \b(?:we\ use|uses?|accept(?:\ all)?|manage)\ cookies\b
    | \bsign\ in\ to\ (?:continue|view)
    | \bapplications?\ (?:\w+\ ){0,4}?(?:are|is|have)\ (?:now\ )?(?:been\ )?closed
    | \bnot\ (?:currently\ )?accepting\ (?:new\ )?applications
    | \bscheduled\ maintenance | \bbe\ (?:right\ )?back\ soon
    # a letter to somebody who applied, an article, a bill
    | \bthank\ you\ for\ (?:your\ application\b|applying\ (?:for|to))|\breceived\ your\ application
    | \bmove\ forward\ with\ other\ | \bregret\ to\ inform
    | \A\W*(?:how\ to\ |invoice\b|\d+\ (?:tips|ways|reasons)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
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
# headings of a README or a list of changes: two of them, and none that a listing has
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

# Words that listings have and other texts seldom have together, each line a kind; two kinds make a listing.
_KINDS = tuple(
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for words in (
        r"responsibilit|duties|you will|you'll|the role|your role|this role|this position|tasks",
        r"requirements?\b|qualifications?\b|experience\b|years of|skills\b|degree\b|must have|ability to|knowledge of"
        r"|licen[cs]e",
        r"salary|compensation|per hour|per annum|an hour|hourly|wage|benefits|401\(?k|paid time off|annual leave"
        r"|\d+k\b|/ ?(?:h|hr|hour)\b",
        r"apply\b|applicants?\b|candidates?\b|applications?\b|resume|cv\b|interview|hiring\b|recruit|vacancy|send your",
        r"full[- ]time|part[- ]time|permanent|contract\b|temporary|remote\b|on-?site\b|hybrid\b|shifts?\b"
        r"|intern(?:ship)?\b|freelance|schedule",
        r"(?:developer|engineer|manager|assistant|officer|nurse|teacher|driver|analyst|technician|operator"
        r"|specialist|intern)s?\b|team\b|clients?\b|customers?\b|stakeholders?\b|staff\b|workers?\b",
        r"[^|\n]{1,60}\s\|[^|\n]{1,60}\s\|",  # "Acme | Leeds | Welder": the first line of a post in a forum
        # a call for a piece of work, as projects of volunteers write it
        r"contribut(?:e|ors?)\b|volunteers?\b|some(?:one|body) (?:who|to)\b|(?:we|i)(?:'d| would)? (?:need|like)\b"
        r"|looking for (?:help|some|a|an|the)\b|(?:needs?|wants?) (?:a|an|some|new)\b|help (?:us|me|with|to)\b"
        r"|(?<![\w ])(?:create|design|redesign|re-designing|make|polish|style|improve|translate|new|call for) "
        r"|logos?\b|re-?design|icons?\b|illustrations?\b|mock-?ups?\b",
        r"careers?\b|join-us|dream job|job openings?|/jobs\b|we(?:'re| are) building",
        r"we are (?:looking|hiring|seeking|recruiting)|we're (?:looking|hiring|seeking)|looking for an?|seeking an?"
        r"|is seeking|wanted\b|needed (?:asap|now|urgently|for|in)\b"
        r"|needs? (?:somebody|someone)|join (?:our|us|the)|equal opportunity|job description|job title"
        r"|job (?:type|summary)|position",
    )
)
# a page of links to jobs, not a job: the words that lead on, line after line
_INDEX = re.compile(
    r"^[^\w\n]{0,40}+(?:view (?:job|details|all|role)|apply(?: now)?|read more|see (?:job|more|details)|learn more"
    r"|save(?: job)?|\d+ (?:hours?|days?|weeks?|months?) ago|posted \d+.*|showing .{0,40}|next page|\d+ jobs?\b.{0,40}"
    r")[^\w\n]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
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
# a person's own record: its headings, and nobody who is spoken to
_RECORD = re.compile(
    r"\b(?:references (?:are )?(?:available )?(?:up)?on request|employment history|work history|curriculum vitae"
    r"|career objective|personal statement)\b",
    re.IGNORECASE,
)
# in a short one its headings and its posts with their years
_OWN_HEADINGS = re.compile(
    r"^[^\w\n]{0,9}(?:(?:work |professional )?experience|education|(?:technical )?skills|projects|employment)"
    r"[^\w\n]{0,9}$",
    re.IGNORECASE | re.MULTILINE,
)
_POST = re.compile(
    r"^[^\n]{5,90}\b(?:19|20)\d\d ?(?:-|to|until) ?(?:(?:19|20)\d\d|present|now|today)\b", re.IGNORECASE | re.MULTILINE
)
_FEWEST_HEADINGS = 3
_SPOKEN_TO = re.compile(
    r"\b(?:you|your|you'll|apply|applicants?|candidates?|we are|hiring|must|salary|position)\b", re.IGNORECASE
)
_PAGES = frozenset({"html", "md", "eml", "mhtml"})  # of which the title may be that of any page
# How much like a listing a text must be, rather than like another kind of text (`listing_signs`). The highest that lost
# no more than one in a thousand of the listings that were not learned from; tests/quality/not_listings.py measures.
_BOUNDS = {"document": 0.4, "cv": 0.2, "results": 0.1}
LIST_OF_JOBS = "a list of several jobs"
_OTHERS = {"document": "a document of another kind", "cv": "a CV", "results": LIST_OF_JOBS}
_SURE = 0.85  # of a short text with one kind of a listing's words; below it are most READMEs that are as short
_INDEX_LINKS = 6  # a listing itself has "apply" twice and "posted" once
_TELLING = {
    "responsibility",
    "requirement_required",
    "requirement_preferred",
    "application_instruction",
    "pay",
    "role_summary",
}


def is_listing(listing: Listing) -> bool:
    """Is this a job listing, not an error page, a README, a CV, an index of jobs, a poem?"""
    return what_else(listing) is None


def what_else(listing: Listing) -> str | None:
    """What a text is instead of a listing, as far as that can be told; None for a listing.

    When in doubt it is one: who feeds a text to jobscan mostly knows that it is.
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
        return None  # our words are English; of another language we cannot say no
    return _by_words(listing)


def _is_short_record(text: str) -> bool:
    """Whether it has three headings of a person's own record, and a post with its years."""
    headings = itertools.islice(_OWN_HEADINGS.finditer(text), _FEWEST_HEADINGS)
    return sum(1 for _ in headings) == _FEWEST_HEADINGS and _POST.search(text) is not None


def _by_words(listing: Listing) -> str | None:
    """What the words and the signs of a text say that it is."""
    text = listing.folded
    like = likeness(text)
    other = next((other for other, bound in _BOUNDS.items() if like[other] < bound), None)
    if other or len(text) > _SHORT:
        return _OTHERS[other] if other else None
    kinds = _kinds(text, enough=2)
    if kinds < 2:  # "ONSITEJoin the team": words that lost the blank between them
        kinds = _kinds(_GLUED.sub(" ", text[:_GLUED_REACH]), enough=2)
    found = kinds == 2 or (kinds == 1 and (like["document"] >= _SURE or _share_of_telling(listing) >= 0.5))
    return None if found else "something else"


def _calls_itself_something_else(text: str) -> bool:
    """Whether the first words are those of a handbook or a letter, or the headings those of a project's documents."""
    if _CALLED.match(text) or _LETTER.match(text):
        return True
    return len(list(itertools.islice(_PROJECT.finditer(text), 2))) == 2 and not _ASKED.search(text)


def _is_named(source: Source) -> bool:
    """Whether the input's own fields call it a job: a title does, but for that of a page, which any page has."""
    fields = source.fields
    if source.format not in _PAGES:
        return fields.title is not None
    return fields.title is not None and bool(fields.company or fields.locations or fields.pay or fields.date_posted)


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
    """Whether as many lines are titles as no single listing has."""
    lines = (line for line in text.splitlines() if looks_like_title(re.split(r" [-|,] |, ", line.strip(" -*"))[0]))
    return len(list(itertools.islice(lines, _FEWEST_TITLES))) == _FEWEST_TITLES


def _share_of_telling(listing: Listing) -> float:
    """How much of the text plays a role that only listings have."""
    total = sum(segment.end - segment.start for segment in listing.segments)
    told = sum(segment.end - segment.start for segment in listing.segments if segment.role in _TELLING)
    return told / total if total else 0.0
