"""Date candidates and structured fields -> the day posted and the last day to apply, if unambiguous."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.grammar.dates import WrittenDate, parse_date, years_named
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact

Seen = Sequence[Candidate[WrittenDate]]


class Dates(NamedTuple):
    """The two days of a listing, if they are stated."""

    date_posted: Fact[dt.date] | None
    valid_through: Fact[dt.date] | None


def choose_dates(candidates: Seen, listing: Listing) -> Dates:
    """A field wins, then the first candidate that is a definite calendar day, then a closing day without a year."""
    fields, country = listing.source.fields, listing.country
    posted = [each for each in candidates if each.label == "date_posted"]
    closing = [each for each in candidates if each.label == "valid_through"]
    date_posted = _of_field("date_posted", fields.date_posted, country) or _first(posted, listing)
    valid_through = (
        _of_field("valid_through", fields.valid_through, country)
        or _first(closing, listing)
        or _without_year(closing, listing, date_posted.value if date_posted else None)
    )
    return Dates(date_posted, valid_through)


def _of_field(name: str, words: str | None, country: str | None) -> Fact[dt.date] | None:
    written = parse_date(words) if words else None
    day = written.as_date(country=country) if written else None
    return field_fact(name, day, words) if words and day else None


def _first(candidates: Seen, listing: Listing) -> Fact[dt.date] | None:
    for seen in candidates:
        if day := seen.value.as_date(country=listing.country):
            return listing.fact(seen, day, confidence_of(seen.rule))
    return None


def _without_year(closing: Seen, listing: Listing, posted: dt.date | None) -> Fact[dt.date] | None:
    """ "Closing date: 29th August": the next one after the posting, else in the only year of the listing's dates."""
    closing = [each for each in closing if each.value.year is None]
    years = _years(listing, posted) if closing else []
    for seen in closing:
        for year in years:
            if (day := seen.value.as_date(year=year)) and (posted is None or day >= posted):
                return listing.fact(seen, day, confidence_of(seen.rule))
    return None


def _years(listing: Listing, posted: dt.date | None) -> list[int]:
    """The possible years of a day without one, the likelier first; none if there is no way to tell."""
    if posted:
        return [posted.year, posted.year + 1]
    named = years_named(listing.lowered)
    return list(named) if len(named) == 1 else []
