"""Segments -> the role of each in the listing, with a probability.

Each segment is judged by its words and signs, by its neighbours and heading, and by the order in which roles usually
follow one another. `training/roles.py` learned the weights from labelled listings (see `data/roles_weights.md`). They
are for English only: in any other language every role is "other".
"""

from __future__ import annotations

import re

from jobscan.listing import Listing
from jobscan.model import Role, Segment
from jobscan.segment.features import Page, read_page
from jobscan.segment.levels import item_of_heading, settle_levels
from jobscan.segment.network import ROLES, Floats, role_chances, weights
from jobscan.segment.said import said_role
from jobscan.segment.structure import settle_headings, settle_sections

Decision = tuple[Role, float]  # the role, and how probable it is

_UNREAD = 0.1  # the probability of "other" in a language that we do not read: about its share of any listing
# the signs of a few words under a heading that asks for something
_ASKED: dict[str, Role] = {
    "@bare @Hrequirement_required": "requirement_required",
    "@bare @Hrequirement_preferred": "requirement_preferred",
}
# With an amount, pay need not be the most probable role: a segment that states pay is pay, whatever else it says.
_AMOUNT = re.compile(r"[$£€₹]\s?\d")
_WITH_PAY = frozenset(("title", "company_about", "location_or_schedule"))
_LIKELY = 0.3
_PAY = ROLES.index("pay")
_DOUBT, _NEARLY = 0.5, 0.7  # so sure at most, and so near, for the heading to decide: right 13 times where it was 7
_PLAIN = 0.5  # the probability of a role that a heading, the words or an amount give against the weights
_SETTLED = 0.63  # of an item that follows its heading against the chain: right 52 times out of 82 on labelled listings


def assign_roles(listing: Listing) -> tuple[Segment, ...]:
    """The listing's segments, each with its role, how probable that is, and the last heading above it."""
    places = [(segment.start, segment.end) for segment in listing.segments]
    unread: list[Decision] = [("other", _UNREAD)] * len(places)
    decisions = find_roles(listing.folded, places, listing.text) if listing.is_read else unread
    heading: str | None = None
    out: list[Segment] = []
    for (start, end), (role, score) in zip(places, decisions, strict=True):
        if role == "heading":
            heading = listing.folded[start:end].strip(" \t\n:*#_=-").strip() or None
        under = None if role == "heading" else heading
        out.append(Segment(start=start, end=end, role=role, heading=under, confidence=round(float(score), 3)))
    return tuple(out)


def find_roles(folded: str, spans: list[tuple[int, int]], raw: str) -> list[Decision]:
    """The role of every segment of an English text, and how probable it is.

    >>> text = "Duties:\\nBake bread every morning\\nRequirements:\\n2 years of experience in a bakery"
    >>> [role for role, _ in find_roles(text, [(0, 7), (8, 32), (33, 46), (47, 81)], text)]
    ['heading', 'responsibility', 'heading', 'requirement_required']
    """
    page = read_page(folded, spans, raw)
    return decide([folded[start:end] for start, end in spans], page, role_chances(page, weights()))


def decide(texts: list[str], page: Page, chances: Floats) -> list[Decision]:
    """The most probable role of each segment, unless its words, its heading or the page clearly say another."""
    best, surest = chances.argmax(axis=1).tolist(), chances.max(axis=1).tolist() if len(chances) else []
    for which, chance in enumerate(surest):
        if chance < _DOUBT and (named := _named_above(page.signs[which], chances[which])) is not None:
            best[which] = named
    pay = chances[:, _PAY].tolist()
    decided = [
        _plainly_said(text, ROLES[at], signs, pay_chance) or (ROLES[at], round(chance, 3))
        for text, signs, at, chance, pay_chance in zip(texts, page.signs, best, surest, pay, strict=True)
    ]
    headed = settle_headings(texts, [role for role, _ in decided], page.signs)
    settled = settle_sections(texts, settle_levels(texts, headed), page.signs)
    return [each if each[0] == role else (role, _SETTLED) for each, role in zip(decided, settled, strict=True)]


def _named_above(signs: list[str], chances: Floats) -> int | None:
    """The role that the heading above names, if it is nearly as probable as the most probable one."""
    named = next((sign[2:] for sign in signs if sign.startswith("@H") and sign[2:] in ROLES), None)
    at = ROLES.index(named) if named in ROLES else 0
    return at if at and chances.argmax() and chances[at] >= _NEARLY * chances.max() else None


def _plainly_said(text: str, role: Role, signs: list[str], pay_chance: float) -> Decision | None:
    """A role other than the most probable one, if the heading, the words or an amount of money decide."""
    if role == "role_summary":  # "Kubernetes" is the team's stack nearly everywhere, but not under "Requirements:"
        asked = next((demand for sign, demand in _ASKED.items() if sign in signs), None)
        if asked:
            return asked, _PLAIN
    if role == "heading" and "@line" not in signs and (item := item_of_heading(text)):
        return item, _PLAIN
    if role in _WITH_PAY and pay_chance >= _LIKELY and _AMOUNT.search(text):
        return said_role(text, "pay") or "pay", _PLAIN
    said = said_role(text, role)
    return (said, _PLAIN) if said else None
