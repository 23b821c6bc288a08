"""The ONS's ASHE table 3 and the names of Britain's regions -> `uk_regions.tsv`, by which British wages are regional.

    python -m datasets.uk_regions --source ashe_2025prov_table3_region_major.csv.gz

Source: Office for National Statistics, Annual Survey of Hours and Earnings, table 3 (region by occupation), 2025
provisional (Open Government Licence v3.0), as a CSV with a row for each major group of SOC 2020, region, period and
group of employees: major_group, region_code, period, group, p50 and others. A region's factor is the median of the
annual earnings of its full-time employees over that of the whole country, of the same major group. The names of
regions, counties and towns are those of `uk_regions.tsv` beside this file, compiled by hand.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections.abc import Iterable, Mapping
from pathlib import Path

from jobscan.wages.uk_regions import MAJOR_GROUPS, PATH

NAMES = Path(__file__).with_name("uk_regions.tsv")
COUNTRY = "K02000001"  # the United Kingdom
HEAD = """\
# Regions of Great Britain: code, name, counties and towns, postcode areas, and the median annual earnings of full-time
# employees over the country's, of the major groups 1 to 9 of SOC 2020. Written by datasets/uk_regions.py, from the
# Office for National Statistics, ASHE table 3, 2025 provisional (Open Government Licence v3.0), and names of our own.
"""


def build(rows: Iterable[Mapping[str, str]], names: Iterable[str]) -> str:
    """The table's text; a factor that cannot be told is empty, which leaves the country's wages as they are."""
    medians = {
        (row["region_code"], row["major_group"]): float(row["p50"])
        for row in rows
        if (row["period"], row["group"]) == ("annual", "ft") and row["p50"]
    }
    lines = [line.rstrip("\n") for line in names if line.strip() and not line.startswith("#")]
    factors = [_factors(line.split("\t")[0], medians) for line in lines]
    return HEAD + "".join(f"{line}\t{numbers}\n" for line, numbers in zip(lines, factors, strict=True))


def _factors(region: str, medians: Mapping[tuple[str, str], float]) -> str:
    """
    >>> _factors("R", {("R", "1"): 90.0, ("K02000001", "1"): 80.0}).split(",")[:2]
    ['1.125', '']
    """
    pairs = ((medians.get((region, group)), medians.get((COUNTRY, group))) for group in MAJOR_GROUPS)
    return ",".join(f"{here / all_:.3f}" if here and all_ else "" for here, all_ in pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the CSV of table 3, gzipped")
    parser.add_argument("--output", type=Path, default=PATH)
    arguments = parser.parse_args()
    with gzip.open(arguments.source, "rt", encoding="utf-8", newline="") as lines:
        text = build(csv.DictReader(lines), NAMES.read_text(encoding="utf-8").splitlines())
    arguments.output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
