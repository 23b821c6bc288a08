"""Doc -> spans of money that the employee gets: base pay, and OTE, bonus, sign-on, equity, stipend, commission apart.

Other money (funding, benefits, other jobs' pay) is marked too, apart and with the reason, for whoever asks why. The
search starts from the amounts, so a listing without figures costs one pass of one regular expression.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc, Span

from jobscan.data.pay_grammar import Statement, statements
from jobscan.extract.pay_kind import SIBLING, Judged, judge, own_text_ends
from jobscan.spans import LEFT_OUT, PAY, folded_text, mark, segments_of


def find_pay(doc: Doc) -> list[Span]:
    """Each statement of pay with its unit and currency words; `label_` is the kind, `id_` the shape."""
    return _marked(doc)[0]


def _marked(doc: Doc) -> tuple[list[Span], list[Span]]:
    """The statements of pay, and all other money, whose `label_` is one of `LEFT_OUT`: why it is no pay."""
    pay: list[Span] = []
    left_out: list[Span] = []
    for statement, judged in judged_statements(folded_text(doc), _Roles(doc)):
        rule = _rule(statement) if judged.is_pay else "pay.left_out"
        span = mark(doc, statement.start, statement.end, label=judged.kind, rule=rule, kb_id=judged.cue)
        group = pay if judged.is_pay else left_out
        if span is not None and (not group or span.start >= group[-1].end):
            group.append(span)
        elif span is not None and span.end > group[-1].end:  # one token holds the end of the one and the other's start
            start, end = doc[group[-1].end].idx, span.end_char
            span = mark(doc, start, end, label=judged.kind, rule=rule, kb_id=judged.cue)
            group += [span] if span is not None else []
    return pay, left_out


def judged_statements(folded: str, roles: _Roles | None = None) -> list[tuple[Statement, Judged]]:
    """Every statement of money, and what it was taken for.

    >>> text = "Pay: $130,000 - $165,000 per year, plus a $10,000 sign-on. We raised $50M."
    >>> [(text[s.start : s.end], judged.kind) for s, judged in judged_statements(text)]
    [('$130,000 - $165,000 per year', 'base'), ('$10,000', 'sign_on'), ('$50M', 'company')]
    """
    found: list[tuple[Statement, Judged]] = []
    money = statements(folded)
    ends = own_text_ends(folded) if money else 0
    floor = 0
    last: Judged | None = None
    for at, statement in enumerate(money):
        if statement.start >= ends:
            found.append((statement, Judged("another_job")))
            continue
        ceiling = money[at + 1].start if at + 1 < len(money) else len(folded)
        role = roles.at(statement.start) if roles else ""
        last = judge(folded, statement, floor=floor, ceiling=ceiling, before=last, role=role)
        floor = statement.end
        found.append((statement, last))
    return _with_what_follows(folded, found)


def _with_what_follows(folded: str, found: list[tuple[Statement, Judged]]) -> list[tuple[Statement, Judged]]:
    """An amount that nothing was said of is base pay, if the like of it follows at once and names its period.

    >>> [kind for _, (kind, _) in judged_statements("Full day: $155\\nHalf day: $80\\nLong term: $210 per day")]
    ['base', 'base', 'base']
    """
    for at in range(len(found) - 2, -1, -1):
        (one, judged), (two, following) = found[at], found[at + 1]
        alike = one.currency == two.currency and one.unit is None and one.value <= two.value * 4 <= one.value * 16
        near = two.start - one.end <= SIBLING and "\n\n" not in folded[one.end : two.start]
        if judged.kind == "unsaid" and following.kind == "base" and two.unit and alike and near:
            found[at] = (one._replace(unit=two.unit), Judged("base", following.cue))  # which tells the one before, too
    return found


class _Roles:
    """The role of the segment at a place; empty where no segments were marked. Nothing is built until asked."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    @cached_property
    def spans(self) -> list[tuple[int, int, str]]:
        return segments_of(self.doc)

    def at(self, place: int) -> str:
        index = bisect_right(self.spans, place, key=lambda span: span[0]) - 1
        return self.spans[index][2] if index >= 0 and place < self.spans[index][1] else ""


def _rule(statement: Statement) -> str:
    if statement.times in ("lakh", "crore"):
        return "pay.lpa"
    return f"pay.{statement.shape}"


@Language.component("jobscan_pay", assigns=["doc.spans"])
def pay(doc: Doc) -> Doc:
    doc.spans[PAY], doc.spans[LEFT_OUT] = _marked(doc)
    return doc
