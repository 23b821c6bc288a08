"""Doc -> spans of money that the employee gets: base pay, and OTE, bonus, sign-on, equity, stipend, commission apart.

The search starts from the amounts, so a listing without figures costs one pass of one regular expression.
"""

from __future__ import annotations

from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc, Span

from jobscan.data.pay_grammar import Statement, statements
from jobscan.extract.pay_kind import Judged, judge, own_text_ends
from jobscan.spans import PAY, SEGMENTS, folded_text, mark


def find_pay(doc: Doc) -> list[Span]:
    """Each statement of pay with its unit and currency words; `label_` is the kind, `id_` the shape."""
    found = []
    roles = _Roles(doc)
    for statement, kind in judged_statements(folded_text(doc), roles):
        span = mark(doc, statement.start, statement.end, label=kind, rule=_rule(statement))
        if span is not None:
            found.append(span)
    return found


def judged_statements(folded: str, roles: _Roles | None = None) -> list[tuple[Statement, str]]:
    """The statements that are the employee's money, each with its kind.

    >>> text = "Pay: $130,000 - $165,000 per year, plus a $10,000 sign-on. We raised $50M."
    >>> [(text[s.start : s.end], kind) for s, kind in judged_statements(text)]
    [('$130,000 - $165,000 per year', 'base'), ('$10,000', 'sign_on')]
    """
    found = []
    ends = own_text_ends(folded)
    money = statements(folded)
    floor = 0
    last: Judged | None = None
    for at, statement in enumerate(money):
        if statement.start >= ends:
            break
        ceiling = money[at + 1].start if at + 1 < len(money) else len(folded)
        role = roles.at(statement.start) if roles else ""
        last = judge(folded, statement, floor=floor, ceiling=ceiling, before=last, role=role)
        floor = statement.end
        if last is not None:
            found.append((statement, last.kind))
    return found


class _Roles:
    """The role of the segment at a place; empty where no segments were marked."""

    def __init__(self, doc: Doc) -> None:
        spans = list(doc.spans.get(SEGMENTS, ()))
        self.starts = [span.start_char for span in spans]
        self.ends = [span.end_char for span in spans]
        self.labels = [span.label_ for span in spans]

    def at(self, place: int) -> str:
        index = bisect_right(self.starts, place) - 1
        return self.labels[index] if index >= 0 and place < self.ends[index] else ""


def _rule(statement: Statement) -> str:
    if statement.times in ("lakh", "crore"):
        return "pay.lpa"
    return f"pay.{statement.shape}"


@Language.component("jobscan_pay", assigns=["doc.spans"])
def pay(doc: Doc) -> Doc:
    doc.spans[PAY] = find_pay(doc)
    return doc
