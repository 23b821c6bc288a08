"""A statement of money with the words around it, and what it is taken for: what the rules for its kind go by."""

from __future__ import annotations

import re
from typing import NamedTuple, get_args

from jobscan.facts.pay.cues import Cue
from jobscan.grammar.money.magnitudes import infer_unit
from jobscan.grammar.money.statements import Statement
from jobscan.model import MoneyKind, NotPay, Role, UnitText

NOT_PAY = frozenset(get_args(NotPay))
FIGURE = re.compile(r"\W{0,2}\d")


class Money(NamedTuple):
    """A statement of money, what it was taken for, and the words that decided it, if any did."""

    statement: Statement
    kind: MoneyKind
    cue: str = ""

    @property
    def is_pay(self) -> bool:
        return self.kind not in NOT_PAY


class Context(NamedTuple):
    """A statement with its surroundings.

    `before` is the statement in front and `between` the text from its end to this one; `said` are the last characters
    of that, `front` their last clause without its asides, `behind` what belongs to the amount behind it; `nearest` is
    the cue of these two that counts.
    """

    folded: str
    statement: Statement
    before: Money | None
    role: Role
    between: str
    said: str
    front: str
    behind: str
    nearest: Cue | None


def size_of(statement: Statement) -> UnitText | None:
    """The period that the size alone implies."""
    return infer_unit(statement.value, statement.measure)
