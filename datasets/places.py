"""`city2area.tsv.gz` ("city,st", area, people in hundreds) -> `data/places_us.txt`, one "city,st" a line.

    python -m datasets.places --source DIR

Only places of 6,000 people or more: smaller ones are found by their state beside them.
"""

import argparse
import gzip
from pathlib import Path

from jobscan.data import DATA

LEAST_HUNDREDS = 60


def main() -> None:
    parser = argparse.ArgumentParser(description="build data/places_us.txt")
    parser.add_argument("--source", type=Path, required=True)
    source = parser.parse_args().source / "city2area.tsv.gz"
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    large = sorted((row for row in rows if int(row[2] or 0) >= LEAST_HUNDREDS), key=lambda row: (-int(row[2]), row[0]))
    text = "".join(f"{row[0]}\n" for row in large)
    DATA.joinpath("places_us.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
