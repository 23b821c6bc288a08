"""Listing -> a name that is repeated in its prose: the employer, if no sentence names it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jobscan.facts.employer import patterns as words
from jobscan.grammar.names.shape import SUFFIX, is_name
from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.lexicon.lexicon import load_lexicon
from jobscan.listing import Listing

_REACH = 9_000  # characters of the text
_ENOUGH = 2.0  # one possessive, or two mentions: a name that comes once was the employer's in one of three listings
_POSSESSIVE = 2.0  # what "Kettle's" says beside a mention: what somebody has is told of employers
_TOWN = 2.0  # for "City of": a town is named once where it is an employer, and "the City" from then on
_EARLY = 0.5  # for a name among the first lines
_AMONG_DEMANDS = 0.3  # of a mention: tools and degrees are named there
_TOP = 400
_SHORT = 4  # letters of an abbreviation, which may be a tool's or a title's as well
_OFTEN = 3.5  # the weight from which an abbreviation is believed


def recurring_name(listing: Listing) -> tuple[int, int] | None:
    """Where the name mentioned most inside sentences first occurs; None if none occurs twice.

    This does not apply to languages that we do not read: German capitalises every noun.

    >>> recurring_name(Listing.of_text("You join the Kettlewell team, and brew in Kettlewell's kitchen."))
    (13, 23)
    """
    if not listing.is_read:
        return None
    weight: dict[str, float] = defaultdict(float)
    first: dict[str, tuple[int, int]] = {}
    owners = set()
    for start, end, possessive in _mentions(listing):
        name = listing.folded[start:end]
        if name not in first:
            first[name] = start, end
            weight[name] = (_EARLY if start < _TOP else 0.0) + (_TOWN if words.TOWN.match(name) else 0.0)
        demand = listing.role_at(start) in ("requirement_required", "requirement_preferred")
        weight[name] += (_AMONG_DEMANDS if demand else 1.0) + (_POSSESSIVE if possessive else 0.0)
        if possessive:
            owners.add(name)
    for name in sorted(weight, key=lambda each: (-weight[each], first[each])):
        if weight[name] < _ENOUGH:
            return None
        sure = name in owners or weight[name] >= _OFTEN
        if _is_name_here(listing, name, sure=sure) and _may_be_an_employer(name):
            return first[name]
    return None


def _mentions(listing: Listing) -> Iterator[tuple[int, int, bool]]:
    """Capitalised words inside of sentences, and in the possessive anywhere: `(start, end, is it a possessive)`."""
    text = listing.folded
    for match in words.CAPITALS.finditer(text, 0, _REACH):
        possessive = text.startswith("'s ", match.end())
        if possessive or words.INSIDE.match(text, match.start() - 2):
            yield match.start(), match.end(), possessive


def _is_name_here(listing: Listing, name: str, *, sure: bool) -> bool:
    """Whether the text writes it as a name: always capitalised, and several words also in a short form.

    An abbreviation, or a word joined to the next, needs more evidence than others.
    """
    text, low = listing.folded, name.lower()
    capitals = text.count(name) + (0 if name.isupper() else text.count(name.upper()))
    if listing.lowered.count(low) > capitals or (words.GLUED.search(name) and capitals < 2):
        return False
    if " " in name:
        return sure or SUFFIX.search(name) is not None or text.count(name.partition(" ")[0]) > capitals
    return sure or len(name) > _SHORT or not name.isupper()


def _may_be_an_employer(name: str) -> bool:
    """Whether it is not an ordinary word, a tool, a place or a job."""
    company = " " in name and SUFFIX.search(name) is not None
    if not is_name(name) or has_noun(name) or load_lexicon().find(name):
        return False
    return company or not (words.NO_EMPLOYER.fullmatch(name) or places_in(name, 0, len(name), trust=True))
