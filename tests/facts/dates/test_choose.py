"""What is understood of the day posted and the last day to apply."""

import datetime as dt

import pytest

from jobscan.facts.dates.choose import choose_dates
from jobscan.facts.dates.find import find_dates
from jobscan.model import Fields
from tests.facts.marks import marked, quotes_hold, stated

CLOSING = {
    "the year of the day posted": ("Posted: 3 August 2025\nClosing date: 29th August", dt.date(2025, 8, 29)),
    "the day posted itself": ("Posted: 29 August 2025\nClosing date: 29th August", dt.date(2025, 8, 29)),
    "the year after": ("Posted: 20 December 2025\nApply by January 6", dt.date(2026, 1, 6)),
    "a leap day": ("Posted: 3 December 2027\nApply by February 29", dt.date(2028, 2, 29)),
    "the only year named": ("Closing date: 29th August\nInterviews: 5 September 2026", dt.date(2026, 8, 29)),
    "two years named": ("Closing date: 29th August\nInterviews: 5 May 2026 and 6 May 2027", None),
    "no year named": ("Closing date: 29th August", None),
    "no such day": ("Posted: 3 August 2025\nClosing date: 31 September", None),
    "the second is a day": ("Posted: 3 August 2025\nCloses 31 September. Apply by 30 September", dt.date(2025, 9, 30)),
    "one with its year is preferred": ("Apply by 3 May. Closing date: 5 May 2025", dt.date(2025, 5, 5)),
    "the first of two": ("Closing date: 5 May 2025. Apply by 3 May 2025", dt.date(2025, 5, 5)),
    "the first that is a day": ("Closing date: 31 June 2025. Apply by 3 May 2025", dt.date(2025, 5, 3)),
}


def test_both_dates_of_a_listing() -> None:
    text = "Posted: 2024-07-26\nJob\nClosing date: 12 August 2024"
    dates = choose_dates(*marked(find_dates, text))
    assert stated(dates.date_posted).value == dt.date(2024, 7, 26)
    assert stated(dates.valid_through).value == dt.date(2024, 8, 12)
    assert (stated(dates.date_posted).rule, stated(dates.valid_through).rule) == (
        "dates.date_posted",
        "dates.valid_through",
    )
    assert quotes_hold(dates, text)


@pytest.mark.parametrize("text, expected", CLOSING.values(), ids=CLOSING)
def test_the_last_day_to_apply(text: str, expected: object) -> None:
    fact = choose_dates(*marked(find_dates, text)).valid_through
    assert (fact and fact.value) == expected


def test_a_day_with_a_year_from_elsewhere_is_less_sure() -> None:
    closing = [
        stated(choose_dates(*marked(find_dates, f"Posted: 3 August 2025\nCloses 29 August{year}")).valid_through)
        for year in ("", " 2025")
    ]
    assert [(fact.value, fact.rule) for fact in closing] == [
        (dt.date(2025, 8, 29), "dates.day_only"),
        (dt.date(2025, 8, 29), "dates.valid_through"),
    ]
    assert closing[0].confidence < closing[1].confidence


def test_a_day_posted_needs_its_year() -> None:
    assert choose_dates(*marked(find_dates, "Posted: 3 May\nInterviews: 5 May 2026")) == (None, None)


@pytest.mark.parametrize("country, expected", [("US", dt.date(2017, 4, 7)), ("GB", dt.date(2017, 7, 4)), (None, None)])
def test_the_country_tells_the_order(country: str | None, expected: object) -> None:
    text, fields = "Open Date: 04-07-17", Fields(valid_through="04/07/2017")
    dates = choose_dates(*marked(find_dates, text, country=country, fields=fields))
    assert [fact and fact.value for fact in dates] == [expected, expected]


def test_fields_win() -> None:
    fields = Fields(date_posted="2025-01-02", valid_through="3 Feb 2025")
    dates = choose_dates(*marked(find_dates, "Posted: 2024-07-26. Closes 2024-08-26", fields=fields))
    assert [(fact.value, fact.start, fact.text, fact.rule) for fact in map(stated, dates)] == [
        (dt.date(2025, 1, 2), None, "2025-01-02", "field.date_posted"),
        (dt.date(2025, 2, 3), None, "3 Feb 2025", "field.valid_through"),
    ]


def test_a_posting_date_in_a_field_gives_the_closing_day_its_year() -> None:
    dates = choose_dates(*marked(find_dates, "Closes 3 May", fields=Fields(date_posted="2025-04-02")))
    assert stated(dates.valid_through).value == dt.date(2025, 5, 3)


def test_a_field_that_cannot_be_read_leaves_the_text_to_speak() -> None:
    dates = choose_dates(*marked(find_dates, "Posted: 2024-07-26", fields=Fields(date_posted="last week")))
    assert stated(dates.date_posted).value == dt.date(2024, 7, 26)
