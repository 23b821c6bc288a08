"""What words mean, and a tagger that learns from a few of them what it is to say of others."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from jobscan.facts.skills.tagger import COLUMNS, HEADS
from training.meanings import Encoder
from training.skills import further_words, vocabulary
from training.skills_network import Example, Learner, Start

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bra", "##zing", "##ze", "oven", "+", "naive"]
WIDE = 8


@pytest.fixture
def encoder(tmp_path: Path) -> Encoder:
    """One layer of two heads with numbers by chance."""
    chance = np.random.default_rng(3)
    layer = "encoder.layer.0"
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (len(PIECES), WIDE),
        "embeddings.position_embeddings.weight": (16, WIDE),
        "embeddings.token_type_embeddings.weight": (2, WIDE),
        f"{layer}.intermediate.dense.weight": (2 * WIDE, WIDE),
        f"{layer}.intermediate.dense.bias": (2 * WIDE,),
        f"{layer}.output.dense.weight": (WIDE, 2 * WIDE),
        f"{layer}.output.dense.bias": (WIDE,),
    }
    for name in ("query", "key", "value"):
        shapes[f"{layer}.attention.self.{name}.weight"] = (WIDE, WIDE)
        shapes[f"{layer}.attention.self.{name}.bias"] = (WIDE,)
    shapes |= {f"{layer}.attention.output.dense.weight": (WIDE, WIDE), f"{layer}.attention.output.dense.bias": (WIDE,)}
    for name in ("embeddings", f"{layer}.attention.output", f"{layer}.output"):
        shapes |= {f"{name}.LayerNorm.weight": (WIDE,), f"{name}.LayerNorm.bias": (WIDE,)}
    header, raw = {}, b""
    for name, shape in shapes.items():
        numbers = chance.normal(size=shape).astype(np.float32).tobytes()
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [len(raw), len(raw) + len(numbers)]}
        raw += numbers
    written = json.dumps(header).encode()
    (tmp_path / "model.safetensors").write_bytes(len(written).to_bytes(8, "little") + written + raw)
    shape_of_it = {"hidden_size": WIDE, "num_hidden_layers": 1, "num_attention_heads": 2, "layer_norm_eps": 1e-12}
    (tmp_path / "config.json").write_text(json.dumps(shape_of_it))
    (tmp_path / "vocab.txt").write_text("\n".join(PIECES) + "\n")
    return Encoder(tmp_path)


@pytest.mark.parametrize(
    "word, pieces",
    [
        ("oven", [7]),
        ("brazing", [4, 5]),
        ("braze", [4, 6]),
        ("oven+oven", [7, 8, 7]),
        ("naïve", [9]),
        ("kiln", [1]),
        ("brakiln", [1]),
        ("oven" + "+" * 20, [7, *[8] * 9]),
    ],
)
def test_a_word_is_the_longest_pieces_from_the_left(encoder: Encoder, word: str, pieces: list[int]) -> None:
    assert encoder._split(word) == [2, *pieces, 3]


def test_what_a_word_means_does_not_depend_on_the_words_beside_it(encoder: Encoder) -> None:
    words = ["oven", "brazing", "oven+oven", "braze"]
    together = encoder.meanings(words)
    alone = np.concatenate([encoder.meanings([word]) for word in words])
    assert np.allclose(together, alone, atol=1e-5)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert not np.allclose(together[0], together[1], atol=0.1)


def test_a_word_that_is_rare_gets_a_row_only_among_the_further_ones() -> None:
    known, common = vocabulary([], {"kiln", "brazing"})
    assert (list(known.words), common) == (["brazing", "kiln"], set())


def test_a_word_that_nobody_labelled_is_told_by_words_that_mean_the_like() -> None:
    """Rows 1 and 2 are skills, 3 and 4 none; 5 and 6 are never shown, and mean what they do."""
    meanings = np.array([[0, 0], [1, 0.1], [1, -0.1], [-1, 0.1], [-1, -0.1], [1, 0], [-1, 0]], np.float32)
    common = np.array([False, True, True, True, True, False, False])
    learner = Learner(Start(meanings, common), seed=1)
    rows = np.zeros((44, 7), np.int64)
    rows[2:42, 0] = np.tile([1, 2, 3, 4], 10)
    there = np.zeros(44, bool)
    there[2:42] = True
    is_skill = np.isin(rows[:, 0], [1, 2])
    targets = np.zeros((44, 3 * len(HEADS)), np.float32)
    targets[~is_skill, 0], targets[is_skill, 1] = 1, 1
    weights = np.zeros((44, len(HEADS)), np.float32)
    weights[there, 0] = 1
    before = learner.table.copy()
    losses = [learner.learn(Example(rows, targets, weights, there), pace=1.0) for _ in range(60)]
    assert losses[-1] < losses[0] / 2
    assert (before[5:] == 0).all()
    assert (learner.table[5:] == 0).all()
    table = learner.whole_table()
    assert table.shape == (7, COLUMNS)
    assert np.allclose(table[5], meanings[5] @ learner.fold)
    assert np.dot(table[5], table[6]) < 0


def test_further_words_are_those_of_listings_and_of_the_names_of_skills(tmp_path: Path) -> None:
    for folder in ("listings", "taxonomies"):
        (tmp_path / folder).mkdir()
    rows = [
        {"source": "fair", "text": "Kiln kiln kiln kiln kiln once glazing\n12 12 12 12 12"},
        {"source": {"name": "us_federal_tts"}, "text": "hidden " * 9},
    ]
    with gzip.open(tmp_path / "listings" / "a.jsonl.gz", "wt") as file:
        file.write("\n".join(map(json.dumps, rows)))
    with gzip.open(tmp_path / "taxonomies" / "esco_v1_1_1_skill_labels.tsv.gz", "wt") as file:
        file.write("id\ttype\ttop\tdescription\n1\tP\tK\tglazing\n" + "2\tP\tK\traku\n" * 4 + "3\tP\tK\tslip\n" * 3)
    assert further_words(tmp_path) == {"kiln", "glazing", "raku"}
