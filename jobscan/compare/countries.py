"""A posting -> the wage table of its country, or why there is none."""

from __future__ import annotations

from typing import NamedTuple

from jobscan.model import JobPosting
from jobscan.wages.sqlite_table import DEFAULT_TABLE

# ISO 3166 alpha-2 -> table; territories of the United States are in its table
TABLES = {"US": DEFAULT_TABLE, "PR": DEFAULT_TABLE, "GU": DEFAULT_TABLE, "VI": DEFAULT_TABLE,
          "GB": "uk-ashe-2025", "CA": "ca-jobbank-2025"}  # fmt: skip
CURRENCIES = {"USD": "US", "GBP": "GB", "CAD": "CA"}
_ALSO = {"USA": "US", "UK": "GB", "CAN": "CA"}
_NAMES = {"US": "the United States", "GB": "the United Kingdom", "CA": "Canada"}


class Country(NamedTuple):
    """The table to compare with; None with the reason. `assumption` tells what the country was taken from."""

    table: str | None
    reason: str = ""
    assumption: str = ""


def country_of(posting: JobPosting, currency: str | None) -> Country:
    """Places before currency: a salary in dollars for a place in London is for London.

    Where no place tells of a country the currency does; a listing that says neither is taken for American, as most
    that state pay are. Places in several countries with a table are told apart by the currency.
    """
    codes = [_code(fact.value.address_country) for fact in posting.job_location]
    with_table = list(dict.fromkeys(code for code in codes if code in TABLES))
    if codes and all(codes) and not with_table:
        name = posting.job_location[0].value.name
        return Country(None, f"there is no wage table for the country of the place of work ({name})")
    if len(with_table) == 1:
        return Country(TABLES[with_table[0]])
    paid_in = CURRENCIES.get(currency or "")
    if paid_in and (not with_table or paid_in in with_table):
        return Country(TABLES[paid_in], assumption=_from_currency(paid_in))
    return Country(TABLES[with_table[0]] if with_table else DEFAULT_TABLE)


def _from_currency(country: str) -> str:
    return "" if country == "US" else f"compared with {_NAMES[country]}, whose currency the pay is in"


def _code(country: str | None) -> str | None:
    if not country:
        return None
    word = country.upper()
    return _ALSO.get(word, word)
