"""The hours of a week, and hours of other things."""

import time

import pytest

from jobscan.facts.hours.find import find_hours
from jobscan.listing import Listing

WORKS = {
    "a week": ("A post of 37.5 hours a week in Leeds", ("37.5 hours a week", "hours.week", (37.5, 37.5))),
    "per week": ("You bake 20 hours per week", ("20 hours per week", "hours.week", (20, 20))),
    "h": ("Baker, 42 h/week", ("42 h/week", "hours.week", (42, 42))),
    "hrs": ("24-32 hrs/wk, no nights", ("24-32 hrs/wk", "hours.week", (24, 32))),
    "pw": ("Baker (30 hours pw)", ("30 hours pw", "hours.week", (30, 30))),
    "of an associate": (
        "We want a service associate to join the Oak team (35hrs/wk).",
        ("35hrs/wk", "hours.week", (35, 35)),
    ),
    "a long word": ("A 40-hour week.", ("40-hour week", "hours.week", (40, 40))),
    "a heading glued on": ("Baker 37 hours per weekShift pattern", ("37 hours per week", "hours.week", (37, 37))),
    "a type of employment": ("Employment type 40 hours\n", ("40", "hours.label", (40, 40))),
    "to": ("between 10 to 20 hours weekly", ("10 to 20 hours weekly", "hours.week", (10, 20))),
    "between": ("Teach between 10 and 30 hours a week", ("10 and 30 hours a week", "hours.week", (10, 30))),
    "the ends in order": ("30 or 24 hours a week", ("30 or 24 hours a week", "hours.week", (24, 30))),
    "up to": ("up to 20 hours per week", ("up to 20 hours per week", "hours.week", (None, 20))),
    "at least": ("at least 20 hours per week", ("at least 20 hours per week", "hours.week", (20, None))),
    "plus": ("15+ hours per week", ("15+ hours per week", "hours.week", (15, None))),
    "the fewest of a week": ("4 hours per week", ("4 hours per week", "hours.week", (4, 4))),
    "the most of a week": ("84 hours per week", ("84 hours per week", "hours.week", (84, 84))),
    "label": ("Scheduled Weekly Hours:\n36\nShift: day", ("36", "hours.label", (36, 36))),
    "label without a unit": ("Hours per week: 10", ("10", "hours.label", (10, 10))),
    "label and unit": ("Hours: 37 hours over seven days", ("37", "hours.label", (37, 37))),
    "label and range": ("Expected hours: 12 - 30 per week", ("12 - 30", "hours.label", (12, 30))),
    "label and term": ("Hours: Full time (40 hours per week)", ("40 hours per week", "hours.label", (40, 40))),
    "the fewest under a bare label": ("Hours: 12", ("12", "hours.label", (12, 12))),
    "a day and days": ("6 hours a day, 4 days a week", ("6 hours a day, 4 days a week", "hours.daily", (24, 24))),
    "shifts": ("Nurse, 3 x 12 hour nights", ("3 x 12", "hours.shifts", (36, 36))),
    "shifts in short": ("Shift: 4x10s days", ("4x10", "hours.shifts", (40, 40))),
    "share": ("Nurse (0.8 FTE)", ("0.8 FTE", "hours.fte", (32, 32))),
    "share behind": ("FTE: .50", ("FTE: .50", "hours.fte", (20, 20))),
    "share in words": ("0.6 full-time equivalent", ("0.6 full-time equivalent", "hours.fte", (24, 24))),
}
OTHERS = {
    "whose benefits": "Benefits begin at 30 hours per week",
    "who is eligible": "Those on 30 hours per week are eligible for a pension",
    "employees": "All full-time (30 hours/week) employees get cake",
    "overlap": "You overlap with our oven by 20 hours a week",
    "of overlap": "20 hours a week of overlap with our oven",
    "a year's worth": "One year of full-time work at 40 hours per week",
    "the first weeks": "During your first 12 weeks you work 40 hours per week",
    "overtime": "At times you work more than 50 hours a week",
    "a lesson": "3 hours per week",
    "too many": "85 hours per week",
    "a day's": "Hours: 8 hours per day",
    "from morning": "Working hours: 9 am to 5 pm",
    "on the clock": "Hours: 16:30 - 20:30",
    "a day's, unnamed": "Hours: 11",
    "a call": "You are on call out of hours - 30 min to respond",
    "at the weekend": "12 hours per weekend",
    "a rota": "2 x 12 hour days followed by 2 x 12 hour nights, then 4 days off",
    "a schedule": "an alternate 9x80 schedule",
    "full time": "1.0 FTE",
    "money": "$40 hourly, a week of leave",
    "cake": "We pay $20/hr. Week by week you bake",
    "rota": "You work on a 24 hour 7-day week rota",
}


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_hours_of_a_week(text: str, expected: tuple[str, str, tuple[float | None, float | None]]) -> None:
    seen = find_hours(Listing.of_text(text))
    assert [(text[each.start : each.end], each.rule.name, each.value) for each in seen] == [expected]


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_hours(text: str) -> None:
    assert find_hours(Listing.of_text(text)) == []


def test_statements_come_in_order() -> None:
    text = "Hours: 37 a week. FTE: 0.5, or 20 hours a week"
    assert [each.value for each in find_hours(Listing.of_text(text))] == [(37, 37), (20, 20), (20, 20)]


@pytest.mark.parametrize("piece", ["hours ", "40 hours - ", "hours:\n", "3 x 1", "at least a minimum of 1 "])
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    began = time.perf_counter()
    find_hours(Listing.of_text(piece * 20_000))
    assert time.perf_counter() - began < 5
