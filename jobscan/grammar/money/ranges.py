"""Two amounts and what joins them -> one range, both ends in full: "$80k - 95k", "min 20, max 25", "£25k to £28k"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from jobscan.grammar.money import patterns as words
from jobscan.grammar.money.amounts import LEAST_CENTS, MULTIPLES, Amount
from jobscan.grammar.money.currencies import SHARED_SIGNS
from jobscan.grammar.money.parts import Statement, opened_at, tail_of, unit_behind, unit_within
from jobscan.grammar.money.units import unit_after
from jobscan.model import UnitText

# A wider range is rarely one of pay, usually two unrelated figures (the widest true one that we have seen: 1 to 8).
_WIDEST = 12
_NEAR = Decimal("1.6")  # ends that a slash may join
_FIGURE_NEXT = re.compile(r"\s{1,3}[$€£]?\d")
_LEAST_HOURLY = 7  # two plain numbers no smaller than this may be hourly pay
_HOURLY_SPREAD = 3  # if the higher is at most three times the lower
_THOUSAND = Decimal(1000)

Ends = tuple[Decimal, Decimal]


class Pair(NamedTuple):
    """Two amounts that may be the ends of a range, and what joins them."""

    folded: str
    one: Amount
    two: Amount
    joint: re.Match[str]

    @property
    def is_plain(self) -> bool:
        """Whether neither has a currency or a multiplier."""
        return self.one.is_plain and self.two.is_plain

    @property
    def currency(self) -> str | None:
        """That of the first, unless the second is more specific: "$50 - 60 CAD"."""
        one, two = self.one.currency, self.two.currency
        return (two or one) if one is None or one in SHARED_SIGNS else one


def read_range(folded: str, one: Amount, two: Amount, floor: int) -> Statement | None:
    """Two amounts and what joins them, or None if they do not belong together.

    1. a joint between them, perhaps after the first amount's period; 2. no argument against a range; 3. period and
    currency, also after the second; 4. a dash that was typed for a decimal point; 5. the ends in full; 6. plain numbers
    need a word that makes them pay.
    """
    at, unit_between = _unit_between(folded, one, two)
    joint = words.CONNECTED.fullmatch(folded, at, two.start)
    if joint is None or _two_periods(unit_between, unit_behind(folded, two.end)[1]):
        return None
    pair = Pair(folded, one, two, joint)
    if any(reject(pair) for reject in _REJECTS):
        return None
    end, unit = unit_behind(folded, two.end)
    unit = unit_within(folded[one.start : two.end], two.times) or unit or unit_between
    end, unit, currency = tail_of(folded, end, unit, pair.currency)
    start = opened_at(folded, one.start, floor, words.BETWEEN)
    if _is_slip(pair, unit):
        value = Decimal(f"{one.value}.{two.value:0>2}")
        return Statement(start, end, "single", value, value, currency, unit, None)
    ends = same_scale(one, two)
    if ends is None:
        return None
    if pair.is_plain and unit is None:  # "Hourly pay: 18.50-22.00"
        if ends[1] < 1000 and words.HOURLY.search(folded, max(floor, one.start - 40), one.start):
            unit = "HOUR"
        elif not _is_labelled_pay(pair, ends, floor):
            return None
    return Statement(start, end, "range", *ends, currency, unit, two.times or one.times)


def read_rising(folded: str, one: Amount, two: Amount, floor: int) -> Statement | None:
    """A start and the maximum that it may rise to, in one sentence."""
    at, unit = unit_after(folded, one.end)
    ends = same_scale(one, two)
    if one.currency is None or one.currency != two.currency or ends is None or ends[0] > one.value:
        return None
    if not words.RISING.fullmatch(folded, at, two.start):
        return None
    end, behind = unit_behind(folded, two.end)
    start = opened_at(folded, one.start, floor, words.FROM)
    return Statement(start, end, "range", *ends, one.currency, behind or unit, two.times or one.times)


def read_min_max(folded: str, figures: Sequence[Amount], floor: int) -> tuple[Statement, int] | None:
    """A minimum, perhaps a middle, and a maximum, each with its own label; and the number of amounts used."""
    one = figures[0]
    least = words.LEAST.search(folded, max(floor, one.start - 36), one.start)
    if least is None:
        return _read_low_high(folded, figures, floor)
    for took, last in enumerate(figures[1:], 2):
        before = figures[took - 2]
        at = unit_after(folded, before.end)[0]
        if words.MOST.fullmatch(folded, at, last.start):
            statement = _least_and_most(folded, least.start(), one, last)
            return (statement, took) if statement else None
        if not words.MIDDLE.fullmatch(folded, at, last.start):
            return None
    return None


def _read_low_high(folded: str, figures: Sequence[Amount], floor: int) -> tuple[Statement, int] | None:
    """The same with other labels, if both ends are in one currency and near each other: "From: $61,000 To: $72,000"."""
    if len(figures) < 2 or figures[0].currency is None or figures[0].currency != figures[1].currency:
        return None
    one, two = figures[:2]
    low = words.LOW.search(folded, max(floor, one.start - 24), one.start)
    near = one.value < two.value <= one.value * _HOURLY_SPREAD
    if low is None or not near or not words.HIGH.fullmatch(folded, unit_after(folded, one.end)[0], two.start):
        return None
    statement = _least_and_most(folded, low.start(), one, two)
    return (statement, 2) if statement else None


def _least_and_most(folded: str, start: int, one: Amount, last: Amount) -> Statement | None:
    ends = same_scale(one, last)
    end, unit = unit_behind(folded, last.end)
    currency = one.currency or last.currency
    if ends is None or (currency is None and unit is None and ends[1] < 1000):
        return None
    unit = unit or unit_after(folded, one.end)[1]
    return Statement(start, end, "range", *ends, currency, unit, last.times or one.times)


def _unit_between(folded: str, one: Amount, two: Amount) -> tuple[int, UnitText | None]:
    """The first amount's own period, and where it ends: "$28.50/hr - $34.00/hr", "$70,000/Yr. - $95,000/Yr."."""
    if two.start - one.end <= 2:
        return one.end, None
    at, unit = unit_after(folded, one.end)
    if at > two.start:
        return one.end, None
    return (at + 1, unit) if unit is not None and folded[at : at + 1] == "." else (at, unit)


def _two_periods(one: UnitText | None, two: UnitText | None) -> bool:
    """ "$16.10 per hour rising to $37,400 per annum"."""
    return None not in (one, two) and one != two


# --- arguments against a range -------------------------------------------------------------------------------------


def _lost_dash(pair: Pair) -> bool:
    """Two adjacent amounts, but not three, are a range if they can be one: "£41,600 £50,700", "£45k  55k".

    A slash replaces a dash if the ends are near: "$20/$24 an hour"; "£60k/£120k OTE" is two things.
    """
    folded, one, two = pair.folded, pair.one, pair.two
    if not pair.joint["lost"]:
        return False
    slash = folded[two.start - 1] == "/"
    near = one.value < two.value <= one.value * (_NEAR if slash else 2)
    small = one.value < 1000 and (one.is_plain or not slash)
    steps = folded[max(0, one.start - 3) : one.start].rstrip()[-1:].isdigit()
    is_range = near and not small and not steps and _is_alike(one, two, slash=slash)
    return not is_range or _FIGURE_NEXT.match(folded, two.end) is not None


def _is_alike(one: Amount, two: Amount, *, slash: bool) -> bool:
    """Whether both are in thousands or in one currency; with a slash the second may name it for both."""
    if one.times == two.times == "k":
        return True
    return two.currency is not None and (one.currency == two.currency or (slash and one.currency is None))


def _bare_lines(pair: Pair) -> bool:
    """A line end alone joins only near ends of one currency, below "Salary range" or behind "/Yr."."""
    if not pair.joint["line"]:
        return False
    near = pair.one.value < pair.two.value <= pair.one.value * 2 and _is_alike(pair.one, pair.two, slash=False)
    folded, start, at = pair.folded, pair.one.start, pair.joint.start()
    below = words.RANGE_ABOVE.search(folded, max(0, start - 40), start) or folded[at - 4 : at] in ("/Yr.", "/Hr.")
    return not near or not below


def _weak_joint(pair: Pair) -> bool:
    """ "and" joins only after "between", or near ends after a label; not in "pay of $20 and $5 a meal"."""
    start = pair.one.start
    if not pair.joint["weak"] or words.OPENS_RANGE.search(pair.folded, max(0, start - 14), start):
        return False
    near = pair.one.value < pair.two.value <= pair.one.value * 2 and _is_alike(pair.one, pair.two, slash=False)
    labels = words.LABEL.search(pair.folded, max(0, start - 30), start)
    return not near or not (labels or words.RANGE_IS.search(pair.folded, max(0, start - 90), start))


def _bare_cells(pair: Pair) -> bool:
    """Table cells join only below a suitable header: "Base | OTE" is two things, "Min | Max" is one."""
    start = pair.one.start
    return bool(pair.joint["cell"]) and not words.MIN_MAX.search(pair.folded, max(0, start - 200), start)


def _two_currencies(pair: Pair) -> bool:
    """ "€90 - £80" is not a range; "$90 - 80 CAD" may be one."""
    one, two = pair.one.currency, pair.two.currency
    return bool(one and two) and one != two and one not in SHARED_SIGNS and two not in SHARED_SIGNS


def _next_bullet(pair: Pair) -> bool:
    """The dash may be the bullet of the next line: "5 euros per day\\n- 20 days"."""
    return pair.two.is_plain and pair.one.currency is not None and "\n" in pair.joint[0]


def _counts_things(pair: Pair) -> bool:
    """ "$25 - 40 hours a week", "Average miles: 1,200 to 1,500 per week"."""
    two, start = pair.two, pair.one.start
    if pair.is_plain and words.COUNT_LABEL.search(pair.folded, max(0, start - 12), start):
        return True
    if not two.is_plain or two.value >= 1000 or (_is_near(pair) and words.AN_HOUR.match(pair.folded, two.end)):
        return False  # "$20-22 hr"
    return words.COUNTED.match(pair.folded, two.end) is not None


def _is_near(pair: Pair) -> bool:
    return pair.one.currency is not None and pair.one.value < pair.two.value <= pair.one.value * 2


def _is_of_the_clock(pair: Pair) -> bool:
    """ "Hours of 0800 to 2000": no money begins with a nought, and such a line has more times."""
    start = pair.one.digits
    return pair.is_plain and words.CLOCK.search(pair.folded, max(0, start - 60), start + 4) is not None


_REJECTS: tuple[Callable[[Pair], bool], ...] = (
    _lost_dash, _bare_lines, _weak_joint, _bare_cells, _two_currencies, _next_bullet, _counts_things, _is_of_the_clock,
)  # fmt: skip


def _is_slip(pair: Pair, unit: UnitText | None) -> bool:
    """A dash typed for the decimal point, with a sign before the first number only: "£17-94 per hour".

    Also in "£17-94 - £23-07", because a range has two ends and not three.
    """
    one, two = pair.one, pair.two
    first_is_whole = one.currency is not None and one.value.as_tuple().exponent == 0
    has_nought = pair.folded[two.digits] == "0"
    second_is_cents = two.is_plain and two.end - two.digits == 2 and (has_nought or two.value > one.value * 4)
    if pair.joint[0].strip() != "-" or not (first_is_whole and second_is_cents):
        return False
    return has_nought or unit == "HOUR" or words.OTHER_END.match(pair.folded, two.end) is not None


def _is_labelled_pay(pair: Pair, ends: Ends, floor: int) -> bool:
    """Whether two plain numbers can be pay: small ones after a label, "Salary: 17 - 20"; but not "2019 - 2023"."""
    low, high = ends
    if high >= 1000:
        return not all(words.YEAR_LIKE.match(str(end)) for end in ends)
    start = pair.one.start
    label = words.LABEL.search(pair.folded, max(floor, start - 40), start)
    return label is not None and _LEAST_HOURLY <= low <= high <= low * _HOURLY_SPREAD


# --- both ends in full -----------------------------------------------------------------------------------------------


def same_scale(one: Amount, two: Amount) -> Ends | None:
    """Both ends in full, in order; None if they cannot be one range.

    >>> from jobscan.grammar.money.amounts import amounts
    >>> texts = ("130-165k", "67-78,000", "$120,000 - 140", "$95k - $80k", "20 to 900")
    >>> [ends and tuple(map(str, ends)) for ends in (same_scale(*amounts(text)) for text in texts)]
    [('130000', '165000'), ('67000', '78000'), ('120000', '140000'), ('80000', '95000'), None]
    """
    low, high = one.value, two.value
    if one.times != two.times:
        low, high = _scaled_as_written(one, two)
    elif one.times is None:
        low, high = _scaled_by_size(low, high)
    if high < low <= high * 3:
        low, high = high, low
    return (low, high) if 0 < low <= high <= low * _WIDEST else None


def _scaled_as_written(one: Amount, two: Amount) -> Ends:
    """The multiplier of one counts for both: "130-165k", "130k-165", "55-65 cpm"."""
    low, high = one.value, two.value
    if one.times is None and two.times == "cents" and low >= LEAST_CENTS:
        return low / 100, high
    if one.times is None and two.times in MULTIPLES and low < 1000:
        return low * MULTIPLES[two.times], high
    if one.times == "k" and two.times is None and high < 1000:
        return low, high * _THOUSAND
    if one.times == "k" and two.times == "million":  # "₦800k - ₦1.2M": both in millions, like the statement
        return low / 1_000_000, high
    return low, high


def _scaled_by_size(low: Decimal, high: Decimal) -> Ends:
    """Thousands that one leaves out: "67-78,000", "$120,000 - 140"."""
    if low < 1000 and high >= low * 1000 and high >= 10_000:
        return low * _THOUSAND, high
    if high < 1000 and low >= 10_000 and high * 1000 > low:
        return low, high * _THOUSAND
    return low, high
