"""The day posted and the day it closes: a label and a date beside it."""

import time

import pytest

from jobscan.facts.dates.find import find_dates
from tests.facts.docs import ODD_TEXTS, listing

WORKS = {
    "posted": ("Posted: 2024-07-26", [("2024-07-26", "date_posted")]),
    "closing": ("Closing date: 12 August 2024", [("12 August 2024", "valid_through")]),
    "weekday and hour": ("Closing Date: midnight on Sunday 8th March 2026", [("8th March 2026", "valid_through")]),
    "apply by": ("Please apply by March 3, 2025.", [("March 3, 2025", "valid_through")]),
    "open date of a city": ("Open Date:  04-07-17\n(Exam Open to All)", [("04-07-17", "date_posted")]),
    "Markdown, both": (
        "**Date Posted:** April 6, 2026\n**Valid Through:** May 6, 2026",
        [("April 6, 2026", "date_posted"), ("May 6, 2026", "valid_through")],
    ),
    "next line": ("Closing Date\n\n2026-08-28", [("2026-08-28", "valid_through")]),
    "no year": ("Closing date: 29th August\n", [("29th August", "valid_through")]),
    "no year, month first": (
        "The deadline to apply to this position is March 16th.",
        [("March 16th", "valid_through")],
    ),
    "glued": ("mins from townClosing date: 1st April 2026Support", [("1st April 2026", "valid_through")]),
    "a pair": ("Open & closing dates\n03/06/2026 to 03/20/2026", [("03/20/2026", "valid_through")]),
    "close date of a form": (
        "Job Open Date 03/18/2025 Job Close Date 04/21/2025",
        [("03/18/2025", "date_posted"), ("04/21/2025", "valid_through")],
    ),
    "expected to close": (
        "The window is expected to close on April 25th, 2025.",
        [("April 25th, 2025", "valid_through")],
    ),
    "end of the posting": ("Posting end date: June 30, 2025", [("June 30, 2025", "valid_through")]),
    "ago, then the day": ("Posted Date 1 week ago (6/3/2025 10:02 AM)", [("6/3/2025", "date_posted")]),
}
NOTHING = [
    "Posted 10 hours ago",
    "After closing a $75 million round in 2024-01-01 we grew.",
    "Roles are posted for 70 days.",
    "The term starts on 1 September 2026.",
    "Outpost 12 August 2024",
    "Position End Date: June 30, 2025",
]


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_labelled_dates_are_found(text, expected):
    assert [(span.text, span.label) for span in find_dates(listing(text))] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_other_dates_are_left_alone(text):
    assert find_dates(listing(text)) == []


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text):
    words = listing(text)
    began = time.process_time()
    find_dates(words)
    assert time.process_time() - began < 5
