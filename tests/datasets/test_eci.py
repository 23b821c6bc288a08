"""The Employment Cost Index: levels as published, and those that its published changes lead to."""

from pathlib import Path

import pytest

from datasets import eci
from jobscan.data import DATA
from jobscan.errors import DataError
from tests.datasets.conftest import Run

YEAR = ["2024-03\t100.0\t\t", "2024-06\t101.0\t\t", "2024-09\t102.0\t\t", "2024-12\t103.0\t\t"]


@pytest.mark.parametrize(
    ("rows", "index"),
    [
        pytest.param(["2025-03\t\t\t4.0"], "104.00", id="since the year before"),
        pytest.param(["2025-03\t\t\t", "2025-06\t105.0\t1.0\t"], "103.96", id="until the quarter after"),
        pytest.param(["2025-03\t\t\t4.0", "2025-06\t105.0\t1.0\t"], "103.98", id="the mean of both"),
        pytest.param(["2025-03\t104.1\t\t9.0"], "104.1", id="published"),
    ],
)
def test_a_level_is_published_or_follows_from_changes(rows: list[str], index: str) -> None:
    assert f"2025-03\t{index}\n" in eci.build([*YEAR, *rows])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param(["2025-03\t\t\t"], "2025-03: no index", id="nothing known"),
        pytest.param(["2025-03\t\t\t4.0", "2025-06\t107.0\t1.0\t"], "2025-03: the changes", id="two ways disagree"),
    ],
)
def test_what_cannot_be_worked_out_is_told(rows: list[str], said: str) -> None:
    with pytest.raises(DataError, match=said):
        eci.build([*YEAR, *rows])


def test_the_table_that_ships_is_the_one_that_is_built(tmp_path: Path, run: Run) -> None:
    run("eci", "--output", tmp_path / "eci.tsv")
    assert (tmp_path / "eci.tsv").read_text() == (DATA / "eci_us.tsv").read_text()
