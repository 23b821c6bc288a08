"""American cities and their people -> `data/places_us.txt`, one "city,st" a line, the largest first.

    python -m datasets.places --source city2area.tsv.gz

The source has lines "city,st", area, people in hundreds: names and populations of the Census gazetteer of places
(https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html, public domain), here by way of
bdurand/us_geo. Only places of 6,000 people or more are kept: smaller ones are found by the state beside them.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterable
from pathlib import Path

from jobscan.data import DATA

LEAST_HUNDREDS = 60


def build(lines: Iterable[str]) -> str:
    """The table's text from the lines of the source."""
    rows = (line.rstrip("\n").split("\t") for line in lines)
    people = {place: int(hundreds or 0) for place, _, hundreds in rows}
    large = (place for place, hundreds in people.items() if hundreds >= LEAST_HUNDREDS)
    return "".join(f"{place}\n" for place in sorted(large, key=lambda place: (-people[place], place)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the list of cities, gzipped")
    parser.add_argument("--output", type=Path, default=DATA / "places_us.txt")
    arguments = parser.parse_args()
    with gzip.open(arguments.source, "rt", encoding="utf-8") as lines:
        arguments.output.write_text(build(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
