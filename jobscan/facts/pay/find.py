"""Listing -> candidates for money: each amount with what it was taken for: base pay, a bonus, the firm's own ...

Money that is not pay (funding, benefits, other jobs' pay) is a candidate too, with the reason, for explanations.
The search starts from the amounts, so a listing without figures takes one pass of one regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import zip_longest

from jobscan.facts.pay.judged import Money
from jobscan.facts.pay.kind import SIBLING, judge, own_text_ends
from jobscan.grammar.money.countries import country_beside, sign_country
from jobscan.grammar.money.currencies import SHARED_SIGNS, own_currency
from jobscan.grammar.money.magnitudes import currency_meant
from jobscan.grammar.money.statements import Shape, Statement, in_full
from jobscan.grammar.places.parse import parse_place
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

RANGE = Rule("pay.range", "Pay: $80k - $95k per year -> $80k - $95k per year")
UP_TO = Rule("pay.up_to", "Pay: up to $30 an hour -> up to $30 an hour")
FROM = Rule("pay.from", "Pay: $30+ an hour -> $30+ an hour")
SINGLE = Rule("pay.single", "Pay: $30 an hour -> $30 an hour")
LPA = Rule("pay.lpa", "CTC: 12-18 LPA -> 12-18 LPA")
LEFT_OUT = Rule("pay.left_out", "We raised $5M. -> $5M")
RULES = (RANGE, UP_TO, FROM, SINGLE, LPA, LEFT_OUT)
BY_SHAPE: dict[Shape, Rule] = {"range": RANGE, "up_to": UP_TO, "from": FROM, "single": SINGLE}


def find_money(listing: Listing) -> list[Candidate[Money]]:
    """Every statement of money in the order of the text, pay or not.

    >>> text = "Pay: $130,000 - $165,000 per year, plus a $10,000 sign-on. We raised $50M."
    >>> [(text[seen.start : seen.end], seen.value.kind) for seen in find_money(Listing.of_text(text))]
    [('$130,000 - $165,000 per year', 'base'), ('$10,000', 'sign_on'), ('$50M', 'company')]
    """
    judged = _with_what_follows(listing.folded, _judged(listing))
    return [Candidate(money.statement.start, money.statement.end, _rule(money), money) for money in judged]


def _judged(listing: Listing) -> list[Money]:
    """What each statement is taken for, judging by itself and the one before it."""
    statements, folded = _in_codes(listing), listing.folded
    ends = own_text_ends(folded) if statements else 0
    judged: list[Money] = []
    floor = 0
    for statement, following in zip_longest(statements, statements[1:]):
        if statement.start >= ends:
            judged.append(Money(statement, "another_job"))
            continue
        ceiling = following.start if following else len(folded)
        before = judged[-1] if judged else None
        role = listing.role_at(statement.start)
        judged.append(judge(folded, statement, floor=floor, ceiling=ceiling, before=before, role=role))
        floor = statement.end
    return judged


def _in_codes(listing: Listing) -> list[Statement]:
    """The statements, with the code of each currency whose sign several countries share.

    One without a currency is judged by the money of the listing's country.
    """
    stated = stated_country(listing)
    signs = {each.currency for each in listing.money} & SHARED_SIGNS.keys()
    countries = {sign: stated or sign_country(listing.folded, listing.country, sign) for sign in signs if sign}
    home = own_currency(stated or listing.country)
    codes = (
        currency_meant(each.currency, _country_of(each, listing, countries), each.value, each.unit)
        for each in listing.money
    )
    return [in_full(each._replace(currency=code, home=home)) for each, code in zip(listing.money, codes, strict=True)]


def _country_of(statement: Statement, listing: Listing, countries: Mapping[str, str | None]) -> str | None:
    """The country whose money a statement is in: the one named beside it, or else the one that the listing suggests."""
    sign = statement.currency or ""
    beside = country_beside(listing.folded, statement.start) if sign == "$" else None
    return beside or countries.get(sign)


def stated_country(listing: Listing) -> str | None:
    """The country of the first place in the fields that has one."""
    places = map(parse_place, listing.source.fields.locations)
    return next((place.address_country for place in places if place and place.address_country), None)


# As in "up to RM 5,000 a month (basic RM 3,000 + ...)".
_PARTS = re.compile(
    r"[^()\n]{0,30}(?:\(\s?|\b(?:comprising|consisting of|made up of) (?:an? )?)bas(?:ic|e)\b(?!\s(?:salary|pay)\))",
    re.IGNORECASE,
)


def _with_what_follows(folded: str, judged: list[Money]) -> list[Money]:
    """An amount without any cue is base pay, if a similar one that names its period follows at once.

    >>> text = "Full day: $155\\nHalf day: $80\\nLong term: $210 per day"
    >>> [seen.value.kind for seen in find_money(Listing.of_text(text))]
    ['base', 'base', 'base']
    """
    unit = judged[-1].statement.unit if judged else None
    for at in range(len(judged) - 2, -1, -1):
        (one, kind, _), (two, following, cue) = judged[at], judged[at + 1]
        settled = _settled_by_next(folded, judged[at], judged[at + 1])
        judged[at] = settled or judged[at]
        if settled is None and kind == "unsaid" and following == "base" and unit and _is_alike(folded, one, two):
            judged[at] = Money(one, "base", cue)  # and with the same period it tells the one before, too
        elif settled is None or kind == "base" == following:
            unit = one.unit
    return judged


def _settled_by_next(folded: str, one: Money, two: Money) -> Money | None:
    """What an amount of base pay is, judging by what follows: the sum of its parts, or the same in another currency."""
    if one.kind != "base":
        return None
    if two.kind == "base":
        return Money(one.statement, "other", "the sum of parts") if _PARTS.match(folded, one.statement.end) else None
    same = two.kind != "unsaid" and _is_joined(folded, one, two)
    return Money(one.statement, two.kind, two.cue) if same else None


def _is_alike(folded: str, one: Statement, two: Statement) -> bool:
    """Whether an amount without a period has the currency and size of the next one, and is near it."""
    alike = one.currency == two.currency and one.unit is None and one.value <= two.value * 4 <= one.value * 16
    return alike and two.start - one.end <= SIBLING and "\n\n" not in folded[one.end : two.start]


def _is_joined(folded: str, one: Money, two: Money) -> bool:
    """Whether the second says what the first is: "£150/€150 for the gym", "entitled to a $25 and $50 bonus"."""
    first, second = one.statement, two.statement
    between = folded[first.end : second.start].strip()
    if one.cue == "the passage" and between in ("and", "or"):
        return first.unit is None
    told = first.currency and second.currency and first.currency != second.currency
    return bool(told) and between in ("/", "or")


def _rule(money: Money) -> Rule:
    if not money.is_pay:
        return LEFT_OUT
    return LPA if money.statement.times in ("lakh", "crore") else BY_SHAPE[money.statement.shape]
