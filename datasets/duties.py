"""O*NET's tasks, descriptions and technologies -> the words that speak of each occupation.

No command of its own: `training.occupations` makes profiles of them. Sources, gzipped in its DIR: O*NET 30,
https://www.onetcenter.org/database.html (CC BY 4.0): `onet_task_statements.tsv.gz`, `onet_occupation_data.tsv.gz`, and
`onet30_occ_technology.tsv.gz` in `../taxonomies`; the titles and the definitions that `datasets.occupations` reads. A
list that is not there is left out, but for the definitions.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jobscan.grammar.titles.features import duty_words


class Statement(NamedTuple):
    """The words of a sentence or a name, the occupation that it is about, and what each word counts."""

    code: str
    words: list[str]
    weight: float


class List(NamedTuple):
    """A file of statements: the columns of the code and of the words, and what a word counts."""

    file: str
    code: int
    words: int
    weight: float


TITLE_WEIGHT = 0.3  # a title is short, and has many fellows

LISTS = (
    List("onet_task_statements.tsv.gz", 0, 2, 1.0),
    List("onet_occupation_data.tsv.gz", 0, 1, 1.0),
    List("onet_occupation_data.tsv.gz", 0, 2, 1.0),
    List("../taxonomies/onet30_occ_technology.tsv.gz", 0, 1, 0.5),
    List("titles_soc2018.tsv.gz", 1, 0, TITLE_WEIGHT),
)


def read_statements(source: Path) -> Iterator[Statement]:
    """Every statement of the lists that are there, and the definitions of the classification."""
    for each in LISTS:
        path = source / each.file
        if path.exists():
            with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
                for row in list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]:
                    yield Statement(row[each.code][:7], duty_words(row[each.words]), each.weight)
    with gzip.open(source / "soc_2018_definitions.csv.gz", "rt", encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines):
            if row[0] == "Detailed":
                yield Statement(row[1].strip(), duty_words(f"{row[2]} {row[3]}"), 1.0)
