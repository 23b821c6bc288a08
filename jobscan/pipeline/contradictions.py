"""A posting and its listing -> warnings if a structured field clearly contradicts the text.

The field counts; the warning says that one of the two is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jobscan.facts.place.find import find_places
from jobscan.facts.place.zones import LABEL
from jobscan.facts.terms.workplace.choose import stated_workplace
from jobscan.facts.terms.workplace.find import find_workplace
from jobscan.listing import Listing
from jobscan.model import JobPosting, MonetaryAmount, Note

_APART = {"ONSITE", "TELECOMMUTE"}  # hybrid work is called either


def contradictions(posting: JobPosting, listing: Listing) -> Iterator[Note]:
    """At most one warning each for pay, place and workplace, if the input has fields for them."""
    yield from _of_pay(posting)
    if listing.is_read:
        yield from _of_workplace(posting, listing)
        yield from _of_place(posting, listing)


def _of_pay(posting: JobPosting) -> Iterator[Note]:
    """Pay for the same period in the same currency, without a common amount; other periods may mean the same."""
    facts = (*([posting.primary_pay] if posting.primary_pay else []), *posting.base_salary)
    said = next((fact for fact in facts if fact.start is not None), None)
    for field in posting.base_salary if said else ():
        if said and field.start is None and _are_apart(field.value, said.value):
            yield Note(code="pay-differs", message=f'the field says "{field.text}", the text "{said.text}"')
            return


def _are_apart(field: MonetaryAmount, said: MonetaryAmount) -> bool:
    """
    >>> def pay(low, high): return MonetaryAmount(currency="USD", min_value=low, max_value=high, unit_text="HOUR")
    >>> [_are_apart(pay(20, 25), other) for other in (pay(30, 35), pay(25, 30), pay(None, 18))]
    [True, False, True]
    """
    if (field.currency, field.unit_text) != (said.currency, said.unit_text):
        return False
    lows, highs = zip(*((each.min_value, each.max_value) for each in (field, said)), strict=True)
    low = max((Decimal(each) for each in lows if each is not None), default=None)
    high = min((Decimal(each) for each in highs if each is not None), default=None)
    return low is not None and high is not None and low > high


def _of_workplace(posting: JobPosting, listing: Listing) -> Iterator[Note]:
    field, said = posting.job_location_type, stated_workplace(listing.once(find_workplace), listing)
    if field and said and field.start is None and {field.value, said.value} == _APART:
        yield Note(code="workplace-differs", message=f'the field says "{field.text}", the text "{said.text}"')


def _of_place(posting: JobPosting, listing: Listing) -> Iterator[Note]:
    """A place after a label in the text, in a country, or a region of the same country, that no field names."""
    fields = [fact.value for fact in posting.job_location if fact.start is None]
    for seen in listing.once(find_places) if fields else ():
        country, region = seen.value.address_country, seen.value.address_region
        if seen.rule is not LABEL or not country or not region:
            continue
        named = {(each.address_country or country, each.address_region or region) for each in fields}
        if all(each.address_country for each in fields) and (country, region) not in named:
            words = listing.text[seen.start : seen.end]
            yield Note(code="place-differs", message=f'the field says "{fields[0].name}", the text "{words}"')
            return
