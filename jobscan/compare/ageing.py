"""A table's wages, measured in one month -> the same wages in the money of another month."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from jobscan.compare.benchmark_rows import BenchmarkRow
from jobscan.model import AgeBy, JobPosting, Options
from jobscan.wages.money_index import INDICES
from jobscan.wages.tables import Table

_DAYS = 365.25  # of a year
_OLD = dt.timedelta(days=366)  # a listing that is more than a year older than the wages is of other money


class Ageing(NamedTuple):
    """What a table's wages are multiplied by, the month that they then stand for, and a sentence that says so.

    Where a table cannot be aged `to` is None, the factor is 1, and the sentence says why. `is_gap`: the offer and the
    wages are then of different money, so that no extreme should be read from them.
    """

    factor: float
    to: dt.date | None
    assumption: str
    is_gap: bool = False


def ageing_for(table: Table, posting: JobPosting, options: Options) -> Ageing | None:
    """From the month of the table's wages to the one that the user asked for, or else to that of an old listing.

    None where nobody asked and the listing is no more than a year older than the wages, or does not say how old it is.
    With a rate (percent a year) wages grow by it, compounded by the day; else they follow consumer prices, which say
    what the money buys, or the index of wages, which says what the same work was paid. The sentence says which.
    """
    effective = table.card.get("effective")
    if not options.age_to:
        if not options.own_money or not isinstance(effective, dt.date):
            return None
        return _of_old_listing(table, posting, effective, options.age_by)
    if not isinstance(effective, dt.date):
        return Ageing(1.0, None, f"wages not aged: the table {table.name} does not say which month they are from")
    if options.age_rate is not None:
        factor = (1 + options.age_rate / 100) ** ((options.age_to - effective).days / _DAYS)
        return _aged(effective, options.age_to, factor, f"{options.age_rate:g} % a year")
    if table.card.get("currency") != "USD":
        return Ageing(1.0, None, f"wages not aged: {_no_index(table)}; use --age-rate to age them")
    return _by_index(effective, options.age_to, options.age_by)


def _of_old_listing(table: Table, posting: JobPosting, effective: dt.date, by: AgeBy) -> Ageing | None:
    """To the month of the listing: the day it was posted, or else the last day to apply."""
    day = next((fact.value for fact in (posting.date_posted, posting.valid_through) if fact), None)
    if day is None or effective - day <= _OLD:
        return None
    if table.card.get("currency") == "USD" and INDICES[by].covers(day):
        return _by_index(effective, day.replace(day=1), by)
    said = f"the listing is of {day:%B %Y}, the wages are of {effective:%B %Y}, in other money: {_no_index(table)}"
    return Ageing(1.0, None, said, is_gap=True)


def _no_index(table: Table) -> str:
    return f"no index of prices or wages for {table.card.get('currency')}"


def _by_index(effective: dt.date, to: dt.date, by: AgeBy) -> Ageing:
    index = INDICES[by]
    return _aged(effective, to, index.at(to) / index.at(effective), index.cited)


def _aged(effective: dt.date, to: dt.date, factor: float, how: str) -> Ageing:
    return Ageing(factor, to, f"wages of {effective:%B %Y} x {factor:.4f}, for {to:%B %Y} ({how})")


def aged(found: BenchmarkRow, ageing: Ageing | None) -> BenchmarkRow:
    """The row with its wages multiplied."""
    if ageing is None or ageing.to is None:
        return found
    return found._replace(row=found.row.times(ageing.factor))
