"""The words around a statement of money -> what it is: base pay, a bonus ..., or why it is none of the employee's.

Each kind has cues. The nearest cue decides, those behind the amount first ("$5,000 sign-on bonus"), since English
puts the noun there; a plain "salary:" right in front is only overruled by a cue of another kind that cannot be a
side remark. Amounts without any cue are judged by their shape.
"""

from __future__ import annotations

import re
from typing import NamedTuple, cast, get_args

from jobscan.facts.pay.context import CLAUSE, behind_of, front_of, has_line, line_above
from jobscan.facts.pay.plausibility import by_shape, fits, says_wage
from jobscan.facts.pay.tables import column_heading
from jobscan.grammar.money.amounts import likeliest
from jobscan.grammar.money.cues import cue_pattern
from jobscan.grammar.money.magnitudes import infer_unit
from jobscan.grammar.money.statements import Statement
from jobscan.grammar.money.units import unit_named
from jobscan.model import MoneyKind, NotPay

# Boards' and third parties' figures, not the employer's.
_ESTIMATE = re.compile(
    r"""
    glassdoor\s+est | estimated\s+by | not\s+provide\s+(?:a\s+)?(?:pay|salary)
    | (?:pay|salary)\s+not\s+(?:provided|disclosed)
    | (?:payscale|glassdoor|indeed|linkedin|levels\.fyi)\W+(?:estimates?|salary)
    | (?:market|national|industry)\s+average | average\s+(?:base\s+)?salary\s+(?:for|of|in)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ESTIMATED = re.compile(r"\s{0,3}(?:-\ estimated\b|\(gesch[äa]tzt)", re.IGNORECASE)  # a board's, behind the amount
# The line under which a board lists other jobs.
_SIMILAR = re.compile(
    r"""
    ^[\s\#*>-]{0,8}
    (?: similar\ (?:jobs|positions|searches|roles)
      | people\ also\ (?:viewed|searched)
      | (?:related|recommended|other|more)\ (?:jobs|openings|vacancies|positions)
        (?:\ (?:like\ this|for\ you|you\ might\ like|at\ .{0,40}))?
      | jobs\ (?:you\ may|you\ might|for\ you)
      | you\ may\ also\ (?:like|be)
      | explore\ (?:similar|related).{0,20} )
    [\s:*]{0,6}$
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_OWN = 20  # characters that are this listing's own for sure
_JOINT = re.compile(r"\s?(?:-|to|and|or|,)\s?\W?")
_PLUS = re.compile(r"(?:\+|\bplus\b)\s?(?:an?\s|up\sto\s|c(?:irc)?a?\.?\s|approx\w*\.?\s)?\Z", re.IGNORECASE)
_BUDGET = re.compile("budget|billing", re.IGNORECASE)
_FIGURE = re.compile(r"\W{0,2}\d")
# In front of a plain number, only this makes it money: "Salary: 45,000", "a wage of 30,000".
_NAMES_IT = re.compile(
    r"""
    (?:(?-i:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))
        (?:salar(?:y|ies)|wages?|pay|rates?|compensation|remuneration|gehalt|salaire|salaris|package|range)
      |(?<!customer\ )(?<!user\ )(?<!client\ )(?<!fan\ )\bbase)\W{0,4}
    (?:(?:is|are|of|up\ to|to|from|at|a|an|in|the|range|around|about|between|starting|usd|annual)(?:\W{1,4}|\Z)){0,4}\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Behind "salary: 50,000" these are something else that comes with it.
_SIDE_REMARKS = ("bonus", "equity", "commission", "benefit", "company")
_NEAR = 40  # a cue this near in front of an amount is surely meant for it
SIBLING = 60  # an amount this near behind another stands under the same cue
# Kinds that have a unit of time; in "$20,000 sign-on! RN $42 - $58/hour" the second is none of the first's.
_ALIKE = ("base", "ote", "commission", "other")
_THEIRS = ("company", "benefit", "estimate")
_CLOSE = 12  # farther than this, "customers" or "insurance" is not about a range with its period
_TOPIC = 40  # and this far from a range without a period it is what the job is about: "Childcare Principal"
NOT_PAY = frozenset(get_args(NotPay))


class Money(NamedTuple):
    """A statement of money, what it was taken for, and the words that decided, where any did."""

    statement: Statement
    kind: MoneyKind
    cue: str = ""

    @property
    def is_pay(self) -> bool:
        return self.kind not in NOT_PAY


class Cue(NamedTuple):
    """The word that counts in a passage: the kind it names, where it ends, and itself."""

    kind: MoneyKind | None = None
    end: int = 0
    words: str = ""


def own_text_ends(folded: str) -> int:
    """Where this listing ends and the board's list of other jobs begins."""
    match = _SIMILAR.search(folded, min(_OWN, len(folded)))
    return match.start() if match else len(folded)


def judge(folded: str, statement: Statement, *, floor: int, ceiling: int, before: Money | None, role: str) -> Money:
    """What a statement of money is.

    `floor` is where the statement before ended (`before` is what that was), `ceiling` where the next one begins.
    """
    said = folded[max(floor, statement.start - CLAUSE) : statement.start]
    figure = _FIGURE.search(folded, statement.start, statement.end)
    front = front_of(folded, figure.start() if figure else statement.start, floor)
    behind = behind_of(folded, statement.end, ceiling)
    if estimate := _ESTIMATE.search(said) or _ESTIMATE.search(behind) or _ESTIMATED.match(folded, statement.end):
        return Money(statement, "estimate", estimate[0])
    size = infer_unit(statement.value, likeliest(statement.currency))
    cue = _nearest(front, behind, salaried=size == "YEAR")
    added = before is not None and before.kind == "base" and _PLUS.search(said)
    if added and cue.kind in (None, "base"):
        return Money(statement, "other", "plus")
    if statement.times == "million":
        return Money(statement, "company", cue.words if cue.kind == "company" else "")
    if cue.kind is None:
        cue = _last_cue(column_heading(folded, statement.start))
    if cue.kind in NOT_PAY and (statement.times == "lakh" or statement.unit == "HOUR") and _BUDGET.search(cue.words):
        cue = Cue("base", cue.end, cue.words)  # a recruiter's budget: "Budget: 22 lakh", "Budget $80/hr"
    if cue.kind in NOT_PAY and not cue_pattern().search(behind):
        far = len(front) - _last_cue(front).end
        if says_wage(statement) and far > _CLOSE:
            cue = Cue("base")
        elif statement.shape == "range" and far > _TOPIC:
            cue = Cue()
    between = folded[floor : statement.start]
    if cue.kind is None and has_line(between):
        cue = _heading_cue(folded, statement.start)
    if cue.kind is None and before is not None and before.kind in _THEIRS and _JOINT.fullmatch(between):
        return before._replace(statement=statement)
    if cue.kind is None and before is not None and len(between) <= SIBLING and "\n\n" not in between:
        same = before.cue and before.is_pay and (before.kind in _ALIKE or statement.unit is None)
        cue = Cue(before.kind, 0, before.cue) if same else cue
    if cue.kind is None:
        cue = _heading_cue(folded, statement.start)
    if cue.kind is None and role == "pay":
        cue = Cue("base", 0, "the passage")
    if cue.kind is None:
        return Money(statement, by_shape(folded, statement, role))
    if cue.kind != "base":
        bare = cue.kind not in NOT_PAY and statement.currency is None
        return Money(statement, "bare" if bare else cue.kind, cue.words)
    named = statement.currency or statement.shape == "range" or statement.unit or _NAMES_IT.search(front)
    if not named:
        return Money(statement, "bare")
    can_be = fits(statement, unit_named(front))
    if not can_be and size and statement.currency and _is_label(front, cue):
        can_be = fits(statement._replace(unit=size), None)  # "Salary: £13.00 yearly" is a slip of the form's
    return Money(statement, "base" if can_be else "size", cue.words)


def _heading_cue(folded: str, start: int) -> Cue:
    """What the line above says of an amount."""
    above = line_above(folded, start)
    cue = _last_cue(above)
    return cue if cue.kind == "base" or above.endswith(":") else Cue()


def _is_label(front: str, cue: Cue) -> bool:
    """Whether nothing but signs stands between a cue and its amount: "OTE: £45,000"."""
    return cue.end > 0 and not any(map(str.isalpha, front[cue.end :]))


def _nearest(front: str, behind: str, *, salaried: bool) -> Cue:
    """The cue that counts; one behind the amount goes before one in front of it, but for side remarks.

    `salaried` is an amount of a salary's size: "a salary of $60,000 bonus eligible"; "earn a $1,000 referral bonus".
    """
    cue = _last_cue(front)
    near = cue.kind == "base" and len(front) - cue.end <= _NEAR
    if cue.kind not in (None, "base") and _is_label(front, cue):
        return cue  # "OTE £45,000 uncapped"
    match = cue_pattern().search(behind)
    after = _kind(match) if match else None
    its_noun = match is not None and match.start() <= 1 and not salaried and not _is_label(front, cue)
    if match is None or (near and after in _SIDE_REMARKS and not its_noun):
        return cue
    if after == "base" and cue.kind in ("ote", "sign_on", "bonus", "company"):
        return cue
    return Cue(_kind(match), 0, match[0])


def _last_cue(words: str) -> Cue:
    """The last cue; "OTE compensation range", "bonus pay" are what they begin with."""
    cue = Cue()
    for match in cue_pattern().finditer(words):
        goes_on = match.lastgroup == "base" and cue.kind not in (None, "base")
        if goes_on and words[cue.end : match.start()].isspace():
            cue = cue._replace(end=match.end())
        else:
            cue = Cue(_kind(match), match.end(), match[0])
    return cue


def _kind(match: re.Match[str]) -> MoneyKind:
    """The list of cues that a match is of."""
    return cast(MoneyKind, match.lastgroup)
