"""The British table: full-time annual pay where it is published, else what comes next."""

import csv
import io
import tomllib
from pathlib import Path

import pytest

from datasets import ashe
from jobscan.wages.csv_table import CsvTable
from tests.datasets.conftest import Run, zipped

FIGURES = ("p10", "p25", "p50", "p75", "p90", "mean")


def line(code: str, period: str, group: str, **figures: str) -> dict[str, str]:
    return {"soc2020": code, "soc_title": f"Job {code}", "period": period, "group": group,
            **dict.fromkeys(FIGURES, ""), **figures}  # fmt: skip


BOTH = {"p25": "300", "p50": "400"}


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        pytest.param(
            [line("1", "annual", "all", **BOTH), line("1", "annual", "ft", **BOTH)], ("year", "annual pay, full-time employees"), id="full time"
        ),
        pytest.param(
            [line("1", "annual", "ft", p50="9"), line("1", "annual", "all", **BOTH)], ("year", "annual pay, all employees"), id="all"
        ),
        pytest.param(
            [line("1", "weekly", "all", **BOTH), line("1", "weekly", "ft", **BOTH)], ("week", "weekly pay, full-time employees"), id="by the week"
        ),
        pytest.param([line("1", "weekly", "all", p10="5", p90="6")], ("week", "weekly pay, all employees"), id="all by the week"),
        pytest.param(
            [line("1", "annual", "ft", p30="3", p40="4"), line("1", "annual", "all", **BOTH)], ("year", "annual pay, full-time employees"), id="other deciles"
        ),
        pytest.param([line("1", "hours", "ft", **BOTH), line("1", "annual", "male", **BOTH)], None, id="others"),
        pytest.param([line("1", "annual", "all", p50="7", mean="8")], None, id="one percentile"),
    ],
)  # fmt: skip
def test_the_first_that_is_published_is_taken(lines: list[dict[str, str]], taken: tuple[str, str] | None) -> None:
    rows = ashe.rows_from(lines)
    assert [(row["period"], row["source"]) for row in rows] == ([taken] if taken else [])


def test_pay_an_hour_has_a_row_of_its_own() -> None:
    lines = [line("1", "annual", "all", **BOTH), line("1", "hourly", "all", p25="12", p50="15")]
    assert [(row["period"], row["p50"]) for row in ashe.rows_from(lines)] == [("year", "400"), ("hour", "15")]


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    lines = [
        line("2", "annual", "ft", p25="300", p50="400.5", mean="450"),
        line("2", "hourly", "ft", p25="3", p50="4"),
        line("1", "annual", "ft", p10="1", p90="2"),
    ]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(lines[0]))
    writer.writeheader()
    writer.writerows(lines)
    run("ashe", "--source", zipped(tmp_path / "source.csv.gz", text.getvalue()), "--output", tmp_path)
    table = CsvTable(tmp_path, "uk-ashe-2025")
    table.verify()
    assert table.occupations == {"1": "Job 1", "2": "Job 2"}
    row = table.row("2", "GB")
    assert row is not None
    assert (row.unit_text, row.cents, row.mean_cents) == ("YEAR", (None, 30_000, 40_050, None, None), 45_000)
    hourly = table.row("2", "GB", "HOUR")
    assert hourly is not None
    assert (hourly.unit_text, hourly.median) == ("HOUR", 400)
    assert table.row("1", "GB", "HOUR") == table.row("1", "GB")
    card = tomllib.loads((tmp_path / "uk-ashe-2025.toml").read_text())
    assert {**card, "sha256": ""} == {**ashe.CARD, "sha256": ""}
