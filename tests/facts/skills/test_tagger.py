"""What the tagger reads of a text, and what becomes of its chances."""

import numpy as np
import pytest

from jobscan.facts.skills import tagger
from jobscan.facts.skills.tagger import (
    GLUED_ROW,
    HINT_ROWS,
    KINDS,
    PAD,
    ROLE_ROWS,
    ROLES,
    WEIGHTS_FILE,
    Hint,
    Tagger,
    load_tagger,
    plain,
    rows_of,
    shape,
    softmax,
    spans_of,
    tagger_input,
    vocabulary_of,
)
from jobscan.grammar.tokens import tokens_of

TEXT = "Knowledge of crop rotation \nand  soil"


@pytest.mark.parametrize(
    "word, expected",
    [("SQL", "sql"), ("ISO9001", "iso0000"), ("\n\n", "\n"), ("Müller", "müller"), ("—", "-"), ("10", "00")],
)
def test_a_word_in_its_plainest_form(word: str, expected: str) -> None:
    assert plain(word) == expected


@pytest.mark.parametrize(
    "word, expected",
    [
        ("A", "X1"),
        ("SQL", "X3"),
        ("NASA", "X4"),
        ("AGILE", "X+"),
        ("a", "x1"),
        ("the", "x3"),
        ("with", "x"),
        ("Kubernetes", "Xx"),
        ("7", "0"),
        ("2024", "0000"),
        ("20245", "0000"),
        ("–", "-"),
        ("\n", "n"),
    ],
)
def test_the_shape_of_a_word(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_the_rows_of_a_word() -> None:
    vocabulary = vocabulary_of([["crop", "soil"], ["rota"], ["ion"], ["x", "Xx"]])
    first = tagger.FIRST_WORD_ROW
    assert vocabulary.size == first + 6
    assert rows_of("Soil", vocabulary) == (first + 1, 0, 0, first + 5)
    assert rows_of("rotation", vocabulary) == (0, first + 2, first + 3, first + 4)
    assert rows_of("7", vocabulary) == (0, 0, 0, 0)


def test_the_words_of_stretches_stand_between_empty_places() -> None:
    words = tagger_input(tokens_of(TEXT), [(0, 9, "title"), (13, 36, "")], [])
    shown = [words.words[at] if at >= 0 else "" for at in words.at.tolist()]
    assert shown == ["", "", "Knowledge", "", "", "crop", "rotation", "\n", "and", "soil", "", ""]
    assert words.roles.tolist() == [0, 0, ROLE_ROWS + ROLES.index("title"), *[0] * 9]
    assert [TEXT[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.words


def test_blanks_at_the_beginning_are_no_word() -> None:
    words = tagger_input(tokens_of("  crop"), [(0, 6, "")], [])
    assert [words.words[at] for at in words.at.tolist() if at >= 0] == ["crop"]


def test_a_word_hangs_on_the_one_before_where_no_blank_stands_between() -> None:
    text = "A/B x\n y"
    words = tagger_input(tokens_of(text), [(0, len(text), "")], [])
    glued = {words.words[at]: row for at, row in zip(words.at.tolist(), words.glued.tolist(), strict=True) if at >= 0}
    assert glued == {"A": 0, "/": GLUED_ROW, "B": GLUED_ROW, "x": 0, "\n": GLUED_ROW, "y": 0}


def test_blanks_before_a_line_end_change_nothing() -> None:
    tidy, untidy = (
        tagger_input(tokens_of(text), [(0, len(text), "")], []) for text in ("crop\nrotation", "crop  \nrotation")
    )
    assert tidy.glued.tolist() == untidy.glued.tolist()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sure", [True, False])
def test_hints_mark_their_first_word_and_the_others(kind: str, sure: bool) -> None:
    words = tagger_input(tokens_of(TEXT), [(0, 26, "")], [Hint(10, 26, kind, sure), Hint(0, 9, kind, True)])
    row = HINT_ROWS + 4 * KINDS.index(kind)
    doubt = 0 if sure else 2
    assert words.hints[PAD:-PAD].tolist() == [row, row + doubt, row + doubt + 1, row + doubt + 1]
    assert row + 3 < ROLE_ROWS


def test_nothing_to_read() -> None:
    for words in (tagger_input(tokens_of(""), [], []), tagger_input(tokens_of(TEXT), [], [])):
        assert words.at.tolist() == [-1] * PAD
        assert load_tagger().chances(words).shape == (PAD, 6)
        assert spans_of(words, load_tagger().chances(words), "hard", 0.35) == []


def test_scores_become_probabilities_head_by_head() -> None:
    chances = softmax(np.array([[0, 0, 0, 1000, 1000, -1000]], np.float32))
    assert chances.tolist() == [pytest.approx([1 / 3, 1 / 3, 1 / 3, 0.5, 0.5, 0])]


def test_chances_are_chances() -> None:
    text = "Knowledge of crop rotation \nand  glazing"
    words = tagger_input(tokens_of(text), [(0, len(text), "requirement_required")], [Hint(13, 26, "knowledge", True)])
    chances = load_tagger().chances(words)
    assert np.allclose(chances.reshape(len(chances), -1, 3).sum(axis=2), 1)
    assert spans_of(words, chances, "hard", 0.35) == [(13, 26), (33, 40)]


@pytest.fixture
def small_tagger(monkeypatch: pytest.MonkeyPatch) -> Tagger:
    """The tagger when it keeps only a few words."""
    monkeypatch.setattr(tagger, "_MANY_WORDS", 12)
    shipped = load_tagger()
    return Tagger(shipped.vocabulary, shipped.table, shipped.layers)


def test_the_tagger_says_the_same_whatever_it_has_read_before(small_tagger: Tagger) -> None:
    texts = ["Knowledge of crop rotation", "Python and soil science", "You know crop rotation, Python and Zorblax"]
    inputs = [tagger_input(tokens_of(text), [(0, len(text), "requirement_required")], []) for text in texts]
    fresh = [load_tagger().chances(words) for words in inputs]
    for words, chances in zip(inputs * 3, fresh * 3, strict=True):
        assert np.allclose(small_tagger.chances(words), chances, atol=1e-6)
    assert len(small_tagger.known) <= 12


def test_a_long_text_is_read_as_its_parts_are() -> None:
    text = "\n".join(["Knowledge of crop rotation and soil science"] * 60)
    words = tagger_input(tokens_of(text), [(0, len(text), "requirement_required")], [])
    chances = load_tagger().chances(words)
    length = len("Knowledge of crop rotation and soil science \n".split(" "))
    assert np.allclose(chances[PAD + length], chances[PAD + 40 * length], atol=1e-5)


def test_it_makes_no_difference_where_a_stretch_stands() -> None:
    alone, below = (
        load_tagger().chances(tagger_input(tokens_of(text), [(start, len(text), "requirement_required")], []))
        for text, start in (("agronomy, SQL", 0), ("We hire agronomy, SQL", 8))
    )
    assert alone.tolist() == below.tolist()


SPANS = {
    "a name": ([0.1, 0.8, 0.1], [0.1, 0.1, 0.8], [0.9, 0, 0.1], [(0, 3)]),
    "two, as the second begins anew": ([0.1, 0.8, 0.1], [0.1, 0.5, 0.4], [0.9, 0, 0.1], [(0, 1), (2, 3)]),
    "as likely to go on": ([0.1, 0.8, 0.1], [0.1, 0.45, 0.45], [0.9, 0, 0.1], [(0, 3)]),
    "one that begins inside": ([0.9, 0, 0.1], [0.2, 0, 0.8], [0.2, 0, 0.8], [(2, 5)]),
    "just at the least": ([0.5, 0.5, 0], [0.9, 0.1, 0], [0.4, 0.6, 0], [(4, 5)]),
    "none": ([0.9, 0.1, 0], [0.9, 0.1, 0], [0.9, 0.1, 0], []),
}


@pytest.mark.parametrize("a, b, c, expected", SPANS.values(), ids=SPANS)
def test_chances_become_spans(a: list[float], b: list[float], c: list[float], expected: list[tuple[int, int]]) -> None:
    words = tagger_input(tokens_of("a b c"), [(0, 5, "")], [])
    rows = [[1, 0, 0], [1, 0, 0], a, b, c, [1, 0, 0], [1, 0, 0]]
    other = np.zeros((len(rows), 3), np.float32)
    assert spans_of(words, np.hstack([np.array(rows, np.float32), other]), "hard", 0.5) == expected
    assert spans_of(words, np.hstack([other + 1, np.array(rows, np.float32)]), "knowledge", 0.5) == expected


def test_the_weights_are_small() -> None:
    assert WEIGHTS_FILE.stat().st_size < 2_000_000
