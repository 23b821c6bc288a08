"""The Canadian table: low, median and high wage of each unit group."""

from pathlib import Path

from datasets import job_bank
from jobscan.wages.csv_table import CsvTable
from tests.datasets.conftest import Run


def line(code: str, low: str, median: str, high: str) -> dict[str, str]:
    return {
        "noc2021": code,
        "title": f"Job {code}",
        "hourly_p10_low": low,
        "hourly_p50": median,
        "hourly_p90_high": high,
    }


def test_two_wages_make_a_row_by_the_hour_unless_they_are_by_the_year() -> None:
    rows = job_bank.rows_from(
        [
            line("1", "20", "30", ""),
            line("2", "40000", "", "60000"),
            line("3", "", "30", ""),
            line("4", "17.5", "1000", "1001"),
        ]
    )
    assert [(row["occ_code"], row["period"], row["p10"], row["p50"], row["p90"]) for row in rows] == [
        ("1", "hour", "20", "30", ""),
        ("2", "year", "40000", "", "60000"),
        ("4", "hour", "17.5", "1000", "1001"),
    ]


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    source = tmp_path / "source.csv"
    source.write_text('noc2021,title,hourly_p10_low,hourly_p50,hourly_p90_high\n1,"Bakers, and others",16,18.5,25\n')
    run("job_bank", "--source", source, "--output", tmp_path)
    table = CsvTable(tmp_path, "ca-jobbank-2025")
    table.verify()
    assert (table.card["currency"], table.nation, table.occupations) == ("CAD", "CA", {"1": "Bakers, and others"})
    row = table.row("1", "CA")
    assert row is not None
    assert (row.unit_text, row.cents) == ("HOUR", (1600, None, 1850, None, 2500))
