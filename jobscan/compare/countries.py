"""A posting -> the wage table of its country, or why there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jobscan.grammar.places.gazetteer import gazetteer
from jobscan.model import Fact, JobPosting, MonetaryAmount, Place
from jobscan.wages.sqlite_table import DEFAULT_TABLE

# ISO 3166 alpha-2 -> table; territories of the United States are in its table
TABLES = {"US": DEFAULT_TABLE, "PR": DEFAULT_TABLE, "GU": DEFAULT_TABLE, "VI": DEFAULT_TABLE,
          "GB": "uk-ashe-2025", "CA": "ca-jobbank-2025"}  # fmt: skip
CURRENCIES = {"USD": "US", "GBP": "GB", "CAD": "CA"}
_NAMED_DOLLAR = re.compile(r"[A-Z] ?\$|\$ ?[CA]\b|(?:CAD|AUD|NZD|SGD|HKD|MXN)\b")
_ALSO = {"USA": "US", "UK": "GB", "CAN": "CA"}
# Parts of the world in which there are countries with a table; the others of the gazetteer have none.
_WITHIN = {
    "europe": ("GB",), "emea": ("GB",), "north america": ("US", "CA"), "americas": ("US", "CA"),
}  # fmt: skip
_NAMES = {"US": "the United States", "GB": "the United Kingdom", "CA": "Canada"}


class Country(NamedTuple):
    """The table to compare with; None with the reason. `assumption` tells what the country was taken from."""

    table: str | None
    reason: str = ""
    assumption: str = ""


def country_of(posting: JobPosting, currency: str | None) -> Country:
    """Places before currency: a salary in dollars for a place in London is for London.

    Where no place tells of a country the currency does; a listing that says neither is taken for American, as most
    that state pay are. Places in several countries with a table are told apart by the currency. A part of the world
    is no country: dollars in "EMEA" are not American pay.
    """
    places = [fact.value for fact in posting.job_location]
    codes = [_code(place.address_country) for place in places]
    with_table = list(dict.fromkeys(code for code in codes if code in TABLES))
    if codes and all(codes) and not with_table:
        return Country(None, f"there is no wage table for the country of the place of work ({places[0].name})")
    if len(with_table) == 1:
        return Country(TABLES[with_table[0]])
    paid_in = CURRENCIES.get(currency or "")
    if reason := _only_elsewhere(places, paid_in or "US"):
        return Country(None, reason)
    return _paid_in(paid_in, with_table)


def _paid_in(country: str | None, with_table: Sequence[str]) -> Country:
    """The country whose currency is paid, unless the listing names other places."""
    if country and (not with_table or country in with_table):
        return Country(TABLES[country], assumption=_from_currency(country))
    return Country(TABLES[with_table[0]] if with_table else DEFAULT_TABLE)


def currency_assumed(pay: Fact[MonetaryAmount], places: Sequence[Fact[Place]]) -> tuple[str, ...]:
    """That the currency was taken from the place: of a bare number, or of a "$" that is another country's dollar.

    The same sign stands in listings of Canada for either dollar.
    """
    currency = pay.value.currency
    if not pay.stated:
        return (f"the currency is not stated; taken as {currency}, that of the place",)
    if currency in (None, "USD") or pay.start is None or "$" not in pay.text or _NAMED_DOLLAR.search(pay.text):
        return ()
    named = next((each.value.name for each in places if _code(each.value.address_country) == currency[:2]), None)
    why = f', for a place in {_NAMES.get(currency[:2], currency[:2])} ("{named}")' if named else ""
    return (f'"$" read as {currency}{why}; the listing does not say which dollar',)


def _only_elsewhere(places: list[Place], country: str) -> str:
    """Why the pay is not this country's: all the places are parts of the world outside it. Otherwise ""."""
    zones = [place.name.lower() for place in places if _is_zone(place)]
    if not zones or len(zones) < len(places) or any(country in _WITHIN.get(zone, ()) for zone in zones):
        return ""
    name = next(place.name for place in places)
    return f"there is no wage table for {name}; compare with another using --area PLACE or --benchmark TABLE"


def is_abroad(place: Place) -> bool:
    """Whether a place is a part of the world, or in a country other than the United States."""
    return _is_zone(place) or TABLES.get(_code(place.address_country) or "US") != DEFAULT_TABLE


def _is_zone(place: Place) -> bool:
    readings = gazetteer().get(place.name.lower(), ())
    return any(each.kind == "zone" and not each.country for each in readings)


def _from_currency(country: str) -> str:
    return "" if country == "US" else f"compared with {_NAMES[country]}, whose currency the pay is in"


def _code(country: str | None) -> str | None:
    if not country:
        return None
    word = country.upper()
    return _ALSO.get(word, word)
