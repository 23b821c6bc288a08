"""O*NET's tasks, descriptions and technologies -> what each word of a listing's duties says for each occupation.

Naive Bayes against the words of all occupations together, smoothed by `SMOOTHING` words of them: a word that an
occupation uses n times adds log(1 + n / (SMOOTHING x its share of all words)), and every word subtracts
log((N + SMOOTHING) / SMOOTHING), where N is how many words the occupation has.

No command of its own: `occupations` puts the tables into `data/occupations.npz`. Sources, gzipped in its DIR: O*NET 30,
https://www.onetcenter.org/database.html (CC BY 4.0): `onet_task_statements.tsv.gz`, `onet_occupation_data.tsv.gz`, and
`onet30_occ_technology.tsv.gz` in `../taxonomies`; the titles and the definitions that `occupations` reads. A list that
is not there is left out, but for the definitions.
"""

from __future__ import annotations

import csv
import gzip
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from jobscan.grammar.titles.features import duty_words, hashed

# Of 100 to 5,000 the one by which most listings whose title was cut to its head word got their code back.
SMOOTHING = 1500.0
MOST_OCCUPATIONS = 300  # a word of more occupations than these tells nothing and costs time
LEAST = 0.05


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


LISTS = (
    List("onet_task_statements.tsv.gz", 0, 2, 1.0),
    List("onet_occupation_data.tsv.gz", 0, 1, 1.0),
    List("onet_occupation_data.tsv.gz", 0, 2, 1.0),
    List("../taxonomies/onet30_occ_technology.tsv.gz", 0, 1, 0.5),
    List("titles_soc2018.tsv.gz", 1, 0, 0.3),
)


def duty_tables(statements: Iterable[Statement], index: Mapping[str, int]) -> dict[str, npt.NDArray[np.generic]]:
    """The arrays `duty_*` of the npz. `index` has the columns of the occupations; only statements about those count."""
    counts = _counts(statements, index)
    base = np.zeros(len(index), np.float32)
    for column, mine in counts.items():
        base[column] = math.log(SMOOTHING / (sum(mine.values()) + SMOOTHING))
    entries = _entries(counts)
    words = sorted(entries, key=hashed)
    most = max((value for row in entries.values() for _, value in row), default=1.0)
    starts = np.concatenate([[0], np.cumsum([len(entries[word]) for word in words])]).astype(np.uint32)
    return {
        "duty_hashes": np.array([hashed(word) for word in words], np.uint32),
        "duty_starts": starts,
        "duty_columns": np.array([column for word in words for column, _ in entries[word]], np.uint16),
        "duty_values": np.array([round(255 * v / most) for word in words for _, v in entries[word]], np.uint8),
        "duty_scale": np.array(most / 255, np.float32),
        "duty_base": base,
    }


def _counts(statements: Iterable[Statement], index: Mapping[str, int]) -> dict[int, Counter[str]]:
    """By column of an occupation: how much each word counts."""
    counts: dict[int, Counter[str]] = {}
    for code, words, weight in statements:
        if code in index:
            mine = counts.setdefault(index[code], Counter())
            for word in words:
                mine[word] += weight  # type: ignore[assignment]  # a Counter of floats
    return counts


def _entries(counts: dict[int, Counter[str]]) -> dict[str, list[tuple[int, float]]]:
    """By word that tells something: the occupations that use it, and what it says for each."""
    total: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for mine in counts.values():
        total.update(mine)
        spread.update(mine.keys())
    everything = sum(total.values()) or 1.0
    kept = sorted(word for word, n in spread.items() if 2 <= n <= MOST_OCCUPATIONS or (n == 1 and total[word] >= 2))
    entries: dict[str, list[tuple[int, float]]] = {word: [] for word in kept}
    for column, mine in sorted(counts.items()):
        for word, n in mine.items():
            value = math.log1p(n / (SMOOTHING * total[word] / everything))
            if word in entries and value >= LEAST:
                entries[word].append((column, value))
    return entries


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
