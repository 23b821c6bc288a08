"""How many days are spent at the workplace or at home, and what that makes of the week."""

import pytest

from jobscan.facts.terms.workplace.days import find_days
from jobscan.facts.terms.workplace.words import LISTS
from jobscan.grammar.word_lists import Entry, read_word_lists
from tests.facts.docs import found, listing

WORKS = {
    "days in the office": (
        "You will spend 3 days a week in the office.",
        [("3 days a week in the office", "terms.days", "HYBRID")],
    ),
    "days at home": (
        "Benefits: work from home 2 days a week",
        [("from home 2 days a week", "terms.home_days", "HYBRID")],
    ),
    "the whole week at home": ("It is 100% remote.", [("100% remote", "terms.home_days", "TELECOMMUTE")]),
    "part of the week": ("50% of the time in our York office", [("50% of the time in our York office", "terms.days", "HYBRID")]),
    "five days": ("Expect 5 days onsite.", [("5 days onsite", "terms.days", "ONSITE")]),
    "five days, in words": ("On-site five days per week", [("On-site five days per week", "terms.days", "ONSITE")]),
    "four or five days": ("4 or 5 days a week on-site", [("4 or 5 days a week on-site", "terms.days", "HYBRID")]),
    "a range": ("3-5 days in-office", [("3-5 days in-office", "terms.days", "HYBRID")]),
    "hybrid, five days": ("Hybrid: 5 days a week. Our office is big.", [("Hybrid: 5 days a week", "terms.days", "HYBRID")]),
    "another five": ("On-site with 5 others 3 days a week", [("On-site with 5 others 3 days a week", "terms.days", "HYBRID")]),
    "twice a week": ("In person twice a week", [("In person twice a week", "terms.days", "HYBRID")]),
    "office days": ("We have two office days.", [("two office days", "terms.days", "HYBRID")]),
    "home days": ("With 1-2 WFH days", [("1-2 WFH days", "terms.home_days", "HYBRID")]),
    "five office days": ("It is 5 in-office days", [("5 in-office days", "terms.days", "ONSITE")]),
    "the longest": (
        "in the office 3 days a week in the office",
        [("office 3 days a week in the office", "terms.days", "HYBRID")],
    ),
    "a day of the week": ("Fridays are remote.", [("Fridays are remote", "terms.weekday", "HYBRID")]),
    "home on a day of the week": ("WFH on Mondays", [("WFH on Mondays", "terms.weekday", "HYBRID")]),
    "two statements": (
        "3 days on-site, and 2 days at home",
        [("3 days on-site", "terms.days", "HYBRID"), ("2 days at home", "terms.home_days", "HYBRID")],
    ),
}  # fmt: skip
NOTHING = [
    "The interviews take 2 days on-site.",
    "Two days a week of bakery.",
    "Remote for 3 days.",  # no week
    "$4 days in the office",
    "1.5 days in the office",
    "We bake remote bread every day.",
    "Open 3 days a week",
]
WEEKS = read_word_lists(LISTS.path)["not_a_week"]


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_days_are_found_with_what_they_make_of_the_week(text: str, expected: object) -> None:
    seen = find_days(listing(text))
    assert [(text[each.start : each.end], each.rule.name, each.value.type) for each in seen] == expected
    assert not any(each.value.at_times for each in seen)


@pytest.mark.parametrize("text", NOTHING)
def test_other_days_are_left_alone(text: str) -> None:
    assert found(find_days, text) == []


@pytest.mark.parametrize("entry", WEEKS, ids=lambda entry: entry.words)
def test_days_that_are_not_of_the_week_at_work_are_left_alone(entry: Entry) -> None:
    assert found(find_days, entry.example) == []
