"""A posting in, the wage table of its country out, or why there is none."""

from __future__ import annotations

from typing import NamedTuple

from jobscan.model import JobPosting
from jobscan.wages.packed import DEFAULT_TABLE

# ISO 3166 alpha-2 -> table; territories of the United States are in its table
TABLES = {"US": DEFAULT_TABLE, "PR": DEFAULT_TABLE, "GU": DEFAULT_TABLE, "VI": DEFAULT_TABLE,
          "GB": "uk-ashe-2025", "CA": "ca-jobbank-2025"}  # fmt: skip
CURRENCIES = {"USD": "US", "GBP": "GB", "CAD": "CA"}
_ALSO = {"USA": "US", "UK": "GB", "CAN": "CA"}


class Country(NamedTuple):
    """The table to compare with; None with the reason. `said` tells what the country was taken from."""

    table: str | None
    reason: str = ""
    said: str = ""


def country_of(posting: JobPosting, currency: str | None) -> Country:
    """Places before currency: a salary in dollars for a place in London is for London.

    Where no place tells of a country the currency does; a listing that says neither is taken for American, as most
    that state pay are. Places in several countries with a table are told apart by the currency.
    """
    places = [(_code(fact.value.address_country), fact.value.name) for fact in posting.job_location]
    known = [(code, name) for code, name in places if code]
    with_table = list(dict.fromkeys(code for code, _ in known if code in TABLES))
    if known and not with_table and len(known) == len(places):
        name = known[0][1]
        return Country(None, f"the place of work is abroad ({name}); there is no wage table of that country")
    spent = CURRENCIES.get(currency or "")
    if len(with_table) == 1:
        return Country(TABLES[with_table[0]])
    if spent and (not with_table or spent in with_table):
        said = f"compared with {_NAMES[spent]}, whose currency the pay is in" if spent != "US" else ""
        return Country(TABLES[spent], said=said)
    return Country(TABLES[with_table[0]] if with_table else DEFAULT_TABLE)


_NAMES = {"US": "the United States", "GB": "the United Kingdom", "CA": "Canada"}


def _code(country: str | None) -> str | None:
    if not country:
        return None
    word = country.upper()
    return _ALSO.get(word, word)
