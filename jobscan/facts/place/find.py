"""Listing -> spans over the places of work: labelled, in the header block, with a state, or said to be so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.grammar.places.gazetteer import gazetteer, region_codes, us_towns
from jobscan.grammar.places.spotting import NAME, is_list, kind_rank, places_in
from jobscan.grammar.search import Phrases
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Mark

LABEL = "location"
MOST = 12
_LABELS = (
    "location",
    "work site",
    "worksite",
    "workplace",
    "place of work",
    "duty station",
    "city:",
    "city\n",
    "based in:",
    "where:",
)
_AFTER_LABEL = re.compile(r"(?:\(s\)|s)?[ \t*_]*(?:[:|][ \t*_]*\n?|\ -\ |\n{1,2})[ \t*_`]*|(?=[A-Z0-9])", re.VERBOSE)
_WORD_BEFORE = re.compile(r"(?:job|work|office|primary|duty|main|base|current) $")
_PINS = "\U0001f30e\U0001f30d\U0001f30f\U0001f4cd"
_PIN = re.compile(rf"[{_PINS}] *(?:location *:)? *", re.IGNORECASE)
# Behind these, a known name is where the job is; measured apart from the rest, in `normalise/location.py`.
_CUES = (
    "based in ", "based at ", "based out of ", "located in ", "located at ", "located near ", "position in ",
    "role in ", "job in ", "work in ",
    "working in ", "office in ", "offices in ", "onsite in ", "on-site in ", "on site in ", "hybrid in ",
    "live in ", "living in ", "reside in ",
    "residing in ", "remote in ", "remotely from ", "remotely in ", "opportunity in ", "team in ", "remote (",
    "remote - ", "office (",
    "hq in ", "in and around ", "within ", "anywhere in ", "hub in ", "store in ", "site in ", "clinic in ",
    "hospital in ", "client in ", "facility in ",
    "jobs in ", "vacancy in ", "opening in the ", "openings in ", "local to ",
    "commuting distance of ", "commuting distance to ", "campus in ", "headquarters in ",
)  # fmt: skip
# The town stands before these: "our Mountain View office", "in the Tallahassee area"
_BEHIND = (" office", " area", " location", " branch", " metro", " campus", " hub", " site ", " clinic", " store")
_BEFORE = re.compile(
    r"(?:\b(?:in|at|our|its|their|the|to|from|of|join) (?:the |our |downtown |central |greater )?)"
    r"(?P<name>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2})$"
)
_ARTICLE = re.compile(r"(?:the |our |either |downtown |central |greater |beautiful |sunny |both )?")
REACH = 20_000  # characters; further down no listing tells its place
_PHRASES = Phrases(*_CUES, *_BEHIND, reach=REACH)
# Before these no place of the job stands: customers and offices elsewhere, the firm's birth.
_ELSEWHERE = re.compile(
    r"(?:customers|clients|offices|locations|branches|users|projects|stores|restaurants|cent(?:er|re)s|markets|founded|established|started|born"
    r"|incorporated|headquarter(?:s|ed)"
    r"|countries|operations|subsidiar\w+|presence|partners|graduates?|state of|laws? of|university of"
    r"|degree)(?: \w+){0,2} (?:in|of|from|across|within|throughout)"
    r" (?:the |both )?$",
    re.IGNORECASE,
)
_COMMA = re.compile(
    r"(?<=[a-z.]), ?(?=[A-Z])(?P<wide>[A-Z]{2,3}(?=[^\w&/-]|$|[A-Z][a-z]{2})|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
)
_BARE = re.compile(rf"{NAME}(?:, ?{NAME})?")
_NOT_A_PLACE = re.compile(
    r"\b(?:remote|hybrid|on-?site|various|multiple|flexible|anywhere|worldwide|global|home|full|part|office|salary"
    r"|type|permanent|contract"
    r"|development|id|tbc|tbd|none|n/a|this|we|you|the|our|job|work|and|company|duration|hours|department|date"
    r"|schedule|pay|about"
    r"|description|summary|base|employment|experience|benefits|requirements|responsibilities|reports|level)\b",
    re.IGNORECASE,
)
# "Windsor Healthcare" is no place, "London Office" is
_OTHER_NAME = re.compile(
    r" (?!(?:Office|Area|Metro|Region|Remote|Hybrid|Full|Part|City|Campus|Time|Onsite|County|Only|Based|Job|Salary"
    r"|Permanent|Contract|On)\b)"
    r"[A-Z][a-z]{2,}"
)
_TRUSTED = ("location.label", "location.header")
_UNKNOWN = re.compile(
    r"[A-Z][a-z'.-]{2,}(?:[ -](?:[A-Z][a-z'-]+|on|upon|le|of)){0,2}(?=[.,;!)\n]| (?:and|on|with|for|to|or|is|as)\b)"
)
_IN = re.compile(r"\bin (?:the )?(?=[A-Z])")
IN_REACH = 2500  # behind this "in Leeds" tells of customers and of history
_OTHER_ROLES = ("company_about", "benefit", "legal_eeo", "requirement_required", "requirement_preferred", "pay")
_WORK_ROLES = ("title", "location_or_schedule")


# "North York, Ontario" of which the list knows York; without a region behind it, "North London" is in London
_OF_A_NAME = re.compile(r"\b(?:North|South|East|West|Upper|Lower|Fort|Port|Mount|Lake|St\.?) $")


def find_location(listing: Listing) -> list[Mark]:
    """The places in the order of the text, each once where it stands, without overlaps; at most twelve."""
    text = listing.folded
    found: dict[int, tuple[int, str]] = {}
    towns = {(clause.start, clause.end) for clause in listing.header if clause.kind == "place"}
    for start, end, rule in _zones(listing, text):
        hits = places_in(text, start, end, trust=rule in _TRUSTED)
        if rule == "location.label":
            bare = _bare(text, start, end)
            if bare and (not hits or (bare[1] == hits[0][1] and bare[0] < hits[0][0])):
                hits = [bare, *hits[1:]]  # "Little Hadlow, Kent" of which only the county is known
        elif rule == "location.header" and not hits and (start, end) in towns:
            hits = [(start, end)]  # the words behind "Lockside Trust, "
        for a, b in hits:
            if rule not in ("location.header", "location.cue") or not _OTHER_NAME.match(text, b):
                wider = _OF_A_NAME.search(text, max(0, a - 7), a) if "," in text[a:b] else None
                found.setdefault(wider.start() if wider else a, (b, rule))
    if not found:
        found = {a: (b, "location.named") for a, b in _named_behind(listing, text)}
    if not found:
        found = {a: (b, "location.in") for a, b in _in_town(listing, text)}
    spans: list[Mark] = []
    reached = -1
    for a in sorted(found):
        b, rule = found[a]
        b += text[b : b + 1] == ")" and text.count("(", a, b) > text.count(")", a, b)
        if a >= reached and len(spans) < MOST:
            span = listing.mark(a, b, label=LABEL, rule=rule)
            if span is not None:
                spans.append(span)
                reached = span.end
    return spans


def _zones(listing: Listing, text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of text in which a known name is a place of work, the surest first."""
    low = listing.lowered
    header_end = 0
    for clause in listing.header:
        header_end = max(header_end, clause.end)
        if clause.kind == "place":
            yield clause.start, clause.end, "location.label" if clause.said else "location.header"
    for start, end in _labelled(text, low):
        yield start, end, "location.label"
    for clause in listing.header:
        if clause.kind in ("title", "other"):
            yield clause.start, clause.end, "location.header"
    for start, end in _with_region(text):
        yield start, end, "location.city_state"
    for start, end, role in ((each.start, each.end, each.role) for each in listing.segments):
        if role in _WORK_ROLES and end > header_end and end - start < 200:
            yield start, end, "location.segment"
    places = _PHRASES.places(listing.lowered)
    yield from _named_before(text, places)
    at = low.find("-based", 0, REACH)
    if at > 0:  # "this is a Brisbane-based opportunity"
        yield max(text.rfind(" ", 0, at) + 1, at - 30), at, "location.cue"
    for cue in _CUES:
        for at in places.get(cue, ())[:2]:
            start = at + len(cue)
            article = _ARTICLE.match(text, start)
            start = article.end() if article else start
            if (
                text[start : start + 1].isupper()
                and begins_word(text, at)
                and not _ELSEWHERE.search(text, max(0, start - 60), start)
            ):
                yield start, _line_end(text, start, 60), "location.cue"


def _labelled(text: str, low: str) -> Iterator[tuple[int, int]]:
    given = 0
    for label in _LABELS:
        at = low.find(label)
        while at >= 0 and given < 8:
            after = _AFTER_LABEL.match(text, at + len(label.rstrip(":\n")))
            starts = begins_word(text, at) and (
                at == 0 or text[at - 1] != " " or text[at].isupper() or _WORD_BEFORE.search(low, max(0, at - 8), at)
            )
            if after and starts and (after[0] or text[at - 1 : at].isalpha()):
                yield after.end(), _line_end(text, after.end(), 110)
                given += 1
            at = low.find(label, at + len(label))
    if any(pin in text for pin in _PINS):
        for match in list(_PIN.finditer(text))[:4]:
            yield match.end(), _line_end(text, match.end(), 110)


def _with_region(text: str) -> Iterator[tuple[int, int]]:
    """ "Town, Region" anywhere: what is behind the comma is a state or a country."""
    names, codes = gazetteer(), region_codes()
    for match in _COMMA.finditer(text, 0, REACH):
        wide = match["wide"]
        known = wide in codes or any(
            " ".join(wide.split(" ")[:size]).lower() in names for size in range(1, wide.count(" ") + 2)
        )
        if known:
            start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 40)
            while start < match.start() and start and text[start - 1].isalnum():
                start += 1
            hits = places_in(text, start, match.end() + 20)
            for a, b in hits:
                listed = is_list(text[a : match.start()], text[match.end() - len(wide) : b])
                if a < match.start() < b and not listed and not _ELSEWHERE.search(text, max(0, a - 60), a):
                    yield a, b


def _named_before(text: str, places: dict[str, list[int]]) -> Iterator[tuple[int, int, str]]:
    """ "Our Mountain View office", "in the Tallahassee area": the word for a place stands behind its name."""
    for word in _BEHIND:
        for at in places.get(word, ())[:4]:
            if text[at - 1].isalnum() and (match := _BEFORE.search(text, max(0, at - 50), at)):
                start, end = match.span("name")
                if text[start:end].lower() in us_towns() or places_in(text, start, end) == [(start, end)]:
                    yield start, end, "location.cue"


def _named_behind(listing: Listing, text: str) -> Iterator[tuple[int, int]]:
    """An unknown name behind "based in": no gazetteer has every town."""
    low = listing.lowered
    for cue in ("based in ", "located in ", "jobs in ", "position in ", "role in ", "job in "):
        at = low.find(cue, 0, REACH)
        match = _UNKNOWN.match(text, at + len(cue)) if at >= 0 else None
        if not match or not begins_word(text, at) or _NOT_A_PLACE.search(match[0]) or has_noun(match[0]):
            continue
        if not _ELSEWHERE.search(text, max(0, match.start() - 60), match.start()):
            yield match.span()
            return


def _in_town(listing: Listing, text: str) -> Iterator[tuple[int, int]]:
    """A known town behind "in" or "at our", early in the text and not among what the employer says of itself."""
    elsewhere = [(each.start, each.end) for each in listing.segments if each.role in _OTHER_ROLES]
    for match in _IN.finditer(text, 0, IN_REACH):
        start = match.end()
        if any(a <= start < b for a, b in elsewhere) or _ELSEWHERE.search(text, max(0, start - 60), start):
            continue
        for a, b in places_in(text, start, min(len(text), start + 50)):
            if a == start and kind_rank(text[a:b]) < 2 and not _OTHER_NAME.match(text, b):
                yield a, b


def _line_end(text: str, start: int, most: int) -> int:
    end = text.find("\n", start, start + most)
    return min(len(text), start + most) if end < 0 else end


def _bare(text: str, start: int, end: int) -> tuple[int, int] | None:
    """After a label an unknown name is believed, when the value begins with it and nothing else is there."""
    match = _BARE.match(text, start, min(end, start + 60))
    if match and not _NOT_A_PLACE.search(match[0]) and len(match[0]) > 2 and text[match.end() : match.end() + 1] != ":":
        return match.span()
    return None
