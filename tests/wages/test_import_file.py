"""A file of wages is read in any usual shape, and each wrong line is told."""

from pathlib import Path

import pyarrow
import pyarrow.parquet as pq
import pytest

from jobscan.errors import UsageError
from jobscan.wages.import_file import LineError, check_table, defaults_for

ANY = {"currency": "USD", "period": "year"}


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("occ_code,title,p50\nA,a,1\nB,b,2\n", id="commas"),
        pytest.param("occ_code;title;p50\nA;a;1\nB;b;2\n", id="semicolons"),
        pytest.param("occ_code\ttitle\tp50\nA\ta\t1\nB\tb\t2\n", id="tabs"),
        pytest.param("\ufeffOcc Code,TITLE, P50 \r\nA,a,1\r\n\r\n , , \r\nB,b,2\r\n", id="a spreadsheet's"),
        pytest.param("p50,notes,title,occ_code\n1,x,a,A\n2,y,b,B\n", id="other columns, another order"),
    ],
)
def test_a_file_comes_in(home: Path, text: str) -> None:
    checked = check_table(written(home / "t.csv", text), {}, ANY)
    assert checked.errors == []
    assert [(wage.code, wage.title, wage.row.median) for wage in checked.wages] == [("A", "a", 100), ("B", "b", 200)]
    assert [(line["occ_code"], line["currency"], line["n"]) for line in checked.lines] == [
        ("A", "USD", ""), ("B", "USD", ""),
    ]  # fmt: skip


def test_columns_are_named_by_a_map(home: Path) -> None:
    text = "Job,title,Low,High,p50\nENG,Engineer,1,2,3\n"
    columns = {"Job": "occ_code", "Low": "p50"}
    checked = check_table(written(home / "t.csv", text), columns, ANY)
    # the file's own "p50" gives way to the column that the map takes for it
    assert [(wage.code, wage.row.median) for wage in checked.wages] == [("ENG", 100)]


def test_every_wrong_line_is_told_with_its_number(home: Path) -> None:
    text = 'occ_code,title,area,p50\nA,a,US,1\nB,"two\nlines",US,zz\n\nA,a,US,3\nA,a,GB,3\nC,,,\nA,a,US,4\n'
    checked = check_table(written(home / "t.csv", text), {}, ANY)
    assert checked.errors == [
        LineError(4, "p50 zz: not a number"),
        LineError(6, "A in US is also on line 2"),
        LineError(8, "no wage: give percentiles, a mean, or min and max"),
        LineError(9, "A in US is also on line 2"),
    ]
    assert [(wage.code, wage.area) for wage in checked.wages] == [("A", "0000000"), ("A", "GB")]


def test_a_job_twice_without_an_area(home: Path) -> None:
    checked = check_table(written(home / "t.csv", "occ_code,p50\nA,1\nA,2\n"), {}, ANY)
    assert checked.errors == [LineError(3, "A in this area is also on line 2")]


@pytest.mark.parametrize(
    ("text", "columns", "why"),
    [
        pytest.param("", {}, "empty; the first line must name the columns", id="empty"),
        pytest.param("occ_code,p50\n", {}, "no lines under the header", id="a header"),
        pytest.param("a,b\n1,2\n", {}, "needs a column occ_code or title", id="other columns"),
        pytest.param("occ_code,b\n1,2\n", {}, "one of p10 to p90", id="no wages"),
        pytest.param("p50,b\n1,2\n", {}, "needs a column occ_code or title", id="no jobs"),
        pytest.param("a,p50\n1,2\n", {"b": "occ_code"}, "has no column b; it has: a, p50", id="a map of nothing"),
        pytest.param("a,p50\n1,2\n", {"a": "code"}, "--map a=code: no such column", id="a map to nothing"),
        pytest.param(
            "occ_code,p50,currency\nA,1,USD\nB,1,EUR\n", {}, "wages in EUR, USD; a table has one currency", id="two"
        ),
    ],
)
def test_a_file_that_is_not_a_table_says_why(home: Path, text: str, columns: dict[str, str], why: str) -> None:
    with pytest.raises(UsageError, match=why):
        check_table(written(home / "t.csv", text), columns, ANY)


def test_a_file_that_cannot_be_read_says_why(home: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        check_table(home / "none.csv", {}, ANY)
    (home / "latin.csv").write_bytes("occ_code,title,p50\nA,caf\xe9,1\n".encode("latin-1"))
    with pytest.raises(UsageError, match="cannot be read as UTF-8 text"):
        check_table(home / "latin.csv", {}, ANY)


def test_parquet_comes_in_too(home: Path) -> None:
    table = pyarrow.table({"occ_code": ["15-1252", "15-1253"], "p50": [98_000.5, None], "mean": [None, 7]})
    pq.write_table(table, home / "t.parquet")
    checked = check_table(home / "t.parquet", {}, ANY)
    assert [(wage.row.median, wage.row.mean_cents) for wage in checked.wages] == [(9_800_050, None), (None, 700)]
    (home / "broken.parquet").write_bytes(b"PAR1 and then nothing")
    with pytest.raises(UsageError, match="not a Parquet file"):
        check_table(home / "broken.parquet", {}, ANY)


def test_lines_that_do_not_say_are_as_the_user_says() -> None:
    assert defaults_for("week", None, "GB") == {"period": "week", "area": "GB"}
    assert defaults_for(None, "EUR", None) == {"currency": "EUR"}
    with pytest.raises(UsageError, match="--period aeon: one of hour"):
        defaults_for("aeon", None, None)
