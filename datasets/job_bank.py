"""Canada's Job Bank, wages by occupation -> `benchmarks/ca-jobbank-2025.csv` and its card.

    python -m datasets.job_bank --source ca_2025_tidy.csv

Source: Employment and Social Development Canada, Job Bank wages 2025, national (Open Government Licence - Canada 2.0);
the address is in the card below. The Job Bank's file as a CSV with a row for each unit group of NOC 2021: noc2021,
title, hourly_p10_low, hourly_p50, hourly_p90_high; its low, median and high wage stand at about the 10th, the 50th and
the 90th percentile.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from jobscan.wages.cards import FOLDER
from jobscan.wages.csv_write import write

CARD: dict[str, object] = {
    "id": "ca-jobbank-2025",
    "title": "Job Bank wages, Canada, by occupation",
    "release": "2025 (reference period 2023 - 2024)",
    "publisher": "Employment and Social Development Canada",
    "source": "Employment and Social Development Canada, Job Bank wages 2025, national",
    "url": "https://open.canada.ca/data/en/dataset/adad580f-76b0-4502-bd05-20c125de9116",
    "licence": "Open Government Licence - Canada 2.0",
    "effective": dt.date(2024, 1, 1),
    "published": dt.date(2025, 11, 19),
    "currency": "CAD",
    "minimum_hour": 14.0,  # the lowest of any province in January 2024, Saskatchewan's since 1 October 2023
    "scheme": "noc2021",
    "nation": "CA",
    "basis": "wages by the hour; low, median and high stand for the 10th, 50th and 90th percentile",
    "hours_per_year": 2080,
    "notes": "Contains information licensed under the Open Government Licence - Canada. Taken from a copy by third "
    "parties; 12 of 12 figures compared with a second copy were equal. National wages only. Occupations are found from "
    "SOC 2018 by way of NOC 2016.",
}
MOST_HOURLY = 1000  # dollars; figures above are by the year, whatever the column says


def rows_from(source: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    """One row a unit group that has wages. Yearly figures, where the source gives those, stay yearly."""
    out = []
    for row in source:
        figures = {"p10": row["hourly_p10_low"], "p50": row["hourly_p50"], "p90": row["hourly_p90_high"]}
        published = [float(figure) for figure in figures.values() if figure]
        if len(published) >= 2:
            unit = "year" if min(published) > MOST_HOURLY else "hour"
            common = {"occ_code": row["noc2021"], "title": row["title"], "area": "CA", "currency": "CAD"}
            out.append({**common, "period": unit, **figures})
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the CSV")
    parser.add_argument("--output", type=Path, default=FOLDER, help="the folder of the table and its card")
    arguments = parser.parse_args()
    with arguments.source.open(encoding="utf-8", newline="") as lines:
        write(arguments.output, CARD, rows_from(csv.DictReader(lines)))


if __name__ == "__main__":
    main()
