"""The ONS's Annual Survey of Hours and Earnings, table 14 -> `benchmarks/uk-ashe-2025.csv` and its card.

    python -m datasets.ashe --source ashe_2025prov_table14_soc4.csv.gz

The source has a row for each unit group of SOC 2020, period (annual, weekly, hourly) and group of employees. Taken are
annual earnings of full-time employees, where their median or two other percentiles are published; else annual earnings
of all; else weekly earnings of full-time employees. The ONS leaves out figures that it holds unreliable.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import gzip
from collections.abc import Iterable
from pathlib import Path

from jobscan.data import DATA
from jobscan.wages.csv_write import write

PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
TAKEN = (("annual", "ft", "year"), ("annual", "all", "year"), ("weekly", "ft", "week"), ("weekly", "all", "week"))
CARD: dict[str, object] = {
    "id": "uk-ashe-2025",
    "title": "Annual Survey of Hours and Earnings, United Kingdom, by occupation",
    "release": "April 2025 (provisional)",
    "publisher": "Office for National Statistics",
    "source": "Office for National Statistics, Annual Survey of Hours and Earnings, table 14, 2025 provisional",
    "url": "https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/earningsandworkinghours/"
    "datasets/occupation4digitsoc2010ashetable14",
    "licence": "Open Government Licence v3.0",
    "effective": dt.date(2025, 4, 1),
    "currency": "GBP",
    "scheme": "soc2020-uk",
    "nation": "GB",
    "basis": "gross pay of full-time employees in the same job for a year, overtime and bonuses included",
    "hours_per_year": 1950,
    "notes": "Contains public sector information licensed under the Open Government Licence v3.0. Taken from a copy of "
    "the ONS's workbook by third parties; 72 of 72 figures compared with a second copy were equal. Figures that the "
    "ONS does not publish are left empty. Occupations are found from SOC 2018 by a table made by hand.",
}


def rows_from(source: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """One row a unit group, in the order of their codes; none for a group with fewer than two published percentiles."""
    found: dict[str, dict[tuple[str, str], dict[str, str]]] = {}
    for row in source:
        found.setdefault(row["soc2020"], {})[row["period"], row["group"]] = row
    out = []
    for code, variants in sorted(found.items()):
        for period, group, unit in TAKEN:
            row = variants.get((period, group), {})
            if sum(bool(row.get(name)) for name in PERCENTILES) >= 2:
                out.append(
                    {
                        "occ_code": code,
                        "title": row["soc_title"],
                        "area": "GB",
                        "currency": "GBP",
                        "period": unit,
                        **{name: row[name] for name in (*PERCENTILES, "mean")},
                        "source": f"{period} pay, {'full-time' if group == 'ft' else 'all'} employees",
                    }
                )
                break
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description="build benchmarks/uk-ashe-2025.csv")
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=DATA / "benchmarks")
    args = parser.parse_args()
    with gzip.open(args.source, "rt", encoding="utf-8", newline="") as lines:
        write(args.output, CARD, rows_from(csv.DictReader(lines)))


if __name__ == "__main__":
    main()
