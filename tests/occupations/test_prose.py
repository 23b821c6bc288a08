"""The words of a listing agree with an occupation's, more or less."""

from itertools import pairwise

import numpy as np
import pytest

from jobscan.data import DATA
from jobscan.grammar.titles.features import hashed
from jobscan.occupations import prose
from jobscan.occupations.coder import load_coder
from jobscan.occupations.prose import FEWEST, MOST_CHARS, ProseCoder, Vocabulary, load_prose_coder

WORDS = sorted(["dough", "oven", "hair", "cut", "brick"], key=hashed)
ROW = {word: row for row, word in enumerate(WORDS)}
PAIRS = [("hair", "cut"), ("oven", "dough")]
KEYS = sorted(ROW[one] * len(WORDS) + ROW[two] for one, two in PAIRS)


def vocabulary() -> Vocabulary:
    return Vocabulary(np.array([hashed(word) for word in WORDS], np.uint32), np.array(KEYS, np.uint32))


def said(*passages: tuple[str, str]) -> dict[str, float]:
    """What counts, by word and by pair."""
    counts = vocabulary().counts(passages)  # type: ignore[arg-type]  # roles that a test makes up
    names = WORDS + [f"{WORDS[key // len(WORDS)]} {WORDS[key % len(WORDS)]}" for key in KEYS]
    return {name: float(count) for name, count in zip(names, counts, strict=True) if count}


@pytest.mark.parametrize(
    ("passages", "counts"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param([("responsibility", "dough doughs")], {"dough": 2}, id="singular"),
        pytest.param([("responsibility", "oven dough")], {"oven": 1, "dough": 1, "oven dough": 1}, id="pair"),
        pytest.param([("responsibility", "dough oven")], {"oven": 1, "dough": 1}, id="pair in the other order"),
        pytest.param([("other", "hair xyz cut")], {"hair": 1, "cut": 1}, id="no pair over an unknown word"),
        pytest.param([("other", "hair the cut")], {"hair": 1, "cut": 1, "hair cut": 1}, id="pair over a small word"),
        pytest.param([("other", "oven"), ("other", "dough")], {"oven": 1, "dough": 1}, id="no pair over two passages"),
        pytest.param([("title", "oven dough")], {"oven": 3, "dough": 3, "oven dough": 3}, id="title counts more"),
        pytest.param([("company_about", "oven")], {"oven": 0.5}, id="employer counts less"),
        pytest.param([("benefit", "oven"), ("legal_eeo", "oven")], {}, id="benefits and law say nothing"),
    ],
)
def test_words_and_pairs_are_counted(passages: list[tuple[str, str]], counts: dict[str, float]) -> None:
    assert said(*passages) == counts


def test_a_very_long_listing_is_read_to_a_point() -> None:
    filler = "x" * (MOST_CHARS - 5)
    assert said(("other", filler + " oven dough")) == {"oven": 1}
    assert said(("other", filler), ("other", "oven dough")) == {"oven": 1}
    assert said(("other", filler + "xxxxx"), ("other", "oven")) == {}


def coder(columns: list[int], values: list[int], starts: list[int]) -> ProseCoder:
    rows = len(WORDS) + len(KEYS)
    return ProseCoder(
        {
            "codes": np.frombuffer(b"39-5011\n51-3011", np.uint8),
            "words": np.array([hashed(word) for word in WORDS], np.uint32),
            "pairs": np.array(KEYS, np.uint32),
            "rarity": np.ones(rows, np.float16),
            "usual": np.array([0.0, 0.1], np.float32),
            "starts": np.array(starts, np.uint32),
            "columns": np.array(columns, np.uint16),
            "values": np.array(values, np.uint8),
            "scale": np.array(0.01, np.float32),
        }
    )


def test_agreement_is_a_cosine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "FEWEST", 2)
    monkeypatch.setattr(prose, "FULL", 1.0)
    # the first word speaks for the second code, the second for both, the others for none
    found = coder([1, 0, 1], [50, 20, 30], [0, 1, 3, 3, 3, 3, 3, 3]).agreement(
        [("other", f"{WORDS[0]} qqq {WORDS[1]}")]
    )
    assert found is not None
    assert found.tolist() == pytest.approx([0.2 / 2**0.5, 0.8 / 2**0.5 - 0.1])


def test_words_of_many_occupations_are_summed_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "FEWEST", 2)
    monkeypatch.setattr(prose, "FULL", 1.0)
    text = [("other", f"{WORDS[0]} qqq {WORDS[1]} qqq {WORDS[1]}")]
    narrow = coder([1, 0, 1], [50, 20, 30], [0, 1, 3, 3, 3, 3, 3, 3]).agreement(text)  # type: ignore[arg-type]
    for width in (1, 0):
        monkeypatch.setattr(prose, "WIDE", width)
        wide = coder([1, 0, 1], [50, 20, 30], [0, 1, 3, 3, 3, 3, 3, 3]).agreement(text)  # type: ignore[arg-type]
        assert wide is not None
        assert narrow is not None
        assert wide.tolist() == pytest.approx(narrow.tolist())


def test_repeated_words_count_less_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "FEWEST", 2)
    monkeypatch.setattr(prose, "FULL", 1.0)
    words = " qqq ".join([WORDS[0]] * 16 + [WORDS[1]])
    found = coder([1, 0], [100, 100], [0, 1, 2, 2, 2, 2, 2, 2]).agreement([("other", words)])
    assert found is not None
    assert found.tolist() == pytest.approx([1 / 65**0.5, 8 / 65**0.5 - 0.1])


def test_a_short_text_counts_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "FEWEST", 1)
    monkeypatch.setattr(prose, "FULL", 4.0)
    found = coder([1], [80], [0, 1, 1, 1, 1, 1, 1, 1]).agreement([("other", WORDS[0])])
    assert found is not None
    assert found.tolist() == pytest.approx([0.0, 0.8 / 4 - 0.1 / 4])


def test_few_words_say_nothing() -> None:
    shipped = load_prose_coder()
    words = ["nurse", "patient", "engine", "cook", "truck", "pupil", "invoice", "dough", "brick", "loan"]
    assert shipped.agreement([("other", " qqq ".join(words[: FEWEST - 1]))]) is None
    assert shipped.agreement([("other", " qqq ".join(words[:FEWEST]))]) is not None
    assert shipped.agreement([]) is None


def test_the_table_fits_that_of_the_titles() -> None:
    assert load_prose_coder().codes == load_coder().codes


def test_the_table_is_small_and_in_order() -> None:
    path = DATA / "occupations_prose.npz"
    assert path.stat().st_size < 3_500_000
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    assert all(one < next_ for name in ("words", "pairs") for one, next_ in pairwise(arrays[name].tolist()))
    rows = len(arrays["words"]) + len(arrays["pairs"])
    assert (len(arrays["rarity"]), len(arrays["starts"])) == (rows, rows + 1)
    assert arrays["starts"][-1] == len(arrays["columns"]) == len(arrays["values"])
    assert int(arrays["columns"].max()) < 867
