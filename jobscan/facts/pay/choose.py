"""Marks of pay -> `MonetaryAmount`s and `Incentive`s: which currency, which period, for whom, and which comes first."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import cast

from msgspec.structs import replace

from jobscan.facts.pay.amount import amount_of, parse_pay
from jobscan.facts.pay.labels import clause_before, heading_of, tier_label
from jobscan.facts.pay.restated import restated
from jobscan.grammar.money.amounts import SHARED_SIGNS, currency_code
from jobscan.grammar.money.countries import sign_country
from jobscan.grammar.money.magnitudes import infer_unit, is_plausible
from jobscan.grammar.money.statements import Statement, statements
from jobscan.grammar.money.units import unit_named
from jobscan.listing import Listing
from jobscan.model import Fact, Incentive, IncentiveKind, Mark, MonetaryAmount, PayField, UnitText

# Share of base amounts that were right (both ends, period) on 860 annotated listings with 490 amounts, by shape and by
# whether the period was stated; lowered where there were few of a kind.
_CONFIDENCE = {
    ("range", True): 0.98,
    ("range", False): 0.97,
    ("up_to", True): 0.95,
    ("up_to", False): 0.85,
    ("from", True): 0.95,
    ("from", False): 0.75,
    ("single", True): 0.93,
    ("single", False): 0.7,
}
# As above, the kind and both ends right; readers, too, disagree on what is a total, an allowance, a bonus.
_INCENTIVES = {
    "sign_on": 0.9,
    "ote": 0.75,
    "bonus": 0.7,
    "equity": 0.7,
    "commission": 0.6,
    "other": 0.5,
    "stipend": 0.5,
}
_FIELD = 0.97  # a structured field is the employer's own figure; its period is at times the board's default
# Amounts of one unit lie this near to each other in one listing (tiers, levels, places).
_SAME_UNIT = 5


def salary_facts(marks: Sequence[Mark], listing: Listing) -> tuple[Fact[MonetaryAmount], ...]:
    """Base pay in the order of the text, each (min, max, unit) once, exactly one of them primary.

    1. what each mark says by itself; 2. siblings lend currency and period; 3. repetitions fall away; 4. tiers get
    their labels; 5. structured fields follow, unless they repeat the prose; 6. the same pay for another
    period is linked; 7. one is primary.
    """
    pairs = _pairs([mark for mark in marks if mark.label == "base"], listing)
    country = _country(pairs, listing)
    amounts = [
        amount_of(said, country, clause_before(listing.folded, said.start), _heading(listing, said))
        for _, said in pairs
    ]
    facts: list[Fact[MonetaryAmount]] = []
    seen: set[tuple[Decimal | None, Decimal | None, str | None]] = set()
    settled = _settled([amount for amount in amounts if amount is not None])
    marked = [pair for pair, amount in zip(pairs, amounts, strict=True) if amount is not None]
    for (mark, statement), amount in zip(marked, settled, strict=True):
        key = (amount.min_value, amount.max_value, amount.unit_text)
        if key in seen or _is_bound_again(amount, [fact.value for fact in facts]):
            continue
        seen.add(key)
        amount = replace(amount, label=tier_label(listing.folded, statement.start, statement.end))
        confidence = _CONFIDENCE[statement.shape, amount.unit_stated]
        facts.append(
            Fact(value=amount, start=mark.start, end=mark.end, text=mark.text, rule=mark.rule, confidence=confidence)
        )
    facts = _linked(facts + _field_facts(listing, facts))
    return _with_primary(_labelled(facts))


def incentive_facts(marks: Sequence[Mark], listing: Listing) -> tuple[Fact[Incentive], ...]:
    """What is paid beside base pay, in the order of the text, each (kind, min, max) once."""
    facts: list[Fact[Incentive]] = []
    seen: set[tuple[str, Decimal | None, Decimal | None]] = set()
    pairs = _pairs([mark for mark in marks if mark.label != "base"], listing)
    country = _country(pairs, listing)
    kinds = Counter(mark.label for mark, _ in pairs)
    for mark, statement in pairs:
        key = (mark.label, statement.low, statement.high)
        if key in seen:
            continue
        seen.add(key)
        value = Incentive(
            kind=cast(IncentiveKind, mark.label),
            currency=currency_code(statement.currency, country),
            min_value=statement.low,
            max_value=statement.high,
            unit_text=_incentive_unit(mark.label, statement, listing),
            label=tier_label(listing.folded, statement.start, statement.end) if kinds[mark.label] > 1 else None,
        )
        facts.append(
            Fact(
                value=value,
                start=mark.start,
                end=mark.end,
                text=mark.text,
                rule=mark.rule,
                confidence=_INCENTIVES[mark.label],
            )
        )
    return tuple(facts)


def _pairs(marks: Sequence[Mark], listing: Listing) -> list[tuple[Mark, Statement]]:
    """Each mark with the statement that starts in it; a mark may be wider than its statement by part of a token."""
    if not marks:
        return []
    money = statements(listing.folded)
    starts = [statement.start for statement in money]
    found = []
    for mark in marks:
        at = bisect_right(starts, mark.end - 1) - 1
        while at > 0 and starts[at - 1] >= mark.start:
            at -= 1
        if at >= 0 and mark.start <= starts[at] < mark.end:
            found.append((mark, money[at]))
    return found


def _country(pairs: Sequence[tuple[Mark, Statement]], listing: Listing) -> str | None:
    """The listing's country; where a "$" hangs on it and no place told it, what the words tell."""
    signs = [statement.currency for _, statement in pairs if statement.currency in SHARED_SIGNS]
    return sign_country(listing.folded, listing.country, signs[0] or "$") if signs else listing.country


def _heading(listing: Listing, statement: Statement) -> str:
    return heading_of(listing.segments, statement.start) or ""


def _is_bound_again(amount: MonetaryAmount, earlier: list[MonetaryAmount]) -> bool:
    """Whether it says an earlier open amount less exactly: "from £15.70 an hour", and later "£15.70 an hour"."""
    if amount.min_value is None or amount.min_value != amount.max_value:
        return False
    opened = [each for each in earlier if each.max_value is None and each.unit_text == amount.unit_text]
    return any(each.min_value == amount.min_value for each in opened)


def _settled(amounts: list[MonetaryAmount]) -> list[MonetaryAmount]:
    """An amount that names no currency or period takes that of its siblings, where they agree."""
    currencies = {amount.currency for amount in amounts if amount.currency}
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
        size = infer_unit(statement.value, currency_code(statement.currency, listing.country))
        return size if size == "YEAR" else None
    return None


def _field_facts(listing: Listing, prose: Sequence[Fact[MonetaryAmount]]) -> list[Fact[MonetaryAmount]]:
    facts: list[Fact[MonetaryAmount]] = []
    for field in listing.source.fields.pay:
        amount = _from_field(field, listing.country)
        known = [fact.value for fact in (*prose, *facts)]
        if amount is None or any(_says_same(amount, other) for other in known):
            continue
        facts.append(Fact(value=amount, start=None, end=None, text=field.text, rule="field.pay", confidence=_FIELD))
    return facts


def _from_field(field: PayField, country: str | None) -> MonetaryAmount | None:
    """A field's numbers as they are; its words where it has none. Zeros and placeholders are not pay."""
    low, high = field.min_value, field.max_value
    if low is None and high is None:
        return parse_pay(field.text, country=country)
    if low is not None and high is not None and low > high:
        low, high = high, low
    ends = [end for end in (low, high) if end is not None]
    unit = field.unit_text or infer_unit(ends[-1], field.currency)
    if not all(end.is_finite() and is_plausible(end, field.currency, unit) for end in ends):
        return None
    return MonetaryAmount(
        currency=field.currency, min_value=low, max_value=high, unit_text=unit, unit_stated=field.unit_text is not None
    )


def _says_same(one: MonetaryAmount, two: MonetaryAmount) -> bool:
    return (one.min_value, one.max_value) == (two.min_value, two.max_value) and (
        one.unit_text == two.unit_text or None in (one.unit_text, two.unit_text)
    )


def _linked(facts: list[Fact[MonetaryAmount]]) -> list[Fact[MonetaryAmount]]:
    """Each with the place of the amount that it says again for another period."""
    places = restated([fact.value for fact in facts])
    return [
        fact if place is None else replace(fact, value=replace(fact.value, restates=place))
        for fact, place in zip(facts, places, strict=True)
    ]


def _labelled(facts: list[Fact[MonetaryAmount]]) -> list[Fact[MonetaryAmount]]:
    """Labels tell several amounts apart; where there is but one, also in two periods, it needs none."""
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
