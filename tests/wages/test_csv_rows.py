"""A line of a wage table is understood, or says what is wrong with it."""

from typing import Any

import pytest

from jobscan.wages.csv_rows import MOST, RowError, Wage, area_code, parse_row
from jobscan.wages.row import Row

ANY = {"currency": "USD", "period": "year"}
NONE = (None, None, None, None, None)


def row(**stated: Any) -> Row:
    """A row by the year of which nothing else is known."""
    empty: dict[str, Any] = {"topcoded": False, "employment": None, "rse": None, "cents": NONE, "mean_cents": None}
    return Row(**({"unit_text": "YEAR"} | empty | stated))


@pytest.mark.parametrize(
    ("line", "wage"),
    [
        pytest.param(
            {"occ_code": "15-1252", "title": "Developer", "p50": "98000", "area": "US"},
            Wage("15-1252", "Developer", "0000000", "USD", row(cents=(None, None, 9_800_000, None, None))),
            id="a median",
        ),
        pytest.param(
            {"title": " Actor ", "p50": "29.05", "period": "per hour"},
            Wage("Actor", "Actor", "*", "USD", row(unit_text="HOUR", cents=(None, None, 2905, None, None))),
            id="a title and no code, by the hour",
        ),
        pytest.param(
            {"occ_code": "E", "level": "L4", "p10": "1", "p25": "1000", "p75": "2000", "p90": "2000", "period": "Monthly"},
            Wage("E/L4", "E", "*", "USD", row(cents=(1_200, 1_200_000, None, 2_400_000, 2_400_000))),
            id="a level, by the month",
        ),
        pytest.param(
            {"occ_code": "E", "p50": "100.005", "period": "day", "n": "1,230", "rse": "8.4%"},
            Wage("E", "E", "*", "USD", row(cents=(None, None, 2_600_130, None, None), employment=1230, rse=8.4)),
            id="by the day, people and error",
        ),
        pytest.param(
            {"occ_code": "E", "p10": "*", "p50": "100", "p90": "#", "area": "US-CA-41940", "currency": "eur"},
            Wage("E", "E", "0041940", "EUR", row(topcoded=True, cents=(None, None, 10_000, None, None))),
            id="above a limit, with BLS's sign",
        ),
        pytest.param(
            {"occ_code": "E", "p50": "100", "p90": ">115.00"},
            Wage("E", "E", "*", "USD", row(topcoded=True, cents=(None, None, 10_000, None, None))),
            id="above a limit, with its amount",
        ),
        pytest.param(
            {"occ_code": "E", "p50": "100", "p90": "#N/A"},
            Wage("E", "E", "*", "USD", row(cents=(None, None, 10_000, None, None))),
            id="a spreadsheet's error is nothing",
        ),
        pytest.param(
            {"occ_code": "E", "min": "100", "max": "200.01", "area": "US-TX"},
            Wage("E", "E", "4800000", "USD", row(cents=(None, None, 15_000, None, None), band=(10_000, 20_001))),
            id="a band, whose middle is the median",
        ),
        pytest.param(
            {"occ_code": "E", "min": "100", "max": "100"},
            Wage("E", "E", "*", "USD", row(cents=(None, None, 10_000, None, None), band=(10_000, 10_000))),
            id="a band of one amount",
        ),
        pytest.param(
            {"occ_code": "E", "min": "100", "max": "200", "p90": "190"},
            Wage("E", "E", "*", "USD", row(cents=(None, None, None, None, 19_000))),
            id="percentiles before a band",
        ),
        pytest.param(
            {"occ_code": "E", "mean": "50", "min": "10"},
            Wage("E", "E", "*", "USD", row(mean_cents=5_000)),
            id="a mean, and half a band that says nothing",
        ),
        pytest.param(
            {"occ_code": "E", "p50": str(MOST)},
            Wage("E", "E", "*", "USD", row(cents=(None, None, MOST * 100, None, None))),
            id="the most that is believed",
        ),
        pytest.param(
            {"occ_code": "E", "p50": None, "mean": "0.01"}, Wage("E", "E", "*", "USD", row(mean_cents=1)), id="a cent"
        ),
    ],
)  # fmt: skip
def test_a_line_is_understood(line: dict[str, str | None], wage: Wage) -> None:
    assert parse_row(line, ANY) == wage


@pytest.mark.parametrize(
    "words",
    ["98000", "98,000", "98 000", "98'000", "98\u00a0000", "$98,000", "US$98,000", "EUR 98 000.00", "98000 €", "98000 EUR"],
)  # fmt: skip
def test_an_amount_in_any_usual_spelling(words: str) -> None:
    assert parse_row({"occ_code": "E", "p50": words}, ANY).row.median == 9_800_000


@pytest.mark.parametrize("mark", ["", "*", "**", "-", "--", "x", "X", "..", "...", ":", "NA", "n/a", "null", "None"])
def test_marks_of_nothing(mark: str) -> None:
    assert parse_row({"occ_code": "E", "p25": mark, "p50": "1"}, ANY).row == row(cents=(None, None, 100, None, None))


@pytest.mark.parametrize(
    ("period", "cents"),
    [("hour", 100), ("hourly", 100), ("day", 26_000), ("week", 5_200), ("biweek", 2_600), ("month", 1_200), ("year", 100)],
)  # fmt: skip
def test_wages_are_by_the_year_but_for_hourly_ones(period: str, cents: int) -> None:
    assert parse_row({"occ_code": "E", "p50": "1", "period": period}, ANY).row.median == cents


def test_what_a_line_leaves_empty_is_as_for_all() -> None:
    defaults = {"currency": "GBP", "period": "week", "area": "GB"}
    assert parse_row({"occ_code": "E", "mean": "2", "area": " "}, defaults) == Wage(
        "E", "E", "GB", "GBP", row(mean_cents=10_400)
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({"p50": "5"}, "neither occ_code nor title"),
        ({"occ_code": "E"}, "no wage: give percentiles, a mean, or min and max"),
        ({"occ_code": "E", "p50": "*"}, "no wage"),
        ({"occ_code": "E", "min": "5"}, "no wage"),
        ({"occ_code": "E", "p25": "9", "p50": "8"}, "the percentiles go down: p25 9, p50 8"),
        ({"occ_code": "E", "p10": "9", "p90": "8"}, "go down"),
        ({"occ_code": "E", "p20": "9", "p25": "8"}, "the percentiles go down: p20 9, p25 8"),
        ({"occ_code": "E", "min": "9", "max": "8"}, "min 9 is above max 8"),
        ({"occ_code": "E", "p50": "abc"}, "p50 abc: not a number"),
        ({"occ_code": "E", "p50": "-5"}, "p50 -5: a wage must be above zero"),
        ({"occ_code": "E", "mean": "0"}, "mean 0: a wage must be above zero"),
        ({"occ_code": "E", "p50": "1e5"}, "not a number"),
        ({"occ_code": "E", "p50": f"{MOST}.01"}, "too large for a wage"),
        ({"occ_code": "E", "p50": "5", "n": "many"}, "n many: not a number"),
        ({"occ_code": "E", "p50": "5", "currency": "dollars"}, "currency dollars: three letters, for example USD"),
        ({"occ_code": "E", "p50": "5", "period": "fortnight"}, "period fortnight: one of hour, year"),
        ({"occ_code": "E", "p50": "5", "area": "California"}, "area CALIFORNIA: write US, US-CA"),
        ({"occ_code": "E", "p50": "5", "area": "US-ZZ"}, "area US-ZZ: no such state"),
    ],
)
def test_a_wrong_line_says_why(line: dict[str, str], why: str) -> None:
    with pytest.raises(RowError) as error:
        parse_row(line, ANY)
    assert str(error.value).startswith(why) or why in str(error.value)


@pytest.mark.parametrize("missing", ["currency", "period"])
def test_a_unit_that_nobody_states_is_missing(missing: str) -> None:
    with pytest.raises(RowError, match=f"^{missing} missing"):
        parse_row({"occ_code": "E", "p50": "5"}, {**ANY, missing: ""})


def test_areas_in_the_words_of_a_table() -> None:
    assert [area_code(word) for word in ("us", " US-CA", "GB", "CA-ON", "*", "0041940", "US-CA-41940")] == [
        "0000000", "0600000", "GB", "CA-ON", "*", "0041940", "0041940",
    ]  # fmt: skip
