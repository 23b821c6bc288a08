"""Amounts that are what they are whatever they are called -> their kind; None where the words around decide."""

from __future__ import annotations

import re

from jobscan.facts.pay.judged import FIGURE, Context, Money
from jobscan.facts.pay.lists import WORDS

_ESTIMATE = re.compile(WORDS["estimate"], re.IGNORECASE)
_ESTIMATED = re.compile(
    r"\s{0,3}(?:-\ estimated\b|\(gesch[äa]tzt|(?:/(?:yr|hr|mo)\s)?\(est\.?\))", re.IGNORECASE
)  # a board's, behind the amount
# "$79K - $112K /yr", "Median $94K", and the ends of the board's scale below
_ESTIMATE_GOES_ON = re.compile(
    r"[\s|/()*-]*(?:yr|hr|mo|year|hour|month)?[\s|()*.-]*(?:est\.?)?[\s|()*:-]*(?:median|average|low|high)?[\s:|*-]*",
    re.IGNORECASE,
)
# "You may not be paid more than $183,500": a limit of the law, or whom a rule is for
_CONDITION = re.compile(rf"\b{WORDS['condition']}\b[^.;\n]{{0,30}}\Z", re.IGNORECASE)
_CONDITION_BEHIND = re.compile(rf"[\s,(]*{WORDS['condition_behind']}\b", re.IGNORECASE)
_PLUS = re.compile(r"(?:\+|\b(?:plus|add)\b)\s?(?:an?\s|up\sto\s|c(?:irc)?a?\.?\s|approx\w*\.?\s)?\Z", re.IGNORECASE)
_MORE = re.compile(r" (?:more|extra|on\stop|additional(?:ly)?)\b(?!\sthan)")
_SUM = re.compile(  # of base pay and more, in brackets behind the amount
    r"\s?\(\s?(?:base|basic|salary|hourly)\b[^()]{0,20}(?:\+|&|\b(?:plus|and)\b)"
    r"[^()]{0,40}\b(?:commissions?|bonus(?:es)?|tips)\b",
    re.IGNORECASE,
)
_SOLD = 15  # characters behind "$10 per package" that may add "sold"
_PER_SALE = re.compile(
    r"\ ?(?:/|\b(?:per|for\ each|for\ every)\ )(?:(?!hour|day|week|month|year|annum)[\w-]+\ ){0,3}"
    r"(?:sales?|leads?|deals?|referrals?|sign-?ups?|conversions?|propert(?:y|ies)|sold)\b",
    re.IGNORECASE,
)


def settled(context: Context) -> Money | None:
    """A board's figure, an addition to base pay, the whole of base pay and commission, millions."""
    statement, cue = context.statement, context.nearest
    if estimate := _estimate(context):
        return Money(statement, "estimate", estimate)
    if condition := _condition(context):
        return Money(statement, "company", condition)
    if _is_addition(context) and (cue is None or cue.kind == "base"):
        return Money(statement, "other", "plus")
    if _SUM.match(context.folded, statement.end):
        return Money(statement, "other", "the sum of parts")
    if statement.unit in (None, "UNIT") and statement.currency and _is_per_sale(context):
        return Money(statement, "commission", "per sale")
    if statement.times == "million":
        return Money(statement, "company", cue.words if cue and cue.kind == "company" else "")
    if statement.unit == "MILE" and statement.currency == "GBP":  # in Britain, for the use of one's car
        return Money(statement, "benefit", "mile")
    return None


def _is_per_sale(context: Context) -> bool:
    """Whether it is paid for what is sold: "$10 per lead", "200 birr for every package sold"."""
    statement, folded = context.statement, context.folded
    if statement.unit == "UNIT":
        return _PER_SALE.search(folded, statement.start, statement.end + _SOLD) is not None
    return _PER_SALE.match(folded, statement.end) is not None


def _estimate(context: Context) -> str:
    """The words that make it a board's figure, or that continue one; none if there are none."""
    found = _ESTIMATE.search(context.said) or _ESTIMATE.search(context.behind)
    found = found or _ESTIMATED.match(context.folded, context.statement.end)
    if found is None and context.before is not None and context.before.kind == "estimate":
        found = _ESTIMATE_GOES_ON.fullmatch(context.between)
    return found[0] or "estimate" if found else ""


def _condition(context: Context) -> str:
    """The words that make it a legal limit, or say to whom a rule applies; none if it is nothing of the kind."""
    statement, folded = context.statement, context.folded
    figure = FIGURE.search(folded, statement.start, statement.end)
    opened = folded[statement.start - len(context.said) : figure.start() if figure else statement.start]
    found = _CONDITION.search(opened) or _CONDITION_BEHIND.match(folded, statement.end)
    return found[0] if found else ""


def _is_addition(context: Context) -> bool:
    """Whether it is in addition to base pay: "$50,000 plus up to $5,000", "up to $2k more"."""
    added = _PLUS.search(context.said) or _MORE.match(context.folded, context.statement.end)
    if added is None:
        return False
    after = context.before is not None and context.before.kind in ("base", "other")
    return after or (added[0] == "+" and context.statement.unit == "HOUR")  # "+$2/hr at night", without the pay itself
