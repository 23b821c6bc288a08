"""The wages of the United States are what BLS published."""

import pickle
import sqlite3
from pathlib import Path

import pytest

from jobscan.errors import DataError
from jobscan.wages.cards import FOLDER
from jobscan.wages.row import NATION, Row
from jobscan.wages.sqlite_table import DEFAULT_TABLE, SqliteTable, us_wages

SAN_JOSE, KANSAS_CITY = "0041940", "0028140"


@pytest.mark.parametrize(
    ("occupation", "area", "row"),
    [
        pytest.param(
            "15-1252",
            NATION,
            Row("YEAR", False, 1_687_890, 0.4, (8_246_000, 10_521_000, 13_598_000, 17_198_000, 21_467_000), 14_810_000),
            id="by the year",
        ),
        pytest.param(
            "27-2011", NATION, Row("HOUR", False, 55_000, 8.4, (1650, 2034, 2905, 9795, 14_368), 5829), id="by the hour"
        ),
        pytest.param(
            "27-2021",
            KANSAS_CITY,
            Row("YEAR", True, 330, 14.1, (3_218_000, 5_536_000, 7_879_000, 64_972_000, None), 46_743_000),
            id="above a limit",
        ),
        pytest.param("27-2011", SAN_JOSE, Row("YEAR", False, 40, None, (None,) * 5, None), id="not released"),
        pytest.param("11-1000", SAN_JOSE, None, id="no row"),
        pytest.param("99-9999", NATION, None, id="no such occupation"),
        pytest.param("15-1252.00", NATION, None, id="another form of a code"),
        pytest.param("", NATION, None, id="no code"),
        pytest.param("\u0661\u0665-1252", NATION, None, id="digits of another script"),
        pytest.param("15-1252", "GB", None, id="no such area"),
        pytest.param("15-1252", "", None, id="no area"),
    ],
)
def test_rows_as_published(occupation: str, area: str, row: Row | None) -> None:
    assert us_wages().row(occupation, area) == row


def test_of_all_occupations_together() -> None:
    row = us_wages().row("00-0000", NATION)
    assert row is not None
    assert (row.median, row.known) == (5_098_000, 5)


def test_the_whole_table_is_there() -> None:
    table = us_wages()
    kinds = [area.kind for area in table.areas.values()]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"nation": 1, "state": 54, "metro": 393, "nonmetro": 135}
    assert len(table.occupations) == 1104
    assert list(table.occupations) == sorted(table.occupations)
    database = sqlite3.connect(table.path)
    rows, by_hour, unknown = database.execute(
        "select count(*), sum(hourly), sum(coalesce(p10, p25, p50, p75, p90, mean) is null) from wages"
    ).fetchone()
    # of those without wages 2,459 were not released, and BLS only tells of 338 that they are $239,200 or more
    assert (rows, by_hour, unknown) == (236_799, 315, 2_797)
    falling = "p10 > p25 or p25 > p50 or p50 > p75 or p75 > p90"
    assert database.execute(f"select count(*) from wages where {falling}").fetchone() == (0,)
    with_rows = {
        f"{code // 10_000:02}-{code % 10_000:04}" for (code,) in database.execute("select occupation from wages")
    }
    assert with_rows == set(table.occupations)


def test_a_table_travels_to_another_process() -> None:
    table = SqliteTable()
    before = table.row("15-1252", NATION)
    again = pickle.loads(pickle.dumps(table))
    assert (again.path, again.row("15-1252", NATION)) == (table.path, before)


def test_verify_accepts_the_shipped_file_and_no_other(tmp_path: Path) -> None:
    us_wages().verify()
    for suffix, more in ((".sqlite", b"x"), (".toml", b"")):
        name = f"{DEFAULT_TABLE}{suffix}"
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes() + more)
    with pytest.raises(DataError, match="not match its card; import it again"):
        SqliteTable(tmp_path).verify()


def test_a_table_that_is_missing_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="missing; import it again"):
        _ = SqliteTable(tmp_path).areas
    with pytest.raises(DataError, match=r"us-oews-1066\.toml: the card of the table is missing; install jobscan again"):
        SqliteTable(name="us-oews-1066").verify()
    assert list(tmp_path.iterdir()) == []
