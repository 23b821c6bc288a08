"""Folded text -> its header block: the clauses of the first lines, each a title, an employer, a place, a name or other.

A listing opens with short lines, in any order: what the job is, who is hiring, where, on what terms. They are read
together, because their neighbours show what short capitalised lines are: under a title, the employer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from jobscan.grammar.header.lines import WORDS, is_prose, lines
from jobscan.grammar.names.shape import NAME, NAME_RE, SUFFIX, behind_employer, is_header_name, trimmed
from jobscan.grammar.places.spotting import places_in, towns_in
from jobscan.grammar.titles.boundaries import GENDERS, has_noun, looks_like_title

Kind = Literal["title", "organization", "place", "name", "prose", "other"]


class Clause(NamedTuple):
    """A part of a header line; `said` if a label names its kind ("Company: ..."); `line` counts from 0."""

    start: int
    end: int
    kind: Kind
    said: bool
    line: int


_SAID: tuple[Kind, ...] = ("title", "organization", "place")
_LABELS: dict[str, Kind] = {label.replace("\\", ""): kind for kind in _SAID for label in WORDS.phrases(kind)}
_LABEL = re.compile(r"[\W_]*([A-Za-z][A-Za-z/() ]{1,28}?)[ *_]*:[ *_]*")
_GLUED_LABEL = re.compile(r"(?:Employer|Company|Organi[sz]ation|Location|Job Title|Job Location)(?=[A-Z])")
_FORM_LABEL = re.compile(rf"(?:[a-z]+ )?{WORDS['form']}(?: [a-z]+)?:?", re.IGNORECASE)
_FORM_WORD = re.compile(
    r"(?:Department|Division|Category|Job Code|DEPARTMENT|DIVISION)[ ](?!(?i:of|for)\b)(?=[A-Z0-9])"
)
_DOMAIN_NAME = re.compile(r"[a-z][a-z0-9-]{2,20}\.(?:io|ai|com|co|dev|app|net|org|tech|health|xyz|so)")
_CELLS = re.compile(r"[|\u00b7\u2022\u25cf\t]\s*")
_COLUMNS = re.compile(rf"{_CELLS.pattern}|\s{{3,}}")  # two of the blanks replace "**"
_PARTS = re.compile(r"[|\u00b7\u2022\u25cf;\t]\s*|\s-\s|\s{3,}|\s~\s")
_STOP = re.compile(WORDS["stop"], re.IGNORECASE)
_OPENING = re.compile(rf"{WORDS['opening']}$", re.IGNORECASE)
_FILLER = re.compile(rf"\b{WORDS['filler']}\b|[\W\d_]", re.IGNORECASE)
_NAME_IN = re.compile(rf"({NAME}) in (?:\w+ )?$")
_LEGAL = re.compile(r"(?:Inc|LLC|LLP|Ltd|Limited|Corp)\b")
_BULLET = re.compile(r"\s*(?:[-*\u2022]|\d+[.)]) ")
_GOES_ON = (" -", "&")
_EDGES = " \t*_#>|-,.[]()\"'~!\u00a0"
_LAST_EDGES = _EDGES.replace("]", "").replace("(", "").replace(")", "")


def clauses(folded: str) -> tuple[Clause, ...]:
    """The clauses of the header block in the order of the text.

    The name of a small town is the employer's if another line names a place: "Netherby / Leeds".
    """
    found = list(_clauses(folded))
    towns = [each for each in found if each.kind == "place"]
    known = [each for each in towns if each.said or places_in(folded, each.start, each.end, trust=True)]
    for at, each in enumerate(found if known else ()):
        if each.kind == "place" and each not in known and not any(_is_list(folded, each, other) for other in known):
            found[at] = each._replace(kind="name")
    return tuple(found)


def _is_list(text: str, one: Clause, other: Clause) -> bool:
    """Whether two clauses belong to one list of towns, with only names and joining words between them."""
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return one.line == other.line and not _PARTS.search(between)


def is_label(words: str) -> bool:
    """Whether a line is a label rather than a value; a board's tabs are on consecutive lines.

    >>> is_label("Company"), is_label("Employment Type:"), is_label("Alder Foods")
    (True, True, False)
    """
    return words.lower().rstrip(":* ") in _LABELS or _FORM_LABEL.fullmatch(words) is not None


def _clauses(text: str) -> Iterator[Clause]:
    pending: Kind | None = None  # a label on a line of its own speaks for the next line
    seen_title = goes_on = False
    for number, (start, end) in enumerate(lines(text)):
        if seen_title and _BULLET.match(text, start, end):
            return
        a, b = _bare(text, start, end)
        words = text[a:b]
        if is_label(words):
            pending = _LABELS.get(words.lower().rstrip(":* "), "other")
            continue
        if _OPENING.match(words) or "://" in words[:40]:
            continue
        if _STOP.match(words) and not looks_like_title(words) and (seen_title or number > 1):
            return
        for clause in _of_line(text, a, b, number, "other" if goes_on else pending):
            seen_title |= clause.kind == "title"
            yield clause
        pending = None
        goes_on = seen_title and text[start:end].rstrip(" *_#").endswith(_GOES_ON)


# --- one line --------------------------------------------------------------------------------------------------------


def _of_line(text: str, start: int, end: int, number: int, pending: Kind | None) -> Iterator[Clause]:
    """The clauses of a line: a label and its value, or parts between bars and dashes, each perhaps labelled."""
    value = (pending, start) if pending else _labelled(text, start, end)
    if value:
        yield from _valued(text, value[1], end, value[0], number)
        return
    label = _LABEL.match(text, start, end)
    cells = list(_parts(_CELLS, text, start, end))
    if label and len(cells) == 1 and label[1].lower() not in _LABELS:
        yield Clause(start, end, "other", True, number)
        return
    after_title = False
    for a, b in cells if label else _parts(_PARTS, text, start, end):
        for clause in _of_part(text, a, b, number):
            if after_title and clause.kind == "name" and not SUFFIX.search(text, clause.start, clause.end):
                continue  # "Registered Nurse - Step Down"
            after_title |= clause.kind == "title" and not clause.said
            yield clause


def _labelled(text: str, start: int, end: int) -> tuple[Kind, int] | None:
    """The kind given by a label without a colon, and where its value begins: "Location | Fresno, CA"."""
    cells = list(_parts(_COLUMNS, text, start, end))
    if len(cells) == 2 and is_label(label := text[slice(*cells[0])]):
        return _LABELS.get(label.lower().rstrip(":* "), "other"), cells[1][0]
    if glued := _GLUED_LABEL.match(text, start, end):
        return _LABELS[glued[0].lower()], glued.end()
    form = _FORM_WORD.match(text, start, end)
    return ("other", form.end()) if form else None


def _of_part(text: str, start: int, end: int, number: int) -> Iterator[Clause]:
    """A part of a line, with or without a label."""
    label = _LABEL.match(text, start, end)
    if label and text[label.end() - 1 : label.end() + 2] != "://":
        yield from _valued(text, label.end(), end, _LABELS.get(label[1].lower(), "other"), number)
    else:
        yield from _plain(text, start, end, number)


def _parts(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in (*pattern.finditer(text, start, end), None):
        a, b = _bare(text, at, match.start() if match else end)
        if b > a:
            yield a, b
        at = match.end() if match else end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without marks and blanks at both ends; a closing bracket stays."""
    while start < end and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _LAST_EDGES or text[end - 1].isspace()):
        end -= 1
    return start, end


# --- the value of a label --------------------------------------------------------------------------------------------


def _valued(text: str, start: int, end: int, kind: Kind, number: int) -> Iterator[Clause]:
    """The value of a label; an employer's may be followed by a comma and its place."""
    start, end = _bare(text, start, end)
    if kind == "organization":
        yield from _employer(text, start, end, number)
    elif end > start:
        yield Clause(start, end, kind, True, number)


def _employer(text: str, start: int, end: int, number: int) -> Iterator[Clause]:
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


# --- without a label -------------------------------------------------------------------------------------------------


def _plain(text: str, start: int, end: int, number: int) -> Iterator[Clause]:
    """A clause without a label: a domain, places, a title, an employer in a town, prose, or perhaps a name."""
    stop = text.find(". ", start, end)  # "Alder Foods. You will like it here"
    if 3 < stop - start < 60 and text[start].isupper() and not has_noun(text[start:stop]):
        end = stop
    places = places_in(text, start, end, trust=True)
    words = text[start:end]
    if _DOMAIN_NAME.fullmatch(words):
        yield Clause(start, end, "name", False, number)
    elif places and _is_filler(text, start, end, places):
        yield from (Clause(a, b, "place", False, number) for a, b in places)
    elif _is_title(words, number):
        title = behind_employer(text, start, end)
        if title > start:
            yield Clause(*trimmed(text, start, title), "name", False, number)
        yield Clause(title, end, "title", False, number)
    elif towns := towns_in(text, start, end) if number else []:
        yield from (Clause(a, b, "place", False, number) for a, b in towns)
    elif name := _name_in_town(text, start, end, places):
        yield Clause(*name, "name", False, number)
        yield Clause(*places[0], "place", False, number)
    elif is_prose(words):
        yield Clause(start, end, "prose", False, number)
    else:
        yield from _named(text, start, end, places, number)


def _is_filler(text: str, start: int, end: int, places: list[tuple[int, int]]) -> bool:
    """Whether there is nothing but places and filler: "Remote or hybrid in Leeds"."""
    gaps = zip([start, *(b for _, b in places)], [*(a for a, _ in places), end], strict=True)
    return not _FILLER.sub("", "".join(text[a:b] for a, b in gaps))


def _is_title(words: str, number: int) -> bool:
    """Whether a line with a job's noun is a title; "Driver Standards Agency" is an employer."""
    if number < 3 and len(words) < 90 and GENDERS.search(words):
        return True
    if not looks_like_title(words) or words.startswith("The ") or (number and words[0].islower()):
        return False
    suffix = SUFFIX.search(words, max(0, len(words) - 20))
    return suffix is None or suffix.end() < len(words) or has_noun(words.rsplit(" ", 1)[-1])


def _name_in_town(text: str, start: int, end: int, places: list[tuple[int, int]]) -> tuple[int, int] | None:
    """ "Harbor Logistics in Leeds"; a sentence may follow if the name ends like a company's."""
    within = _NAME_IN.match(text, start, places[0][0]) if places else None
    if not within or not is_header_name(within[1]):
        return None
    return within.span(1) if end == places[0][1] or SUFFIX.search(within[1]) else None


def _parted(text: str, start: int, end: int, places: list[tuple[int, int]]) -> tuple[int, re.Match[str] | None]:
    """Where a name ends, at a place or a comma, and what follows the comma if it looks like a name too."""
    stop = next((a for a, _ in places if text[start:a].rstrip().endswith((",", "-", "("))), end)
    comma = text.find(", ", start, stop)
    if comma <= 0 or _LEGAL.match(text, comma + 2):
        return stop, None
    return comma, NAME_RE.fullmatch(text, comma + 2, end) if stop == end else None


def _named(text: str, start: int, end: int, places: list[tuple[int, int]], number: int) -> Iterator[Clause]:
    """A name up to a comma or a place, and the places after it; "other" if it is not a name."""
    stop, town = _parted(text, start, end, places)
    match = NAME_RE.match(text, start, stop)
    a, b = trimmed(text, start, match.end()) if match else (start, start)
    if (a, b) in places:  # "London, South East"
        yield from (Clause(*place, "place", False, number) for place in places)
        return
    named = match and b >= trimmed(text, start, stop)[1] - 1 and is_header_name(text[a:b])
    yield Clause(a, b, "name", False, number) if named else Clause(start, end, "other", False, number)
    if town and named and SUFFIX.search(text, a, b) and len(town[0]) < 40:  # "Lockside Boat Trust, Ellesmere Port"
        yield Clause(*town.span(), "place", False, number)
    for place in places:
        if place[0] >= stop or not match:
            yield Clause(*place, "place", False, number)
