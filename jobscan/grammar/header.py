"""Folded text -> its header block: the clauses of the first lines, each a title, an employer, a place, a name or other.

A listing opens with short lines, in any order: what the job is, who hires, where, on what terms. They are read
together, because what a short capitalised line is, its neighbours tell: under a title it is the employer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from jobscan.grammar.names import NAME, NAME_RE, SUFFIX, is_flat, is_header_name, trimmed
from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.titles.boundaries import GENDERS, has_noun, looks_like_title

Kind = Literal["title", "organization", "place", "name", "prose", "other"]
LINES = 16  # of annotated listings hardly one has its employer or place in a header line behind the twelfth
REACH = 1600
_OPENING_WORDS = 60  # characters of a long line that are read, to the end of their last word
_LONGEST_WORD = 30
LONG = 150  # a line longer than this is prose, or lines that lost their ends


class Clause(NamedTuple):
    """A stretch of a header line; `said` when a label names its kind ("Company: ..."); `line` counts from 0."""

    start: int
    end: int
    kind: Kind
    said: bool
    line: int


_LABELS: dict[str, Kind] = {
    **dict.fromkeys(
        "job title|position title|title|position|role|vacancy|post|job|job name|role title|position name"
        "|job position".split("|"),
        "title",
    ),
    **dict.fromkeys(
        "company|employer|organisation|organization|company name|client|school|hospital|agency|institution"
        "|hiring organization"
        "|hiring organisation|production company|studio|university|college|council|practice|facility"
        "|company/organization"
        "|employer name|hiring company|organization name|firm|nursery|hotel|restaurant|business".split("|"),
        "organization",
    ),
    **dict.fromkeys(
        "location|locations|job location|work location|duty location|duty station|duty locations|place of work"
        "|workplace|city|where"
        "|site|office|office location|work site|worksite|base|based in|job locations|primary location|location(s)"
        "|town|area|place".split("|"),
        "place",
    ),
}
_LABEL = re.compile(r"[\W_]*([A-Za-z][A-Za-z/() ]{1,28}?)[ *_]*:[ *_]*")
_GLUED_LABEL = re.compile(r"(?:Employer|Company|Organi[sz]ation|Location|Job Title|Job Location)(?=[A-Z])")
# What boards put between the lines: it separates no title from its employer
_FURNITURE = re.compile(
    r"(?:re)?posted\b.{0,30}|share|save|apply(?: now)?|easy apply|show more options|full[- ]?time|part[- ]?time|hybrid"
    r"|remote|on-?site|actively (?:recruiting|hiring)|be an early applicant|company logo for.*",
    re.IGNORECASE,
)
_DOMAIN_NAME = re.compile(r"[a-z][a-z0-9-]{2,20}\.(?:io|ai|com|co|dev|app|net|org|tech|health|xyz|so)")
_SPLIT = re.compile(r"\s*[|\u00b7\u2022\u25cf;\t]\s*|\s-\s|\s{3,}|\s~\s")
_HARD = re.compile(r"\s*[|\u00b7\u2022\u25cf\t]\s*")
_GLUE = re.compile(r"(?<=[a-z)\]!?.])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])|(?=\U0001F4CD)")
_CAMEL = re.compile(
    r"(?:\b(?:Mc|Mac|Java|Type|Linked|Git|You|Pay|Face|Post|Sales|Power|Work|Open|Dev|Graph|No|My|De|Le|La|Fitz))$"
)
_STOP = re.compile(
    r"(?:about (?:the|us|you|our|this)|responsibilit|requirement|qualification|what (?:you|we)|who (?:you|we)"
    r"|your (?:role|tasks|day|work|team)"
    r"|the (?:role|job|post|opportunity|work)\b|key |duties|job (?:summary|purpose|overview)|position (?:summary"
    r"|overview|purpose)|benefits"
    r"|summary|overview|purpose|essential|skills|we (?:are|offer)|why |you will|you'll|main )",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:job|position|role) (?:description|details|posting|advert)s?:?$|about the job$", re.IGNORECASE
)
_PROSE = re.compile(
    r"\b(?:is|are|was|were|has|have|will|you|your|our|we|this|can|must|who|that|their|us|it|they|seeks?|looking"
    r"|join)\b",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:remote(?:ly)?|hybrid|on-?site|in-?office|or|and|within|the|in|from|of|based|office|greater|area|only"
    r"|fully|flexible|home|near"
    r"|anywhere|full-?time|part-?time|days?|week|per|a)\b|[\W\d_]",
    re.IGNORECASE,
)
_FORM_LABEL = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:level|type|status|department|category|salary|pay|shift|hours|schedule|education|team"
    r"|function|date|posted|industry"
    r"|grade|experience|id|number|duration|start|reference|rate|contract)(?: [a-z]+)?:?",
    re.IGNORECASE,
)
_NAME_IN = re.compile(rf"({NAME}) in (?:\w+ )?$")
_LEGAL = re.compile(r"(?:Inc|LLC|LLP|Ltd|Limited|Corp)\b")
_BULLET = re.compile(r"\s*(?:[-*\u2022]|\d+[.)]) ")
_EDGES = " \t*_#>|-,.[]()\"'~!\u00a0"


def clauses(folded: str) -> tuple[Clause, ...]:
    """The clauses of the header block in the order of the text."""
    return tuple(_clauses(folded))


def _clauses(text: str) -> Iterator[Clause]:
    pending: Kind | None = None  # a label on a line of its own speaks for the next line
    seen_title = goes_on = False
    for number, (start, end) in enumerate(_lines(text)):
        if seen_title and _BULLET.match(text, start, end):
            return
        start, end = _bare(text, start, end)
        words = text[start:end]
        kind = _LABELS.get(words.lower().rstrip(":* "))
        if kind:
            pending = kind
            continue
        if _FORM_LABEL.fullmatch(words):
            pending = "other"
            continue
        if _OPENING.match(words) or "://" in words[:40]:
            continue
        if _STOP.match(words) and not looks_like_title(words) and (seen_title or number > 1):
            return
        if goes_on:
            pending = "other"
        for clause in _of_line(text, start, end, number, pending):
            seen_title |= clause.kind == "title"
            yield clause
        pending = None
        goes_on = seen_title and text[start : end + 3].rstrip("\n ").endswith((" -", "&"))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The first lines that are not prose; a long one falls apart where words were glued: "Part TimeMaple & Pine"."""
    at, count = 0, 0
    while at < min(len(text), REACH) and count < LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - at > LONG and "://" not in text[at : at + 60]:
            if is_flat(text):
                yield from _unglued(text, at, min(end, at + 400))
            elif not count:
                yield at, _word_end(text, at + _OPENING_WORDS)
            return
        line = text[at:end].strip()
        if line.strip(" -") and not _FURNITURE.fullmatch(line):
            yield at, end
            count += 1
        at = end + 1


def _unglued(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of a flattened line, up to the first that is prose."""
    at = start
    for match in _GLUE.finditer(text, start + 3, end):
        cut = match.start()
        if cut - at < 3 or _CAMEL.search(text, max(at, cut - 8), cut):
            continue
        if cut - at > 90 or _is_prose(text[at:cut]):
            yield at, min(cut, _word_end(text, at + _OPENING_WORDS))
            return
        yield at, cut
        at = cut
    yield at, min(end, _word_end(text, at + _OPENING_WORDS))


def _word_end(text: str, at: int) -> int:
    """Where the word ends in which an offset lies; the offset itself between two words, and in a very long one.

    >>> _word_end("a start now", 4), _word_end("a start now", 7), _word_end("a start", 99), _word_end("a" * 200, 60)
    (7, 7, 7, 60)
    """
    end = min(at, len(text))
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return end if end - at < _LONGEST_WORD else at


def _of_line(text: str, start: int, end: int, number: int, pending: Kind | None) -> Iterator[Clause]:
    if pending:
        yield from _valued(text, start, end, pending, number)
        return
    parts = list(_parts(_HARD, text, start, end))
    if len(parts) == 2 and (kind := _LABELS.get(text[slice(*parts[0])].lower())):  # "Location | Fresno, CA"
        yield from _valued(text, *parts[1], kind, number)
        return
    if glued := _GLUED_LABEL.match(text, start, end):
        yield from _valued(text, glued.end(), end, _LABELS[glued[0].lower()], number)
        return
    label = _LABEL.match(text, start, end)
    if label and len(parts) == 1 and not _LABELS.get(label[1].lower()):
        yield Clause(start, end, "other", True, number)
        return
    after_title = False
    for a, b in _parts(_SPLIT, text, start, end) if not label else parts:
        label = _LABEL.match(text, a, b)
        if label and text[label.end() - 1 : label.end() + 2] != "://":
            kind = _LABELS.get(label[1].lower(), "other")
            yield from _valued(text, label.end(), b, kind, number)
            continue
        for clause in _plain(text, a, b, number):
            if clause.kind == "name" and after_title and not SUFFIX.search(text, clause.start, clause.end):
                continue  # "Registered Nurse - Step Down"
            after_title = clause.kind == "title" or after_title
            yield clause


def _parts(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in pattern.finditer(text, start, end):
        a, b = _bare(text, at, match.start())
        if b > a:
            yield a, b
        at = match.end()
    a, b = _bare(text, at, end)
    if b > a:
        yield a, b


def _valued(text: str, start: int, end: int, kind: Kind, number: int) -> Iterator[Clause]:
    """The value of a label; an employer's may have its place behind a comma."""
    start, end = _bare(text, start, end)
    if kind != "organization":
        if end > start:
            yield Clause(start, end, kind, True, number)
        return
    places = places_in(text, start, end, trust=True)
    stop = places[0][0] if places and text[start : places[0][0]].rstrip().endswith((",", "-")) else end
    a, b = trimmed(text, start, stop)
    if b - a > 50 or ". " in text[a:b]:
        match = NAME_RE.match(text, a, b)
        a, b = trimmed(text, a, match.end()) if match else (a, a)
    if b > a:
        yield Clause(a, b, "organization", True, number)
    for a, b in places:
        if a >= stop:
            yield Clause(a, b, "place", False, number)


def _plain(text: str, start: int, end: int, number: int) -> Iterator[Clause]:
    """A clause without a label."""
    words = text[start:end]
    sentence = words.find(". ")
    if 3 < sentence < 60 and text[start].isupper() and not has_noun(words[:sentence]):
        end, words = start + sentence, words[:sentence]
    if _DOMAIN_NAME.fullmatch(words):
        yield Clause(start, end, "name", False, number)
        return
    places = places_in(text, start, end, trust=True)
    left = "".join(text[a:b] for a, b in _gaps(start, end, places))
    if places and not _FILLER.sub("", left):
        for a, b in places:
            yield Clause(a, b, "place", False, number)
        return
    if _is_title(words, number):
        yield Clause(start, end, "title", False, number)
        return
    within = _NAME_IN.match(text, start, places[0][0]) if places else None
    if within:  # "Harbor Logistics in Leeds", maybe with a sentence behind it
        a, b = within.span(1)
        if is_header_name(text[a:b]) and (SUFFIX.search(text, a, b) or end == places[0][1]):
            yield Clause(a, b, "name", False, number)
            yield Clause(*places[0], "place", False, number)
            return
    if _is_prose(words):
        yield Clause(start, end, "prose", False, number)
        return
    stop = next((a for a, _ in places if text[start:a].rstrip().endswith((",", "-", "("))), end)
    comma = text.find(", ", start, stop)
    town = None
    if comma > 0 and not _LEGAL.match(text, comma + 2):
        if SUFFIX.search(text, start, comma) and stop == end:  # "Lockside Boat Trust, Ellesmere Port"
            town = NAME_RE.fullmatch(text, comma + 2, end)
        stop = comma
    match = NAME_RE.match(text, start, stop)
    a, b = trimmed(text, start, match.end()) if match else (start, start)
    named = match and b >= trimmed(text, start, stop)[1] - 1 and is_header_name(text[a:b])
    yield Clause(a, b, "name", False, number) if named else Clause(start, end, "other", False, number)
    if town and named and town.end() - town.start() < 40:
        yield Clause(town.start(), town.end(), "place", False, number)
    for a, b in places:
        if a >= stop or not match:
            yield Clause(a, b, "place", False, number)


def _is_title(words: str, number: int) -> bool:
    """A line with a job's noun; "Driver Standards Agency" has one and is an employer."""
    if number < 3 and len(words) < 90 and GENDERS.search(words):
        return True
    if not looks_like_title(words) or words.startswith("The ") or (number and words[0].islower()):
        return False
    suffix = SUFFIX.search(words, max(0, len(words) - 20))
    return suffix is None or suffix.end() < len(words) or has_noun(words.rsplit(" ", 1)[-1])


def _is_prose(words: str) -> bool:
    return (len(words) > 40 and len(_PROSE.findall(words)) > 0) or (words.endswith(".") and words.count(" ") > 6)


def _gaps(start: int, end: int, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for a, b in spans:
        yield start, a
        start = b
    yield start, end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in " \t*_#>|-,.[\"'~!" or text[end - 1].isspace()):
        end -= 1
    return start, end
