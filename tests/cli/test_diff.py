"""`jobscan diff`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    for name, text in {"old.txt": "Nurse wanted", "new.txt": "Cook wanted"}.items():
        (tmp_path / name).write_text(text)
    return str(tmp_path / "old.txt"), str(tmp_path / "new.txt")


def test_the_same_file_twice_and_a_field_that_is_none(cli: Run, two: tuple[str, str]) -> None:
    assert cli("diff", two[0], two[0])[0] == 2
    status, _, err = cli("diff", *two, "--fail-on", "pay")
    assert (status, "baseSalary" in err) == (2, True)


def test_a_file_that_is_not_there(cli: Run, two: tuple[str, str]) -> None:
    status, out, err = cli("diff", two[0], "no-such-file")
    assert (status, out, "no-such-file" in err) == (3, "", True)


def test_each_change_is_a_line_of_json(cli: Run, two: tuple[str, str]) -> None:
    status, out, err = cli("diff", *two)
    assert (status, err) == (0, "")
    assert all(json.loads(line)["field"] for line in out.splitlines())


def test_on_a_terminal_there_are_words(cli: Run, two: tuple[str, str]) -> None:
    status, out, _ = cli("diff", *two, terminal=True)
    assert status == 0
    assert out.strip()
