"""The input's own columns, as columns of their own."""

import csv
import io
import sqlite3
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from msgspec.structs import replace

from jobscan.model import ErrorRecord, Failure, JobPosting, SourceInfo
from jobscan.report import FORMATS, Screen
from jobscan.report.rows.own import own_fields, own_values
from tests.postings import make_posting

KEEP = ("team", 'req "#', "title", "tags", "pay*")
NAMES = ["team", 'req "#', "own_title", "tags"]
SCREEN = Screen(own=KEEP)
EXTRA = {"Team": "=1+1", 'Req "#': 7, "Title": "Cook\n", "Tags": ["a", None], "Pay Min": "3"}
VALUES = ["=1+1", "7", "Cook\n", '["a",null]']


def kept() -> JobPosting:
    posting = make_posting()
    return replace(posting, source=replace(posting.source, extra=EXTRA)).with_text("Cook")


def broken() -> ErrorRecord:
    source = SourceInfo(uri="b", id=None, index=0, format="csv")
    return ErrorRecord(source=source, error=Failure(code="broken", message="x"))


@pytest.mark.parametrize(
    "keep, names",
    [
        ((), []),
        (KEEP, NAMES),
        (("Team", "TEAM", "te am"), ["Team"]),
        (("*",), []),
        (("listing", "Text", "URI"), ["own_listing", "own_Text", "own_URI"]),
    ],
    ids=["none", "names", "one in three spellings", "a pattern", "names that the tables have"],
)
def test_names(keep: tuple[str, ...], names: list[str]) -> None:
    assert [field.name for field in own_fields(keep)] == names


def test_values_are_texts_or_json() -> None:
    assert list(own_values(kept(), own_fields(KEEP)).values()) == VALUES
    assert own_values(make_posting(), own_fields(KEEP)) == {}


def test_csv() -> None:
    shape = FORMATS["csv"]
    table = shape.header(SCREEN) + shape.render(kept(), SCREEN) + shape.render(broken(), SCREEN)
    header, row, error = csv.reader(io.StringIO(table))
    assert header[-4:] == NAMES
    assert row[-4:] == ["'=1+1", "7", "Cook", '["a",null]']
    assert error[-4:] == [""] * 4


@pytest.mark.parametrize("name", ["sqlite", "parquet"])
def test_binary(name: str, tmp_path: Path) -> None:
    path = tmp_path / "jobs"
    with path.open("wb") as file:
        sink = FORMATS[name].sink(file, SCREEN)
        assert sink is not None
        for record in (kept(), broken(), make_posting()):
            sink.write(record)
        sink.close()
    if name == "parquet":
        rows = [tuple(row.values()) for row in pq.read_table(path, columns=NAMES).to_pylist()]
    else:
        names = ", ".join('"' + each.replace('"', '""') + '"' for each in NAMES)
        rows = sqlite3.connect(path).execute(f"SELECT {names} FROM scan ORDER BY listing").fetchall()
    assert rows == [tuple(VALUES), (None,) * 4, (None,) * 4]
