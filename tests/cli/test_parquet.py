"""`-f parquet` and `-o parquet:FILE`."""

import io
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Nurse {name} wanted")
    return tmp_path


def test_a_file_is_whole_and_beside_it_stands_nothing(cli: Run, folder: Path) -> None:
    out = folder / "out" / "jobs.parquet"
    out.parent.mkdir()
    status, _, _ = cli("scan", str(folder), "-o", f"parquet:{out}", "-o", f"csv:{out.with_suffix('.csv')}")
    assert status == 0
    assert pq.read_table(out).num_rows == 3
    assert sorted(each.name for each in out.parent.iterdir()) == ["jobs.csv", "jobs.parquet"]


def test_a_terminal_gets_no_bytes(cli: Run, folder: Path) -> None:
    status, out, err = cli("scan", str(folder), "-f", "parquet", terminal=True)
    assert (status, out) == (2, "")
    assert "-o jobs.parquet" in err


def test_a_run_that_is_to_be_gone_on_with_cannot_write_it(cli: Run, folder: Path) -> None:
    status, _, err = cli("scan", str(folder), "--resume", "-o", f"parquet:{folder / 'jobs.parquet'}")
    assert (status, "scan to jsonl, then `jobscan report jobs.jsonl -o parquet:" in err) == (2, True)


def test_what_is_written_can_be_read(cli: Run, folder: Path) -> None:
    table = folder / "in.parquet"
    import pyarrow as pa

    pq.write_table(pa.table({"title": ["Cook", "Nurse"], "description": ["You cook.", "You care."]}), table)
    status, out, _ = cli("scan", str(table))
    assert (status, out.count("\n")) == (0, 2)
    assert io.StringIO(out).readline().startswith("{")
