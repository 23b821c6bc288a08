"""The ONS's Annual Survey of Hours and Earnings, table 14 -> `benchmarks/uk-ashe-2025.csv` and its card.

    python -m datasets.ashe --source ashe_2025prov_table14_soc4.csv.gz

Source: Office for National Statistics, table 14, 2025 provisional (Open Government Licence v3.0); the address is in the
card below. The office's workbooks (14.1a weekly, 14.5a hourly, 14.7a annual pay) as one CSV, with a row for each unit
group of SOC 2020, period (annual, weekly, hourly) and group of employees (all, ft, male, ...): soc2020, soc_title,
period, group, p10, p20, p25, p30 and so on to p90, mean; empty where the office prints "x", as it does where it holds
a figure unreliable. Taken are annual earnings of full-time employees where two percentiles or more of them are
published; else annual earnings of all; else weekly earnings of full-time employees; else of all. A second row has
hourly pay in the same way, for offers by the hour: people of some occupations work 45 hours a week, of others 37.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import gzip
from collections.abc import Iterable, Mapping
from pathlib import Path

from jobscan.wages.cards import FOLDER
from jobscan.wages.csv_rows import BETWEEN, PERCENTILES
from jobscan.wages.csv_write import write

_ALL = (*PERCENTILES, *BETWEEN)
TAKEN = (("annual", "ft", "year"), ("annual", "all", "year"), ("weekly", "ft", "week"), ("weekly", "all", "week"))
HOURLY = (("hourly", "ft", "hour"), ("hourly", "all", "hour"))
CARD: dict[str, object] = {
    "id": "uk-ashe-2025",
    "title": "Annual Survey of Hours and Earnings, United Kingdom, by occupation",
    "release": "April 2025 (provisional, corrected 19 December 2025)",
    "corrected": dt.date(2025, 12, 19),
    "publisher": "Office for National Statistics",
    "source": "Office for National Statistics, Annual Survey of Hours and Earnings, table 14, 2025 provisional",
    "url": "https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/earningsandworkinghours/"
    "datasets/occupation4digitsoc2010ashetable14",
    "licence": "Open Government Licence v3.0",
    "effective": dt.date(2025, 4, 1),
    "currency": "GBP",
    "minimum_hour": 12.21,  # from 21 years on, since 1 April 2025: https://www.gov.uk/national-minimum-wage-rates
    "scheme": "soc2020-uk",
    "nation": "GB",
    "regions": "uk",  # its wages are those of the country times a factor of the region (`uk_regions`)
    "basis": "gross pay of full-time employees in the same job for a year, overtime and bonuses included; for offers "
    "by the hour, their pay for an hour",
    "hours_per_year": 1950,
    "notes": "Contains public sector information licensed under the Open Government Licence v3.0. Taken from a copy of "
    "the ONS's workbook by third parties; 72 of 72 figures compared with a second copy were equal, and 11 of 11 "
    "medians and 10 of 10 means with a copy of the edition that the ONS corrected on 19 December 2025. Figures that "
    "the ONS does not publish are left empty. Occupations are found from SOC 2018 by a table made by hand.",
}


def rows_from(source: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    """A row of pay a year and one of pay an hour for each unit group, in the order of their codes; none with fewer than
    two published percentiles."""
    groups: dict[str, dict[tuple[str, str], Mapping[str, str]]] = {}
    for row in source:
        groups.setdefault(row["soc2020"], {})[row["period"], row["group"]] = row
    rows = (_row(code, variants, taken) for code, variants in sorted(groups.items()) for taken in (TAKEN, HOURLY))
    return [row for row in rows if row]


def _row(
    code: str, variants: Mapping[tuple[str, str], Mapping[str, str]], taken: Iterable[tuple[str, str, str]]
) -> dict[str, str] | None:
    """The first of those wanted that is published."""
    for period, group, unit in taken:
        row = variants.get((period, group))
        if row and sum(bool(row.get(name)) for name in _ALL) >= 2:
            return {
                "occ_code": code,
                "title": row["soc_title"],
                "area": "GB",
                "currency": "GBP",
                "period": unit,
                **{name: row.get(name, "") for name in (*_ALL, "mean")},
                "source": f"{period} pay, {'full-time' if group == 'ft' else 'all'} employees",
            }
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the CSV, gzipped")
    parser.add_argument("--output", type=Path, default=FOLDER, help="the folder of the table and its card")
    arguments = parser.parse_args()
    with gzip.open(arguments.source, "rt", encoding="utf-8", newline="") as lines:
        write(arguments.output, CARD, rows_from(csv.DictReader(lines)))


if __name__ == "__main__":
    main()
