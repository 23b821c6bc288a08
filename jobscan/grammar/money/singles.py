"""One amount and the words around it -> a single statement, "up to" or "from"."""

from __future__ import annotations

import re
from typing import NamedTuple

from jobscan.grammar.money import patterns as words
from jobscan.grammar.money.amounts import Amount
from jobscan.grammar.money.parts import Shape, Statement, opened_at, tail_of, unit_behind, unit_within
from jobscan.model import UnitText

_LEAST_HOURLY = 5
_CENTS = -2  # the exponent of 18.50
_SALARY = 10_000  # "Developer, to £32,000": less is not told like that
_SISTER = 24  # characters: an amount this soon after another shares its "starting salary"


class _Measured(NamedTuple):
    """An amount's period and currency, whether "or more" follows it, and where all that ends."""

    end: int
    unit: UnitText | None
    currency: str | None
    more: bool


def read_single(folded: str, one: Amount, floor: int, previous: Statement | None) -> Statement | None:
    """One amount; a plain number only with a unit or in thousands, and never a calendar year."""
    measured = _measured(folded, one, floor)
    if measured is None:
        return None
    end, unit, currency, more = measured
    shape, start = _opened(folded, one, floor, previous)
    if shape == "single" and more:
        shape = "from"
    less = words.OR_LESS.match(folded, end) if shape == "single" else None
    if less:
        shape, end = "up_to", less.end()
    low = None if shape == "up_to" else one.value
    high = None if shape == "from" else one.value
    return Statement(start, end, shape, low, high, currency, unit, one.times)


def _measured(folded: str, one: Amount, floor: int) -> _Measured | None:
    """What follows an amount; None if it remains a plain number, which is not money.

    1. a small plain number needs a word for the hour before it or a unit after it; 2. the period, "or more" before or
    after it, the currency; 3. a number that is still plain must not be a count of things.
    """
    small, hourly = one.is_plain and one.value < 1000, False
    if small and one.value >= _LEAST_HOURLY:  # "Hourly rate: 18.50", "Wage: 18.50"
        labels = (words.HOURLY, words.LABEL) if one.value.as_tuple().exponent == _CENTS else (words.HOURLY,)
        begin = max(floor, one.start - 40)
        hourly = any(label.search(folded, begin, one.start) for label in labels)
    if small and not hourly and not words.HINTS.search(folded, one.end, one.end + 20):
        return None
    end, unit, more = _period(folded, one.end)
    unit = unit_within(folded[one.start : one.end], one.times) or unit or ("HOUR" if hourly else None)
    end, unit, currency = tail_of(folded, end, unit, one.currency)
    if currency is None and one.times is None and _is_a_count(folded, one, unit):
        return None
    return _Measured(end, unit, currency, more)


def _period(folded: str, at: int) -> tuple[int, UnitText | None, bool]:
    """Where period and "or more" end, the period, and whether there is an "or more": "$80,000+ per year"."""
    more = words.OR_MORE.match(folded, at)
    end, unit = unit_behind(folded, more.end() if more else at)
    if unit is not None and more is None and (more := words.OR_MORE.match(folded, end)):
        end = more.end()
    return end, unit, more is not None


def _is_a_count(folded: str, one: Amount, unit: UnitText | None) -> bool:
    """Whether a plain number is not money: too small, a calendar year, a count of hours or people."""
    no_pay = one.value < 1000 or words.YEAR_LIKE.match(folded[one.digits : one.end])
    if (unit is None and no_pay) or words.COUNTED.match(folded, one.end):
        return True
    return words.COUNT_LABEL.search(folded, max(0, one.start - 24), one.start) is not None


def _opened(folded: str, one: Amount, floor: int, previous: Statement | None) -> tuple[Shape, int]:
    """The shape that the words before an amount give it, and where the statement begins with them."""
    start = one.start
    if (begin := opened_at(folded, start, floor, words.UP_TO)) < start:
        return "up_to", begin
    if (opener := _opener_to(folded, one)) and opener.search(folded, max(floor, start - 8), start):
        return "up_to", start - len("to ")
    if (begin := opened_at(folded, start, floor, words.FROM)) < start:
        return "from", begin
    starting = words.STARTING.search(folded, max(floor, start - 60), start)
    shared = previous is not None and _shares_start(folded, start, previous)
    return ("from" if starting or shared else "single"), start


def _opener_to(folded: str, one: Amount) -> re.Pattern[str] | None:
    """How a lone "to" may open an amount in thousands, or a salary; no other amount."""
    if folded[one.end - 1 : one.end] in ("k", "K"):
        return words.UP_TO_THOUSANDS
    return words.UP_TO_SALARY if one.currency and one.value >= _SALARY else None


def _shares_start(folded: str, start: int, previous: Statement) -> bool:
    """Whether the "starting" of the previous amount applies here too: "starting pay: $55,000 BA, $58,000 MA"."""
    if previous.shape != "from" or start - previous.end >= _SISTER:
        return False
    between = folded[previous.end : start]
    opened = words.STARTS.search(folded, max(0, previous.start - 60), previous.end)
    return opened is not None and "," in between and "." not in between and "\n" not in between
