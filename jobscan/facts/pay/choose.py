"""Candidates for money -> base pay and incentives: which currency, which period, for whom, and which comes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from decimal import Decimal
from typing import cast

from msgspec.structs import replace

from jobscan.facts.confidence import confidence_of, confidences
from jobscan.facts.fields import field_fact
from jobscan.facts.pay.amount import amount_of, parse_pay
from jobscan.facts.pay.context import clause_before
from jobscan.facts.pay.find import BY_SHAPE, stated_country
from jobscan.facts.pay.judged import Money
from jobscan.facts.pay.labels import tier_label
from jobscan.facts.pay.restated import restated
from jobscan.grammar.money.currencies import own_currency
from jobscan.grammar.money.magnitudes import infer_unit, is_plausible
from jobscan.grammar.money.statements import Statement
from jobscan.grammar.money.units import unit_named
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Incentive, IncentiveKind, MonetaryAmount, PayField, UnitText

Seen = Candidate[Money]
# Amounts of one unit lie this near to each other in one listing (tiers, levels, places).
_SAME_UNIT = 5


def choose_pay(candidates: Sequence[Seen], listing: Listing) -> tuple[Fact[MonetaryAmount], ...]:
    """Base pay in the order of the text, each (min, max, unit) once, exactly one of them primary.

    1. what each amount says itself; 2. currency and period from siblings; 3. repetitions are removed; 4. tiers get
    their labels; 5. structured fields follow, unless they repeat the prose; 6. the same pay for another
    period is linked; 7. one is primary.
    """
    seen, amounts = _stated([each for each in candidates if each.value.kind == "base"], listing)
    facts: list[Fact[MonetaryAmount]] = []
    paid = (each.value.statement.currency for each in candidates if each.value.is_pay)
    beside = frozenset(currency for currency in paid if currency)
    for each, amount in zip(seen, _settled(amounts, beside), strict=True):
        if not any(_repeats(amount, fact.value) for fact in facts):
            value = replace(amount, label=tier_label(listing.folded, each.start, each.end))
            shape = BY_SHAPE[each.value.statement.shape]
            sure = confidence_of(shape, "stated" if amount.unit_stated else "inferred")
            facts.append(listing.fact(each, value, sure))
    facts = _linked(facts + _field_facts(listing, facts))
    return _with_primary(_labelled(facts))


def choose_incentives(candidates: Sequence[Seen], listing: Listing) -> tuple[Fact[Incentive], ...]:
    """What is paid in addition to base pay, in the order of the text, each (kind, min, max) once."""
    beside = [each for each in candidates if each.value.is_pay and each.value.kind != "base"]
    kinds = Counter(each.value.kind for each in beside)
    facts: dict[tuple[str, Decimal | None, Decimal | None], Fact[Incentive]] = {}
    for each in beside:
        statement, kind = each.value.statement, cast(IncentiveKind, each.value.kind)
        if (kind, statement.low, statement.high) in facts:
            continue
        value = Incentive(
            kind=kind,
            currency=statement.currency,
            min_value=statement.low,
            max_value=statement.high,
            unit_text=_incentive_unit(kind, statement, listing),
            label=tier_label(listing.folded, each.start, each.end) if kinds[kind] > 1 else None,
        )
        facts[kind, statement.low, statement.high] = listing.fact(each, value, confidences()[f"pay.incentive/{kind}"])
    return tuple(facts.values())


def _stated(seen: Sequence[Seen], listing: Listing) -> tuple[list[Seen], list[MonetaryAmount]]:
    """The candidates whose size can be pay, and the amount of each."""
    read = [
        (each, amount)
        for each in seen
        if (
            amount := amount_of(
                each.value.statement,
                before=clause_before(listing.folded, each.start),
                heading=listing.heading_at(each.start) or "",
            )
        )
    ]
    return [each for each, _ in read], [amount for _, amount in read]


def _repeats(amount: MonetaryAmount, earlier: MonetaryAmount) -> bool:
    """Whether it repeats an earlier amount, or an open one less exactly.

    The latter: "from £15.70 an hour", and later "£15.70 an hour".
    """
    if amount.unit_text != earlier.unit_text or amount.min_value != earlier.min_value:
        return False
    opened = earlier.max_value is None and amount.min_value is not None and amount.min_value == amount.max_value
    return opened or amount.max_value == earlier.max_value


def _settled(amounts: list[MonetaryAmount], beside: Set[str]) -> list[MonetaryAmount]:
    """An amount without a currency or period takes that of its siblings, if they agree.

    If no sibling names a currency, that of other payments `beside` base pay counts: "OTE $240k (base 120k)".
    """
    currencies = {amount.currency for amount in amounts if amount.currency} or beside
    out = []
    for amount in amounts:
        if amount.currency is None and len(currencies) == 1:
            amount = replace(amount, currency=min(currencies))
            if not amount.unit_stated:
                amount = replace(amount, unit_text=infer_unit(_value(amount), amount.currency))
        if not amount.unit_stated:
            amount = replace(amount, unit_text=_sibling_unit(amount, amounts) or amount.unit_text)
        out.append(amount)
    return out


def _sibling_unit(amount: MonetaryAmount, amounts: list[MonetaryAmount]) -> UnitText | None:
    value = _value(amount)
    for other in amounts:
        if other.unit_stated and other.currency in (amount.currency, None):
            theirs = _value(other)
            if theirs <= value * _SAME_UNIT and value <= theirs * _SAME_UNIT:
                return other.unit_text
    return None


def _value(amount: MonetaryAmount) -> Decimal:
    return amount.max_value if amount.max_value is not None else amount.min_value or Decimal(0)


def _incentive_unit(kind: str, statement: Statement, listing: Listing) -> UnitText | None:
    """The period stated; a sign-on bonus is paid once, on-target earnings have the size of a year or an hour."""
    if statement.unit is not None:
        return statement.unit
    if kind == "sign_on":
        return "ONE_TIME"
    named = unit_named(clause_before(listing.folded, statement.start))
    if named is not None:
        return named
    if kind in ("ote", "other"):
        size = infer_unit(statement.value, statement.currency)
        return size if size == "YEAR" else None
    return None


def _field_facts(listing: Listing, prose: Sequence[Fact[MonetaryAmount]]) -> list[Fact[MonetaryAmount]]:
    facts: list[Fact[MonetaryAmount]] = []
    for field in listing.source.fields.pay:
        amount = _from_field(field, listing)
        known = [fact.value for fact in (*prose, *facts)]
        if amount is None or any(_says_same(amount, other) for other in known):
            continue
        fact = field_fact("pay", amount, field.text)
        assumed = amount.currency is not None and field.currency is None and field.min_value is not None
        facts.append(replace(fact, stated=False) if assumed else fact)
    return facts


def _from_field(field: PayField, listing: Listing) -> MonetaryAmount | None:
    """A field's numbers as they are; its words where it has none. Zeros and placeholders are not pay.

    A sheet's column of pay that names no currency is in the money of the country of its row.
    """
    low, high = field.min_value, field.max_value
    if low is None and high is None:
        return parse_pay(field.text, country=listing.country)
    if low is not None and high is not None and low > high:
        low, high = high, low
    ends = [end for end in (low, high) if end is not None]
    currency = field.currency or _home_currency(ends[-1], field.unit_text, listing)
    unit = field.unit_text or infer_unit(ends[-1], currency)
    if not all(end.is_finite() and is_plausible(end, currency, unit) for end in ends):
        return None
    return MonetaryAmount(
        currency=currency, min_value=low, max_value=high, unit_text=unit, unit_stated=field.unit_text is not None
    )


def _home_currency(value: Decimal, unit: UnitText | None, listing: Listing) -> str | None:
    """The money of the country that the fields name, or else the text, if the amount has the size of pay there."""
    currency = own_currency(stated_country(listing) or listing.country)
    size = infer_unit(value, currency) if currency else None
    return currency if size is not None and unit in (None, size) else None


def _says_same(one: MonetaryAmount, two: MonetaryAmount) -> bool:
    return (one.min_value, one.max_value) == (two.min_value, two.max_value) and (
        one.unit_text == two.unit_text or None in (one.unit_text, two.unit_text)
    )


def _linked(facts: list[Fact[MonetaryAmount]]) -> list[Fact[MonetaryAmount]]:
    """Each amount with the place of the one that it repeats for another period."""
    places = restated([fact.value for fact in facts])
    return [
        fact if place is None else replace(fact, value=replace(fact.value, restates=place))
        for fact, place in zip(facts, places, strict=True)
    ]


def _labelled(facts: list[Fact[MonetaryAmount]]) -> list[Fact[MonetaryAmount]]:
    """Labels distinguish several amounts; a single one, even in two periods, needs none."""
    if sum(fact.value.restates is None for fact in facts) > 1:
        return facts
    return [replace(fact, value=replace(fact.value, label=None)) for fact in facts]


def _with_primary(facts: list[Fact[MonetaryAmount]]) -> tuple[Fact[MonetaryAmount], ...]:
    """The first is primary, unless it gives one end of a full range that follows ("up to 50k" in the headline)."""
    if not facts:
        return ()
    first = facts[0].value
    chosen = 0
    if first.min_value is None or first.max_value is None:
        for at, fact in enumerate(facts[1:], 1):
            later = fact.value
            same_low = first.max_value is None and first.min_value == later.min_value
            same_high = first.min_value is None and first.max_value == later.max_value
            full = None not in (later.min_value, later.max_value) and later.min_value != later.max_value
            if (same_low or same_high) and full and fact.start is not None:
                chosen = at
                break
    facts[chosen] = replace(facts[chosen], value=replace(facts[chosen].value, primary=True))
    return tuple(facts)
