"""One line a listing: its columns, what is cut, and that no line is wider than the screen."""

import pytest

from jobscan.model import ErrorRecord, Failure, JobPosting, NotComparable, Note, SourceInfo
from jobscan.report import Screen
from jobscan.report.table import render
from tests.postings import fact, make_posting

SOURCE = SourceInfo(uri="some/folder/jobs.jsonl", id=None, index=2, format="jsonl")
BARE = JobPosting(source=SOURCE)
ERROR = ErrorRecord(source=SOURCE, error=Failure(code="timeout", message="too\nslow " * 30))


@pytest.mark.parametrize(
    "record, line",
    [
        (make_posting(), "nurse.txt    Registered Nurse, ICU   Austin, TX  $40–52 an hour     54th"),
        (make_posting(comparison=NotComparable(not_comparable="no")),
         "nurse.txt    Registered Nurse, ICU   Austin, TX  $40–52 an hour"),
        (BARE, "jobs.jsonl…  title not stated                    pay not stated"),
    ],
    ids=["all of it", "not compared", "nothing read"],
)  # fmt: skip
def test_a_listing_is_a_line(record: JobPosting, line: str) -> None:
    assert render(record, Screen()) == line + "\n"


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("record", [make_posting(title=fact("Potter " * 99)), ERROR], ids=["a listing", "an error"])
def test_no_line_is_wider_than_the_screen(record: JobPosting | ErrorRecord, width: int) -> None:
    for unicode in (True, False):
        line = render(record, Screen(width=width, unicode=unicode))
        assert (line.count("\n"), len(line) <= width + 1, unicode or line.isascii()) == (1, True, True)


def test_a_wide_screen_cuts_nothing() -> None:
    assert "Lakeside" not in render(make_posting(), Screen(width=200))
    assert "…" not in render(make_posting(), Screen(width=200))


def test_a_listing_in_another_language_says_so() -> None:
    source = SourceInfo(uri="a.txt", id=None, index=0, format="text", language="de")
    note = Note(code="language-not-analysed", message="")
    line = render(JobPosting(source=source, warnings=(note,)), Screen(width=100))
    assert line == "a.txt            title not analysed (German)                   pay not stated          not read\n"
