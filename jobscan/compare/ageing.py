"""Wages of one month in, the same wages in the money of another month out."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from jobscan.compare.cells import Cell
from jobscan.model import Options
from jobscan.wages.consumer_prices import NAME, index_of
from jobscan.wages.tables import Table

_DAYS = 365.25


class Ageing(NamedTuple):
    """What a table's wages are multiplied by, the month that they then stand for, and a sentence that says so.

    Where a table cannot be aged `to` is None, the factor is 1, and the sentence says why.
    """

    factor: float
    to: dt.date | None
    said: str


def ageing_for(table: Table, options: Options) -> Ageing | None:
    """From the month of the table's wages to the one that the user asked for; None when nobody asked.

    With a rate (percent a year) wages grow by it, compounded by the day; else they follow consumer prices. Practice
    ages wages by a wage index; consumer prices say what the money buys, and the sentence says which was used.
    """
    if options.age_to is None:
        return None
    effective = table.card.get("effective")
    if not isinstance(effective, dt.date):
        return Ageing(1.0, None, f"wages not aged: the table {table.name} does not say of which month they are")
    if options.age_rate is not None:
        factor = (1 + options.age_rate / 100) ** ((options.age_to - effective).days / _DAYS)
        how = f"{options.age_rate:g} % a year"
    elif table.card.get("currency") != "USD":
        return Ageing(
            1.0, None, f"wages not aged: no consumer prices for {table.card.get('currency')}, --age-rate would do"
        )
    else:
        factor = index_of(options.age_to) / index_of(effective)
        how = NAME
    said = f"wages of {effective:%B %Y} x {factor:.4f}, for {options.age_to:%B %Y} ({how})"
    return Ageing(factor, options.age_to, said)


def aged(cell: Cell, ageing: Ageing | None) -> Cell:
    """The row with its wages multiplied."""
    if ageing is None or ageing.to is None:
        return cell
    row = cell.row
    p10, p25, p50, p75, p90 = (None if cents is None else round(cents * ageing.factor) for cents in row.cents)
    mean = None if row.mean_cents is None else round(row.mean_cents * ageing.factor)
    band = row.band and (round(row.band[0] * ageing.factor), round(row.band[1] * ageing.factor))
    return cell._replace(row=row._replace(cents=(p10, p25, p50, p75, p90), mean_cents=mean, band=band))
