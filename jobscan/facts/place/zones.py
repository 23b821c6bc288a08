"""Listing -> the stretches of its text where a place of work stands: labels, the header, behind "based in"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from jobscan.grammar.places.gazetteer import gazetteer, region_codes, town_countries
from jobscan.grammar.places.spotting import is_list, kind_rank, places_in, town_at
from jobscan.grammar.search import Phrases
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Role, Rule, Sighting

LABEL = Rule("location.label", "Location: Leeds / Pay: good -> Leeds")
HEADER = Rule("location.header", "Cook / Leeds / We cook. -> Leeds")
CITY_STATE = Rule("location.city_state", "We cook for all. Come to our kitchen, Portland, OR. -> Portland, OR")
SEGMENT = Rule("location.segment", "Cook / About us / We cook. / Working hours / Monday to Friday, Leeds -> Leeds")
CUE = Rule(
    "location.cue",
    "Cook / About us / We have cooked for ships and trains since 1950. The role is based in Leeds, with a team of nine."
    " -> Leeds",
)

REACH = 20_000  # characters; further down no listing tells its place
_LABEL_REACH = 110  # characters behind a label
_PIPED = 80  # characters at most of a part between bars
_ABOUT_WORK: frozenset[Role] = frozenset({"title", "location_or_schedule"})

WORDS = WordLists(Path(__file__).with_name("words.txt"))
_LABELS = (*WORDS.phrases("label"), *(f"{label}\n" for label in WORDS.phrases("label_alone")))
_AFTER_LABEL = re.compile(r"(?:\(s\)|s)?[ \t*_]*(?:[:|][ \t*_]*\n?|[ ]-[ ]|\n{1,2})[ \t*_`]*|(?=[A-Z0-9])")
_BEFORE_LABEL = re.compile(rf"{WORDS['before_label']} $")
_LINE_OF_LABEL = re.compile(rf"[^a-z\n]*(?:{WORDS['before_label']} )?")  # a label that has its line for itself
_PINS = "\U0001f30e\U0001f30d\U0001f30f\U0001f4cd"
_PIN = re.compile(rf"[{_PINS}] *(?:location *:)? *", re.IGNORECASE)
_GLUE = re.compile(r"(?<=[a-z]{3})(?=[A-Z])")  # "LeedsHours"
_CUES = (
    *(f"{cue} " for cue in WORDS.phrases("cue")),
    *(f"{cue} (" for cue in WORDS.phrases("cue_bracket")),
)
_BEHIND = tuple(f" {word}" for word in WORDS.phrases("behind"))
_PHRASES = Phrases(*_CUES, *_BEHIND, reach=REACH)
# "our Mountain View office", "in the Tallahassee area", "at our busy central Leeds office", "Blue Kettle's Leeds depot"
_BEFORE_BEHIND = re.compile(
    r"(?:\b(?:in|at|our|its|their|the|to|from|of|join|or)|[a-z]'s) (?:the |our )?(?:[a-z-]+ ){0,2}"
    r"(?P<name>[A-Z][\w.'-]*(?:[ -](?:[A-Z][\w.'-]*|on|upon)){0,3})$"
)
_ARTICLE = re.compile(rf"[ ]?(?:{WORDS['article']} )?")
_PERMIT = re.compile(rf"\b{WORDS['permit']}\b[^.\n;]{{0,30}}$")
_BASED_JOB = re.compile(rf"-based(?=[.,;:)\n]| (?:\w+ )?{WORDS['based_job']}\b)")
_ELSEWHERE = re.compile(
    rf"(?<!one of our )(?<!one of the )\b{WORDS['elsewhere']}(?: \w+){{0,2}} {WORDS['elsewhere_link']}"
    r" (?:the |both )?$",
    re.IGNORECASE,
)
_COMMA = re.compile(  # what may be a region or a country behind a comma
    r"(?<=[a-z.]), ?(?=[A-Z])(?P<wide>[A-Z]{2,3}(?=[^\w&/-]|$|[A-Z][a-z]{2})|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
)


def zones(listing: Listing) -> Iterator[Sighting]:
    """The parts of the text, each with the rule that finds a place there, the surest first."""
    return chain(
        place_clauses(listing),
        _labelled(listing),
        _other_clauses(listing),
        _piped(listing),
        _with_region(listing),
        _segments(listing),
        _named_before(listing),
        _based(listing),
        _behind_cues(listing),
    )


def place_clauses(listing: Listing) -> list[Sighting]:
    return [
        Sighting(each.start, each.end, LABEL if each.said else HEADER)
        for each in listing.header
        if each.kind == "place"
    ]


def labels(listing: Listing) -> Iterator[Sighting]:
    """The values of labels for a place."""
    return chain((each for each in place_clauses(listing) if each.rule is LABEL), _labelled(listing))


def _other_clauses(listing: Listing) -> Iterator[Sighting]:
    return (Sighting(each.start, each.end, HEADER) for each in listing.header if each.kind in ("title", "other"))


def _piped(listing: Listing) -> Iterator[Sighting]:
    """ "Blue Kettle | Taster | Leeds": the short parts of a first line, if the header does not know its title."""
    text = listing.folded
    if text.find(" | ", 0, _PIPED) < 0 or any(each.kind == "title" for each in listing.header):
        return
    start = len(text) - len(text.lstrip())
    stop = _line_end(text, start, 5 * _PIPED)
    while (end := text.find(" | ", start, stop)) >= 0:
        if end - start < _PIPED:
            yield Sighting(start, end, HEADER)
        start = end + 3


def _labelled(listing: Listing) -> Iterator[Sighting]:
    """What follows "Location:" and the like, at most eight times, and the sign of a pin."""
    text, low = listing.folded, listing.lowered
    given = 0
    for label in _LABELS:
        at = low.find(label)
        while at >= 0 and given < 8:
            if (value := _value_of(listing, at, at + len(label.rstrip(":\n")))) is not None:
                yield Sighting(*value, LABEL)
                given += 1
            at = low.find(label, at + len(label))
    if any(pin in text for pin in _PINS):
        for match in list(_PIN.finditer(text))[:4]:
            yield Sighting(match.end(), _line_end(text, match.end(), _LABEL_REACH), LABEL)


def _value_of(listing: Listing, at: int, end: int) -> tuple[int, int] | None:
    """What follows the label at `[at, end)`; None if it is not a label."""
    text = listing.folded
    if not _is_label(listing, at):
        return None
    value = _AFTER_LABEL.match(text, end)
    if value is None:  # "Full Time Location Leeds Hours 40": the name alone tells where the value ends
        return _name_at(text, end + 1) if text[at].isupper() else None
    if not value[0] and not text[at - 1 : at].isalpha():
        return None
    line = text.rfind("\n", 0, at) + 1
    if "\n" in value[0] and not _LINE_OF_LABEL.fullmatch(listing.lowered, line, at):
        return None
    stop = _line_end(text, value.end(), _LABEL_REACH)
    glue = _GLUE.search(text, value.end(), stop) if listing.is_flat else None
    return value.end(), glue.start() if glue else stop


def _name_at(text: str, start: int) -> tuple[int, int] | None:
    """The known name or the town that begins at an offset."""
    names = places_in(text, start, _line_end(text, start, 60))
    end = names[0][1] if names and names[0][0] == start else town_at(text, start, start + 60)
    return (start, end) if end else None


def _is_label(listing: Listing, at: int) -> bool:
    """Whether the word at an offset may be a label: at the start of a line, capitalised, or as "job location"."""
    text = listing.folded
    if not begins_word(text, at):
        return False
    if at == 0 or text[at - 1] != " " or text[at].isupper():
        return True
    return _BEFORE_LABEL.search(listing.lowered, max(0, at - 8), at) is not None


def _with_region(listing: Listing) -> Iterator[Sighting]:
    """ "Town, Region" anywhere: what is behind the comma is a state or a country."""
    text = listing.folded
    for match in _COMMA.finditer(text, 0, REACH):
        if not _is_wide(match["wide"]):
            continue
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 40)
        while start < match.start() and start and text[start - 1].isalnum():
            start += 1
        for a, b in places_in(text, start, match.end() + 20):
            listed = is_list(text[a : match.start()], text[match.start("wide") : b])
            if a < match.start() < b and not listed and not is_elsewhere(text, a):
                yield Sighting(a, b, CITY_STATE)


def _is_wide(words: str) -> bool:
    """Whether the first words are a region's code or a known name."""
    parts = words.split(" ")
    return words in region_codes() or any(
        " ".join(parts[:size]).lower() in gazetteer() for size in range(1, len(parts) + 1)
    )


def _segments(listing: Listing) -> Iterator[Sighting]:
    """Short segments about the title or the place, below the header."""
    header_end = max((clause.end for clause in listing.header), default=0)
    for each in listing.segments:
        if each.role in _ABOUT_WORK and each.end > header_end and each.end - each.start < 200:
            yield Sighting(each.start, each.end, SEGMENT)


def _named_before(listing: Listing) -> Iterator[Sighting]:
    """ "Our Mountain View office", "in the Tallahassee area": the word for a place stands behind its name."""
    text = listing.folded
    places = listing.once(_cue_places)
    for word in _BEHIND:
        for at in places.get(word, ())[:4]:
            if text[at - 1].isalnum() and (match := _BEFORE_BEHIND.search(text, max(0, at - 50), at)):
                start, end = match.span("name")
                if town_countries(text[start:end]) or places_in(text, start, end) == [(start, end)]:
                    yield Sighting(start, end, CUE)


def _based(listing: Listing) -> Iterator[Sighting]:
    """ "This is a Brisbane-based opportunity"."""
    text = listing.folded
    at = listing.lowered.find("-based", 0, REACH)
    start = max(text.rfind(" ", 0, at) + 1, at - 30)
    of_job = _BASED_JOB.match(text, at) or kind_rank(text[start:at]) == 0  # "a US-based firm" is at home there
    if at > 0 and of_job:
        yield Sighting(start, at, CUE)


def _behind_cues(listing: Listing) -> Iterator[Sighting]:
    """ "The role is based in Leeds": the first two times of each cue."""
    text, low = listing.folded, listing.lowered
    places = listing.once(_cue_places)
    for cue in _CUES:
        for at in places.get(cue, ())[:2]:
            article = _ARTICLE.match(text, at + len(cue))
            start = article.end() if article else at + len(cue)
            permit = cue == "work in " and _PERMIT.search(low, max(0, at - 60), at)
            known = text[start : start + 1].isupper() and begins_word(text, at) and not is_elsewhere(text, start)
            if known and not permit:
                yield Sighting(start, _line_end(text, start, 60), CUE)


def _cue_places(listing: Listing) -> dict[str, list[int]]:
    return _PHRASES.places(listing.lowered)


def is_elsewhere(text: str, at: int) -> bool:
    """Whether words before an offset make what follows the place of customers, other offices or a university."""
    return _ELSEWHERE.search(text, max(0, at - 60), at) is not None


def _line_end(text: str, start: int, most: int) -> int:
    end = text.find("\n", start, start + most)
    return min(len(text), start + most) if end < 0 else end
