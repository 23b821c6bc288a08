"""Folded text -> statements of money: ranges, "up to", "from" and single amounts, with their unit.

What a statement is about (wage, bonus, the firm's revenue) is not known here: see `facts/pay/kind.py`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from jobscan.grammar.money import patterns as words
from jobscan.grammar.money.amounts import SHARED_SIGNS, SMALL_UNITS, Amount, amounts, currency_after
from jobscan.grammar.money.ranges import is_slip, may_join, same_scale
from jobscan.grammar.money.units import REMARK, unit_after
from jobscan.model import UnitText

Shape = Literal["range", "up_to", "from", "single"]


class Statement(NamedTuple):
    """Money at `[start, end)`: "up to" has no `low`, "from" no `high`, a single amount has both alike.

    `currency` is a code or a sign that several countries share; `times` the multiplier that was written.
    """

    start: int
    end: int
    shape: Shape
    low: Decimal | None
    high: Decimal | None
    currency: str | None
    unit: UnitText | None
    times: str | None

    @property
    def value(self) -> Decimal:
        """The amount that tells the magnitude: the higher end where there is one."""
        return self.high if self.high is not None else self.low or Decimal(0)


# The longest gap seen in real ranges: a unit, line ends and a table's bars between the two amounts, or
# "/year in our lowest geographic market up to".
_LONGEST_GAP = 50
_LEAST_HOURLY = 7  # two plain numbers from here on may be an hour's pay
_LONGEST_RISE = 130
_LONGEST_SCALE = 3  # times the first point is more than any scale's last


def statements(folded: str) -> tuple[Statement, ...]:
    """Every statement of money in the text, in order, none overlapping.

    >>> [(s.shape, str(s.low), str(s.high), s.unit) for s in statements("$130-165k, or from $60 per hour")]
    [('range', '130000', '165000', None), ('from', '60', 'None', 'HOUR')]
    """
    found: list[Statement] = []
    figures = amounts(folded)
    at, floor = 0, 0
    while at < len(figures):
        one = figures[at]
        table = _min_max(folded, figures[at : at + 3], floor)
        if table is not None:
            found.append(table[0])
            floor = table[0].end
            at += table[1]
            continue
        other = _next_outside_brackets(folded, figures, at)
        two = figures[other] if other < len(figures) else None
        statement = None
        if two is not None and two.start - one.end <= _LONGEST_GAP:
            statement = _range(folded, one, two, floor)
        if statement is None and two is not None and two.start - one.end <= _LONGEST_RISE:
            statement = _rising(folded, one, two, floor)
        at += 1
        if statement is not None:
            at = other + 1
        else:
            statement = _single(folded, one, floor, found[-1] if found else None)
        if statement is not None:
            at, statement = _scale_to_end(folded, figures, at, statement)
            if found and statement.start < found[-1].end < statement.end:  # a sign between two amounts is the second's
                before = folded[found[-1].start : statement.start].rstrip()
                found[-1] = found[-1]._replace(end=found[-1].start + len(before))
            found.append(_in_full(statement))
            floor = statement.end
    return tuple(found)


def _in_full(statement: Statement) -> Statement:
    """Millions are pay where money is small: "5.5M - 7M JPY"."""
    if statement.times != "million" or statement.currency not in SMALL_UNITS:
        return statement
    low, high = (None if end is None else end * 1_000_000 for end in (statement.low, statement.high))
    return statement._replace(low=low, high=high, times=None)


def _scale_to_end(folded: str, figures: list[Amount], at: int, statement: Statement) -> tuple[int, Statement]:
    """A salary scale is one range from its first point to its last: "64,181 - 65,522 - 66,911 - 68,293 EUR"."""
    while statement.shape == "range" and statement.low and statement.high and at < len(figures):
        point = figures[at]
        rises = statement.high < point.value <= statement.low * _LONGEST_SCALE
        if not rises or not words.DASH.fullmatch(folded, statement.end, point.start):
            break
        end, unit = _unit_behind(folded, point.end)
        currency = statement.currency or point.currency
        statement = statement._replace(end=end, high=point.value, unit=statement.unit or unit, currency=currency)
        at += 1
    return at, statement


def _next_outside_brackets(folded: str, figures: list[Amount], at: int) -> int:
    """The place of the next figure; that of a remark or a step is passed over: "€2,651 (scale 9) and €3,997"."""
    following = at + 1
    if following + 1 < len(figures) and figures[following].is_plain:
        remark = REMARK.match(folded, figures[at].end, figures[at].end + _LONGEST_GAP)
        if remark and figures[following].end < remark.end():
            return following + 1
        if words.STEP.search(folded, max(figures[at].end, figures[following].start - 8), figures[following].start):
            return following + 1
    return following


def _min_max(folded: str, figures: list[Amount], floor: int) -> tuple[Statement, int] | None:
    """A least, maybe a middle, and a most, each under its own word; and how many amounts that took."""
    one = figures[0]
    least = words.LEAST.search(folded, max(floor, one.start - 24), one.start)
    if least is None:
        return None
    for took, last in enumerate(figures[1:], 2):
        before = figures[took - 2]
        at = unit_after(folded, before.end)[0]
        if words.MOST.fullmatch(folded, at, last.start):
            ends = same_scale(one, last)
            end, unit = _unit_behind(folded, last.end)
            currency = one.currency or last.currency
            if ends is None or (currency is None and unit is None and ends[1] < 1000):
                return None
            unit = unit or unit_after(folded, one.end)[1]
            return Statement(least.start(), end, "range", *ends, currency, unit, last.times or one.times), took
        if not words.MIDDLE.fullmatch(folded, at, last.start):
            return None
    return None


def _range(folded: str, one: Amount, two: Amount, floor: int) -> Statement | None:
    """Two amounts and what joins them, or None where they do not belong together."""
    gap_at, gap_unit = unit_after(folded, one.end) if two.start - one.end > 2 else (one.end, None)
    if gap_at > two.start:
        gap_at, gap_unit = one.end, None
    if gap_unit is not None and folded[gap_at : gap_at + 1] == ".":
        gap_at += 1  # "$70,000/Yr. - $95,000/Yr."
    joined = words.CONNECTED.fullmatch(folded, gap_at, two.start)
    if joined is None or not may_join(folded, one, two, joined):
        return None
    end, unit = _unit_behind(folded, two.end)
    unit = unit or gap_unit
    unit = _unit_in(folded[one.start : two.end], two.times) or unit
    currency = two.currency if one.currency is None or one.currency in SHARED_SIGNS else one.currency
    currency = currency or one.currency
    if currency is None or currency in SHARED_SIGNS:
        currency_end, named = currency_after(folded, end)
        if named:
            end, currency = currency_end, named
            end, unit = (end, unit) if unit else _unit_behind(folded, end)
    start = _widened(folded, one.start, floor, words.BETWEEN)
    if is_slip(folded, one, two, joined, unit):
        value = Decimal(f"{one.value}.{two.value}")
        return Statement(start, end, "single", value, value, currency, unit, None)
    ends = same_scale(one, two)
    if ends is None:
        return None
    if one.is_plain and two.is_plain and ends[1] < 1000 and unit is None:
        before = max(floor, one.start - 40)
        if words.HOURLY.search(folded, before, one.start):
            unit = "HOUR"
        elif not (words.LABEL.search(folded, before, one.start) and _LEAST_HOURLY <= ends[0] <= ends[1] <= ends[0] * 3):
            return None
    if one.is_plain and two.is_plain and unit is None and all(words.YEAR_LIKE.match(str(value)) for value in ends):
        return None
    return Statement(start, end, "range", *ends, currency, unit, two.times or one.times)


def _rising(folded: str, one: Amount, two: Amount, floor: int) -> Statement | None:
    """A start and the maximum that it may rise to, in one sentence."""
    at, unit = unit_after(folded, one.end)
    ends = same_scale(one, two)
    if one.currency is None or one.currency != two.currency or ends is None or ends[0] > one.value:
        return None
    if not words.RISING.fullmatch(folded, at, two.start):
        return None
    end, behind = _unit_behind(folded, two.end)
    start = _widened(folded, one.start, floor, words.FROM)
    return Statement(start, end, "range", *ends, one.currency, behind or unit, two.times or one.times)


def _single(folded: str, one: Amount, floor: int, previous: Statement | None) -> Statement | None:
    """One amount; a plain number only with a unit or in thousands, and never a year of the calendar."""
    small = one.is_plain and one.value < 1000
    hourly = small and one.value >= 5 and words.HOURLY.search(folded, max(floor, one.start - 40), one.start)
    if small and not hourly and not words.HINTS.search(folded, one.end, one.end + 20):
        return None
    more = words.OR_MORE.match(folded, one.end)
    end, unit = _unit_behind(folded, more.end() if more else one.end)
    if unit is not None and not more:
        more = words.OR_MORE.match(folded, end)
        end = more.end() if more else end
    elif more:
        end = max(end, more.end())
    unit = _unit_in(folded[one.start : one.end], one.times) or unit or ("HOUR" if hourly else None)
    currency = one.currency
    if currency is None or currency in SHARED_SIGNS:
        currency_end, named = currency_after(folded, end)
        if named:
            end, currency = currency_end, named
            end, unit = (end, unit) if unit else _unit_behind(folded, end)
    if currency is None and one.times is None:
        written = folded[one.digits : one.end]
        if unit is None and (one.value < 1000 or words.YEAR_LIKE.match(written)):
            return None
        if words.COUNTED.match(folded, one.end):
            return None
    shape, start = _shape(folded, one.start, one.end, floor, bool(more), previous)
    less = words.OR_LESS.match(folded, end) if shape == "single" else None
    if less:
        shape, end = "up_to", less.end()
    low = None if shape == "up_to" else one.value
    high = None if shape == "from" else one.value
    return Statement(start, end, shape, low, high, currency, unit, one.times)


def _shape(folded: str, start: int, end: int, floor: int, more: bool, previous: Statement | None) -> tuple[Shape, int]:
    begin = _widened(folded, start, floor, words.UP_TO)
    if begin < start:
        return "up_to", begin
    if folded[end - 1 : end] in ("k", "K") and words.UP_TO_THOUSANDS.search(folded, max(floor, start - 8), start):
        return "up_to", start - 3
    begin = _widened(folded, start, floor, words.FROM)
    if begin < start:
        return "from", begin
    if more or words.STARTING.search(folded, max(floor, start - 60), start):
        return "from", start
    if previous and previous.shape == "from" and start - previous.end < 24:  # "starting salary: X Bachelor, Y Master"
        between = folded[previous.end : start]
        opened = words.STARTS.search(folded, max(0, previous.start - 60), previous.end)
        if opened and "," in between and "." not in between and "\n" not in between:
            return "from", start
    return "single", start


def _widened(folded: str, start: int, floor: int, opening: re.Pattern[str]) -> int:
    match = opening.search(folded, max(floor, start - 40), start)
    return match.start() if match else start


def _unit_in(written: str, times: str | None) -> UnitText | None:
    """The unit that a multiplier carries: lakhs per annum, cents per mile."""
    if times == "lakh" and "LPA" in written.upper():
        return "YEAR"
    return "MILE" if times == "cents" and "CPM" in written.upper() else None


def _unit_behind(folded: str, at: int) -> tuple[int, UnitText | None]:
    """The unit behind an amount; a "+" in between is stepped over ("120k+ per year")."""
    end, unit = unit_after(folded, at + 1 if folded[at : at + 1] == "+" else at)
    return (end, unit) if unit else (at, None)
