"""The stretches of a text where an extractor has anything to look for."""

from jobscan.extract._anchors import anchors, windows
from tests.extract._docs import TOKENIZE


def test_windows_surround_the_words_of_a_group_and_are_merged():
    doc = TOKENIZE("a Visa, or a permit; no more of that, but one visa")
    assert windows(doc, anchors("test_merged", ("visa", "permit"), before=2, after=0)) == [(0, 6), (11, 19), (44, 50)]
    assert windows(doc, anchors("test_wide", ("visa", "permit"), before=9, after=3)) == [(0, 22), (37, 50)]


def test_each_group_sees_its_own_words_though_all_are_found_in_one_pass():
    one = anchors("test_one", ("shared", "first"), before=0, after=0)
    two = anchors("test_two", ("shared", "second"), before=0, after=0)
    doc = TOKENIZE("first second shared")
    assert windows(doc, one) == [(0, 5), (13, 19)]
    assert windows(doc, two) == [(6, 12), (13, 19)]


def test_a_word_within_another_is_found_too():
    doc = TOKENIZE("part-timers")
    assert windows(doc, anchors("test_inner", ("part-time", "time"), before=0, after=1)) == [(0, 10)]


def test_a_group_made_known_later_is_found_in_the_same_doc():
    doc = TOKENIZE("early late")
    assert windows(doc, anchors("test_early", ("early",), before=0, after=0)) == [(0, 5)]
    assert windows(doc, anchors("test_late", ("late",), before=0, after=0)) == [(6, 10)]
