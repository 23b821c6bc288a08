"""GeoNames' rows -> the table of towns: by country, the largest first, towns that are words apart."""

from pathlib import Path
from typing import Any

from datasets import towns


def city(name: str, country: str, people: int) -> dict[str, Any]:
    return {"geonameid": people, "name": name, "countrycode": country, "population": people}


CITIES = [
    city("Little Hadlow", "GB", 1000),
    city("Great Hadlow", "GB", 2000),
    city("Hadlow-on-Sea", "GB", 1500),
    city("Least Hadlow", "GB", 999),  # too small
    city("Street", "GB", 1800),
    city("S\u00e3o Hadlow", "BR", 15_000),
    city("Hadl\u00f8w", "NO", 90_000),
    city("\u0425adlow", "RU", 90_000),  # not in our letters
    city("Rio Hadlow", "BR", 14_999),  # too small there
    city("Tome", "JP", 80_000),  # a word of a country where nobody means it
    city("Ii", "FI", 90_000),  # too short
    city("Hadlow", "US", 90_000),  # stands elsewhere
]


def test_the_table_has_the_towns_of_each_country() -> None:
    table = towns.build(CITIES, frozenset({"street", "tome", "spring"}), ["spring", "hadlow"])
    rows = [line for line in table.splitlines() if not line.startswith("#")]
    assert rows == [
        "town\tBR\tsao hadlow",
        "town\tGB\tgreat hadlow|hadlow on sea|little hadlow",
        "town\tNO\thadlow",
        "word\tGB\tstreet",
        "word\tUS\tspring",
    ]


def test_words_are_those_in_small_letters(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("Reading\nreading\nLeeds\nstreet\n\n", encoding="utf-8")
    assert towns.plain_words([tmp_path / "words"]) == {"reading", "street"}
