"""The field wins over the prose, the better rule over the earlier place, and the title comes clean."""

import pytest

from jobscan.facts.title.choose import clean_title, title_fact
from jobscan.listing import Listing
from jobscan.model import Fields, Mark, Source

TEXT = "Cook\nJob Title: Sous Chef"


def listing(title: str | None = None) -> Listing:
    return Listing(source=Source(text=TEXT, uri="-", fields=Fields(title=title)))


MARKS = [
    Mark(start=0, end=4, text="Cook", label="title", rule="title.first_line"),
    Mark(start=16, end=25, text="Sous Chef", label="title", rule="title.label"),
]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Data Engineer (m/f/d)", "Data Engineer"),
        ("!!!HIRING!!! Nurse", "Nurse"),
        ("2024-7224_QA Engineer II", "QA Engineer II"),
        ("Line Cook - Portland, OR", "Line Cook"),
        ("Backend Developer (Remote - US)", "Backend Developer"),
        ("listing nurse.docx", "listing nurse"),
        ("Internal Auditor", "Internal Auditor"),
        ("12345", ""),
    ],
)
def test_titles_come_clean(words: str, expected: str) -> None:
    assert clean_title(words) == expected


def test_the_field_wins() -> None:
    fact = title_fact(MARKS, listing("Head Chef (m/f/d)"))
    assert fact is not None
    assert (fact.value, fact.text, fact.start, fact.rule) == ("Head Chef", "Head Chef (m/f/d)", None, "field.title")


def test_a_label_wins_over_the_first_line() -> None:
    fact = title_fact(MARKS, listing())
    assert fact is not None
    assert (fact.value, TEXT[fact.start : fact.end], fact.rule) == ("Sous Chef", "Sous Chef", "title.label")


def test_no_marks_no_title() -> None:
    assert title_fact([], listing()) is None
