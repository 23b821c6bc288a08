"""Candidates and the company field -> the employer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from jobscan.facts.employer import find as by
from jobscan.facts.employer.names import NAMED, ONLY_A_PLACE, SKILL, Name, initials, names
from jobscan.facts.employer.patterns import PARTNERING, RECRUITER
from jobscan.facts.fields import field_fact
from jobscan.facts.ranking import Weights, load_weights
from jobscan.grammar.money.currencies import CURRENCIES
from jobscan.grammar.text import fold, squeeze
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Rule

AGREED = "the share that was right where two rules agree"  # a row of the weights
_SURE = (by.LABEL, by.HEADING)
_UNSURE = (by.SUBJECT, by.OF, by.RECURRING, by.PIPE, by.BESIDE_TITLE, NAMED)
_LEAST = 0.2  # chance: of names below it most were wrong, on boards that nothing was learned from
_NOBODY = frozenset({"", "none", "nan", "null", "n/a", "confidential"})
_LONGER = 3  # words at most by which a fuller name is longer
_WRITTEN_OUT = 90  # characters at most of a name in front of its short form


def choose_employer(candidates: Sequence[Candidate[str]], listing: Listing) -> Fact[str] | None:
    """The employer in the field if there is one, or else the name on which two rules agree, or else the likeliest name.

    >>> from jobscan.model import Fields, Source
    >>> source = Source(text="", uri="-", fields=Fields(company=" Harbor  Clinic "))
    >>> choose_employer([], Listing(source)).value
    'Harbor Clinic'
    """
    field = listing.source.fields.company or ""
    value = squeeze(fold(field))
    if value.lower() not in _NOBODY:
        return field_fact("company", value, field)
    if best := agreed(candidates):
        best = _fuller(best, candidates, listing.folded)
        return listing.fact(best, best.value, _weights().of[AGREED])
    return _likeliest(candidates, listing)


def agreed(candidates: Sequence[Candidate[str]]) -> Candidate[str] | None:
    """The name found by more rules than any other, and by at least two, which is certain enough."""
    rules: dict[str, set[Rule]] = defaultdict(set)
    for each in candidates:
        rules[each.value.lower()].add(each.rule)
    first, second, *_ = [*sorted(map(len, rules.values()), reverse=True), 0, 0]
    if first < 2 or first == second:
        return None
    return next(each for each in candidates if len(rules[each.value.lower()]) == first)


def _likeliest(candidates: Sequence[Candidate[str]], listing: Listing) -> Fact[str] | None:
    """The likeliest of all names; None if none is likely. In a language that we do not read, only the rules count."""
    found = [each for each in names(listing, candidates) if _is_an_employers(each, listing)]
    weights = _weights()
    ranked = ((chance, -at) for at, chance in enumerate(weights.chances([each.signs for each in found])))
    chance, number = max(ranked, default=(0.0, 0))
    if chance < _LEAST or not _is_possible(found[-number], is_read=listing.is_read):
        return None  # where the likeliest cannot be one, who hires is not said
    best = _fuller(found[-number].seen, candidates, listing.folded)
    return listing.fact(best, best.value, weights.confidence(chance))


def _is_an_employers(name: Name, listing: Listing) -> bool:
    """Whether it is neither a currency nor an agency that hires for others."""
    end = name.seen.end
    agency = RECRUITER.match(listing.folded, end) or PARTNERING.match(listing.folded, end)
    return agency is None and name.seen.value not in CURRENCIES


def _is_possible(name: Name, *, is_read: bool) -> bool:
    """Whether it is neither the place in the header, nor a town or a skill that is only in an employer's position."""
    if name.seen.rule is NAMED and not is_read:
        return False
    return name.seen.rule not in _UNSURE or not name.signs & {ONLY_A_PLACE, SKILL, "clause place"}


@cache
def _weights() -> Weights:
    return load_weights("employer_weights.tsv")


def _bare(seen: Candidate[str]) -> str:
    return seen.value.lower().removeprefix("the ")


def _fuller(best: Candidate[str], candidates: Sequence[Candidate[str]], text: str) -> Candidate[str]:
    """ "Ridgeline Defense Group" for "Ridgeline", "Bureau of Tides" for "The Bureau", if a rule saw the full name.

    "Bureau of Tides" for "BT", if a rule saw it or it stands in front of "(BT)".
    """
    if best.rule in _SURE:
        return best
    if written_out := [each for each in candidates if initials(each.value) == best.value]:
        return min(written_out, key=lambda each: each.start)
    if best.value.isupper() and (before := _in_front_of_brackets(best, text)):
        return before
    name = _bare(best) + " "
    most = best.value.count(" ") + _LONGER
    longer = [each for each in candidates if _bare(each).startswith(name) and each.value.count(" ") <= most]
    return min(longer, key=lambda each: (each.end - each.start, each.start), default=best)


def _in_front_of_brackets(best: Candidate[str], text: str) -> Candidate[str] | None:
    """ "Bureau of Tides" for "BT" in "Bureau of Tides (BT)"; None if other words stand in front of the bracket."""
    end = text.find(f" ({best.value}")
    start = end
    while end > 0 and (start := text.rfind(" ", max(0, end - _WRITTEN_OUT), start)) > 0:
        if initials(text[start + 1 : end]) == best.value and text[start + 1] == best.value[0]:
            return Candidate(start + 1, end, best.rule, squeeze(text[start + 1 : end]))
    return None
