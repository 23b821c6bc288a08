"""Folded text -> statements of money: ranges, "up to", "from" and single amounts, with their unit.

What a statement is about (wage, bonus, the firm's revenue) is decided in `facts/pay/kind.py`.
"""

from __future__ import annotations

from jobscan.grammar.money import patterns as words
from jobscan.grammar.money.amounts import SMALL_UNITS, Amount, amounts
from jobscan.grammar.money.parts import Shape, Statement, unit_behind
from jobscan.grammar.money.ranges import read_min_max, read_range, read_rising
from jobscan.grammar.money.singles import read_single
from jobscan.grammar.money.units import REMARK

__all__ = ["Shape", "Statement", "in_full", "statements"]

# The longest gap seen in real ranges: a unit, line ends and a table's bars between the two amounts, or
# "/year in our lowest geographic market up to".
_LONGEST_GAP = 50
_LONGEST_RISE = 130  # "£23,000 with room to grow within the role up to the maximum of £26,000"
_MOST_STEPS = 2  # before an amount: a grade and a step
_HIGHEST_STEP = 100
_LONGEST_SCALE = 3  # times the first point: more than the last of any scale


def statements(folded: str) -> tuple[Statement, ...]:
    """Every statement of money in the text, in order, without overlaps.

    >>> [(s.shape, str(s.low), str(s.high), s.unit) for s in statements("$130-165k, or from $60 per hour")]
    [('range', '130000', '165000', None), ('from', '60', 'None', 'HOUR')]
    """
    found: list[Statement] = []
    figures = amounts(folded)
    at = floor = 0
    while at < len(figures):
        statement, at = _statement_at(folded, figures, at, floor, found[-1] if found else None)
        if statement is not None:
            if found and statement.start < found[-1].end < statement.end:  # a sign between two amounts is the second's
                before = folded[found[-1].start : statement.start].rstrip()
                found[-1] = found[-1]._replace(end=found[-1].start + len(before))
            found.append(statement)
            floor = statement.end
    return tuple(found)


def _statement_at(
    folded: str, figures: list[Amount], at: int, floor: int, previous: Statement | None
) -> tuple[Statement | None, int]:
    """The statement that begins with the figure at a place in the list, and the place after it."""
    one = figures[at]
    if _is_step(folded, one, floor):
        return None, at + 1
    table = read_min_max(folded, figures[at : at + 3], floor)
    if table is not None:
        return table[0], at + table[1]
    other = _next_outside_brackets(folded, figures, at)
    statement = None
    if other < len(figures):
        two, gap = figures[other], figures[other].start - one.end
        statement = read_range(folded, one, two, floor) if gap <= _LONGEST_GAP else None
        statement = statement or (read_rising(folded, one, two, floor) if gap <= _LONGEST_RISE else None)
    behind = at + 1 if statement is None else other + 1
    statement = statement or read_single(folded, one, floor, previous)
    if statement is None:
        return None, behind
    if other < len(figures) and statement.shape == "single" and statement.end >= figures[other].end:
        return _other_end(folded, figures, behind, floor, statement)
    behind, statement = _scale_to_end(folded, figures, behind, statement)
    return in_full(statement), behind


def _other_end(folded: str, figures: list[Amount], at: int, floor: int, low: Statement) -> tuple[Statement, int]:
    """An amount with a dash for its point, and the amount that a further dash joins to it: "£17-94 - £23-07"."""
    joined = at < len(figures) and words.DASH.fullmatch(folded, low.end, figures[at].start)
    high, behind = _statement_at(folded, figures, at, low.end, None) if joined else (None, at)
    if high is None or low.low is None or high.high is None or not low.low < high.high <= low.low * _LONGEST_SCALE:
        return low, at
    return high._replace(start=low.start, shape="range", low=low.low), behind


def in_full(statement: Statement) -> Statement:
    """The statement with millions written out, which can be pay in some currencies: "5.5M - 7M JPY"."""
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
        end, unit = unit_behind(folded, point.end)
        currency = statement.currency or point.currency
        statement = statement._replace(end=end, high=point.value, unit=statement.unit or unit, currency=currency)
        at += 1
    return at, statement


def _next_outside_brackets(folded: str, figures: list[Amount], at: int) -> int:
    """The place of the next figure, skipping remarks and steps: "€2,651 (scale 9) and €3,997"."""
    following = at + 1
    if following + 1 < len(figures) and figures[following].is_plain:
        remark = REMARK.match(folded, figures[at].end, figures[at].end + _LONGEST_GAP)
        if remark and figures[following].end < remark.end():
            return following + 1
    for _ in range(_MOST_STEPS):
        if following + 1 < len(figures) and _is_step(folded, figures[following], figures[at].end):
            following += 1
    return following


def _is_step(folded: str, figure: Amount, floor: int) -> bool:
    """Whether a plain number is a step or grade of a scale: "GS-14 step 10: $116,181"."""
    small = figure.is_plain and figure.value < _HIGHEST_STEP
    return small and words.STEP.search(folded, max(floor, figure.start - 8), figure.start) is not None
