"""A table goes out as files that can come in again."""

import csv
import hashlib
import json
import tomllib
from pathlib import Path

import pytest

from jobscan.compare.benchmark_rows import row_of
from jobscan.errors import UsageError
from jobscan.wages.csv_rows import BETWEEN, COLUMNS, PERCENTILES
from jobscan.wages.export import export
from jobscan.wages.import_file import check_table
from jobscan.wages.tables import open_table


@pytest.mark.parametrize("name", ["us-oews-2025", "uk-ashe-2025", "ca-jobbank-2025"])
def test_what_goes_out_can_come_in_again(home: Path, name: str) -> None:
    out = home / "out"
    assert export(name, out) == [out / f"{name}.csv", out / f"{name}.toml", out / "datapackage.json"]
    checked = check_table(out / f"{name}.csv", {}, {})
    assert checked.errors == []
    there = open_table(name)
    for wage in checked.wages[::7]:
        row = row_of(there, wage.code, there.nation, wage.row.unit_text)
        assert row is not None
        assert (wage.title, wage.row) == (there.occupations[wage.code], row)


def test_the_package_describes_the_columns(home: Path) -> None:
    export("uk-ashe-2025", home)
    data = (home / "uk-ashe-2025.csv").read_bytes()
    package = json.loads((home / "datapackage.json").read_text())
    assert (package["name"], package["licenses"]) == ("uk-ashe-2025", [{"name": "Open Government Licence v3.0"}])
    (resource,) = package["resources"]
    fields = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    assert tuple(fields) == (*COLUMNS, *BETWEEN)
    assert [name for name, kind in fields.items() if kind == "number"] == [
        "min", "max", "p10", "p25", "p50", "p75", "p90", "mean", "n", "rse", *BETWEEN,
    ]  # fmt: skip
    digest = hashlib.sha256(data).hexdigest()
    assert (resource["path"], resource["bytes"], resource["hash"]) == (
        "uk-ashe-2025.csv", len(data), f"sha256:{digest}",
    )  # fmt: skip
    assert tomllib.loads((home / "uk-ashe-2025.toml").read_text())["sha256"] == digest


def test_one_area_of_the_american_table_goes_out(home: Path) -> None:
    export("us-oews-2025", home, "4800000")
    with (home / "us-oews-2025.csv").open(newline="") as file:
        rows = {row["occ_code"]: row for row in csv.DictReader(file)}
    assert {row["area"] for row in rows.values()} == {"4800000"}
    assert len(rows) > 500
    expected = open_table("us-oews-2025").row("15-1252", "4800000")
    assert expected is not None
    assert rows["15-1252"] == dict.fromkeys(COLUMNS, "") | {
        "occ_code": "15-1252", "title": "Software Developers", "area": "4800000", "currency": "USD", "period": "year",
        **{name: str((cents or 0) // 100) for name, cents in zip(PERCENTILES, expected.cents, strict=True)},
        "mean": str((expected.mean_cents or 0) // 100), "n": str(expected.employment), "rse": f"{expected.rse:g}",
    }  # fmt: skip
    with pytest.raises(UsageError, match="--area 4800009: no such area"):
        export("us-oews-2025", home, "4800009")


def test_a_wage_above_the_limit_keeps_its_sign(home: Path) -> None:
    export("us-oews-2025", home, "0028140")
    with (home / "us-oews-2025.csv").open(newline="") as file:
        (line,) = (row for row in csv.DictReader(file) if row["occ_code"] == "27-2021")
    assert (line["p75"], line["p90"], line["mean"]) == ("649720", "#", "467430")


def test_a_job_of_which_no_percentile_is_published_stays_behind(home: Path) -> None:
    export("us-oews-2025", home, "0041940")
    with (home / "us-oews-2025.csv").open(newline="") as file:
        assert "27-2011" not in {row["occ_code"] for row in csv.DictReader(file)}
