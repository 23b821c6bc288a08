"""State minimum wages and federal grades -> the two tables beside `benchmarks/references.toml`.

    python -m datasets.references --source DIR

DIR holds `us_min_wage_2026.csv` (state, min_wage_2026_07_01, next_change, status, note: the wages of mid-2026, compiled
from several published tables; `status` says how many agree) and `gs_2026_base.csv` (grade and ten steps: the General
Schedule of 2026 without locality pay, U.S. Office of Personnel Management, public domain,
https://www.opm.gov/policy-data-oversight/pay-leave/salaries-wages/). The grades must rise with every grade and step.
"""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from jobscan.errors import DataError
from jobscan.wages.cards import FOLDER

STEPS = 10


def minimum_wages(rows: Iterable[Mapping[str, str]]) -> str:
    """The text of `us-minimum-wages-2026.csv`: state, wage by the hour, note."""
    states = ((row["state"], row["min_wage_2026_07_01"], row["note"]) for row in rows)
    return _csv([("state", "hourly", "note"), *states])


def grades(rows: Iterable[list[str]]) -> str:
    """The text of `us-gs-2026.csv`: the header, and a row a grade with its ten steps.

    Raises DataError unless each grade has ten rising steps, and begins above the one before.
    """
    header, *table = rows
    before = 0
    for grade, *steps in table:
        amounts = [before, *map(int, steps)]
        if len(steps) != STEPS or amounts != sorted(set(amounts)):
            raise DataError(f"GS-{grade}: ten rising steps expected, from above {before}")
        before = amounts[1]
    return _csv([header, *table])


def _csv(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the folder of the two lists")
    parser.add_argument("--output", type=Path, default=FOLDER, help="the folder of the two tables")
    arguments = parser.parse_args()
    with (arguments.source / "us_min_wage_2026.csv").open(newline="", encoding="utf-8") as lines:
        (arguments.output / "us-minimum-wages-2026.csv").write_text(minimum_wages(csv.DictReader(lines)), "utf-8")
    with (arguments.source / "gs_2026_base.csv").open(newline="", encoding="utf-8") as lines:
        (arguments.output / "us-gs-2026.csv").write_text(grades(csv.reader(lines)), "utf-8")


if __name__ == "__main__":
    main()
