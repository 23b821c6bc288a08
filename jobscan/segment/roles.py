"""Segments -> the role that each plays in the listing, with a probability.

Each segment is scored by its words, its shape and place, and the heading above it; then the chain of roles is weighed
as a whole, since a duty is mostly followed by a duty. The weights are facts about words, learned by `training/roles.py`
from labelled listings (see `data/roles_weights.md`). They know English: of another language every role is "other".
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from jobscan.data.language import detect_language
from jobscan.model import Role
from jobscan.segment.features import featurize
from jobscan.segment.levels import settle_levels
from jobscan.spans import SEGMENTS, folded_text, raw_text

if TYPE_CHECKING:
    from spacy.tokens import Doc

ROLES: tuple[Role, ...] = get_args(Role)
_UNREAD = 0.1  # how sure we are of "other" in a language that we do not read: about its share in any listing
# a few words under a heading that asks for something, as `featurize` names it
_ASKED_ROLES: dict[str, Role] = {
    "@bare @Hrequirement_required": "requirement_required",
    "@bare @Hrequirement_preferred": "requirement_preferred",
}
_SETTLED = 0.63  # an item that follows its heading against the chain: right 52 times of 82 on labelled listings
_ASKED = frozenset(_ASKED_ROLES)
WEIGHTS_FILE = str(files("jobscan.data").joinpath("roles_weights.npz"))


class Weights(NamedTuple):
    """Which row is whose, a row of 13 for every feature, and how readily role follows role (last row: opens)."""

    rows: dict[str, int]
    emit: NDArray[np.float32]
    steps: NDArray[np.float32]
    begin: NDArray[np.float32]


@cache
def weights() -> Weights:
    """The learned table, read once."""
    with np.load(WEIGHTS_FILE, allow_pickle=False) as table:
        names = bytes(table["features"]).decode().split("\n")
        emit = np.vstack([table["weights"], np.zeros((1, len(ROLES)), np.int8)]).astype(np.float32) * table["scale"]
        steps = np.exp(table["steps"])
    return Weights({name: at for at, name in enumerate(names)}, emit, steps[:-1], steps[-1])


def assign_roles(doc: Doc) -> Doc:
    """Gives every segment of the Doc its role as `label_`; the group's `attrs["scores"]` hold the probabilities."""
    from spacy.tokens import Span, SpanGroup

    group = doc.spans.get(SEGMENTS)
    if not group:
        return doc
    spans = list(group)
    found = find_roles(folded_text(doc), [(span.start_char, span.end_char) for span in spans], raw_text(doc))
    labelled = [
        Span(doc, span.start, span.end, label=role, span_id=rule)
        for span, (role, _, rule) in zip(spans, found, strict=True)
    ]
    scores = [score for _, score, _ in found]
    doc.spans[SEGMENTS] = SpanGroup(doc, name=SEGMENTS, spans=labelled, attrs={"scores": scores})
    return doc


def find_roles(folded: str, spans: list[tuple[int, int]], raw: str) -> list[tuple[Role, float, str]]:
    """For every segment its role, how probable that is, and what told it.

    >>> text = "Duties:\\nBake bread every morning\\nRequirements:\\n2 years of experience in a bakery"
    >>> [role for role, _, _ in find_roles(text, [(0, 7), (8, 32), (33, 46), (47, 81)], text)]
    ['heading', 'responsibility', 'heading', 'requirement_required']
    """
    if detect_language(raw) not in ("en", None):
        return [("other", _UNREAD, "segment.language")] * len(spans)
    features = featurize(folded, spans, raw)
    found: list[tuple[Role, float, str]] = []
    for names, row in zip(features, chances(features, weights()), strict=True):
        best = int(row.argmax())
        if ROLES[best] == "role_summary" and (asked := _ASKED.intersection(names)):
            # "Kubernetes" is the team's stack nearly everywhere, but not right under "Requirements:"
            found.append((_ASKED_ROLES[min(asked)], 0.5, "segment.heading"))
        else:
            found.append((ROLES[best], round(float(row[best]), 3), "segment.words"))
    settled = settle_levels([folded[start:end] for start, end in spans], [role for role, _, _ in found])
    return [
        each if each[0] == role else (role, _SETTLED, "segment.heading")
        for each, role in zip(found, settled, strict=True)
    ]


def chances(features: list[list[str]], table: Weights) -> NDArray[np.float32]:
    """The probability of each role for each segment: forward and backward through the chain."""
    row_of = table.rows.get
    ids: list[int] = []
    offsets: list[int] = []
    for names in features:
        offsets.append(len(ids))
        ids += [row for name in names if (row := row_of(name)) is not None]
        if len(ids) == offsets[-1]:
            ids.append(len(table.rows))  # the row of zeros
    if not offsets:
        return np.zeros((0, len(ROLES)), np.float32)
    scores = np.add.reduceat(table.emit[ids], offsets, axis=0)
    # in eights: that many steps cannot leave the range of a double, and sums are what takes the time
    local = np.exp(scores - scores.max(axis=1, keepdims=True), dtype=np.float64) + 1e-9  # no sum may be nought
    steps = table.steps.astype(np.float64)
    forward, backward = np.empty_like(local), np.ones_like(local)
    forward[0] = state = table.begin * local[0]
    for at in range(1, len(local)):
        state = (state @ steps) * local[at]
        if at % 8 == 0:
            state /= state.sum()
        forward[at] = state
    back = backward[-1]
    for at in range(len(local) - 1, 0, -1):
        back = steps @ (back * local[at])
        if at % 8 == 0:
            back /= back.sum()
        backward[at - 1] = back
    both = forward * backward
    shares: NDArray[np.float32] = (both / both.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
