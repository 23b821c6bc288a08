"""The lists of state minimum wages and of federal grades in, the two tables beside `references.toml` out.

    python -m datasets.references --source DIR --out jobscan/data/benchmarks

DIR holds `us_min_wage_2026.csv` and `gs_2026_base.csv`. The grades must rise with every grade and step.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from jobscan.errors import DataError


def build(source: Path, out: Path) -> None:
    """Both tables; replaced when there."""
    with (source / "us_min_wage_2026.csv").open(newline="", encoding="utf-8") as file:
        states = [(row["state"], row["min_wage_2026_07_01"], row["note"]) for row in csv.DictReader(file)]
    with (source / "gs_2026_base.csv").open(newline="", encoding="utf-8") as file:
        header, *grades = csv.reader(file)
    for grade, *steps in grades:
        amounts = [int(step) for step in steps]
        if amounts != sorted(set(amounts)) or len(amounts) != 10:
            raise DataError(f"GS-{grade}: ten rising steps expected")
    _write(out / "us-minimum-wages-2026.csv", [("state", "hourly", "note"), *states])
    _write(out / "us-gs-2026.csv", [header, *grades])


def _write(path: Path, rows: list[tuple[str, ...] | list[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    build(arguments.source, arguments.out)
