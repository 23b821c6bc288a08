"""`import jobscan`: what a program calls."""

import datetime as dt
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import jobscan
from jobscan.errors import JobscanError, NoInput, UsageError
from jobscan.model import ErrorRecord, Failure, JobPosting
from jobscan.model.codec import to_json
from jobscan.report.rows.fields import flat_fields
from tests.postings import make_posting

TEXT = "Line cook\n\nWe pay $19 - $22 an hour.\n- Cook <b>food</b>\n"


def test_what_is_known_beside_the_text_goes_first() -> None:
    posting = jobscan.analyze(TEXT, title="Grill cook", company="Tin Roof", location="Portland, OR")
    assert posting.title is not None
    assert posting.hiring_organization is not None
    assert (posting.title.value, posting.hiring_organization.value) == ("Grill cook", "Tin Roof")
    assert posting.job_location[0].value.address_region == "OR"
    assert posting.text == TEXT


def test_a_record_as_a_dict_and_as_a_row() -> None:
    posting = make_posting()
    assert posting.to_dict()["baseSalary"][0]["value"]["minValue"] == Decimal(40)
    assert posting.to_dict()["datePosted"]["value"] == "2026-03-02"
    assert json.loads(posting.to_json())["baseSalary"][0]["value"]["minValue"] == 40
    row = posting.to_row()
    assert list(row) == [field.name for field in flat_fields()]
    assert (row["pay_annual_mid"], row["date_posted"], row["valid_through"]) == (95680.0, dt.date(2026, 3, 2), None)


def test_many_listings_of_several_kinds() -> None:
    found = list(jobscan.Analyzer().analyze_many([TEXT, {"text": "", "id": "7", "title": None}]))
    assert [(each.source.index, each.source.id) for each in found] == [(0, None), (1, "7")]


@pytest.mark.parametrize(
    "listing, message",
    [
        (b"bytes", "not bytes"),
        (None, "not NoneType"),
        ({"title": "Cook"}, "has no text"),
        ({"text": "x", "titel": "Cook"}, "did you mean title"),
        ({"text": None}, "must be a str, not NoneType"),
        ({"text": "x", "title": 3}, "title of listing 0 must be a str, not int"),
    ],
)
def test_what_is_no_listing_is_said(listing: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        list(jobscan.Analyzer().analyze_many([listing]))


def test_a_scan_goes_on_after_a_bad_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "c.txt").write_text(TEXT)
    found = list(jobscan.scan(tmp_path))
    assert [type(each) for each in found] == [JobPosting, ErrorRecord, JobPosting]
    assert isinstance(found[0], JobPosting)
    assert found[0].text == TEXT
    with pytest.raises(NoInput, match="no such file"):
        list(jobscan.scan(tmp_path / "missing.txt"))


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "jobs.csv").write_text('title,description\nCook,"You fry eggs for $20 an hour."\nClerk,You file.\n')
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 broken")
    found = jobscan.read(tmp_path / "jobs.csv")
    assert [each.title.value for each in found if isinstance(each, JobPosting) and each.title] == ["Cook", "Clerk"]
    (broken,) = jobscan.read(str(tmp_path / "b.pdf"))
    assert isinstance(broken, ErrorRecord)
    assert callable(jobscan.read)  # no room of the house takes its name
    with pytest.raises(NoInput, match="no such file"):
        jobscan.read(tmp_path / "missing.txt")


def test_an_earlier_scan_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "jobs.jsonl"
    path.write_bytes(to_json(make_posting()) + b"\n")
    assert list(jobscan.load(path)) == [make_posting()]
    path.write_bytes(path.read_bytes() + b"{}\n")
    with pytest.raises(UsageError, match="record 2"):
        list(jobscan.load(path))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_has_the_types_of_its_columns(library: Any) -> None:
    frame = jobscan.to_frame([make_posting(), ERROR], library=library)
    assert list(frame.columns) == [field.name for field in flat_fields()]
    assert frame["pay_annual_mid"].to_list()[0] == 95680.0
    assert list(frame["skills_required"].to_list()[0]) == ["ACLS", "communication"]
    assert frame["error_code"].to_list()[1] == "timeout"
    assert "date" in str(frame["date_posted"].dtype).lower()
    assert len(jobscan.to_frame([], library=library)) == 0


def test_without_a_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.report.frame.find_spec", lambda name: None)
    with pytest.raises(JobscanError, match="pip install pandas"):
        jobscan.to_frame([])
    with pytest.raises(JobscanError, match="known: pandas, polars"):
        jobscan.to_frame([], library="dask")  # type: ignore[arg-type]


def test_only_records_become_a_frame() -> None:
    with pytest.raises(TypeError, match="not dict"):
        jobscan.to_frame([{}])  # type: ignore[list-item]


def test_a_notebook_shows_the_listing_in_a_frame_of_its_own() -> None:
    shown = jobscan.analyze("Cook </iframe><script>alert(1)</script>\n\nWe pay $19 an hour.")._repr_html_()
    assert shown.startswith("<iframe ")
    assert 'sandbox="allow-scripts"' in shown
    assert shown.count("<") == 2  # the frame's own; those of the page are escaped
    assert "<table>" in make_posting()._repr_html_()


def test_importing_it_loads_nothing_heavy() -> None:
    code = "import sys, jobscan; print({'spacy', 'numpy', 'pandas', 'msgspec', 'sqlite3'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"set()\n"


ERROR = ErrorRecord(source=make_posting().source, error=Failure(code="timeout", message="slow"))
