"""Candidates of experience -> the years asked for, demanded or only welcome."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobscan.facts.asked import is_wished, wishes_another
from jobscan.facts.confidence import confidence_of
from jobscan.facts.experience.find import Asked
from jobscan.listing import Listing
from jobscan.model import Candidate, Experience, Fact, Level

_PREFERRED_AFTER = re.compile(
    r"[^.;\n]{0,90}?\b(?:preferred|desirable|desired|a plus|nice to have|an advantage|advantageous|is ideal"
    r"|would be (?:ideal|great|helpful)|beneficial|a bonus)\b"
)
_DEMANDED_AFTER = re.compile(r"(?P<between>[^.;\n]{0,60}?)\b(?:(?<!not )required|mandatory|is essential|is a must)\b")
_PREFERRED_BEFORE = re.compile(
    r"(?:\b(?:ideally|preferably|preferred|desirable|desired|nice to have|bonus)\b|\bplus:)[^.;\n]{0,25}$"
)
_NOT_WHOLE = re.compile(r"[^.;\n]{0,90}?(?:\(|\b(?:preferably|ideally)\b|[,;] )")
_ABOUT_OTHERS = frozenset({"company_about", "benefit", "pay"})
_FORM_WISH = re.compile(r"\s?\((?:preferred|desired)\)")
_DEMANDED_PAY = re.compile(r"\b(?:requires?|required|must have|at least|minimum)\b")
_REACH = 200  # characters: a sentence


def choose_experience(candidates: Sequence[Candidate[Asked]], listing: Listing) -> tuple[Fact[Experience], ...]:
    """Each statement of years, in the order of the text; what the company or a perk boasts of is left out."""
    facts = []
    for seen in candidates:
        if listing.role_at(seen.start) in _ABOUT_OTHERS and not _demands(seen, listing):
            continue
        (fewest, most), field = seen.value
        value = Experience(min_years=fewest, max_years=most, level=_level(seen, listing), of=field)
        facts.append(listing.fact(seen, value, confidence_of(seen.rule)))
    return tuple(facts)


def _demands(seen: Candidate[Asked], listing: Listing) -> bool:
    """ "This contract at $2,000 a week requires at least 1 year of experience": a line on pay may demand besides."""
    around = listing.lowered[max(0, seen.start - 30) : seen.end]
    return listing.role_at(seen.start) == "pay" and bool(_DEMANDED_PAY.search(around))


def _level(seen: Candidate[Asked], listing: Listing) -> Level:
    """By the segment's role, else by a word in the same clause."""
    low = listing.lowered
    before, own, after = (
        low[max(0, seen.start - 40) : seen.start],
        low[seen.start : seen.end],
        low[seen.end : seen.end + 110],
    )
    if own.startswith(("ideally", "preferably")) or _PREFERRED_BEFORE.search(before):
        return "preferred"
    demanded = _DEMANDED_AFTER.match(after) or _DEMANDED_AFTER.search(own)
    if is_wished(seen, listing) and not (demanded and "prefer" not in demanded["between"]):
        return "preferred"
    if wishes_another(listing.folded[seen.start : seen.start + _REACH]):
        return "required"
    if _FORM_WISH.match(after):
        return "preferred"
    hit = _PREFERRED_AFTER.match(after)
    return "preferred" if hit and not _NOT_WHOLE.match(after[: hit.end()]) else "required"
