"""How many listings a progress line expects."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobscan.cli.io.expected import expected_listings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Cook")
    (tmp_path / "b.md").write_text("# Cook")
    return tmp_path


def test_one_a_file_and_one_a_line(folder: Path) -> None:
    assert expected_listings([str(folder)]) == 2
    (folder / "c.jsonl").write_text('{"text": "Cook"}\n{"text": "Baker"}\n{"text": "Miller"}\n')
    assert expected_listings([str(folder)]) == 5


@pytest.mark.parametrize("name", ["c.csv", "c.json"])
def test_of_a_table_only_reading_would_tell(folder: Path, name: str) -> None:
    (folder / name).write_text("[]")
    assert expected_listings([str(folder)]) is None


def test_a_pipe_and_no_file_tell_nothing(tmp_path: Path) -> None:
    assert expected_listings(["-"]) is None
    assert expected_listings([str(tmp_path)]) is None


def test_a_file_that_is_not_there_is_one_error_record(folder: Path) -> None:
    assert expected_listings([str(folder / "a.txt"), str(folder / "none.txt")]) == 2
