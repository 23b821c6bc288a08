"""A line of a plain wage table -> a wage, or a message about what is wrong with the line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import NamedTuple

from jobscan.wages.areas import STATE_AREAS
from jobscan.wages.row import NATION, PER_YEAR, Row

COLUMNS = (
    "occ_code", "title", "level", "area", "currency", "period", "min", "max", "p10", "p25", "p50", "p75", "p90", "mean",
    "n", "rse", "effective", "source",
)  # fmt: skip
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
BETWEEN = ("p20", "p30", "p40", "p60", "p70", "p80")  # further columns that a table may have
_PER_YEAR = {unit.lower(): number for unit, number in PER_YEAR.items()}
PERIODS = ("hour", *_PER_YEAR)
# What statistical offices print where they print no number (BLS, ONS, Statistics Canada).
MISSING = frozenset({"", "*", "**", "-", "--", "x", "..", "...", ":", "na", "n/a", "null", "none", "#n/a"})
ANYWHERE = "*"
MOST = 10**9  # a wage or a number of people above this was misread
_NUMBER = re.compile(
    r"(?:[A-Z]{0,3}[$£€¥₹]?|[a-z]{2,3}\.?) ?(-?[0-9][0-9,' \u00a0\u202f]*(?:\.[0-9]+)?) ?(?:[$£€%]|[A-Z]{3})?"
)
_SPACES = re.compile(r"[,' \u00a0\u202f]")
_CURRENCY = re.compile(r"[A-Z]{3}")
_AREA = re.compile(r"\*|[A-Z]{2}(?:-[A-Z0-9]{1,3}(?:-\d{5})?)?|\d{7}")


class RowError(ValueError):
    """What is wrong with a line, in the user's words."""


class Wage(NamedTuple):
    """One line, parsed. `code` has the level after a slash, and is the title if there is no code."""

    code: str
    title: str
    area: str
    currency: str
    row: Row


def parse_row(line: Mapping[str, str | None], defaults: Mapping[str, str]) -> Wage:
    """Parse a line with columns as in `COLUMNS` and `BETWEEN`; `defaults` fill empty cells. Raises RowError.

    >>> parse_row({"title": "Actor", "p50": "29.05", "period": "hour"}, {"currency": "USD", "area": "US"}).row.median
    2905
    """
    cells = {name: (line.get(name) or "").strip() or defaults.get(name, "") for name in (*COLUMNS, *BETWEEN)}
    code = cells["occ_code"] or cells["title"]
    if not code:
        raise RowError("neither occ_code nor title")
    return Wage(
        code=f"{code}/{cells['level']}" if cells["level"] else code,
        title=cells["title"] or cells["occ_code"],
        area=area_code(cells["area"] or ANYWHERE),
        currency=_currency(cells["currency"]),
        row=_row(cells, _period(cells["period"])),
    )


def _currency(word: str) -> str:
    if not _CURRENCY.fullmatch(word.upper()):
        raise RowError(f"currency {word or 'missing'}: three letters, for example USD")
    return word.upper()


def _period(word: str) -> str:
    """One of `PERIODS`.

    >>> _period("per hour"), _period("Yearly")
    ('hour', 'year')
    """
    period = word.lower().removeprefix("per ").removesuffix("ly")
    if period not in PERIODS:
        raise RowError(f"period {word or 'missing'}: one of {', '.join(PERIODS)}")
    return period


def area_code(word: str) -> str:
    """The area's code in the wage tables, for "US" (the nation), "US-CA" (a state) or "US-CA-41940" (a metro area).

    >>> area_code("US-CA-41940"), area_code("GB"), area_code("*")
    ('0041940', 'GB', '*')
    """
    word = word.strip().upper()
    if not _AREA.fullmatch(word):
        raise RowError(f"area {word}: write US, US-CA, US-CA-41940, GB, CA-ON or *")
    country, *rest = word.split("-")
    if country != "US":
        return word
    if not rest:
        return NATION
    if len(rest) == 2:
        return f"00{rest[1]}"
    if rest[0] not in STATE_AREAS:
        raise RowError(f"area {word}: no such state")
    return STATE_AREAS[rest[0]]


def _row(cells: Mapping[str, str], period: str) -> Row:
    """The wages in a line: percentiles and mean or, without percentiles, a band and its middle."""
    factor = _PER_YEAR.get(period, 1)
    percentiles, between = _percentiles(cells, factor)
    mean = _cents("mean", cells["mean"], factor)
    band = _band(cells, factor)
    known = bool(between) or any(cents is not None for cents in percentiles)
    if not known and mean is None and band is None:
        raise RowError("no wage: give percentiles, a mean, or min and max")
    if known:
        band = None
    elif band:
        percentiles[2] = sum(band) // 2
    p10, p25, p50, p75, p90 = percentiles
    people, rse = _number("n", cells["n"]), _number("rse", cells["rse"])
    return Row(
        unit_text="HOUR" if period == "hour" else "YEAR",
        topcoded=any(_is_topcoded(cells[name]) for name in PERCENTILES),
        employment=None if people is None else int(people),
        rse=None if rse is None else float(rse),
        cents=(p10, p25, p50, p75, p90),
        mean_cents=mean,
        band=band,
        between=between,
    )


def _percentiles(cells: Mapping[str, str], factor: int) -> tuple[list[int | None], tuple[tuple[int, int], ...]]:
    """The five usual percentiles, and the further ones that are given."""
    found = {name: _cents(name, cells[name], factor) for name in sorted((*PERCENTILES, *BETWEEN))}
    known = {name: cents for name, cents in found.items() if cents is not None}
    if any(low > high for low, high in pairwise(known.values())):
        raise RowError("the percentiles go down: " + ", ".join(f"{name} {cells[name]}" for name in known))
    between = tuple((int(name[1:]), known[name]) for name in BETWEEN if name in known)
    return [found[name] for name in PERCENTILES], between


def _band(cells: Mapping[str, str], factor: int) -> tuple[int, int] | None:
    """The lowest and highest pay, if both are given."""
    low, high = _cents("min", cells["min"], factor), _cents("max", cells["max"], factor)
    if low is None or high is None:
        return None
    if low > high:
        raise RowError(f"min {cells['min']} is above max {cells['max']}")
    return low, high


def _cents(name: str, word: str, factor: int) -> int | None:
    amount = _number(name, word)
    if amount is None:
        return None
    if amount <= 0:
        raise RowError(f"{name} {word}: a wage must be above zero")
    return int((amount * factor * 100).to_integral_value(ROUND_HALF_UP))


def _is_topcoded(word: str) -> bool:
    """Whether a figure is only known to be above a limit: ">115.00" or BLS's "#", but not a spreadsheet's "#N/A"."""
    return word.startswith((">", "#")) and word.lower() not in MISSING


def _number(name: str, word: str) -> Decimal | None:
    """A number as in offices and spreadsheets: "1,234.50", "$98,000", "EUR 5 000"; None for signs of a missing one."""
    if word.lower() in MISSING or _is_topcoded(word):
        return None
    match = _NUMBER.fullmatch(word)
    if match is None:
        raise RowError(f"{name} {word[:40]}: not a number")
    value = Decimal(_SPACES.sub("", match[1]))
    if value > MOST:
        raise RowError(f"{name} {word[:40]}: too large for a wage")
    return value
