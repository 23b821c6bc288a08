"""Parquet out: the columns of the CSV with their types, in row groups, the same bytes for the same records."""

import datetime as dt
import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from jobscan.errors import UsageError
from jobscan.model import ErrorRecord, Failure, SourceInfo
from jobscan.report import format_named, render
from jobscan.report.csv import COLUMNS
from jobscan.report.parquet import ROWS, Sink
from jobscan.report.rows.flat import flat
from jobscan.report.screen import Screen
from tests.postings import make_posting


def written(count: int) -> bytes:
    out = io.BytesIO()
    sink = Sink(out, Screen())
    for _ in range(count):
        sink.write(make_posting())
    sink.close()
    return out.getvalue()


def test_columns_and_values_are_those_of_the_csv() -> None:
    table = pq.read_table(io.BytesIO(written(1)))
    assert tuple(table.column_names[: len(COLUMNS)]) == COLUMNS
    assert table.schema.field("pay_min").type == pa.float64()
    assert table.schema.field("is_listing").type == pa.bool_()
    (row,) = table.to_pylist()
    for name, value in flat(make_posting()).items():
        if isinstance(value, str):
            assert row[name] == value
    assert row["pay_min"] == 40.0


def test_lists_dates_and_structs_are_real() -> None:
    table = pq.read_table(io.BytesIO(written(1)))
    assert table.schema.field("skills_required").type == pa.list_(pa.string())
    assert table.schema.field("date_posted").type == pa.date32()
    assert table.schema.field("pay").metadata[b"description"] == b"all pay of the listing, with their details"
    (row,) = table.to_pylist()
    assert row["skills_required"] == ["ACLS", "communication"]
    assert row["date_posted"] == dt.date(2026, 3, 2)
    assert [(each["kind"], each["annual_mid"]) for each in row["pay"]] == [("base", 95680.0), ("sign_on", None)]
    assert row["places"][0]["region"] == "TX"
    assert len(row["responsibilities_details"]) == 10


def test_error_records_are_rows_too() -> None:
    out = io.BytesIO()
    sink = Sink(out, Screen())
    source = SourceInfo(uri="a.txt", id=None, index=0, format="text")
    sink.write(ErrorRecord(source=source, error=Failure(code="timeout", message="too slow")))
    sink.close()
    (row,) = pq.read_table(io.BytesIO(out.getvalue())).to_pylist()
    assert (row["error_code"], row["title"]) == ("timeout", None)


def test_rows_come_in_groups_and_the_bytes_are_the_same_again() -> None:
    data = written(ROWS + 1)
    assert pq.ParquetFile(io.BytesIO(data)).num_row_groups == 2
    assert data == written(ROWS + 1)


def test_a_file_without_rows_is_whole() -> None:
    assert pq.read_table(io.BytesIO(written(0))).num_rows == 0


def test_it_is_no_text() -> None:
    assert format_named("parquet").binary
    with pytest.raises(UsageError, match="-o parquet:FILE"):
        list(render([make_posting()], "parquet"))
