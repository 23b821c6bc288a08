"""Candidates and the company field -> who hires."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jobscan.facts.confidence import confidence_of
from jobscan.facts.employer import find as by
from jobscan.facts.fields import field_fact
from jobscan.grammar.text import fold, squeeze
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Rule

# How much one candidate of a rule speaks for its name. Fitted on annotated listings.
WORTH: dict[Rule, float] = {
    by.LABEL: 0.95,
    by.HEADING: 0.95,
    by.CLIENT: 0.95,
    by.FOOTER: 0.95,
    by.AT: 0.85,
    by.HEADER: 0.85,
    by.ABOUT: 0.75,
    by.PIPE: 0.7,
    by.HIRING: 0.7,
    by.LEGAL: 0.7,
    by.AT_WE: 0.7,
    by.BESIDE_TITLE: 0.6,
    by.IS: 0.6,
    by.DOMAIN: 0.5,
    by.SUBJECT: 0.45,
    by.OF: 0.45,
    by.RECURRING: 0.3,
}
_SHARED = 0.3  # of the worth of all candidates of a name, which each of them has besides its own; fitted with `WORTH`
_SURE = (by.LABEL, by.HEADING)
_NOBODY = frozenset({"", "none", "nan", "null", "n/a", "confidential"})
_LONGER = 3  # words at most by which a fuller name is longer


def choose_employer(candidates: Sequence[Candidate[str]], listing: Listing) -> Fact[str] | None:
    """The employer of the field when there is one, else the name that the candidates speak for most.

    >>> from jobscan.model import Fields, Source
    >>> source = Source(text="", uri="-", fields=Fields(company=" Harbor  Clinic "))
    >>> choose_employer([], Listing(source)).value
    'Harbor Clinic'
    """
    field = listing.source.fields.company or ""
    value = squeeze(fold(field))
    if value.lower() not in _NOBODY:
        return field_fact("company", value, field)
    if not candidates:
        return None
    worth: Counter[str] = Counter()
    for each in candidates:
        worth[each.value.lower()] += WORTH[each.rule]  # type: ignore[assignment]  # a Counter of ints, to mypy

    def standing(seen: Candidate[str]) -> tuple[float, int]:
        return round(WORTH[seen.rule] + _SHARED * worth[seen.value.lower()], 6), -seen.start

    best = _fuller(max(candidates, key=standing), candidates)
    return listing.fact(best, best.value, confidence_of(best.rule))


def _initials(name: str) -> str:
    """What a name is shortened to; "" for one word.

    >>> _initials("The Harbor and Tide Group"), _initials("Harbor")
    ('HTG', '')
    """
    words = [word for word in name.removeprefix("The ").split() if word[0].isupper()]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _fuller(best: Candidate[str], candidates: Sequence[Candidate[str]]) -> Candidate[str]:
    """ "Ridgeline Defense Group" for "Ridgeline", when a rule saw the full name too."""
    if best.rule in _SURE:
        return best
    if written_out := [each for each in candidates if _initials(each.value) == best.value]:
        return min(written_out, key=lambda each: each.start)
    name = best.value.lower() + " "
    most = best.value.count(" ") + _LONGER
    longer = [each for each in candidates if each.value.lower().startswith(name) and each.value.count(" ") <= most]
    return min(longer, key=lambda each: (each.end - each.start, each.start), default=best)
