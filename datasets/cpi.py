"""The monthly consumer price index of the United States -> `data/cpi_us.tsv`.

    python -m datasets.cpi --source cpi_u_us_monthly.csv

The source holds `year,month,index` of the series CUUR0000SA0 (CPI-U, all items, US city average, not seasonally
adjusted, 1982-84 = 100) of the Bureau of Labor Statistics. Wages are only ever aged between months since `FIRST`.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from jobscan.data import DATA
from jobscan.errors import DataError

FIRST = 2000
HEAD = """\
# Consumer price index for all urban consumers, US city average, all items, not seasonally adjusted (CUUR0000SA0),
# 1982-84 = 100. Source: U.S. Bureau of Labor Statistics; public domain. Written by data/build/cpi.py, not by hand.
# month	index
"""


def build(source: Path) -> str:
    """The table's text; raises DataError when a month is missing or a figure is none."""
    months: dict[tuple[int, int], float] = {}
    for number, row in enumerate(csv.reader(source.read_text(encoding="utf-8").splitlines()), start=1):
        if not row or not row[0].isdigit():
            continue
        try:
            months[int(row[0]), int(row[1])] = float(row[2])
        except (ValueError, IndexError) as error:
            raise DataError(f"{source}: line {number}: expected year, month, index") from error
    kept = [(key, value) for key, value in sorted(months.items()) if key[0] >= FIRST]
    return HEAD + "".join(f"{year}-{month:02}\t{value:g}\n" for (year, month), value in kept)


def main() -> None:
    parser = argparse.ArgumentParser(description="build data/cpi_us.tsv")
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=DATA / "cpi_us.tsv")
    args = parser.parse_args()
    args.output.write_text(build(args.source), encoding="utf-8")


if __name__ == "__main__":
    main()
