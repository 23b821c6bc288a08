"""Segments -> the role that each plays in the listing, with a probability.

Each segment is weighed by its words and signs, by those around it and its heading, and by the chain of roles; the
weights are facts about words, learned by `training/roles.py` from labelled listings (see `data/roles_weights.md`).
They know English: of another language every role is "other".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobscan.data.language import detect_language
from jobscan.model import Role
from jobscan.segment.features import Page, read_page
from jobscan.segment.levels import item_of_heading, settle_levels
from jobscan.segment.network import ROLES, Floats, role_chances, weights
from jobscan.spans import SEGMENTS, folded_text, keep_segments, raw_text

if TYPE_CHECKING:
    from spacy.tokens import Doc

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


def assign_roles(doc: Doc) -> Doc:
    """Gives every segment of the Doc its role as `label_`; the group's `attrs["scores"]` hold the probabilities."""
    from spacy.tokens import SpanGroup

    group = doc.spans.get(SEGMENTS)
    if not group:
        return doc
    spans = list(group)
    places = [(span.start_char, span.end_char) for span in spans]
    found = find_roles(folded_text(doc), places, raw_text(doc))
    for span, (role, _, rule) in zip(spans, found, strict=True):
        span.label_, span.id_ = role, rule
    scores = [score for _, score, _ in found]
    doc.spans[SEGMENTS] = SpanGroup(doc, name=SEGMENTS, spans=spans, attrs={"scores": scores})
    keep_segments(doc, [(start, end, role) for (start, end), (role, _, _) in zip(places, found, strict=True)])
    return doc


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
