"""Listing -> candidates: the places of work, labelled, in the header, with a state, or said to be so.

A candidate runs over a place with its region, country and postcode; its value is the place in its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from jobscan.facts.place.country import country_of_words
from jobscan.grammar.places.gazetteer import gazetteer, region_codes, us_towns
from jobscan.grammar.places.parse import parse_place
from jobscan.grammar.places.spotting import NAME, is_list, kind_rank, places_in
from jobscan.grammar.search import Phrases
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Place, Role, Rule, Sighting

LABEL = Rule("location.label", "Location: Leeds / Pay: good -> Leeds")
HEADER = Rule("location.header", "Cook / Leeds / We cook. -> Leeds")
CITY_STATE = Rule("location.city_state", "We cook for all. Come to our kitchen, Portland, OR. -> Portland, OR")
SEGMENT = Rule("location.segment", "Cook / About us / We cook. / Working hours / Monday to Friday, Leeds -> Leeds")
CUE = Rule("location.cue", "Cook / About us / We cook, and the role is based in Leeds, too. -> Leeds")
NAMED = Rule("location.named", "We cook for all. The role is based in Little Hadlow. -> Little Hadlow")
IN = Rule("location.in", "Cook / Responsibilities / - cook soup for all in Leeds -> Leeds")
RULES = (LABEL, HEADER, CITY_STATE, SEGMENT, CUE, NAMED, IN)

_MOST = 12  # candidates
_REACH = 20_000  # characters; further down no listing tells its place
_IN_REACH = 2500  # behind this "in Leeds" tells of customers and of history
_TRUSTED = (LABEL, HEADER)  # there a town need not be known, when a state stands behind it
_ABOUT_OTHERS: frozenset[Role] = frozenset(
    {"company_about", "benefit", "legal_eeo", "requirement_required", "requirement_preferred", "pay"}
)
_ABOUT_WORK: frozenset[Role] = frozenset({"title", "location_or_schedule"})

_words = WordLists(Path(__file__).with_name("words.txt"))
_LABELS = (*_words.phrases("label"), *(f"{label}\n" for label in _words.phrases("label_alone")))
_AFTER_LABEL = re.compile(r"(?:\(s\)|s)?[ \t*_]*(?:[:|][ \t*_]*\n?|[ ]-[ ]|\n{1,2})[ \t*_`]*|(?=[A-Z0-9])")
_BEFORE_LABEL = re.compile(rf"{_words['before_label']} $")
_PINS = "\U0001f30e\U0001f30d\U0001f30f\U0001f4cd"
_PIN = re.compile(rf"[{_PINS}] *(?:location *:)? *", re.IGNORECASE)
_CUES = (
    *(f"{cue} " for cue in _words.phrases("cue")),
    *(f"{cue} (" for cue in _words.phrases("cue_bracket")),
)
_TOWN_FOLLOWS = tuple(f"{cue} " for cue in _words.phrases("town_follows"))
_BEHIND = tuple(f" {word}" for word in _words.phrases("behind"))
_PHRASES = Phrases(*_CUES, *_BEHIND, reach=_REACH)
# "our Mountain View office", "in the Tallahassee area"
_BEFORE_BEHIND = re.compile(
    r"(?:\b(?:in|at|our|its|their|the|to|from|of|join) (?:the |our |downtown |central |greater )?)"
    r"(?P<name>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2})$"
)
_ARTICLE = re.compile(rf"(?:{_words['article']} )?")
_ELSEWHERE = re.compile(
    rf"{_words['elsewhere']}(?: \w+){{0,2}} {_words['elsewhere_link']} (?:the |both )?$", re.IGNORECASE
)
_COMMA = re.compile(  # what may be a region or a country behind a comma
    r"(?<=[a-z.]), ?(?=[A-Z])(?P<wide>[A-Z]{2,3}(?=[^\w&/-]|$|[A-Z][a-z]{2})|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
)
_BARE = re.compile(rf"{NAME}(?:, ?{NAME})?")
_NOT_A_TOWN = re.compile(rf"\b{_words['not_a_town']}\b", re.IGNORECASE)
_OTHER_NAME = re.compile(rf" (?!{_words['same_place']}\b)[A-Z][a-z]{{2,}}")
_OF_A_NAME = re.compile(rf"\b{_words['of_a_name']} $")
_UNKNOWN = re.compile(
    r"[A-Z][a-z'.-]{2,}(?:[ -](?:[A-Z][a-z'-]+|on|upon|le|of)){0,2}(?=[.,;!)\n]| (?:and|on|with|for|to|or|is|as)\b)"
)
_IN = re.compile(r"\bin (?:the )?(?=[A-Z])")


def find_places(listing: Listing) -> list[Candidate[Place]]:
    """The places in the order of the text, each once where it stands, without overlaps; at most twelve.

    1. known names where places of work stand; where there are none, 2. a name that no list has; 3. any town.
    """
    for way in (_known, _unknown, _any_town):
        if found := _candidates(listing, way(listing)):
            return found
    return []


def _candidates(listing: Listing, sightings: Iterable[Sighting]) -> list[Candidate[Place]]:
    """Of sightings that begin at the same letter the first; none that only says "remote"."""
    text = listing.folded
    first: dict[int, Sighting] = {}
    for seen in sightings:
        first.setdefault(seen.start, seen)
    likely = listing.once(country_of_words) if first else None
    found: list[Candidate[Place]] = []
    for start, end, rule in (first[at] for at in sorted(first)):
        end += text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)
        if found and start < found[-1].end:
            continue
        place = parse_place(listing.text[start:end], likely)
        if place is not None:
            found.append(Candidate(start, end, rule, place))
    return found[:_MOST]


# --- known names -----------------------------------------------------------------------------------------------------


def _known(listing: Listing) -> Iterator[Sighting]:
    """The known names in the stretches of text where places of work stand, the surest stretch first."""
    text = listing.folded
    for zone in _zones(listing):
        for start, end in _names_in(zone, listing):
            if zone.rule not in (HEADER, CUE) or not _OTHER_NAME.match(text, end):
                yield Sighting(_beginning(text, start, end), end, zone.rule)


def _zones(listing: Listing) -> Iterator[Sighting]:
    return chain(
        _place_clauses(listing),
        _labelled(listing),
        _other_clauses(listing),
        _with_region(listing),
        _segments(listing),
        _named_before(listing),
        _based(listing),
        _behind_cues(listing),
    )


def _names_in(zone: Sighting, listing: Listing) -> list[tuple[int, int]]:
    """The known names of a stretch; behind a label, and where the stretch as a whole is a place, others too."""
    text = listing.folded
    names = places_in(text, zone.start, zone.end, trust=zone.rule in _TRUSTED)
    if zone.rule is LABEL:
        bare = _bare(text, zone.start, zone.end)
        if bare and (not names or (bare[1] == names[0][1] and bare[0] < names[0][0])):
            return [bare, *names[1:]]  # "Little Hadlow, Kent" of which only the county is known
    return names or ([(zone.start, zone.end)] if _is_a_place(zone, listing) else [])


def _is_a_place(zone: Sighting, listing: Listing) -> bool:
    """The words behind "Lockside Trust, " in the header; a small American town in "our Mountain View office"."""
    if zone.rule is HEADER:
        return zone in _place_clauses(listing)
    return zone.rule is CUE and listing.folded[zone.start : zone.end].lower() in us_towns()


def _bare(text: str, start: int, end: int) -> tuple[int, int] | None:
    """After a label an unknown name is believed, when the value begins with it and nothing else is there."""
    match = _BARE.match(text, start, min(end, start + 60))
    if match and not _NOT_A_TOWN.search(match[0]) and len(match[0]) > 2 and text[match.end() : match.end() + 1] != ":":
        return match.span()
    return None


def _beginning(text: str, start: int, end: int) -> int:
    """Where the name begins: "North York, Ontario" of which the list has York; but "North London" is in London."""
    wider = _OF_A_NAME.search(text, max(0, start - 7), start) if "," in text[start:end] else None
    return wider.start() if wider else start


# --- where places of work stand --------------------------------------------------------------------------------------


def _place_clauses(listing: Listing) -> list[Sighting]:
    return [
        Sighting(each.start, each.end, LABEL if each.said else HEADER)
        for each in listing.header
        if each.kind == "place"
    ]


def _other_clauses(listing: Listing) -> Iterator[Sighting]:
    return (Sighting(each.start, each.end, HEADER) for each in listing.header if each.kind in ("title", "other"))


def _labelled(listing: Listing) -> Iterator[Sighting]:
    """What stands behind "Location:" and the like, at most eight times, and behind the sign of a pin."""
    text, low = listing.folded, listing.lowered
    given = 0
    for label in _LABELS:
        at = low.find(label)
        while at >= 0 and given < 8:
            end = at + len(label.rstrip(":\n"))
            value = _AFTER_LABEL.match(text, end)
            if value and _is_label(listing, at) and (value[0] or text[at - 1 : at].isalpha()):
                yield Sighting(value.end(), _line_end(text, value.end(), 110), LABEL)
                given += 1
            at = low.find(label, at + len(label))
    if any(pin in text for pin in _PINS):
        for match in list(_PIN.finditer(text))[:4]:
            yield Sighting(match.end(), _line_end(text, match.end(), 110), LABEL)


def _is_label(listing: Listing, at: int) -> bool:
    """Whether the word at an offset may be a label: at a line's start, with a capital, or as "job location"."""
    text = listing.folded
    if not begins_word(text, at):
        return False
    if at == 0 or text[at - 1] != " " or text[at].isupper():
        return True
    return _BEFORE_LABEL.search(listing.lowered, max(0, at - 8), at) is not None


def _with_region(listing: Listing) -> Iterator[Sighting]:
    """ "Town, Region" anywhere: what is behind the comma is a state or a country."""
    text = listing.folded
    for match in _COMMA.finditer(text, 0, _REACH):
        if not _is_wide(match["wide"]):
            continue
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 40)
        while start < match.start() and start and text[start - 1].isalnum():
            start += 1
        for a, b in places_in(text, start, match.end() + 20):
            listed = is_list(text[a : match.start()], text[match.start("wide") : b])
            if a < match.start() < b and not listed and not _is_elsewhere(text, a):
                yield Sighting(a, b, CITY_STATE)


def _is_wide(words: str) -> bool:
    """Whether the first words are a region's code or a known name."""
    parts = words.split(" ")
    return words in region_codes() or any(
        " ".join(parts[:size]).lower() in gazetteer() for size in range(1, len(parts) + 1)
    )


def _segments(listing: Listing) -> Iterator[Sighting]:
    """Short segments on the title or the place, below the header."""
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
                if text[start:end].lower() in us_towns() or places_in(text, start, end) == [(start, end)]:
                    yield Sighting(start, end, CUE)


def _based(listing: Listing) -> Iterator[Sighting]:
    """ "This is a Brisbane-based opportunity"."""
    text = listing.folded
    at = listing.lowered.find("-based", 0, _REACH)
    if at > 0:
        yield Sighting(max(text.rfind(" ", 0, at) + 1, at - 30), at, CUE)


def _behind_cues(listing: Listing) -> Iterator[Sighting]:
    """ "The role is based in Leeds": the first two times of each cue."""
    text = listing.folded
    places = listing.once(_cue_places)
    for cue in _CUES:
        for at in places.get(cue, ())[:2]:
            article = _ARTICLE.match(text, at + len(cue))
            start = article.end() if article else at + len(cue)
            if text[start : start + 1].isupper() and begins_word(text, at) and not _is_elsewhere(text, start):
                yield Sighting(start, _line_end(text, start, 60), CUE)


def _cue_places(listing: Listing) -> dict[str, list[int]]:
    return _PHRASES.places(listing.lowered)


def _is_elsewhere(text: str, at: int) -> bool:
    """Whether words in front of an offset make what follows the place of customers, other offices, a university."""
    return _ELSEWHERE.search(text, max(0, at - 60), at) is not None


def _line_end(text: str, start: int, most: int) -> int:
    end = text.find("\n", start, start + most)
    return min(len(text), start + most) if end < 0 else end


# --- where no known name stands there --------------------------------------------------------------------------------


def _unknown(listing: Listing) -> Iterator[Sighting]:
    """An unknown name behind "based in": no list has every town."""
    text, low = listing.folded, listing.lowered
    for cue in _TOWN_FOLLOWS:
        at = low.find(cue, 0, _REACH)
        match = _UNKNOWN.match(text, at + len(cue)) if at >= 0 else None
        if not match or not begins_word(text, at) or _NOT_A_TOWN.search(match[0]) or has_noun(match[0]):
            continue
        if not _is_elsewhere(text, match.start()):
            yield Sighting(*match.span(), NAMED)
            return


def _any_town(listing: Listing) -> Iterator[Sighting]:
    """A known town behind "in", early in the text and not among what the employer says of itself."""
    text = listing.folded
    for match in _IN.finditer(text, 0, _IN_REACH):
        start = match.end()
        if listing.role_at(start) in _ABOUT_OTHERS or _is_elsewhere(text, start):
            continue
        for a, b in places_in(text, start, min(len(text), start + 50)):
            if a == start and kind_rank(text[a:b]) < 2 and not _OTHER_NAME.match(text, b):
                yield Sighting(a, b, IN)
