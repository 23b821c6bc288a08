"""How far off the position of a wage is, between the percentiles that a table publishes.

    python tests/quality/positions.py --data FOLDER

The Annual Survey of Hours and Earnings prints more percentiles than other tables do. From the five that those have
(10, 25, 50, 75, 90) jobscan places the wages of the other six (20, 30, 40, 60, 70, 80), whose places are known; the
linear rule that is common elsewhere is shown beside it. Nothing was fitted to these figures.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import sys
from itertools import pairwise
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from jobscan.compare.position import Z, percentile_of
from jobscan.wages.row import PERCENTILES

HELD_OUT = (20, 30, 40, 60, 70, 80)


def linear(wage: float, known: list[tuple[float, int]]) -> float:
    """Straight lines between the known points."""
    for (low, at_low), (high, at_high) in pairwise(known):
        if wage <= high:
            return at_low + (at_high - at_low) * (wage - low) / (high - low) if high > low else at_low
    return known[-1][1]


def main() -> None:
    parser = argparse.ArgumentParser(description="positions against held-out deciles")
    parser.add_argument("--data", type=Path, required=True)
    path = parser.parse_args().data / "benchmarks" / "uk" / "ashe_2025prov_table14_soc4.csv.gz"
    errors: dict[str, list[float]] = {"log wage, normal z (ours)": [], "linear": []}
    rows = 0
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            wages = [row[f"p{at}"] for at in PERCENTILES]
            if row["period"] == "hours" or not all(wages):
                continue
            rows += 1
            figures = [float(wage) for wage in wages]
            for at in HELD_OUT:
                if row[f"p{at}"]:
                    wage = float(row[f"p{at}"])
                    ours = percentile_of(wage, list(zip(figures, Z, strict=True)))
                    errors["log wage, normal z (ours)"].append(abs((ours or 0.0) - at))
                    errors["linear"].append(abs(linear(wage, list(zip(figures, PERCENTILES, strict=True))) - at))
    print(f"{rows:,} distributions, {len(errors['linear']):,} wages")
    for name, found in errors.items():
        print(
            name.ljust(28),
            f"mean error {fmean(found):.2f} points, 95 % within {sorted(found)[len(found) * 95 // 100]:.1f}",
        )


if __name__ == "__main__":
    main()
