"""What `scan` wrote, read again: every format tells the same, and what is something else is told apart."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from jobscan.errors import UsageError
from jobscan.model import ErrorRecord, Failure, JobPosting, NotComparable, Record, SourceInfo
from jobscan.model.codec import to_json
from jobscan.report import Screen, format_named, render
from jobscan.report.overview import overview_of
from jobscan.report.rows.flat import flat
from jobscan.report.saved import is_whole, saved_records, saved_rows
from tests.postings import fact, make_posting

FORMATS = ("jsonl", "csv", "parquet", "sqlite")
ERROR = ErrorRecord(
    source=SourceInfo(uri="b.txt", id=None, index=1, format="text"), error=Failure(code="timeout", message="too slow")
)
RECORDS: list[Record] = [
    make_posting(),
    ERROR,
    make_posting(title=fact("=SUM(1)"), base_salary=(), comparison=NotComparable(not_comparable="no pay")),
    JobPosting(source=SourceInfo(uri="c.txt", id="9", index=0, format="html")),
]
Save = Callable[[str], Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    def write(format: str) -> Path:
        path = tmp_path / f"jobs.{format}"
        if format_named(format).binary:
            with path.open("wb") as file:
                sink = format_named(format).sink(file, Screen())
                assert sink is not None
                list(map(sink.write, RECORDS))
                sink.close()
        else:
            path.write_text("".join(render(RECORDS, format)), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("format", FORMATS)
def test_rows_are_those_that_were_written(save: Save, format: str) -> None:
    wanted = ("title", "pay_annual_mid", "date_posted", "is_listing", "skills_required", "error_code")
    found = [
        {name: row.get(name) or None for name in wanted}
        for row in saved_rows(str(save(format)), wanted)
        if row is not None
    ]
    assert found == [{name: flat(record).get(name) or None for name in wanted} for record in RECORDS]


@pytest.mark.parametrize("format", FORMATS)
def test_a_summary_is_the_same_from_each(save: Save, format: str) -> None:
    found = overview_of(record for record in saved_records(str(save(format))) if record)
    whole = overview_of(RECORDS)
    assert (found.listings, found.with_pay, found.compared, found.errors) == (3, 1, 1, {"timeout": 1})
    assert found.standings() == whole.standings()
    assert found.reasons == whole.reasons
    assert found.facets["places"] == whole.facets["places"]


@pytest.mark.parametrize("format", FORMATS)
def test_only_lines_are_whole_records(save: Save, format: str) -> None:
    assert is_whole(str(save(format))) is (format == "jsonl")


@pytest.mark.parametrize("format", ["parquet", "sqlite"])
def test_what_is_cut_short_says_so(save: Save, format: str) -> None:
    path = save(format)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(UsageError, match=r"jobs\.\w+: cannot be read"):
        list(saved_records(str(path)))


def test_packed_lines_that_end_too_early(tmp_path: Path) -> None:
    path = tmp_path / "jobs.jsonl.gz"
    path.write_bytes(gzip.compress(to_json(make_posting()) * 50)[:-20])
    with pytest.raises(UsageError, match="cannot be read"):
        list(saved_records(str(path)))


@pytest.mark.parametrize(
    "line",
    ["a.txt,,zero,text", "a.txt,,0,text," + "x," * 200, "a.txt"],
    ids=["a word for a number", "too many cells", "too few cells"],
)
def test_a_row_of_csv_that_is_none(save: Save, line: str) -> None:
    path = save("csv")
    path.write_text(path.read_text() + line + "\n")
    assert [record is None for record in saved_records(str(path))] == [False] * len(RECORDS) + [True]


@pytest.mark.parametrize("content", [b"", b"\0\0\0", b"[1, 2]\n{}\n", b"name,pay\nx,1\n", b"\xff\xfe" * 100])
def test_other_files_hold_no_records(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    assert [record for record in saved_records(str(path)) if record] == []


def test_a_database_of_somebody_else(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "other.db"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE scan (x)")
    db.close()
    with pytest.raises(UsageError, match="not a database that `scan` wrote"):
        list(saved_records(str(path)))


def test_a_table_of_somebody_else(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"x": [1]}), tmp_path / "other.parquet")
    with pytest.raises(UsageError, match="not a table that `scan` wrote"):
        list(saved_records(str(tmp_path / "other.parquet")))


@pytest.mark.parametrize(
    "view",
    [
        "SELECT 1 AS listing, zeroblob(2000000000) AS uri",
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) AS listing, '' AS uri FROM c",
        "SELECT 1 AS listing, load_extension('x.so') AS uri",
    ],
)
def test_a_hostile_database_is_only_an_error(tmp_path: Path, view: str) -> None:
    import sqlite3

    path = tmp_path / "hostile.db"
    db = sqlite3.connect(path)
    db.execute(f"CREATE VIEW scan AS {view}")
    db.close()
    with pytest.raises(UsageError, match="cannot be read"):
        list(saved_records(str(path)))
