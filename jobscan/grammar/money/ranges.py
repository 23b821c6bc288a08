"""Two amounts -> whether they are the two ends of one range, and both in full."""

from __future__ import annotations

import re
from decimal import Decimal

from jobscan.grammar.money import patterns as words
from jobscan.grammar.money.amounts import LEAST_CENTS, MULTIPLES, SHARED_SIGNS, Amount
from jobscan.model import UnitText

# Wider than this is rarely one range of pay, mostly two unrelated figures (widest true range seen: 1 to 8).
_WIDEST = 12
_NEAR = Decimal("1.6")
_FIGURE_NEXT = re.compile(r"\s{1,3}[$€£]?\d")


def may_join(folded: str, one: Amount, two: Amount, joined: re.Match[str]) -> bool:
    """Weak joints need a "between" in front, table cells a header, and both amounts one currency."""
    if joined["lost"] and not _dash_was_lost(folded, one, two):
        return False
    if joined["weak"] and not words.OPENS_RANGE.search(folded, max(0, one.start - 14), one.start):
        return False
    if joined["cell"] and not words.MIN_MAX.search(folded, max(0, one.start - 200), one.start):
        return False
    if one.currency and two.currency and one.currency != two.currency:
        signs = SHARED_SIGNS.keys() & {one.currency, two.currency}
        if not signs:
            return False
    if two.is_plain and one.currency is not None and "\n" in joined[0]:
        return False  # the bullet of the next line: "5 euros per day\n- 20 days"
    return not (two.is_plain and two.value < 1000 and words.COUNTED.match(folded, two.end))


def _dash_was_lost(folded: str, one: Amount, two: Amount) -> bool:
    """Two amounts side by side, and not three, are a range when they could be one: "£41,600 £50,700", "£45k  55k".

    A slash stands for a dash when the ends are near: "$20/$24 an hour"; "£60k/£120k OTE" is two things.
    """
    slash = folded[two.start - 1] == "/"
    thousands = one.times == two.times == "k"
    alike = thousands or (
        two.currency is not None and one.currency in ((two.currency, None) if slash else (two.currency,))
    )
    near = one.value < two.value <= one.value * (_NEAR if slash else 2)
    if not (alike and near) or (one.value < 1000 and not slash) or (one.is_plain and one.value < 1000):
        return False
    steps = folded[max(0, one.start - 3) : one.start].rstrip()[-1:].isdigit()
    return not steps and _FIGURE_NEXT.match(folded, two.end) is None


def is_slip(folded: str, one: Amount, two: Amount, joined: re.Match[str], unit: UnitText | None) -> bool:
    """A dash typed for the decimal point: "17-94 per hour" with a sign in front of the first number only."""
    return (
        unit == "HOUR"
        and joined[0] == "-"
        and one.currency is not None
        and two.is_plain
        and two.end - two.digits == 2
        and two.value > one.value * 4
    )


def same_scale(one: Amount, two: Amount) -> tuple[Decimal, Decimal] | None:
    """Both ends in full, in order: "130-165k", "67-78,000", "$120,000 - 140"; None where they cannot be one range."""
    low, high = one.value, two.value
    if one.times != two.times:
        if two.times == "cents" and one.times is None and low >= LEAST_CENTS:
            low = low / 100
        elif two.times in MULTIPLES and one.times is None and low < 1000:
            low = low * MULTIPLES[two.times]
        elif one.times == "k" and two.times is None and high < 1000:
            high = high * 1000
    elif one.times is None:
        if low < 1000 <= high and high >= low * 1000 and high >= 10_000:
            low = low * 1000
        elif high < 1000 and low >= 10_000 and high * 1000 > low:
            high = high * 1000
    if low > high and low <= high * 3:
        low, high = high, low
    return (low, high) if 0 < low <= high <= low * _WIDEST else None
