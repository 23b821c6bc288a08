"""What the words of duties say for each occupation: naive Bayes, in one byte a weight."""

import math
from pathlib import Path

import numpy as np
import pytest

from datasets.duties import LEAST, MOST_OCCUPATIONS, SMOOTHING, Statement, duty_tables, read_statements
from jobscan.grammar.titles.features import hashed
from tests.datasets.conftest import zipped

INDEX = {"51-3011": 0, "39-5011": 1}
STATEMENTS = [
    Statement("51-3011", ["oven", "dough", "dough", "work"], 100.0),
    Statement("51-3011", ["oven"], 50.0),
    Statement("39-5011", ["hair", "hair", "work"], 100.0),
    Statement("39-5011", ["rare"], 1.0),
    Statement("99-9999", ["oven", "rare"], 100.0),
]
ALL = 751.0  # what the words of both occupations count together


def said(statements: list[Statement], index: dict[str, int]) -> dict[str, dict[int, float]]:
    """The values of each word by column, read out of the arrays."""
    tables = duty_tables(statements, index)
    places = {int(number): i for i, number in enumerate(tables["duty_hashes"])}
    found = {}
    for word in {word for each in statements for word in each.words}:
        if hashed(word) in places:
            start, end = tables["duty_starts"][places[hashed(word)]], tables["duty_starts"][places[hashed(word)] + 1]
            values = tables["duty_values"][start:end].astype(float) * float(tables["duty_scale"])
            found[word] = dict(zip(tables["duty_columns"][start:end].tolist(), values.tolist(), strict=True))
    return found


def weight(n: float, total: float) -> float:
    """What a word says that an occupation uses `n` times, of `total` in all."""
    return math.log1p(n / (SMOOTHING * total / ALL))


def test_a_word_speaks_for_the_occupations_that_use_it() -> None:
    # "rare" stands only once, which is too little
    close = {word: pytest.approx(values, abs=0.002) for word, values in {
        "oven": {0: weight(150, 150)}, "dough": {0: weight(200, 200)}, "hair": {1: weight(200, 200)},
        "work": {0: weight(100, 200), 1: weight(100, 200)},
    }.items()}  # fmt: skip
    assert said(STATEMENTS, INDEX) == close


def test_every_word_counts_against_an_occupation_of_many_words() -> None:
    base = duty_tables(STATEMENTS, INDEX)["duty_base"]
    expected = [math.log(SMOOTHING / (450 + SMOOTHING)), math.log(SMOOTHING / (301 + SMOOTHING))]
    assert base.tolist() == pytest.approx(expected, abs=0.001)


def test_words_of_very_many_occupations_say_nothing() -> None:
    index = {str(number): number for number in range(MOST_OCCUPATIONS + 1)}
    many = [Statement(code, ["work", "all"] if int(code) else ["work"], 1.0) for code in index]
    assert set(said(many, index)) == {"all"}  # "work" is in one occupation more


def test_little_is_nothing() -> None:
    index = {"a": 0, "b": 1}
    much = [Statement("a", ["work"] * 100_000 + ["oven", "oven"], 1.0), Statement("b", ["work", "oven"], 1.0)]
    found = said(much, index)
    assert found["work"] == {0: pytest.approx(math.log1p(100_000 / (SMOOTHING * 100_001 / 100_004)), rel=0.01)}
    assert math.log1p(1 / (SMOOTHING * 100_001 / 100_004)) < LEAST


def test_arrays_are_small_and_ordered() -> None:
    tables = duty_tables(STATEMENTS, INDEX)
    assert {name: str(array.dtype) for name, array in tables.items()} == {
        "duty_hashes": "uint32", "duty_starts": "uint32", "duty_columns": "uint16", "duty_values": "uint8",
        "duty_scale": "float32", "duty_base": "float32",
    }  # fmt: skip
    assert np.all(np.diff(tables["duty_hashes"].astype(np.int64)) > 0)
    assert int(tables["duty_values"].max()) == 255
    assert tables["duty_starts"][-1] == len(tables["duty_columns"])


def test_no_statements_give_empty_tables() -> None:
    tables = duty_tables([], INDEX)
    assert (len(tables["duty_hashes"]), tables["duty_base"].tolist()) == (0, [0.0, 0.0])


def test_the_lists_that_are_there_are_read(tmp_path: Path) -> None:
    zipped(
        tmp_path / "soc_2018_definitions.csv.gz",
        'SOC Group,SOC Code,SOC Title,SOC Definition\nMajor,51-0000,Production,Make.\nDetailed,51-3011 ,Bakers,"Mix, bake."\n',
    )
    zipped(tmp_path / "onet_task_statements.tsv.gz", "O*NET-SOC Code\tTask ID\tTask\n51-3011.00\t1\tWeigh the flour\n")
    zipped(tmp_path / "titles_soc2018.tsv.gz", "title\tsoc\tkind\nBread Baker\t51-3011\tonet_alt\n")
    assert list(read_statements(tmp_path)) == [
        Statement("51-3011", ["weigh", "flour"], 1.0),
        Statement("51-3011", ["bread", "baker"], 0.3),
        Statement("51-3011", ["baker", "mix", "bake"], 1.0),
    ]  # fmt: skip
