"""The day posted and the day it closes: a label and a date beside it."""

import time

import pytest

from jobscan.facts.dates import find
from jobscan.facts.dates.find import find_dates
from jobscan.grammar.dates import WrittenDate
from jobscan.grammar.word_lists import read_word_lists
from jobscan.model import Rule
from tests.facts.docs import ODD_TEXTS, listing

WORKS = {
    "posted": ("Posted: 2024-07-26", [("2024-07-26", "date_posted")]),
    "closing": ("Closing date: 12 August 2024", [("12 August 2024", "valid_through")]),
    "weekday and hour": ("Closing Date: midnight on Sunday 8th March 2026", [("8th March 2026", "valid_through")]),
    "an hour in figures": ("Deadline: 17:00 on 8 March 2026", [("8 March 2026", "valid_through")]),
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
    "glued before and behind": (
        "mins from townClosing date: 1st April 2026Support",
        [("1st April 2026", "valid_through")],
    ),
    "glued to its label": ("Closing DateSunday 8th March, 2026Contract", [("8th March, 2026", "valid_through")]),
    "a pair": ("Open & closing dates\n03/06/2026 to 03/20/2026", [("03/20/2026", "valid_through")]),
    "a pair, in words": (
        "Opening and closing dates: 6 March 2026 - 20 March 2026",
        [("20 March 2026", "valid_through")],
    ),
    "close date of a form": (
        "Job Open Date 03/18/2025 Job Close Date 04/21/2025",
        [("03/18/2025", "date_posted"), ("04/21/2025", "valid_through")],
    ),
    "expected to close": (
        "The window is expected to close on April 25th, 2025.",
        [("April 25th, 2025", "valid_through")],
    ),
    "deadline for this role": (
        "Deadline for applications for this role: 3 May 2025",
        [("3 May 2025", "valid_through")],
    ),
    "ago, then the day": ("Posted Date 1 week ago (6/3/2025 10:02 AM)", [("6/3/2025", "date_posted")]),
    "two closing dates": (
        "Priority deadline: 1 May 2025. Final deadline: 1 June 2025.",
        [("1 May 2025", "valid_through"), ("1 June 2025", "valid_through")],
    ),
}
NOTHING = [
    "Posted 10 hours ago",
    "After closing a $75 million round in 2024-01-01 we grew.",
    "Roles are posted for 70 days.",
    "Deadline: by 17:00, 5 pm at the latest",
    "The term starts on 1 September 2026.",
    "Outpost 12 August 2024",
    "Position End Date: June 30, 2025",
    "Closing date: 12 August 24 hours after it opened",
    "Closing soon. Starts on a day of your choice, 5 May 2025 or later.",
]
WORDS = read_word_lists(find._words.path)


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_labelled_dates_are_found(text: str, expected: object) -> None:
    assert [(text[seen.start : seen.end], seen.label) for seen in find_dates(listing(text))] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_other_dates_are_left_alone(text: str) -> None:
    assert find_dates(listing(text)) == []


@pytest.mark.parametrize(
    "label, example",
    [
        (label, entry.example)
        for section, label in [("posted", "date_posted"), ("closing", "valid_through")]
        for entry in WORDS[section]
    ],
)
def test_the_example_of_each_label_gives_its_date(label: str, example: str) -> None:
    assert [(seen.value, seen.label) for seen in find_dates(listing(example))] == [(WrittenDate(5, 5, 2025), label)]


@pytest.mark.parametrize(
    "text, rule, value",
    [
        ("Posted: 3/4/2025", find.DATE_POSTED, WrittenDate(3, 4, 2025, swappable=True)),
        ("Closing date: 3 April 2025", find.VALID_THROUGH, WrittenDate(3, 4, 2025)),
        ("Closing date: 3 April", find.DAY_ONLY, WrittenDate(3, 4)),
        ("Posted: 3 April", find.DAY_ONLY, WrittenDate(3, 4)),
    ],
)
def test_a_candidate_carries_the_date_as_it_is_written(text: str, rule: Rule, value: WrittenDate) -> None:
    (seen,) = find_dates(listing(text))
    assert (seen.rule, seen.value) == (rule, value)


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text: str) -> None:
    words = listing(text)
    began = time.process_time()
    find_dates(words)
    assert time.process_time() - began < 5
