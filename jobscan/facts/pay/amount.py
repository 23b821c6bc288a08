"""A statement of money -> a `MonetaryAmount`: its currency and period, stated or inferred."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from jobscan.facts.pay.context import clause_before
from jobscan.facts.pay.lists import WORDS
from jobscan.grammar.money.magnitudes import currency_meant, infer_unit, is_plausible
from jobscan.grammar.money.statements import Statement, statements
from jobscan.grammar.money.units import unit_named
from jobscan.grammar.text import fold
from jobscan.model import MonetaryAmount, UnitText

_SALARY = re.compile(rf"\b{WORDS['salary']}\b", re.IGNORECASE)
# Thousands of euros a year of nearly everybody; the least is more than most jobs pay an hour.
_LEAST_THOUSANDS, _MOST_THOUSANDS = 28, 250
_LEAST_YEARLY = 18


def parse_pay(text: str, *, country: str | None = None, before: str = "", after: str = "") -> MonetaryAmount | None:
    """The first amount that the words state; None if they state none that can be pay.

    `before` and `after` are the surrounding words, which may name the period; `country` decides what "$" means.

    >>> parse_pay("$18.50/hour").min_value
    Decimal('18.50')
    >>> amount = parse_pay("45-55k", before="Annual salary: ", country="GB")
    >>> amount.min_value, amount.max_value, amount.unit_text, amount.currency
    (Decimal('45000'), Decimal('55000'), 'YEAR', None)
    >>> amount = parse_pay("up to $120,000", country="AU")
    >>> amount.min_value, amount.max_value, amount.currency, amount.unit_text, amount.unit_stated
    (None, Decimal('120000'), 'AUD', 'YEAR', False)
    >>> parse_pay("competitive salary"), parse_pay("we raised $50M - $80M"), parse_pay("$1 - $1")
    (None, None, None)
    """
    folded = fold(before + text + after)
    for statement in statements(folded):
        if len(before) < statement.end and statement.start < len(before) + len(text):
            currency = currency_meant(statement.currency, country, statement.value, statement.unit)
            amount = amount_of(statement._replace(currency=currency), before=clause_before(folded, statement.start))
            if amount is not None:
                return amount
    return None


def amount_of(statement: Statement, *, before: str, heading: str = "") -> MonetaryAmount | None:
    """A statement whose currency is a code, with its period; None if it cannot be pay.

    The period is the one stated, or else named by the words before or the heading, or else implied by the size.
    """
    if statement.times == "million":
        return None
    currency = statement.measure
    unit = _stated_unit(statement, currency, (before, heading))
    if unit is None and _leaves_out_thousands(statement, before):
        statement = statement._replace(low=_thousands(statement.low), high=_thousands(statement.high))
    period = unit or (None if _may_be_thousands(statement) else infer_unit(statement.value, currency))
    if not _fit(statement, currency, period):
        return None
    return MonetaryAmount(
        currency=statement.currency,
        min_value=statement.low,
        max_value=statement.high,
        unit_text=period,
        unit_stated=unit is not None,
    )


def _stated_unit(statement: Statement, currency: str | None, around: Sequence[str]) -> UnitText | None:
    """The period named by the statement or the first of the surrounding texts, if the amount is plausible for it."""
    unit = statement.unit
    if unit in ("UNIT", "ONE_TIME") or (unit and (currency is None or _fit(statement, currency, unit))):
        return unit  # else "£13.00 yearly": a slip of the form that it was typed into
    named = (unit_named(words) for words in around)
    return next((unit for unit in named if unit and _fit(statement, currency, unit)), None)


def _fit(statement: Statement, currency: str | None, unit: UnitText | None) -> bool:
    return all(is_plausible(end, currency, unit) for end in statement.ends)


def _may_be_thousands(statement: Statement) -> bool:
    """ "$45 per year": of an hour, or thousands? Below, nobody lives on the thousands; with cents it is of an hour."""
    return statement.unit == "YEAR" and all(_LEAST_YEARLY <= end < 1000 and end == int(end) for end in statement.ends)


def _leaves_out_thousands(statement: Statement, before: str) -> bool:
    """A salary, as against a rate, is a year's or a month's in the euro countries: "Salaire : 48 - 55 €"."""
    whole = all(_LEAST_THOUSANDS <= end <= _MOST_THOUSANDS and end == int(end) for end in statement.ends)
    return statement.currency == "EUR" and statement.times is None and whole and bool(_SALARY.search(before))


def _thousands(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount * 1000
