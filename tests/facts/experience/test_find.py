"""Years of experience asked for, and years of other things."""

import time

import pytest

from jobscan.facts.experience.find import find_experience
from tests.facts.docs import ODD_TEXTS, found, listing

WORKS = {
    "plus": ("5+ years of nursing experience", [("5+ years of nursing experience", "experience.years")]),
    "range": ("- 3-5 yrs in payroll\n", [("3-5 yrs in payroll", "experience.item")]),
    "words": (
        "three to five years' experience in retail.",
        [("three to five years' experience in retail", "experience.years")],
    ),
    "at least": ("Needs at least 2 years of SQL", [("at least 2 years of SQL", "experience.item")]),
    "label": ("Experience: 4 years", [("4 years", "experience.label")]),
    "a label of years": ("Minimum Years of Experience: 0 / entry level", [("0", "experience.label")]),
    "a label of years, a range": ("Years of experience: 3-5", [("3-5", "experience.label")]),
    "a form under its heading": (
        "Required experience:\n\nSales or Service: 1 year\n",
        [("1 year", "experience.label")],
    ),
    "or more": (
        "10 years or more experience with steel.",
        [("10 years or more experience with steel", "experience.years")],
    ),
    "months": (
        "six months experience driving a forklift",
        [("six months experience driving a forklift", "experience.months")],
    ),
    "number twice": (
        "Five (5) years of relevant experience",
        [("Five (5) years of relevant experience", "experience.years")],
    ),
    "minimum in quotes": ('Minimum "5+ years" in data', [('Minimum "5+ years" in data', "experience.item")]),
    "a board's form": ("total work: 3 years (Required)", [("3 years", "experience.label")]),
    "worked for": (
        "You have worked as a rope teacher for at least 1 year. The longer, the better.",
        [("at least 1 year", "experience.label")],
    ),
    "glued to a full stop": (
        "You tie ropes.5+ years of experience with ropes",
        [("5+ years of experience with ropes", "experience.years")],
    ),
    "a wrapped line": ("With 4+ years\nof rope experience", [("4+ years", "experience.years")]),
    "under its heading": ("**Minimum Required Experiences**\n\n  * 2 years\n", [("2 years", "experience.label")]),
    "typically": ("Rope experience (typically 5+ years) in ports", [("5+ years) in ports", "experience.label")]),
    "up to a word that demands": (
        "3 years of experience in baking would be helpful for us",
        [("3 years of experience in baking", "experience.years")],
    ),
    "up to what is demanded of a part": (
        "Three years of which must be in baking, of experience",
        [("Three years", "experience.years")],
    ),
    "a field without a preposition": ("- 4+ years rope making; knots\n", [("4+ years rope making", "experience.item")]),
    "glued to a word": (
        "Boat licence preferredThree or more years of rope experience",
        [("Three or more years of rope experience", "experience.years")],
    ),
    "or more, and figures": (
        "- Three or more (3+) years of work experience",
        [("Three or more (3+) years of work experience", "experience.years")],
    ),
    "experience of over": (
        "Practical experience of over two years in splicing",
        [("over two years in splicing", "experience.label")],
    ),
    "knowledge": ("A working knowledge (3+ years) of knots", [("3+ years) of knots", "experience.label")]),
    "with, typically": ("Typically, 3+ years with ropes", [("3+ years with ropes", "experience.item")]),
    "behind an age": (
        "Must be 21 years of age 1 year of driving experience",
        [("1 year of driving experience", "experience.years")],
    ),
    "proficient for": (
        "Proficiency with ropes for at least 4 years, on deck",
        [("at least 4 years", "experience.label")],
    ),
    "two in a line": (
        "2 years of SQL experience; 1 year of Python experience",
        [("2 years of SQL experience", "experience.years"), ("1 year of Python experience", "experience.years")],
    ),
}
NOTHING = [
    "A course may be substituted for one year of the required experience.",
    "A degree may substitute for up to two years of experience.",
    "At least one year of post-secondary education",
    "12 months: this post lets you get to experience the sea.",
    "For over 25 years in business we have grown.",
    "We were founded 20 years ago.",
    "A 2 year contract with a 6 month probation.",
    "Must be at least 18 years of age.",
    "With over 40 years of experience, we build boats.",
    "140+ years of experience stand behind us.",
    "No more than three points in the last 5 years.",
    "Raised $40,000 in 3 years.",
    "A 4 year degree.",
    "Salary: 40,000 per year, reviewed every 2 years.",
    "Will consider three years of experience in lieu of a degree.",
    "12 months of parental leave.",
    "Contract: 6 months to 2 years",
    "Classes for kids (ages 18 months - 5 years)",
    "We have built kites for 20+ years.",
    "You will stay with us for 2+ years.",
    "Three years at a bench, if you like.",
    "At least 5 years until you retire.",
    "People who have 0 to 31 years are eligible to apply.",
]


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_years_asked_for_are_found(text: str, expected: object) -> None:
    assert found(find_experience, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_other_years_are_left_alone(text: str) -> None:
    assert found(find_experience, text) == []


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text: str) -> None:
    words = listing(text)
    began = time.process_time()
    find_experience(words)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Several years behind the wheel of a bus: think five, not two.", marks=pytest.mark.xfail(strict=True)
        )
    ],
)
def test_does_not_work_yet(text: str) -> None:
    assert len(found(find_experience, text)) == 1
