"""Parquet in: rows as of any table, damage told, nothing loaded whole."""

import datetime as dt
import io
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from jobscan.model import Source, Unreadable
from jobscan.readers import read, read_path, read_stream
from tests.readers._files import parquet

JOBS = parquet(
    {
        "id": [7, 8],
        "title": ["Cook", "Nurse"],
        "description": ["You cook. " * 9, "You care. " * 9],
        "date_posted": [dt.date(2026, 5, 1), None],
        "salary": [None, "$40 an hour"],
    }
)


def test_a_row_is_a_listing() -> None:
    cook, nurse = read(JOBS, uri="jobs.parquet")
    assert isinstance(cook, Source)
    assert isinstance(nurse, Source)
    assert (cook.text, cook.fields.title, cook.id, cook.format) == ("You cook. " * 9, "Cook", "7", "parquet")
    assert cook.fields.date_posted is not None
    assert nurse.index == 1


def test_the_first_bytes_tell_it_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "jobs.txt").write_bytes(JOBS)
    assert [each.format for each in read_path(tmp_path / "jobs.txt") if isinstance(each, Source)] == ["parquet"] * 2


def test_it_comes_through_a_pipe_and_in_gzip() -> None:
    import gzip

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError("no seeking in a pipe")

    assert len(list(read_stream(Pipe(JOBS)))) == 2
    assert len(list(read(gzip.compress(JOBS), uri="jobs.parquet.gz"))) == 2


def test_nested_columns_are_read_as_those_of_json_are() -> None:
    data = parquet({"title": ["Cook"], "description": ["You cook. " * 9], "company": [{"name": "Widget Kitchens"}]})
    (cook,) = read(data, uri="jobs.parquet")
    assert isinstance(cook, Source)
    assert cook.fields.company == "Widget Kitchens"


def test_columns_by_the_users_map() -> None:
    data = parquet({"a": ["You cook. " * 9], "b": ["Cook"]})
    (unmapped,) = read(data, uri="jobs.parquet")
    assert isinstance(unmapped, Unreadable)
    assert "a, b" in unmapped.message
    (cook,) = read(data, uri="jobs.parquet", field_map={"text": "a", "title": "b"})
    assert isinstance(cook, Source)
    assert cook.fields.title == "Cook"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (JOBS[:200], "broken"),
        (b"PAR1" + b"\0" * 300 + b"PAR1", "broken"),
        (parquet({"title": [], "description": []}), "empty"),
    ],
    ids=["cut", "hollow", "no rows"],
)
def test_what_is_no_table_is_told(data: bytes, code: str) -> None:
    (found,) = read(data, uri="jobs.parquet")
    assert isinstance(found, Unreadable)
    assert found.code == code


def test_damage_in_the_middle_costs_its_row_group_only() -> None:
    rows = 3000
    data = bytearray(
        parquet(
            {
                "title": [f"Cook {i}" for i in range(rows)],
                "description": [f"You cook for {i}. " * 9 for i in range(rows)],
            },
            row_group_size=300,
            compression="gzip",
        )
    )
    middle = len(data) // 2
    data[middle : middle + 4000] = b"\xff" * 4000
    found = list(read(bytes(data), uri="jobs.parquet"))
    damage = [each for each in found if isinstance(each, Unreadable)]
    assert 1 <= len(damage) <= 3
    assert all("row group" in each.message and "of 10 is damaged" in each.message for each in damage)
    read_all = [each for each in found if isinstance(each, Source)]
    assert read_all[0].fields.title == "Cook 0"
    assert read_all[-1].fields.title == "Cook 2999"


def test_a_row_without_words_is_told_and_the_rest_goes_on() -> None:
    data = parquet({"title": [None, "Nurse"], "description": [None, "You care. " * 9]})
    nothing, nurse = read(data, uri="jobs.parquet")
    assert isinstance(nothing, Unreadable)
    assert isinstance(nurse, Source)


def test_cells_as_json_has_them() -> None:
    data = parquet(
        {
            "title": [b"Cook"],
            "description": ["You cook. " * 9],
            "salary_min": [float("nan")],
            "posted_at": [dt.datetime(2026, 5, 1, 9, 30)],
        }
    )
    (cook,) = read(data, uri="jobs.parquet")
    assert isinstance(cook, Source)
    assert cook.fields.title == "Cook"
    assert cook.fields.pay == ()


FAR = pyarrow.array([2_000_000_000, 1], pyarrow.int32()).cast(pyarrow.date32())  # the year 5,477,840
WORDLESS = {
    "an embedding": [[0.1, 0.2], [0.3]],
    "a span of time": pyarrow.array([1, 2], pyarrow.duration("ns")),
    "a list of flags": [[True], [False]],
}


@pytest.mark.parametrize("column", WORDLESS)
def test_a_column_without_words_is_not_even_read(column: str) -> None:
    table = {"title": ["Cook", "Nurse"], "description": ["You cook. " * 9, "You care. " * 9], "other": WORDLESS[column]}
    data = bytearray(parquet(table, compression="none"))
    described = pyarrow.parquet.ParquetFile(io.BytesIO(data)).metadata.row_group(0).column(2)
    begins = described.dictionary_page_offset or described.data_page_offset
    data[begins : begins + described.total_compressed_size] = b"\xff" * described.total_compressed_size
    titles = [each.fields.title for each in read(bytes(data), uri="jobs.parquet") if isinstance(each, Source)]
    assert titles == ["Cook", "Nurse"]


@pytest.mark.parametrize(
    "column",
    [FAR, pyarrow.StructArray.from_arrays([pyarrow.array([2**62, 1], pyarrow.timestamp("us"))], ["at"])],
    ids=["days far from now", "a moment within an object"],
)
def test_a_value_that_python_has_no_noun_for_costs_no_row(column: object) -> None:
    table = {"title": ["Cook", "Nurse"], "description": ["You cook. " * 9, "You care. " * 9], "other": column}
    titles = [each.fields.title for each in read(parquet(table), uri="jobs.parquet") if isinstance(each, Source)]
    assert titles == ["Cook", "Nurse"]
