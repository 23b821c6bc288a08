"""Which hours are the job's, and which pay is said to be that of full time."""

from decimal import Decimal

import pytest

from jobscan.facts.hours.choose import choose_hours
from jobscan.facts.hours.find import find_hours
from jobscan.facts.hours.full_time import with_full_time_rates
from jobscan.listing import Listing
from jobscan.model import Fact, Fields, MonetaryAmount, RangeField, Role, Segment, Source

Week = tuple[float | None, float | None]
CHOICES: dict[str, tuple[str, Week | None]] = {
    "one": ("20 hours a week", (20, 20)),
    "said twice": ("20 hours a week. You work 20 hours per week.", (20, 20)),
    "the narrower": ("20-40 hours a week. You work 24 hours per week.", (24, 24)),
    "within an open one": ("15+ hours a week. You work 20-25 hours per week.", (20, 25)),
    "up to, and fewer": ("up to 30 hours a week. You work 20 hours per week.", (20, 20)),
    "two that differ": ("37 hours a week, or 39 hours a week", None),
    "two that overlap": ("20-30 hours a week, or 25-40 hours a week", None),
    "a label before the rest": ("We close after 60 hours a week\nHours: 37", (37, 37)),
    "hours before a share": ("0.5 FTE, 18.5 hours a week", (18.5, 18.5)),
    "a share": ("0.5 FTE", (20, 20)),
    "none": ("Bake bread", None),
}
FULL_TIME = {
    "pro rata": ("£24,000 pro rata", True),
    "behind a remark": ("£24,000 per annum (depending on skill, pro-rata)", True),
    "full-time equivalent": ("£24,000 a year (full-time equivalent)", True),
    "FTE": ("£24,000 FTE", True),
    "in front": ("FTE salary: £24,000", True),
    "pro-rated": ("£24,000, prorated for part-time bakers", True),
    "leave": ("£24,000, 25 days of leave (pro rata)", False),
    "another line": ("£24,000\npro rata", False),
    "another amount": ("£24,000, £30,000 pro rata", False),
    "far away": ("£24,000 for a year in which you bake a great deal of bread and rolls, pro rata", False),
    "nothing": ("£24,000", False),
}


@pytest.mark.parametrize("text, expected", CHOICES.values(), ids=CHOICES)
def test_the_hours_of_the_job(text: str, expected: Week | None) -> None:
    listing = Listing.of_text(text)
    fact = choose_hours(find_hours(listing), listing)
    assert (fact.value.hours_per_week if fact else None) == expected
    assert fact is None or fact.stated == ("FTE" not in fact.text)


def test_a_field_wins_over_the_text() -> None:
    fields = Fields(work_hours=RangeField(text="min_hours: 32, max_hours: 36", low=32, high=36))
    listing = Listing(Source(text="40 hours a week", uri="<test>", fields=fields))
    fact = choose_hours(find_hours(listing), listing)
    assert fact is not None
    assert (fact.value.hours_per_week, fact.rule, fact.start) == ((32, 36), "field.work_hours", None)


@pytest.mark.parametrize("role", ["benefit", "company_about", "legal_eeo"])
@pytest.mark.parametrize("text, found", [("We work 36 hours a week", False), ("Hours: 36", True)])
def test_what_is_said_of_everybody(role: Role, text: str, found: bool) -> None:
    segment = Segment(start=0, end=len(text), role=role)
    listing = Listing(Source(text=text, uri="<test>"), segments=(segment,))
    assert (choose_hours(find_hours(listing), listing) is not None) is found


@pytest.mark.parametrize("text, expected", FULL_TIME.values(), ids=FULL_TIME)
def test_pay_of_full_time(text: str, expected: bool) -> None:
    start = text.index("£24,000")
    pay = MonetaryAmount(currency="GBP", min_value=Decimal(24000), max_value=None, unit_text="YEAR")
    fact = Fact(value=pay, start=start, end=start + 7, text="£24,000", rule="pay.from", confidence=0.9)
    (marked,) = with_full_time_rates([fact], Listing.of_text(text))
    assert marked.value.full_time_equivalent is (expected or None)


def test_pay_of_a_field_has_no_words_beside_it() -> None:
    pay = MonetaryAmount(currency="GBP", min_value=Decimal(24000), max_value=None, unit_text="YEAR")
    fact = Fact(value=pay, start=None, end=None, text="24000", rule="field.pay", confidence=0.9)
    assert with_full_time_rates([fact], Listing.of_text("pro rata")) == (fact,)
