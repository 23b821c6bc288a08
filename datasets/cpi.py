"""The monthly consumer price index of the United States -> `data/cpi_us.tsv`.

    python -m datasets.cpi --source cpi_u_us_monthly.csv

The source holds `year,month,index` of the series CUUR0000SA0 (CPI-U, all items, US city average, not seasonally
adjusted, 1982-84 = 100) of the Bureau of Labor Statistics, public domain: https://data.bls.gov/timeseries/CUUR0000SA0,
or the lines of that series in https://download.bls.gov/pub/time.series/cu/cu.data.0.Current, without the yearly means
(M13). Wages are only ever aged between months since `FIRST`.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

from jobscan.data import DATA
from jobscan.errors import DataError

FIRST = 2000
HEAD = """\
# Consumer price index for all urban consumers, US city average, all items, not seasonally adjusted (CUUR0000SA0),
# 1982-84 = 100. Source: U.S. Bureau of Labor Statistics; public domain. Written by datasets/cpi.py, not by hand.
# month	index
"""


def build(lines: Iterable[str]) -> str:
    """The table's text from the lines of the source, oldest month first.

    Raises DataError for a line that begins with a year and has no month or no index.
    """
    months: dict[tuple[int, int], float] = {}
    for number, row in enumerate(csv.reader(lines), start=1):
        if not row or not row[0].isdigit():
            continue
        try:
            months[int(row[0]), int(row[1])] = float(row[2])
        except (ValueError, IndexError) as error:
            raise DataError(f"line {number}: expected year, month, index") from error
    kept = sorted((month, index) for month, index in months.items() if month[0] >= FIRST)
    return HEAD + "".join(f"{year}-{month:02}\t{index:g}\n" for (year, month), index in kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the CSV of months")
    parser.add_argument("--output", type=Path, default=DATA / "cpi_us.tsv")
    arguments = parser.parse_args()
    lines = arguments.source.read_text(encoding="utf-8").splitlines()
    arguments.output.write_text(build(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
