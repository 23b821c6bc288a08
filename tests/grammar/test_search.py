"""The stretches of a text where a finder has anything to look for, and where phrases stand."""

from jobscan.grammar.search import Anchors, Phrases


def test_windows_surround_the_words_of_a_group_and_are_merged() -> None:
    low = "a visa, or a permit; no more of that, but one visa"
    assert Anchors("visa", "permit", before=2, after=0).windows(low) == [(0, 6), (11, 19), (44, 50)]
    assert Anchors("visa", "permit", before=9, after=3).windows(low) == [(0, 22), (37, 50)]


def test_a_word_within_another_is_found_too() -> None:
    assert Anchors("part-time", "time", before=0, after=1).windows("part-timers") == [(0, 10)]


def test_a_phrase_is_found_wherever_it_stands() -> None:
    places = Phrases("zeppelin dock in ", "dock in ", reach=100).places("zeppelin dock in kiel, or a dock in ulm")
    assert (places["zeppelin dock in "], places["dock in "]) == ([0], [9, 28])


def test_a_phrase_does_not_overlap_itself() -> None:
    assert Phrases(" zum ", reach=100).places("a zum zum zum b")[" zum "] == [1, 9]


def test_nobody_looks_further_down_than_told() -> None:
    assert "dock in " not in Phrases("dock in ", reach=30).places("x" * 30 + " dock in kiel")
