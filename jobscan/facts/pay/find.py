"""Listing -> marks of money that the employee gets: base pay, and apart OTE, bonus, sign-on, equity, commission ...

Other money (funding, benefits, other jobs' pay) is marked too, apart and with the reason, for whoever asks why. The
search starts from the amounts, so a listing without figures costs one pass of one regular expression.
"""

from __future__ import annotations

from jobscan.facts.pay.kind import SIBLING, Judged, judge, own_text_ends
from jobscan.grammar.money.statements import Statement, statements
from jobscan.listing import Listing
from jobscan.model import Mark


def find_pay(listing: Listing) -> list[Mark]:
    """Each statement of pay with its unit and currency words; `label_` is the kind, `id_` the shape."""
    return listing.once(find_money)[0]


def find_money(listing: Listing) -> tuple[list[Mark], list[Mark]]:
    """The statements of pay, and all other money, whose `label_` is one of `LEFT_OUT`: why it is no pay."""
    pay: list[Mark] = []
    left_out: list[Mark] = []
    for statement, judged in judged_statements(listing.folded, listing):
        rule = _rule(statement) if judged.is_pay else "pay.left_out"
        mark = listing.mark(statement.start, statement.end, label=judged.kind, rule=rule, kb_id=judged.cue)
        (pay if judged.is_pay else left_out).append(mark)
    return pay, left_out


def judged_statements(folded: str, listing: Listing | None = None) -> list[tuple[Statement, Judged]]:
    """Every statement of money, and what it was taken for.

    >>> text = "Pay: $130,000 - $165,000 per year, plus a $10,000 sign-on. We raised $50M."
    >>> [(text[s.start : s.end], judged.kind) for s, judged in judged_statements(text)]
    [('$130,000 - $165,000 per year', 'base'), ('$10,000', 'sign_on'), ('$50M', 'company')]
    """
    found: list[tuple[Statement, Judged]] = []
    money = listing.money if listing else statements(folded)
    ends = own_text_ends(folded) if money else 0
    floor = 0
    last: Judged | None = None
    for at, statement in enumerate(money):
        if statement.start >= ends:
            found.append((statement, Judged("another_job")))
            continue
        ceiling = money[at + 1].start if at + 1 < len(money) else len(folded)
        role = listing.role_at(statement.start) if listing else ""
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


def _rule(statement: Statement) -> str:
    if statement.times in ("lakh", "crore"):
        return "pay.lpa"
    return f"pay.{statement.shape}"
