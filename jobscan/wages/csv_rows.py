"""A line of a plain wage table in, a wage out, or the sentence that says what is wrong with the line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import NamedTuple

from jobscan.wages.areas import NATION, STATE_AREAS
from jobscan.wages.packed import ANNUAL, HOURLY, Row

COLUMNS = (
    "occ_code", "title", "level", "area", "currency", "period", "min", "max", "p10", "p25", "p50", "p75", "p90", "mean",
    "n", "rse", "effective", "source",
)  # fmt: skip
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
# How many of a unit a year of work holds; hourly wages stay hourly.
PER_YEAR = {"year": 1, "month": 12, "biweek": 26, "week": 52, "day": 260}
PERIODS = ("hour", *PER_YEAR)
# What statistical offices print where they print no number (BLS, ONS, Statistics Canada).
MISSING = frozenset({"", "*", "**", "-", "--", "x", "X", "..", "...", ":", "na", "n/a", "null", "none", "#n/a"})
ANYWHERE = "*"
_NUMBER = re.compile(
    r"(?:[A-Z]{0,3}[$£€¥₹]?|[a-z]{2,3}\.?) ?(-?[0-9][0-9,' \u00a0\u202f]*(?:\.[0-9]+)?) ?(?:[$£€%]|[A-Z]{3})?"
)
_SPACES = re.compile(r"[,' \u00a0\u202f]")
MOST = 10**9  # a wage or a number of people above this was misread
_CURRENCY = re.compile(r"[A-Z]{3}")
_AREA = re.compile(r"\*|[A-Z]{2}(?:-[A-Z0-9]{1,3}(?:-\d{5})?)?|\d{7}")


class RowError(ValueError):
    """What is wrong with a line, in the user's words."""


class Wage(NamedTuple):
    """One line, understood. `code` has the level after a stroke, and is the title where there is no code."""

    code: str
    title: str
    area: str
    currency: str
    row: Row


def parse_row(line: Mapping[str, str | None], defaults: Mapping[str, str]) -> Wage:
    """Columns as in `COLUMNS`; what a line leaves empty is taken from `defaults`. Raises RowError.

    >>> parse_row({"title": "Actor", "p50": "29.05", "period": "hour"}, {"currency": "USD", "area": "US"}).row.cents[2]
    2905
    """
    cells = {name: (line.get(name) or "").strip() or defaults.get(name, "") for name in COLUMNS}
    if not cells["occ_code"] and not cells["title"]:
        raise RowError("neither occ_code nor title")
    currency = cells["currency"].upper()
    if not _CURRENCY.fullmatch(currency):
        raise RowError(f"currency {cells['currency'] or 'missing'}: three letters, for example USD")
    period = cells["period"].lower().removeprefix("per ").removesuffix("ly")
    if period not in PERIODS:
        raise RowError(f"period {cells['period'] or 'missing'}: one of {', '.join(PERIODS)}")
    code = cells["occ_code"] or cells["title"]
    return Wage(
        code=f"{code}/{cells['level']}" if cells["level"] else code,
        title=cells["title"] or cells["occ_code"],
        area=area_code(cells["area"] or ANYWHERE),
        currency=currency,
        row=_row(cells, period),
    )


def area_code(word: str) -> str:
    """The area as the wage tables call it: "US" is the nation's code, "US-CA" the state's, "US-CA-41940" the metro's.

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


def _row(cells: dict[str, str], period: str) -> Row:
    factor = PER_YEAR.get(period, 1)
    topcoded = any(cells[name].startswith((">", "#")) for name in PERCENTILES)
    cents = [_cents(name, cells[name], factor) for name in PERCENTILES]
    known = [value for value in cents if value is not None]
    if any(low > high for low, high in pairwise(known)):
        raise RowError("the percentiles go down: " + ", ".join(f"{name} {cells[name]}" for name in PERCENTILES))
    low, high = (_cents(name, cells[name], factor) for name in ("min", "max"))
    if low is not None and high is not None and low > high:
        raise RowError(f"min {cells['min']} is above max {cells['max']}")
    mean = _cents("mean", cells["mean"], factor)
    band = (low, high) if low is not None and high is not None else None
    if not known and mean is None and band is None:
        raise RowError("no wage: give percentiles, a mean, or min and max")
    if not known and band is not None:
        cents[2] = (band[0] + band[1]) // 2
    people, rse = _amount("n", cells["n"]), _amount("rse", cells["rse"])
    return Row(
        basis=HOURLY if period == "hour" else ANNUAL,
        topcoded=topcoded,
        employment=None if people is None else int(people),
        rse=None if rse is None else float(rse),
        cents=(cents[0], cents[1], cents[2], cents[3], cents[4]),
        mean_cents=mean,
        band=band if not known else None,
    )


def _cents(name: str, word: str, factor: int) -> int | None:
    amount = _amount(name, word)
    if amount is None:
        return None
    if amount <= 0:
        raise RowError(f"{name} {word}: a wage is above nothing")
    return int((amount * factor * 100).to_integral_value(ROUND_HALF_UP))


def _amount(name: str, word: str) -> Decimal | None:
    """A number as offices and spreadsheets write it: "1,234.50", "$98,000", "EUR 5 000"; None for marks of nothing."""
    if word.lower() in MISSING or word.startswith((">", "#")):
        return None
    match = _NUMBER.fullmatch(word)
    if match is None:
        raise RowError(f"{name} {word[:40]}: not a number")
    value = Decimal(_SPACES.sub("", match[1]))
    if value > MOST:
        raise RowError(f"{name} {word[:40]}: more than anybody is paid")
    return value
