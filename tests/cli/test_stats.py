"""`jobscan stats`, and `jobscan report` of the same files."""

import json
import sqlite3
from pathlib import Path

import pytest

from jobscan.model.codec import to_json
from tests.batch.fake import start_fake
from tests.cli.conftest import Run
from tests.postings import make_posting


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "jobs.jsonl"
    path.write_bytes(b"".join(to_json(make_posting()) + b"\n" for _ in range(3)))
    return path


def test_a_table(cli: Run, records: Path) -> None:
    status, out, err = cli("stats", str(records), "--by", "occupation, region", "-f", "text")
    assert (status, err) == (0, "")
    assert [line.split() for line in out.splitlines()] == [
        "occupation region listings share with_pay currency paid p25 median p75".split(),
        "Registered Nurses TX 3 1.0 3 USD 3 95,680 95,680 95,680".split(),
    ]


def test_json_in_a_pipe(cli: Run, records: Path) -> None:
    status, out, _ = cli("stats", "-", stdin=records.read_bytes())
    assert (status, json.loads(out)[0]["median"]) == (0, 95680)


@pytest.mark.parametrize("ending", ["db", "parquet"])
def test_records_become_tables_that_can_be_counted(cli: Run, records: Path, ending: str) -> None:
    table = records.with_suffix(f".{ending}")
    assert cli("report", str(records), "-o", str(table)) == (0, "", "")
    status, out, _ = cli("stats", str(table), str(records), "-f", "csv")
    assert (status, out.splitlines()[1]) == (0, "6,1.0,6,USD,6,95680,95680,95680")
    assert cli("report", str(table), "-f", "markdown")[1].startswith("# Job listings\n\n3 listings; 3 state their pay")


def test_rows_do_not_become_records(cli: Run, records: Path) -> None:
    table = records.with_suffix(".db")
    cli("report", str(records), "-o", str(table))
    before = table.read_bytes()
    status, _, err = cli("report", str(table), "-o", str(records.with_suffix(".parquet")))
    assert (status, "only the records" in err) == (2, True)
    status, _, err = cli("report", str(records), "-f", "sqlite")
    assert (status, "-o sqlite:FILE" in err) == (2, True)
    assert table.read_bytes() == before


def test_what_is_no_record_is_counted(cli: Run, records: Path) -> None:
    records.write_bytes(records.read_bytes() + b"nonsense\n")
    status, out, err = cli("stats", str(records), "--where", "false", "-f", "text")
    assert (status, out) == (3, "")
    assert "none of 3 listings matches --where" in err
    assert "not scan records: 1" in err


@pytest.mark.parametrize("name, status", [("missing", 2), ("empty", 4)])
def test_no_records(cli: Run, tmp_path: Path, name: str, status: int) -> None:
    (tmp_path / "empty").touch()
    assert cli("stats", str(tmp_path / name))[:2] == (status, "")


def test_scan_writes_a_database_whole_or_not_at_all(
    cli: Run, tmp_path: Path, small_units: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobscan.batch.pool.start", start_fake)
    folder = tmp_path / "in"
    folder.mkdir()
    for at in range(12):
        (folder / f"{at:02}.txt").write_text(f"Nurse {at} wanted")
    outs = [tmp_path / "one.db", tmp_path / "two.db"]
    for jobs, out in zip(("1", "2"), outs, strict=True):
        assert cli("scan", str(folder), "-j", jobs, "-o", f"sqlite:{out}", "-q")[0] == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["in", "one.db", "two.db"]
    db = sqlite3.connect(outs[0])
    assert db.execute("SELECT text FROM listings WHERE uri LIKE '%07.txt'").fetchall() == [("Nurse 7 wanted",)]
    db.close()
    status, _, err = cli("scan", str(folder), "-o", str(tmp_path / "missing" / "x.db"))
    assert (status, "cannot be written" in err) == (2, True)


@pytest.mark.parametrize("format", ["text", "csv", "json"])
def test_the_columns_are_told(cli: Run, format: str) -> None:
    status, out, _ = cli("schema", "--fields", "-f", format)
    assert status == 0
    assert "pay_annual_mid" in out
    assert "halfway between the ends" in out
    assert cli("schema", "-f", "csv")[0] == 2
