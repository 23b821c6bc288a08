"""What is understood of the day posted and the last day to apply."""

import datetime as dt

import pytest

from jobscan.facts.dates.choose import date_facts, parse_date
from jobscan.facts.dates.find import find_dates
from jobscan.model import Fields
from tests.facts.marks import marked, quotes_hold

READ = {
    "2024-07-26": dt.date(2024, 7, 26),
    "2024-07-26T08:00:00Z": dt.date(2024, 7, 26),
    "2026/6/30": dt.date(2026, 6, 30),
    "12 August 2024": dt.date(2024, 8, 12),
    "20th of March 2026": dt.date(2026, 3, 20),
    "Aug 9th, 2024": dt.date(2024, 8, 9),
    "22.05.2026": dt.date(2026, 5, 22),
    "16/06/2025": dt.date(2025, 6, 16),
    "3/20/2025": dt.date(2025, 3, 20),
    "05/05/2025": dt.date(2025, 5, 5),
    "1721952000000": dt.date(2024, 7, 26),
    "03/04/2025": None,  # two readings, and no country to choose
    "31 February 2025": None,
    "soon": None,
}


@pytest.mark.parametrize("words, expected", READ.items(), ids=READ)
def test_a_date_is_read_where_it_has_one_reading(words, expected):
    assert parse_date(words) == expected


@pytest.mark.parametrize("country, expected", [("US", dt.date(2017, 4, 7)), ("GB", dt.date(2017, 7, 4)), (None, None)])
def test_the_country_tells_the_order(country, expected):
    assert parse_date("04-07-17", country=country) == expected


def test_both_dates_of_a_listing():
    text = "Posted: 2024-07-26\nJob\nClosing date: 12 August 2024"
    facts = date_facts(*marked(find_dates, text))
    assert {key: fact.value for key, fact in facts.items()} == {
        "date_posted": dt.date(2024, 7, 26),
        "valid_through": dt.date(2024, 8, 12),
    }
    assert quotes_hold(facts.values(), text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Posted: 3 August 2025\nClosing date: 29th August", dt.date(2025, 8, 29)),
        ("Posted: 20 December 2025\nApply by January 6", dt.date(2026, 1, 6)),
        ("Closing date: 29th August\nInterviews: 5 September 2026", dt.date(2026, 8, 29)),
        ("Closing date: 29th August\nInterviews: 5 May 2026 and 6 May 2027", None),
        ("Closing date: 29th August", None),
        ("Posted: 3 August 2025\nClosing date: 31 September", None),
    ],
)
def test_a_date_without_its_year_needs_another_date(text, expected):
    fact = date_facts(*marked(find_dates, text)).get("valid_through")
    assert (fact.value if fact else None) == expected


def test_fields_win():
    facts = date_facts(*marked(find_dates, "Posted: 2024-07-26", fields=Fields(date_posted="2025-01-02")))
    assert [(fact.value, fact.start, fact.rule) for fact in facts.values()] == [
        (dt.date(2025, 1, 2), None, "field.date_posted")
    ]


def test_a_field_that_cannot_be_read_leaves_the_text_to_speak():
    facts = date_facts(*marked(find_dates, "Posted: 2024-07-26", fields=Fields(date_posted="last week")))
    assert facts["date_posted"].value == dt.date(2024, 7, 26)
