"""Minimum wages by state, and federal grades that rise with every step."""

from pathlib import Path

import pytest

from datasets import references
from jobscan.errors import DataError
from tests.datasets.conftest import Run

HEADER = ["grade", *(f"s{step}" for step in range(1, 11))]
ONE, TWO = (["1", *map(str, range(20, 30))], ["2", *map(str, range(21, 31))])


def test_grades_are_kept_as_they_are() -> None:
    text = references.grades([HEADER, ONE, TWO])
    assert text == "".join(",".join(row) + "\n" for row in (HEADER, ONE, TWO))


@pytest.mark.parametrize(
    ("rows", "grade"),
    [
        pytest.param([ONE, ["2", *ONE[1:]]], "GS-2", id="no higher than the grade before"),
        pytest.param([[*ONE[:10], ONE[9]]], "GS-1", id="a step that does not rise"),
        pytest.param([ONE[:10]], "GS-1", id="nine steps"),
        pytest.param([[*ONE, "99"]], "GS-1", id="eleven steps"),
    ],
)
def test_grades_must_rise(rows: list[list[str]], grade: str) -> None:
    with pytest.raises(DataError, match=f"{grade}: ten rising steps expected"):
        references.grades([HEADER, *rows])


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    (tmp_path / "us_min_wage_2026.csv").write_text(
        'state,min_wage_2026_07_01,next_change,note,status\nAL,7.25,,no law,x\nAK,14.00,,"13.00, before",x\n'
    )
    (tmp_path / "gs_2026_base.csv").write_text("\n".join(",".join(row) for row in (HEADER, ONE)) + "\n")
    (tmp_path / "out").mkdir()
    run("references", "--source", tmp_path, "--output", tmp_path / "out")
    assert (tmp_path / "out" / "us-minimum-wages-2026.csv").read_text() == (
        'state,hourly,note\nAL,7.25,no law\nAK,14.00,"13.00, before"\n'
    )
    assert (tmp_path / "out" / "us-gs-2026.csv").read_text() == references.grades([HEADER, ONE])
