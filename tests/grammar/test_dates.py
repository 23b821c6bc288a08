"""Words for a day, with what they leave open, and the day of the calendar that they come to."""

import datetime as dt
import re

import pytest

from jobscan.grammar.dates import DATE, WrittenDate, parse_date, years_named

WRITTEN = {
    "2024-07-26": WrittenDate(26, 7, 2024),
    "2024-07-26T08:00:00Z": WrittenDate(26, 7, 2024),
    "2026/6/30": WrittenDate(30, 6, 2026),
    "26.07.2024": WrittenDate(26, 7, 2024),
    "05.06.2024": WrittenDate(5, 6, 2024),  # with dots the day comes first
    "16/06/2025": WrittenDate(16, 6, 2025),
    "3/20/2025": WrittenDate(20, 3, 2025),
    "12/13/2025": WrittenDate(13, 12, 2025),
    "05/05/2025": WrittenDate(5, 5, 2025),
    "03/04/2025": WrittenDate(3, 4, 2025, swappable=True),
    "12-11-25": WrittenDate(12, 11, 2025, swappable=True),
    "11/12/2025": WrittenDate(11, 12, 2025, swappable=True),
    "12 August 2024": WrittenDate(12, 8, 2024),
    "12 - August 2024": WrittenDate(12, 8, 2024),
    "20th of March 2026": WrittenDate(20, 3, 2026),
    "1st April,2026": WrittenDate(1, 4, 2026),
    "Aug 9th, 2024": WrittenDate(9, 8, 2024),
    "June 30,2025": WrittenDate(30, 6, 2025),
    "Sept. 4, 2025": WrittenDate(4, 9, 2025),
    "JANUARY  5, 2017": WrittenDate(5, 1, 2017),
    "Fri, 26 Jul 2024 08:00:00 GMT": WrittenDate(26, 7, 2024),
    "5 Juli 2025": WrittenDate(5, 7, 2025),
    "29th August": WrittenDate(29, 8),
    "March 16th.": WrittenDate(16, 3),
    "3 May (Saturday), that is 3 May 2025": WrittenDate(3, 5, 2025),  # one with its year is preferred
    "1721952000000": WrittenDate(26, 7, 2024),
    "1721952000": WrittenDate(26, 7, 2024),
}
NOT_A_DATE = [
    "soon",
    "July 2025",
    "10/2024",
    "2024",
    "0001-01-01T00:00:00",  # how some systems write "never"
    "9999-12-31",
    "12024-07-26",
    "2024-07-261",
    "126/07/2024",
    "26/07/20245",
    "March 16:30",
    "March 5 pm",
    "12 maybe",
    "17219520000",
]


@pytest.mark.parametrize("words, expected", WRITTEN.items(), ids=WRITTEN)
def test_a_date_is_read_with_what_it_leaves_open(words: str, expected: object) -> None:
    assert parse_date(words) == expected


@pytest.mark.parametrize("words", NOT_A_DATE)
def test_other_figures_are_not_a_date(words: str) -> None:
    assert parse_date(words) is None


@pytest.mark.parametrize(
    "written, country, expected",
    [
        (WrittenDate(3, 4, 2025, swappable=True), None, None),
        (WrittenDate(3, 4, 2025, swappable=True), "US", dt.date(2025, 3, 4)),
        (WrittenDate(3, 4, 2025, swappable=True), "PH", dt.date(2025, 3, 4)),
        (WrittenDate(3, 4, 2025, swappable=True), "GB", dt.date(2025, 4, 3)),
        (WrittenDate(3, 4, 2025), "US", dt.date(2025, 4, 3)),
        (WrittenDate(3, 4, 2025), None, dt.date(2025, 4, 3)),
        (WrittenDate(29, 2, 2024), None, dt.date(2024, 2, 29)),
        (WrittenDate(29, 2, 2025), None, None),
        (WrittenDate(20, 20, 2025), None, None),
        (WrittenDate(3, 4), "GB", None),
    ],
)
def test_a_written_date_is_a_day_where_it_has_one_reading(
    written: WrittenDate, country: str | None, expected: object
) -> None:
    assert written.as_date(country=country) == expected


def test_a_year_from_elsewhere_is_taken_only_where_none_is_written() -> None:
    assert WrittenDate(3, 4).as_date(year=2026) == dt.date(2026, 4, 3)
    assert WrittenDate(3, 4, 2025).as_date(year=2026) == dt.date(2025, 4, 3)


def test_the_form_for_longer_expressions_takes_the_whole_date() -> None:
    text = "from 3/4/2025 to 5 may 2025, or may 7, 2025; not 8 may at 9:00, but 10 june"
    assert re.compile(DATE, re.VERBOSE).findall(text) == ["3/4/2025", "5 may 2025", "may 7, 2025", "8 may", "10 june"]


def test_the_years_named_are_those_of_dates() -> None:
    assert years_named("posted 5 may 2025; from jun. 2026; 7/2027; by august 3rd, 2028") == {2025, 2026, 2027, 2028}
    assert years_named("founded in 2019; 2,020 staff; may 20245; 1/1/1999") == set()
