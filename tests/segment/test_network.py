"""What the weights make of a page, and how they are learned."""

import random
from pathlib import Path

import numpy as np
import pytest

from jobscan.grammar.text import fold
from jobscan.segment import network
from jobscan.segment.features import BREAK, Page, read_page
from jobscan.segment.network import MANY, ROLES, Layers, chain_chances, role_chances, rows_of, scores_of, stem, weights
from jobscan.segment.split import split_text
from training import roles as training
from training.listings import Row, labelled, varied
from training.measure import Outcome, f1_by_role, table
from training.network import Batch, Example, Learner, chain_slopes
from training.vocabulary import vocabulary_of

TEXT = "Duties:\n- Bake bread\n- Clean the ovens\nRequirements:\n- 2 years in a bakery\n- Kubernetes\nPay: $20 an hour"
MARKS = ("heading", "responsibility", "responsibility", "heading", *["requirement_required"] * 2, "pay")


def page_of(text: str) -> Page:
    folded = fold(text)
    return read_page(folded, split_text(folded, text), text)


def row_of(text: str = TEXT) -> Row:
    spans = split_text(text, text)
    return Row("bakers", "headed", text, [(*span, role) for span, role in zip(spans, MARKS, strict=True)])


def test_the_weights_are_whole_and_hold_no_sentence() -> None:
    learned = weights()
    vocabulary = learned.vocabulary
    assert learned.table.shape[0] == vocabulary.size
    assert not learned.table[0].any()
    assert np.isfinite(learned.scale).all()
    assert all(np.isfinite(layer).all() for layer in learned.layers)
    assert not any(" " in word for word in (*vocabulary.words, *vocabulary.stems))
    assert all(opener.count(" ") <= 1 for opener in vocabulary.openers)
    assert learned.table.shape[1] == MANY + learned.layers.first.shape[0] // 6
    assert all(sign.startswith("@") for sign in vocabulary.signs)
    assert (np.diff(vocabulary.pairs) > 0).all()
    assert Path(network.WEIGHTS_FILE).stat().st_size < 8_000_000


def test_words_are_read_once_for_all_segments() -> None:
    page = page_of("Duties:\n- Bake 12 breads\n📍 Leeds")
    assert page.words == ["duties", BREAK, "bake", "00", "breads", BREAK, "location", "leeds", BREAK]
    assert page.above == [-1, 0, 0]
    assert "@named responsibility" in page.signs[0]
    assert "@bullet" in page.signs[1]


@pytest.mark.parametrize(
    "heading,level",
    [
        ("Requirements:", "r"),
        ("Nice to have:", "p"),
        ("Preferred experience:", "p"),
        ("Benefits:", "-"),
        ("Essential duties:", "-"),
        ("Requirements:\nTools:", "r?"),
        ("Nice to have:\nSkills:", "pr"),
    ],
)
def test_the_headings_so_far_tell_the_level(heading: str, level: str) -> None:
    signs = page_of(f"{heading}\n- Kubernetes").signs[-1]
    assert next(sign for sign in signs if sign.startswith("@level ")) == f"@level {level}"


def test_a_sentence_or_a_bracket_is_no_heading() -> None:
    page = page_of("Requirements:\n- Strong communication skills.\n(Advanced degree preferred)\n- Rust")
    assert page.above[-1] == 0


def test_each_row_is_counted_once_and_a_strange_word_by_its_stem() -> None:
    vocabulary = network.number(["bread"], [stem("baker"), stem("breads")], [], [], np.array([], np.int64))
    rows, owners = rows_of(Page(["bread", "bread", "baking", BREAK, "cake", BREAK], [[], []], [-1, -1]), vocabulary)
    assert rows.tolist() == [1, 3]
    assert owners.tolist() == [0, 0]
    rows, owners = rows_of(Page(["bakers", BREAK], [[]], [-1]), vocabulary)
    assert rows.tolist() == [2]


def test_the_chain_is_weighed_as_by_trying_every_path() -> None:
    chance = np.random.default_rng(3)
    scores = chance.normal(0, 2, (3, MANY)).astype(np.float32)
    steps = chance.normal(0, 1, (MANY + 1, MANY)).astype(np.float32)
    a, b, c = np.ogrid[:MANY, :MANY, :MANY]
    paths = np.exp(steps[-1][a] + scores[0][a] + steps[a, b] + scores[1][b] + steps[b, c] + scores[2][c])
    expected = [paths.sum(axis=axes) / paths.sum() for axes in ((1, 2), (0, 2), (0, 1))]
    assert np.allclose(chain_chances(scores, steps), expected, atol=1e-5)


def test_a_long_chain_stays_in_range() -> None:
    scores = np.random.default_rng(1).normal(0, 30, (2000, MANY)).astype(np.float32)
    shares = chain_chances(scores, np.full((MANY + 1, MANY), -9, np.float32))
    assert np.allclose(shares.sum(axis=1), 1, atol=1e-4)


def test_no_segment_has_no_role() -> None:
    assert role_chances(Page([BREAK], [], []), weights()).shape == (0, MANY)


# --- learning --------------------------------------------------------------------------------------------------------


def example(seed: int, segments: int, size: int = 30) -> Example:
    chance = np.random.default_rng(seed)
    above = np.array([at // 3 * 3 if at % 3 else -1 for at in range(segments)])
    return Example(
        chance.integers(1, size, segments * 4),
        np.repeat(np.arange(segments), 4),
        above,
        chance.integers(0, MANY, segments),
        np.ones(segments, np.float32),
    )


def learner_of(examples: list[Example]) -> Learner:
    """Some steps in, so that no layer is nought."""
    learner = Learner(30, seed=2)
    for _ in range(5):
        learner.learn(Batch(examples), pace=1)
    return learner


def test_slopes_are_those_of_the_loss() -> None:
    examples = [example(1, 5), example(2, 9)]
    batch, learner = Batch(examples), learner_of(examples)
    _, slopes, table_slope = learner.slopes(batch, 0, 0)
    chance = np.random.default_rng(0)
    targets = [(layer, slope) for layer, slope in zip(learner.layers, slopes, strict=True)]
    full = np.zeros_like(learner.table)
    full[batch.distinct] = table_slope
    for values, slope in [*targets, (learner.table, full)]:
        way = chance.normal(0, 1, values.shape).astype(np.float32)
        way /= np.sqrt((way * way).sum())
        before = values.copy()
        losses = []
        for sign in (1, -1):
            values[...] = before + sign * 2e-2 * way
            losses.append(learner.slopes(batch, 0, 0)[0])
        values[...] = before
        assert (losses[0] - losses[1]) / 4e-2 == pytest.approx(float((slope * way).sum()), rel=0.08, abs=0.03)


def test_a_doubtful_label_pulls_less() -> None:
    sure = example(1, 5)
    doubtful = sure._replace(sure=np.full(5, 0.25, np.float32))
    learner = learner_of([sure])
    slopes = [learner.slopes(Batch([each]), 0, 0)[2] for each in (sure, doubtful)]
    assert np.allclose(slopes[1], slopes[0] / 4, atol=1e-6)


def test_what_is_learned_is_what_is_used() -> None:
    examples = [example(1, 5), example(2, 9)]
    learner = learner_of(examples)
    loss = 0.0
    for each in examples:
        batch = Batch([each])
        sums = np.zeros((batch.segments, learner.table.shape[1]), np.float32)
        sums[batch.filled] = np.add.reduceat(learner.table[batch.rows], batch.begins, axis=0)
        scores = scores_of(sums, batch.sizes, batch.here, batch.above, learner.layers)
        chances = chain_chances(scores, learner.layers.steps)
        loss -= float(np.log(chances[np.arange(len(each.roles)), each.roles]).sum())
        assert chain_slopes(batch, scores, learner.layers.steps)[0] == pytest.approx(
            -float(np.log(chances[np.arange(len(each.roles)), each.roles]).sum()), rel=1e-3
        )
    assert learner.slopes(Batch(examples), 0, 0)[0] == pytest.approx(loss, rel=1e-3)


def test_learning_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    rows = [row_of()] * 9
    files = []
    for name in ("a.npz", "b.npz"):
        training.save(training.learned(training.prepared(rows, rows[:2])), tmp_path / name)
        files.append((tmp_path / name).read_bytes())
    assert files[0] == files[1]


def test_what_was_learned_finds_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row_of()] * 60
    learned = training.learned(training.prepared(rows, rows))
    assert training.measured(learned, rows[:1])[0].found == list(MARKS)
    training.save(learned, tmp_path / "w.npz")
    monkeypatch.setattr(network, "WEIGHTS_FILE", str(tmp_path / "w.npz"))
    read = weights.__wrapped__()
    assert isinstance(read.layers, Layers)
    page = page_of(TEXT)
    assert np.array_equal(role_chances(page, read), role_chances(page, learned))


def test_labels_stay_with_their_words_in_every_look() -> None:
    row = row_of()
    words = {"responsibility": {"Bake bread", "Clean the ovens"}, "pay": {"Pay: $20 an hour"}}
    for seed in range(20):
        other = varied(row, random.Random(seed))
        for role, expected in words.items():
            found = {other.text[s:e].lstrip("•- ") for s, e, marked in other.marked if marked == role}
            assert found >= expected  # the lines around a listing may tell of pay too
        assert len(labelled(other).roles) == len(labelled(other).texts)


def test_every_word_of_the_vocabulary_came_often_enough() -> None:
    vocabulary = vocabulary_of(
        [Page(["bake", "bread", BREAK], [["@line"]], [-1])] * 8 + [Page(["rare", BREAK], [[]], [])]
    )
    assert "rare" not in vocabulary.words
    assert list(vocabulary.stems) == ["bake", "bread"]
    assert len(vocabulary.pairs) == 1


def test_the_table_of_measures_counts_segments() -> None:
    outcomes = [Outcome("a", "headed", ["pay", "pay"], ["pay", "benefit"]), Outcome("b", "prose", ["pay"], ["pay"])]
    assert f1_by_role(outcomes) == {"benefit": 0.0, "pay": pytest.approx(0.8)}
    lines = table(outcomes).splitlines()
    assert lines[2].startswith("all | 2 | 3 | 0.667 | 0.400")
    assert [line.split(" | ")[0] for line in lines[2:7]] == ["all", "headed", "prose", "a", "b"]
    assert lines[-1].split() == ["1", "benefit", "taken", "for", "pay"]
    assert set(ROLES) >= {"pay", "benefit"}


def test_the_pairs_that_say_least_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [labelled(row_of())] * 8
    vocabulary = vocabulary_of(row.page for row in rows)
    table = np.ones((vocabulary.size, MANY + 1), np.int8)
    table[vocabulary.first_pair + 1, :MANY] = 9
    whole = network.Weights(vocabulary, table, np.ones(MANY + 1, np.float32), weights().layers)
    assert training.pruned(whole).table.shape == table.shape
    monkeypatch.setattr(training, "MOST", vocabulary.first_pair + 1)
    kept = training.pruned(whole)
    assert kept.vocabulary.pairs.tolist() == [vocabulary.pairs[1]]
    assert kept.table.shape[0] == kept.vocabulary.size
    assert kept.table[-1, 0] == 9
