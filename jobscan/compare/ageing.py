"""Wages of one month -> the same wages in the money of another month."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from jobscan.compare.benchmark_rows import BenchmarkRow
from jobscan.model import Options
from jobscan.wages.consumer_prices import NAME, index_of
from jobscan.wages.tables import Table

_DAYS = 365.25  # of a year


class Ageing(NamedTuple):
    """What a table's wages are multiplied by, the month that they then stand for, and a sentence that says so.

    Where a table cannot be aged `to` is None, the factor is 1, and the sentence says why.
    """

    factor: float
    to: dt.date | None
    assumption: str


def ageing_for(table: Table, options: Options) -> Ageing | None:
    """From the month of the table's wages to the one that the user asked for; None when nobody asked.

    With a rate (percent a year) wages grow by it, compounded by the day; else they follow consumer prices. Practice
    ages wages by a wage index; consumer prices say what the money buys, and the sentence says which was used.
    """
    if options.age_to is None:
        return None
    effective, currency = table.card.get("effective"), table.card.get("currency")
    if not isinstance(effective, dt.date):
        return Ageing(1.0, None, f"wages not aged: the table {table.name} does not say of which month they are")
    if options.age_rate is not None:
        factor = (1 + options.age_rate / 100) ** ((options.age_to - effective).days / _DAYS)
        how = f"{options.age_rate:g} % a year"
    elif currency != "USD":
        return Ageing(1.0, None, f"wages not aged: no consumer prices for {currency}, --age-rate would do")
    else:
        factor = index_of(options.age_to) / index_of(effective)
        how = NAME
    assumption = f"wages of {effective:%B %Y} x {factor:.4f}, for {options.age_to:%B %Y} ({how})"
    return Ageing(factor, options.age_to, assumption)


def aged(found: BenchmarkRow, ageing: Ageing | None) -> BenchmarkRow:
    """The row with its wages multiplied."""
    if ageing is None or ageing.to is None:
        return found
    row, factor = found.row, ageing.factor
    p10, p25, p50, p75, p90, mean = (
        None if cents is None else round(cents * factor) for cents in (*row.cents, row.mean_cents)
    )
    band = row.band and (round(row.band[0] * factor), round(row.band[1] * factor))
    return found._replace(row=row._replace(cents=(p10, p25, p50, p75, p90), mean_cents=mean, band=band))
