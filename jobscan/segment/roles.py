"""Segments -> the role that each plays in the listing, with a probability.

Each segment is weighed by its words and signs, by those around it and its heading, and by the chain of roles; the
weights are facts about words, learned by `training/roles.py` from labelled listings (see `data/roles_weights.md`).
They know English: of another language every role is "other".
"""

from __future__ import annotations

import re

from jobscan.grammar.language import detect_language
from jobscan.listing import Listing
from jobscan.model import Role, Segment
from jobscan.segment.features import Page, read_page
from jobscan.segment.levels import item_of_heading, settle_levels
from jobscan.segment.network import ROLES, Floats, role_chances, weights

Found = tuple[Role, float, str]  # the role, how probable it is, and what told it

_UNREAD = 0.1  # how sure we are of "other" in a language that we do not read: about its share in any listing
# a few words under a heading that asks for something, as `read_page` signs them
_ASKED: dict[str, Role] = {
    "@bare @Hrequirement_required": "requirement_required",
    "@bare @Hrequirement_preferred": "requirement_preferred",
}
# where an amount stands, pay need not be the most probable role: what names a figure of pay is pay, whatever else it
# says
_AMOUNT = re.compile(r"[$£€₹]\s?\d")
_WITH_PAY = frozenset(("title", "company_about", "location_or_schedule"))
_LIKELY = 0.3
_PAY = ROLES.index("pay")
_SETTLED = 0.63  # an item that follows its heading against the chain: right 52 times of 82 on labelled listings


def assign_roles(listing: Listing) -> tuple[Segment, ...]:
    """The listing's segments, each with its role, how probable that is, and the last heading above it."""
    places = [(segment.start, segment.end) for segment in listing.segments]
    heading: str | None = None
    out: list[Segment] = []
    for (start, end), (role, score, _) in zip(places, find_roles(listing.folded, places, listing.text), strict=True):
        if role == "heading":
            heading = listing.folded[start:end].strip(" \t\n:*#_=-").strip() or None
        under = None if role == "heading" else heading
        out.append(Segment(start=start, end=end, role=role, heading=under, confidence=round(float(score), 3)))
    return tuple(out)


def find_roles(folded: str, spans: list[tuple[int, int]], raw: str) -> list[Found]:
    """For every segment its role, how probable that is, and what told it.

    >>> text = "Duties:\\nBake bread every morning\\nRequirements:\\n2 years of experience in a bakery"
    >>> [role for role, _, _ in find_roles(text, [(0, 7), (8, 32), (33, 46), (47, 81)], text)]
    ['heading', 'responsibility', 'heading', 'requirement_required']
    """
    if detect_language(raw) not in ("en", None):
        return [("other", _UNREAD, "segment.language")] * len(spans)
    page = read_page(folded, spans, raw)
    return decide([folded[start:end] for start, end in spans], page, role_chances(page, weights()))


def decide(texts: list[str], page: Page, chances: Floats) -> list[Found]:
    """The most probable role of each segment, but where its heading or its own words plainly say another."""
    found: list[Found] = []
    best, surest = chances.argmax(axis=1).tolist(), chances.max(axis=1).tolist() if len(chances) else []
    for text, signs, at, chance, pay in zip(texts, page.signs, best, surest, chances[:, _PAY].tolist(), strict=True):
        asked = [role for sign, role in _ASKED.items() if ROLES[at] == "role_summary" and sign in signs]
        if asked:  # "Kubernetes" is the team's stack nearly everywhere, but not right under "Requirements:"
            found.append((asked[0], 0.5, "segment.heading"))
        elif ROLES[at] == "heading" and "@line" not in signs and (item := item_of_heading(text)):
            found.append((item, 0.5, "segment.words"))
        elif ROLES[at] in _WITH_PAY and pay >= _LIKELY and _AMOUNT.search(text):
            found.append(("pay", 0.5, "segment.amount"))
        else:
            found.append((ROLES[at], round(chance, 3), "segment.words"))
    settled = settle_levels(texts, [role for role, _, _ in found])
    return [
        each if each[0] == role else (role, _SETTLED, "segment.heading")
        for each, role in zip(found, settled, strict=True)
    ]
