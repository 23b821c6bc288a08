"""Listing -> candidates: the places of work, labelled, in the header, with a state, or said to be so.

A candidate covers a place with its region, country and postcode; its value is the place in its parts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from jobscan.facts.place.country import likely_country
from jobscan.facts.place.zones import (
    CITY_STATE,
    CUE,
    HEADER,
    LABEL,
    REACH,
    SEGMENT,
    WORDS,
    is_elsewhere,
    labels,
    place_clauses,
    zones,
)
from jobscan.grammar.later import later
from jobscan.grammar.places.gazetteer import is_us_city, region_code
from jobscan.grammar.places.parse import parse_place
from jobscan.grammar.places.spotting import NAME, kind_rank, places_in, town_at
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Place, Role, Rule, Sighting

NAMED = Rule("location.named", "We cook for all. The role is based in Little Hadlow. -> Little Hadlow")
IN = Rule("location.in", "Cook / Responsibilities / - cook soup for all in Leeds -> Leeds")
EMPLOYER = Rule("location.employer", "Cook / About us / We cook for all and are the City of Leeds. -> Leeds")
SEAT = Rule("location.seat", "We cook for all and are headquartered in Leeds. -> Leeds")
REGION = Rule("location.region", "Cook / Responsibilities / - cook soup for schools throughout Ohio -> Ohio")
COUNTRY = Rule("location.country", "We cook for all. You need a driving licence of Portugal. -> Portugal")
RULES = (LABEL, HEADER, CITY_STATE, SEGMENT, CUE, NAMED, IN, EMPLOYER, SEAT, REGION, COUNTRY)

_MOST = 12  # candidates
_IN_REACH = 2500  # behind this "in Leeds" tells of customers and of history
_COUNTY = " County"
_AGAIN = 3  # a city that is only served, or only next door, is named less often
_TRUSTED = (LABEL, HEADER)  # there a town need not be known, when a state stands behind it
_ABOUT_OTHERS: frozenset[Role] = frozenset(
    {"company_about", "benefit", "legal_eeo", "requirement_required", "requirement_preferred", "pay"}
)

_TOWN_FOLLOWS = tuple(f"{cue} " for cue in WORDS.phrases("town_follows"))
_BARE = re.compile(rf"{NAME}(?:, ?{NAME})?")
# "Workplace - When you join us"
_GOES_ON = re.compile(r" (?!(?:and|or|with|at|in|on|near|based|office|area|only|plus|to)\b)[a-z]")
_EVERYWHERE = re.compile(rf"\W*(?:remote\W+)?(?P<words>{WORDS['everywhere']})\W*", re.IGNORECASE)
_NOT_A_TOWN = later(rf"\b{WORDS['not_a_town']}\b", re.IGNORECASE)
_OTHER_NAME = re.compile(rf" (?!{WORDS['same_place']}\b)[A-Z][a-z]{{2,}}")
_OF_A_NAME = re.compile(rf"\b{WORDS['of_a_name']} $")
_UNKNOWN = re.compile(
    r"[A-Z][a-z'.-]{2,}(?:[ -](?:[A-Z][a-z'-]+|on|upon|le|of)){0,2}(?=[.,;!)\n]| (?:and|on|with|for|to|or|is|as)\b)"
)
_THROUGHOUT = re.compile(r"\b(?:in|throughout|across)(?: all of)? (?:the (?:entire |whole )?[Ss]tate of )?$")
_LAW: frozenset[Role] = frozenset({"legal_eeo", "pay", "benefit"})
_IN = re.compile(r"\bin (?:the )?(?=[A-Z])")
_STUDIES = re.compile(r"\b(?:degree|universit(?:y|ies)|stud(?:y|ied))\b[^.;\n]*$", re.IGNORECASE)
_HOMES = (
    (" of ", re.compile(r"\b(?:City|Town|Village|County|Borough|Township|Municipality) of (?=[A-Z])"), EMPLOYER),
    ("headquarter", re.compile(r"\b[Hh]eadquarter(?:ed|s)(?: (?:are|is))?(?: located)? (?:in|at) (?=[A-Z])"), SEAT),
)


def find_places(listing: Listing) -> list[Candidate[Place]]:
    """The places in the order of the text, each once, without overlaps; at most twelve.

    1. known names where places of work stand; where there are none, 2. a name that no list has; 3. any town; 4. where
    the employer is at home; 5. the one region or, if there is none, the one country that the text names.
    """
    for way in (_town_hall, _known, _unknown, _any_town, _home, _region, _country):
        if found := _candidates(listing, way(listing)):
            return found
    return []


def _candidates(listing: Listing, sightings: Iterable[Sighting]) -> list[Candidate[Place]]:
    """The first of several sightings that begin at the same character; none that only says "remote"."""
    text = listing.folded
    first: dict[int, Sighting] = {}
    for seen in sightings:
        first.setdefault(seen.start, seen)
    likely = listing.once(likely_country) if first else None
    found: list[Candidate[Place]] = []
    for start, end, rule in (first[at] for at in sorted(first)):
        end += text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)
        end += len(_COUNTY) * _is_american_county(text, start, end)
        if found and start < found[-1].end:
            continue
        place = parse_place(listing.text[start:end], likely)
        if place is not None:
            if place.address_country == "GB" and likely in (None, "US") and not place.postal_code:
                place = _in_a_named_state(place, listing)
            found.append(Candidate(start, end, rule, place))
    return found[:_MOST]


def _in_a_named_state(place: Place, listing: Listing) -> Place:
    """A British place as the American town of that name, if the text names a state that has one."""
    name = place.address_locality or place.address_region or ""
    for a, b in listing.once(_all_names):
        state = region_code("US", listing.folded[a:b].rpartition(",")[2])
        if state and is_us_city(name.lower(), state):
            return replace(place, address_locality=name, address_region=state, address_country="US")
    return place


def _is_american_county(text: str, start: int, end: int) -> bool:
    """ "Essex County" is not Essex; "Riverside County" is about Riverside, and Kent County Council is in Kent."""
    if not text.startswith(_COUNTY, end) or text.startswith(" Council", end + len(_COUNTY)):
        return False
    place = parse_place(text[start:end])
    return place is not None and place.address_country == "GB"


# --- known names -----------------------------------------------------------------------------------------------------


def _known(listing: Listing) -> Iterator[Sighting]:
    """The known names in the stretches of text where places of work stand, the surest stretch first."""
    text = listing.folded
    for zone in zones(listing):
        for start, end in _names_in(zone, listing):
            if zone.rule not in (HEADER, CUE) or not _OTHER_NAME.match(text, end):
                yield Sighting(_beginning(text, start, end), end, zone.rule)


def _wider(text: str, zone: Sighting, names: list[tuple[int, int]]) -> tuple[int, int] | None:
    """A label's value if it contains no known name, or only at its end: the county in "Little Hadlow, Kent"."""
    bare = _bare(text, zone.start, zone.end)
    return bare if bare and (not names or (bare[1] == names[0][1] and bare[0] < names[0][0])) else None


def _names_in(zone: Sighting, listing: Listing) -> list[tuple[int, int]]:
    """The known names of a stretch; behind a label, and where the stretch as a whole is a place, others too."""
    text = listing.folded
    names = places_in(text, zone.start, zone.end, trust=zone.rule in _TRUSTED)
    if zone.rule is LABEL and (bare := _wider(text, zone, names)):
        return [bare, *names[1:]]
    if zone.rule in _TRUSTED and not names and (every := _EVERYWHERE.fullmatch(text, zone.start, zone.end)):
        return [every.span("words")]
    town = town_at(text, zone.start, zone.end) if zone.rule is CUE else None
    if town and (not names or names[0][0] >= town):
        return [(zone.start, town), *names]
    return names or ([(zone.start, zone.end)] if zone.rule is HEADER and zone in place_clauses(listing) else [])


def _bare(text: str, start: int, end: int) -> tuple[int, int] | None:
    """After a label an unknown name is believed if the value begins with it and contains nothing else."""
    match = _BARE.match(text, start, min(end, start + 60))
    if match and _GOES_ON.match(text, match.end()):
        return None
    if match and not _NOT_A_TOWN.search(match[0]) and len(match[0]) > 2 and text[match.end() : match.end() + 1] != ":":
        return match.span()
    return None


def _beginning(text: str, start: int, end: int) -> int:
    """Where the name begins: "North York, Ontario", if the list has York; but "North London" is in London."""
    wider = _OF_A_NAME.search(text, max(0, start - 7), start) if "," in text[start:end] else None
    return wider.start() if wider else start


# --- where no known name stands there --------------------------------------------------------------------------------


def _unknown(listing: Listing) -> Iterator[Sighting]:
    """An unknown name after "based in": no list has every town."""
    text, low = listing.folded, listing.lowered
    for cue in _TOWN_FOLLOWS:
        at = low.find(cue, 0, REACH)
        match = _UNKNOWN.match(text, at + len(cue)) if at >= 0 else None
        if not match or not begins_word(text, at) or _NOT_A_TOWN.search(match[0]) or has_noun(match[0]):
            continue
        if not is_elsewhere(text, match.start()):
            yield Sighting(*match.span(), NAMED)
            return


def _any_town(listing: Listing) -> Iterator[Sighting]:
    """A known town after "in", early in the text and not where the employer describes itself."""
    text = listing.folded
    for match in _IN.finditer(text, 0, _IN_REACH):
        start = match.end()
        if listing.role_at(start) in _ABOUT_OTHERS or is_elsewhere(text, start):
            continue
        end = min(len(text), start + 50)
        names = places_in(text, start, end)
        town = town_at(text, start, end)
        if town and (not names or names[0][0] >= town):
            names = [(start, town)]
        for a, b in names:
            if a == start and kind_rank(text[a:b]) < 2 and not _OTHER_NAME.match(text, b):
                yield Sighting(a, b, IN)


def _town_hall(listing: Listing) -> Iterator[Sighting]:
    """The town that a text calls "City of Leeds" again and again, if no label names a place."""
    text, low = listing.folded, listing.lowered
    if sum(low.count(words, 0, REACH) for words in ("city of ", "town of ", "village of ", "county of ")) < _AGAIN:
        return
    _, form, rule = _HOMES[0]
    towns = [name for match in form.finditer(text, 0, REACH) if (name := _town(text, match.end()))]
    if len(towns) < _AGAIN:
        return
    (town, times), *_ = Counter(text[slice(*name)] for name in towns).most_common(1)
    if times >= _AGAIN and next(labels(listing), None) is None:
        yield next(Sighting(*name, rule) for name in towns if text[slice(*name)] == town)


def _home(listing: Listing) -> Iterator[Sighting]:
    """The employer's own town, from "City of Leeds" or "headquartered in Leeds", the first of each."""
    text, low = listing.folded, listing.lowered
    for anchor, form, rule in _HOMES:
        if anchor in low and (match := form.search(text, 0, REACH)) and (name := _town(text, match.end())):
            yield Sighting(*name, rule)


def _town(text: str, start: int) -> tuple[int, int] | None:
    """The known name or the town that begins at an offset."""
    names = places_in(text, start, start + 60)
    if names and names[0][0] == start:
        return names[0]
    end = town_at(text, start, start + 60, even_words=True)
    return (start, end) if end else None


def _region(listing: Listing) -> Iterator[Sighting]:
    """ "Throughout the state of Ohio", if the text speaks of no other region so."""
    text = listing.folded
    named = [(a, b) for a, b in _wide(listing, 1) if b - a > 3 and _THROUGHOUT.search(text, max(0, a - 40), a)]
    named = [(a, b) for a, b in named if listing.role_at(a) not in _LAW and not _OTHER_NAME.match(text, b)]
    if len({text[a:b] for a, b in named}) == 1:
        yield Sighting(*named[0], REGION)


def _wide(listing: Listing, rank: int) -> list[tuple[int, int]]:
    """The names of regions (1) or of countries (2)."""
    text, names = listing.folded, listing.once(_all_names)
    return [(a, b) for a, b in names if kind_rank(text[a:b]) == rank and "," not in text[a:b]]


def _all_names(listing: Listing) -> list[tuple[int, int]]:
    return places_in(listing.folded, 0, min(len(listing.folded), REACH))


def _country(listing: Listing) -> Iterator[Sighting]:
    """The first name of a country, if the text names no other."""
    text = listing.folded
    wide = _wide(listing, 2)
    named = [(a, b) for a, b in wide if not _OTHER_NAME.match(text, b) and not is_elsewhere(text, a)]
    named = [(a, b) for a, b in named if not _STUDIES.search(text, max(0, a - 60), a)]
    if len({place.address_country for a, b in named if (place := parse_place(text[a:b]))}) == 1:
        yield Sighting(*named[0], COUNTRY)
