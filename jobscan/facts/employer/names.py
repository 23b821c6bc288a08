"""Listing -> every name that could be the employer's, and the signs that show which one is.

The rules in `find.py` recognise the employer by a phrase. Here all capitalised words are names, each with what
stands beside it, how often it comes, where, and which rules saw it; what each of these signs is worth is learned from
listings (`training/employers.py`), and `choose.py` decides by it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from jobscan.facts.employer import patterns as words
from jobscan.grammar.header.clauses import Clause
from jobscan.grammar.headings import heading_key, heading_roles
from jobscan.grammar.names.shape import SUFFIX, is_name, trimmed, unglued
from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.text import squeeze
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.lexicon.lexicon import load_lexicon
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

NAMED = Rule(
    "organization.named",
    "Tea Taster / The ideal fit for Blinkel knows tea. / Apply to Blinkel. / Our Blinkel team is calm. -> Blinkel",
)
ONLY_A_PLACE, SKILL = "only a place", "skill"
_REACH = 6_000  # characters of the text
_LAST = 1_500  # at its end, where a long text has its legal notes
_MOST = 13  # names that are looked at closely
_LOOKED_AT = 6  # mentions of a name
_PREFIXES = 3  # words at most of a longer name that may be a name too
_LONGEST = 64


class Name(NamedTuple):
    """A name as it is first written, or as a rule found it, and its signs."""

    seen: Candidate[str]
    signs: set[str]


class _Found:
    """A name while it is being collected: where it occurs, and which rules found it."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.spans: list[tuple[int, int]] = []
        self.seen: list[Candidate[str]] = []


def names(listing: Listing, seen: Sequence[Candidate[str]]) -> list[Name]:
    """The names in a listing with their signs: those that rules have found, and the likeliest others."""
    found = _collected(listing, seen)
    by_standing = sorted(found.values(), key=lambda each: (-_likely(each), each.spans[0]))
    likely = list(islice((each for each in by_standing if _may_be_one(each)), _MOST))
    addresses = _addresses(listing.folded)
    titles = [clause.line for clause in listing.header if clause.kind == "title"]
    described = [Name(_candidate(each), _signs(listing, each, addresses, titles)) for each in likely]
    _compare(described, likely, found)
    return described


def _candidate(found: _Found) -> Candidate[str]:
    """The name as the first rule found it, or else as it is first written."""
    if found.seen:
        return found.seen[0]
    start, end = found.spans[0]
    return Candidate(start, end, NAMED, found.value)


# --- which names there are -------------------------------------------------------------------------------------------


def _collected(listing: Listing, seen: Sequence[Candidate[str]]) -> dict[str, _Found]:
    """Every name by its key, with its places in order."""
    text = listing.folded
    found: dict[str, _Found] = {}
    for each in seen:
        entry = _under(_key(each.value), each.value, found)
        entry.spans.append((each.start, each.end))
        entry.seen.append(each)
    spans = dict.fromkeys(_spans(listing))
    written: dict[str, _Found | None] = {}  # most names come again as they were written
    for span in chain(spans, _prefixes(text, spans)):
        as_written = text[slice(*span)]
        if as_written not in written:
            value = squeeze(as_written)
            is_short = 1 < len(value) <= _LONGEST
            written[as_written] = _under(_key(value), value, found) if is_short else None
        if named := written[as_written]:
            named.spans.append(span)
    for entry in found.values():
        if len(entry.spans) > 1:
            entry.spans = sorted(set(entry.spans))
    return found


def _under(key: str, value: str, found: dict[str, _Found]) -> _Found:
    """The name found under a key; a new one if there is none."""
    if key not in found:
        found[key] = _Found(value)
    return found[key]


def _may_be_one(found: _Found) -> bool:
    """Whether a rule found it, or it has several words, or its word does not begin a sentence; no document's name."""
    if words.DOCUMENT.fullmatch(found.value):
        return False
    return bool(found.seen) or " " in found.value or is_name(found.value)


def initials(name: str) -> str:
    """The short form of a name; "" for a single word.

    >>> initials("The Harbor and Tide Group"), initials("Harbor")
    ('HTG', '')
    """
    words = [word for word in name.removeprefix("The ").split() if word[0].isupper()]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _key(name: str) -> str:
    return name.lower().removeprefix("the ")


def _spans(listing: Listing) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, without the words that open a sentence, and their parts around "and", "of", "for"."""
    text = listing.folded
    is_flat = listing.is_flat
    for low, high in ((0, min(_REACH, len(text))), (max(_REACH, len(text) - _LAST), len(text))):
        owner = -1  # where the run begins whose "'s" stands in front of the next: "Kettle's Corner"
        for match in (words.GLUED_RUN if is_flat else words.RUN).finditer(text, low, high):
            start, end = match.span()
            if owner >= 0 and text.startswith("'s ", start - 3):
                yield owner, end
            owner = _behind_opening(text, start, end) if text.startswith("'s ", end) else -1
            for run in _unglued(text, start, end) if is_flat else ((start, end),):
                yield from _parts(text, *run)
        for match in words.SMALL_NAME.finditer(text, low, high):
            yield match.span(1)


def _unglued(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Both ends of words that a flat text ran together."""
    if not words.GLUED.search(text, start, end):
        return ((start, end),)
    first = unglued(text, start, end, keep="first")
    return dict.fromkeys((first, unglued(text, start, end, keep="last")))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start = _behind_opening(text, start, end)
    yield trimmed(text, start, end)
    if text.find(" ", start, end) < 0:
        return
    if whole := words.ORGANISATION.match(text, start, end):
        yield whole.span()
    joints = list(words.JOINT.finditer(text, start + 1, end))
    if joints:
        yield trimmed(text, start, joints[0].start())
        yield trimmed(text, joints[-1].end(), end)


def _behind_opening(text: str, start: int, end: int) -> int:
    """Where a run goes on behind words that open a sentence: "At Blue Kettle"."""
    opening = words.OPENING.match(text, start, end)
    return opening.end() if opening and opening.end() < end else start


def _prefixes(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The first words of longer names that occur in two places: "Kettle Digital Services", "Kettle Foundation"."""
    starts: dict[str, set[int]] = defaultdict(set)
    for start, end in spans:
        pieces = text[start:end].split(" ", 4)
        for count, piece in enumerate(pieces[:_PREFIXES], 1):
            if piece[:1].isupper() and not piece.endswith("'s"):
                starts[" ".join(pieces[:count]) if count > 1 else piece].add(start)
    for prefix, places in starts.items():
        if len(places) > 1:
            yield from ((start, start + len(prefix)) for start in places)


def _likely(found: _Found) -> int:
    """A rough score, by which names are selected for closer examination."""
    first = found.spans[0][0]
    return len(found.spans) + 3 * len(found.seen) + (2 if first < 150 else 1 if first < 600 else 0)


# --- the signs of one name -------------------------------------------------------------------------------------------


def _signs(listing: Listing, found: _Found, addresses: set[str], titles: list[int]) -> set[str]:
    signs = _signs_of_rules(found.seen) | _signs_of_words(found.value)
    text = listing.folded
    first, last = found.spans[0], found.spans[-1]
    signs.add(f"first {_bin(first[0], (1, 60, 200, 600, 2000))}")
    signs.add(f"mentions {_bin(len(found.spans), (2, 3, 4, 5, 9))}")
    if last[0] > len(text) * 0.8:
        signs.add("at the end")
    roles: Counter[str] = Counter()
    for start, end in found.spans[:_LOOKED_AT]:
        roles[listing.role_at(start)] += 1
        _add_neighbours(signs, text, start, end)
    signs.update(f"role {role}" for role in roles)
    signs.add(f"mostly {roles.most_common(1)[0][0]}")
    signs.add(f"in small letters {_bin(_in_small_letters(listing, found.value), (1, 2))}")
    signs.update(_signs_of_header(listing.header, titles, found.spans[:3]))
    signs.update(_signs_of_address(found.value, addresses))
    return signs


def _bin(number: int, bounds: tuple[int, ...]) -> int:
    """How many of the bounds a number has reached."""
    return bisect_right(bounds, number)


def _signs_of_rules(seen: list[Candidate[str]]) -> set[str]:
    rules = {each.rule.name for each in seen}
    return {f"rule {name}" for name in rules} | {f"rules {min(len(rules), 3)}"}


@lru_cache(maxsize=10_000)  # listings name the same places, skills and departments
def _signs_of_words(name: str) -> frozenset[str]:
    from jobscan.occupations.prose import unknown_words  # numpy is loaded only when somebody asks

    pieces = name.lower().split()
    unknown = unknown_words(name)
    signs = {f"words {min(len(pieces), 4)}", f"last {pieces[-1]}", f"opens {pieces[0]}"}
    if len(pieces) == 1:
        signs.add(f"only {pieces[0]}")
    shapes = {
        "company": SUFFIX.search(name),
        f"capitals {min(len(name), 5)}": name.isupper(),
        "all small": name.islower(),
        "camel": words.GLUED.search(name),
        "digit": any(c.isdigit() for c in name),
        "job": has_noun(name),
        "ends as a job": has_noun(pieces[-1]),
        "place": (places := places_in(name, 0, len(name), trust=True)),
        ONLY_A_PLACE: places == [(0, len(name))],
        SKILL: all(load_lexicon().find(part) for part in words.JOINT.split(name)),
        "heading": heading_key(name) in heading_roles(),
        "no name": not is_name(name),
        "plain words only": unknown and not any(unknown),
        "plain words beside others": any(unknown) and not all(unknown),
        "no plain words": all(unknown),
    }
    return frozenset(signs | {sign for sign, holds in shapes.items() if holds})


def _add_neighbours(signs: set[str], text: str, start: int, end: int) -> None:
    """The words on both sides of a mention, alone and together, and what kind of sentence they make."""
    before, after = words.before(text, start), words.after(text, end)
    one, _, two = after.partition(" ")
    if before.isalpha() and before != words.GLUE:
        signs.add(f"before {words.before(text, start, words=2)}")
    opens = not before[-1:].isalnum() or before == words.GLUE
    signs.update((f"before {before}", f"after {one}", f"between {'^' if opens else before} {one}"))
    if one in words.IS:
        signs.add(f"is {'hiring' if two in words.HIRES else two}")
    elif one in words.HIRES:
        signs.add("hires")
    elif opens and len(one) > 3 and one.endswith("s"):
        signs.add("does")
    if not opens:
        signs.add("inside")


def _in_small_letters(listing: Listing, name: str) -> int:
    """How often a name also occurs in lower case, in the first part of the text."""
    small = name.lower()
    written = listing.folded.count(name, 0, _REACH)
    shouted = 0 if name.isupper() else listing.folded.count(name.upper(), 0, _REACH)
    return listing.lowered.count(small, 0, _REACH) - written - shouted


def _signs_of_header(header: Sequence[Clause], titles: list[int], spans: list[tuple[int, int]]) -> Iterator[str]:
    header_end = max([clause.start for clause in header], default=-1)
    for start, end in spans:
        if start > header_end:
            return
        for clause in header:
            if clause.start == start:
                yield f"clause {clause.kind}{' said' if clause.said else ''}"
                yield f"lines to the title {min((abs(clause.line - line) for line in titles), default=3)}"
                if clause.end == end:
                    yield "whole clause"


def _signs_of_address(name: str, addresses: set[str]) -> Iterator[str]:
    if not addresses:
        return
    plain = "".join(filter(str.isalnum, name.lower()))
    if len(plain) >= 3 and plain in addresses:
        yield "address"
    elif len(plain) >= 4 and any(plain in each or (len(each) >= 4 and each in plain) for each in addresses):
        yield "in an address"


def _addresses(text: str) -> set[str]:
    """The parts of the first six web and mail addresses that may be a name."""
    found: set[str] = set()
    for number, match in enumerate(words.ADDRESS.finditer(text, 0, _REACH)):
        if number == 6:
            break
        parts = (part.replace("-", "") for part in re.split(r"[./]", match[1].lower()))
        found.update(part for part in parts if len(part) > 2 and not words.HOST.fullmatch(part))
    return found


# --- the signs that names have beside each other ---------------------------------------------------------------------


def _compare(described: list[Name], found: list[_Found], keys: Collection[str]) -> None:
    """Which is named most and first, except for skills, places and headings; which is part of another."""
    doubtful = {SKILL, "place", "heading", "no name"}
    plain = [(name, each) for name, each in zip(described, found, strict=True) if not name.signs & doubtful]
    by_count = sorted(plain, key=lambda pair: (-len(pair[1].spans), pair[1].spans[0]))
    by_place = sorted(plain, key=lambda pair: pair[1].spans[0])
    for rank in range(min(3, len(plain))):
        by_count[rank][0].signs.add(f"named most {rank}")
        by_place[rank][0].signs.add(f"named first {rank}")
    written_out = {short: name for name in described if (short := initials(name.seen.value))}
    beginnings: Counter[str] = Counter()
    for each in found:
        beginnings.update(_beginnings(_key(each.value)))
    for name, each in zip(described, found, strict=True):
        key = _key(each.value)
        if key in beginnings:
            name.signs.add(f"longer names {min(beginnings[key], 2)}")
        if any(other in keys for other in _beginnings(key)):
            name.signs.add("shorter name")
        if each.value in written_out:
            name.signs.add("short form")
            written_out[each.value].signs.add("has a short form")


def _beginnings(key: str) -> Iterator[str]:
    """The shorter names that a name begins with: "blue", "blue kettle" for "blue kettle foods"."""
    at = key.find(" ")
    while at > 0:
        yield key[:at]
        at = key.find(" ", at + 1)
