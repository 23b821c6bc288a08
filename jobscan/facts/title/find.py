"""Listing -> candidates: the words that may be the job's title, from its lines or else from its prose.

A candidate is the title alone, without numbers, place or employer; its value is the same in clean spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from jobscan.facts.title.in_prose import (
    ASKED,
    CUE,
    MENTION,
    PLAIN_CUE,
    PLAIN_MENTION,
    PLURAL,
    TOP_AGAIN,
    announced,
    asked_for,
    said_again,
    spoken_of,
)
from jobscan.grammar.header.clauses import Clause
from jobscan.grammar.headings import behind_heading, heading_key, heading_roles
from jobscan.grammar.names.shape import behind_employer
from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.titles.boundaries import GENDERS, LONGEST, clean_title, has_noun, looks_like_title, trim
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule, Sighting

GENDERED = Rule("title.gendered", "Lokschrauber (m/w/d) in Vollzeit / Wir suchen dich. -> Lokschrauber")
LABEL = Rule("title.label", "Job Title: Tea Taster / Location: York -> Tea Taster")
HEADING = Rule("title.heading", "# [Tea Taster](https://example.org) / ### Blue Kettle -> Tea Taster")
SAID = Rule("title.said", "Employer: Blue Kettle / Job: Teinturier / Location: York -> Teinturier")
SEGMENT = Rule(
    "title.segment",
    "Blue Kettle / York / Permanent / Full time / £20,000 / 1 May / Senior Software Engineer / About us / We brew tea."
    " / What you will do / - Write software -> Senior Software Engineer",
)
PAGE = Rule("title.page", "# Mascot for a tea house / We brew, and want one. -> Mascot for a tea house")
FIRST_LINE = Rule("title.first_line", "Tea Taster - Night Shift /  / We brew tea. -> Tea Taster - Night Shift")
HEADER = Rule("title.header", "apply now / brew tea with us; Tea Taster / York -> Tea Taster")
RULES = (
    GENDERED,
    LABEL,
    HEADING,
    SAID,
    SEGMENT,
    FIRST_LINE,
    HEADER,
    PAGE,
    CUE,
    MENTION,
    PLAIN_CUE,
    PLURAL,
    PLAIN_MENTION,
    ASKED,
    TOP_AGAIN,
)
_WITHOUT_NOUN = (GENDERED, SAID, PAGE, ASKED, TOP_AGAIN)  # what else tells that these are titles

_words = WordLists(Path(__file__).with_name("words.txt"))
_MOST = 8  # candidates
_LONG = 250  # characters: a longer line is prose, or lines that lost their ends
_DEPARTMENT = 4  # words at most in front of a dash and the title
_FIRST_LINES = 6
_LABEL_REACH = 8000
_LABEL_STARTS = ("title", "position", "role", "vacancy", "opening", "job name", "job title", "working title")
_LABEL = re.compile(
    rf"""
    {_words["label"]} [ *_]{{0,4}} (?: : | \| | \n(?=[^\n]{{3,80}}\n) | [ ]-[ ] ) [ \t*_]* (?!\n)
    | (?:job|position|working|role)[ ]?title (?-i:[ ]?(?=[A-Z]))  # "Job TitleNurse", "Job Title Nurse Location Leeds"
    """,
    re.VERBOSE | re.IGNORECASE,
)
# the title has grown together with what follows it, or another label, or a sentence, follows
_NEXT_LABEL = re.compile(
    rf"""
    (?<=[a-z)]) (?={_words["next_label"]}(?:\b|(?=[A-Z]|\d)))
    | \.[ ](?=[A-Z])
    | \s+ (?=(?:location|{_words["next_label"]})(?:[ ]\w+)?:)
    | \s+ (?=(?:Job|Role|Position)[ ](?:Title|Code|ID|Number|Type)\b | Location[ ][A-Z] | Department[ ][A-Z]
        | Salary[ ][\u00a3$])
    """,
    re.VERBOSE,
)
_GLUED = re.compile(r"(?<=[a-z.!?)])(?:Job Description|About the role|The Role|Role|Job Overview)?(?=[A-Z])")
_SUBJECT = re.compile(r"(?:The )?((?:[A-Z][\w/&+-]*,? ){0,6}[A-Z][\w/&+-]*) (?:will|is responsible|reports to|must)\b")
# Where a line goes on behind its title: "Nurse. Pay: $22", "Sales Assistant London", "Quantity Surveyor - Leeds - ..."
_GOES_ON = re.compile(
    rf"[.!:] | [-|\u2013] |\s[\u00a3\u20ac$]|(?<=[a-z])(?=[A-Z][a-z]+[A-Z ])|[ ]{{2,}}(?=\w)|\s{_words['terms']}\b"
)
_BEFORE_TITLE = ("The ", "for ")  # behind a heading: "Position Summary The Tea Taster"
_BULLET = re.compile(r"[-\u2022\u00b7*] ")
_STOPS = re.compile(r"[?!.,']")
_NEVER_ALONE = frozenset(_words.phrases("never_alone"))


def find_title(listing: Listing) -> list[Candidate[str]]:
    """The candidates of the lines, or, where no line is a title, of the prose; each once, at most eight."""
    found = _candidates(listing, _in_lines(listing)) or _candidates(listing, _in_prose(listing))
    found = found or _candidates(listing, _in_passing(listing))
    return found[:_MOST]


def _candidates(listing: Listing, sightings: Iterable[Sighting]) -> list[Candidate[str]]:
    """Each title once, without what hangs at its ends; what holds no job's noun only where something else tells."""
    text = listing.folded
    found: dict[tuple[int, int], Candidate[str]] = {}
    for seen in sightings:
        rule = seen.rule
        start, end = trim(text, behind_heading(text, seen.start, seen.end), seen.end)
        start = behind_employer(text, start, end)
        start += next((len(word) for word in _BEFORE_TITLE if text.startswith(word, start)), 0)
        if rule is not GENDERED:
            start, end = _without_place(text, start, end)
        words = text[start:end]
        if not 3 <= len(words) <= LONGEST or words.lower() in _NEVER_ALONE or (start, end) in found:
            continue
        title = clean_title(words)
        if title and (rule in _WITHOUT_NOUN or has_noun(words)):
            found[start, end] = Candidate(start, end, rule, title)
    return list(found.values())


# --- lines -----------------------------------------------------------------------------------------------------------


def _in_lines(listing: Listing) -> Iterator[Sighting]:
    """Lines that are titles or hold one, anywhere a label says so, else among the first or with a title's role."""
    text = listing.folded
    titles = [clause for clause in listing.header if clause.kind == "title"]
    unsaid = [clause for clause in titles if not clause.said and _is_capital(text, clause)]
    yield from _labelled(text, listing.lowered)
    yield from _gendered(text)
    if listing.is_flat:
        yield from (Sighting(each.start, each.end, FIRST_LINE) for each in unsaid)
    for each in titles:
        if each.said and each.end - each.start < 80 and text[each.start].isupper():
            yield Sighting(each.start, each.end, SAID)
    yield from _at_the_top(text)
    yield from (Sighting(each.start, each.end, HEADER) for each in unsaid)
    yield from _segments(listing)


def _labelled(text: str, low: str) -> Iterator[Sighting]:
    """The values of the first five "Job title:" and the like that are titles, in the order of the text."""
    starts = set()
    for word in _LABEL_STARTS:
        at = low.find(word, 0, _LABEL_REACH)
        while at >= 0:
            if begins_word(text, at) and (label := _LABEL.match(text, at)):
                starts.add(label.end())
            at = low.find(word, at + 4, _LABEL_REACH)
    for start in sorted(starts)[:5]:
        end = _value_end(text, start)
        if looks_like_title(text[slice(*trim(text, start, end))]):
            yield Sighting(start, end, LABEL)


def _value_end(text: str, start: int) -> int:
    """Where a label's value ends: at the line's end, or before the next label in the same line."""
    end = text.find("\n", start, start + 160)
    end = min(len(text), start + 160) if end < 0 else end
    next_label = _NEXT_LABEL.search(text, start, end)
    return next_label.start() if next_label else end


def _is_capital(text: str, clause: Clause) -> bool:
    """Whether most words of a clause among the first lines begin like a title's."""
    words = text[clause.start : clause.end].split()
    return clause.line < 5 and len(words) < 10 and sum(not word[0].islower() for word in words) * 2 > len(words)


def _gendered(text: str) -> Iterator[Sighting]:
    """ "Pflegefachkraft (m/w/d) in Vollzeit": the mark tells the title in any language."""
    match = GENDERS.search(text, 0, 600)
    if match:
        start = text.rfind("\n", 0, match.start()) + 1
        if 3 < match.start() - start < 90 and ":" not in text[start : match.start()]:
            yield Sighting(start, match.start(), GENDERED)


def _segments(listing: Listing) -> Iterator[Sighting]:
    """Segments that have been given a title's role, without their label."""
    text = listing.folded
    for each in listing.segments:
        if each.role == "title" and each.end - each.start < _LONG:
            label = _LABEL.match(text, each.start, each.end)
            yield from _part(text, label.end() if label else each.start, each.end, SEGMENT)


# --- the first lines -------------------------------------------------------------------------------------------------


def _at_the_top(text: str) -> Iterator[Sighting]:
    """Titles among the first lines: a Markdown heading, a line, a part of "Company | Role | Place", first words."""
    for start, end in _first_lines(text):
        if start and _BULLET.match(text, start):
            continue
        if text[start] == "#" and (link := text.find("](http", start, min(end, start + _LONG))) >= 0:
            yield Sighting(start, link, HEADING)
        elif end - start > _LONG:
            yield from _of_long_line(text, start)
            return
        elif "http" not in text[start:end]:
            heading = text.startswith("# ", start)
            if heading or ":" not in text[start:end]:
                yield from _part(text, start, end, HEADING if heading else FIRST_LINE)
        if start < 30 and end - start > 60:
            yield from _first_words(text, start)


def _first_lines(text: str) -> Iterator[tuple[int, int]]:
    """The first lines that are not blank, without the blanks in front; none behind a long one."""
    end = -1
    for _ in range(_FIRST_LINES):
        start = end + 1
        while start < len(text) and text[start].isspace():
            start += 1
        if start >= len(text):
            return
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end


def _of_long_line(text: str, start: int) -> Iterator[Sighting]:
    """The title that has grown together with the prose behind it."""
    glued = _GLUED.search(text, start, start + LONGEST)
    if glued and looks_like_title(text[start : glued.start()]):
        yield from _part(text, start, glued.start(), FIRST_LINE)
    yield from _first_words(text, start)


def _part(text: str, start: int, end: int, rule: Rule) -> Iterator[Sighting]:
    """A whole line that is a title, or the first part of it between "|" that is one."""
    line = text[start:end]
    if "|" in line:
        part = _first_title(line, "|")
        if part:
            yield Sighting(start + part[0], start + part[1], rule)
        return
    if line.rstrip().endswith((" -", "&", " and")) and (more := text.find("\n", end + 1, end + 60)) > 0:
        line = text[start:more]  # the title goes on in the next line
    parts = line.split(" - ")
    department = len(parts) > 1 and parts[0].count(" ") < _DEPARTMENT and not has_noun(parts[0])
    part = _first_title(line, " - ", skip=1) if department or (len(parts) > 2 and not has_noun(parts[0])) else None
    a, b = part or (0, len(line))  # "Gridline - Site Engineer - Berlin"
    if looks_like_title(text[slice(*trim(text, start + a, start + b))]):
        yield Sighting(start + a, start + b, rule)


def _first_title(line: str, joint: str, *, skip: int = 0) -> tuple[int, int] | None:
    """Where the first part between joints that is a title begins and ends; the first `skip` parts are left out."""
    at = 0
    for number, part in enumerate(line.split(joint)):
        if number >= skip and looks_like_title(part):
            return at, at + len(part)
        at += len(part) + len(joint)
    return None


def _first_words(text: str, start: int) -> Iterator[Sighting]:
    """The title that a long first line begins with: up to a full stop, a dash, an amount or a place."""
    end = _first_stop(text, start)
    words = text[start:end].rstrip(" ,-").split()
    if len(words) > 2 and end < start + 60 and not _STOPS.search(text, start, end):  # "Diesel Fitter FIFO ex Perth"
        while len(words) > 2 and not has_noun(words[-1]):
            end = start + text[start:end].rstrip(" ,-").rfind(" ")
            words = words[:-1]
    if 0 < len(words) < 8 and words[0][0].isupper() and has_noun(words[-1]) and looks_like_title(text[start:end]):
        yield Sighting(start, end, FIRST_LINE)


def _first_stop(text: str, start: int) -> int:
    """Where the line goes on with something else; `start` where nothing tells."""
    stop = _GOES_ON.search(text, start + 3, start + LONGEST)
    end = stop.start() if stop else start + 60
    place = next((at for at, _ in places_in(text, start, min(end, start + 60)) if at > start), None)
    if place is not None:
        return min(end, place)
    return end if stop else start


def _without_place(text: str, start: int, end: int) -> tuple[int, int]:
    """The title without the known place at its end: "Driver - Dandenong VIC", "Analyst, Nairobi"."""
    places = places_in(text, max(start, end - 50), end)
    if not places or places[-1][1] != end:
        return start, end
    before = text[start : places[-1][0]].rstrip()
    if not before or not has_noun(before):
        return start, end
    joined = before[-1] in "-,|/(" or before.endswith((" in", " at"))
    title = before.rstrip("-,|/( ").removesuffix(" in").removesuffix(" at").rstrip("-,|/( ")
    if joined or has_noun(title.rsplit(" ", 1)[-1]):
        return start, start + len(title)
    return start, end


# --- prose -----------------------------------------------------------------------------------------------------------


def _in_prose(listing: Listing) -> Iterator[Sighting]:
    """Who a long first line is about, and what the prose announces."""
    text = listing.folded
    for start, end in _first_lines(text):
        if end - start > _LONG:
            if subject := _SUBJECT.match(text, start):
                yield Sighting(*subject.span(1), CUE)
            break
    yield from announced(text, listing.lowered)


def _in_passing(listing: Listing) -> Iterator[Sighting]:
    """What the page is headed with, what the prose says of its top line, looks for, and whom it speaks of."""
    text = listing.folded
    start, end = next(_first_lines(text), (0, 0))
    if text.startswith("# ", start) and end - start <= LONGEST and heading_key(text[start:end]) not in heading_roles():
        yield Sighting(start, end, PAGE)
    yield from said_again(text, listing.lowered, start, end)
    yield from asked_for(text)
    yield from spoken_of(text)
