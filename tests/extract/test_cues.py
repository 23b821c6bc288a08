"""Where the cues of all extractors stand, found in one walk."""

import spacy

from jobscan.extract._cues import REACH, known_cues, places_of


def test_a_cue_is_found_wherever_it_stands_whatever_its_case():
    known_cues("zeppelin dock in ", "dock in ")
    doc = spacy.blank("en")("Zeppelin dock in Kiel, or a dock in Ulm")
    places = places_of(doc)
    assert (places["zeppelin dock in "], places["dock in "]) == ([0], [9, 28])


def test_a_cue_does_not_overlap_itself():
    known_cues(" zum ")
    assert places_of(spacy.blank("en")("a zum zum zum b"))[" zum "] == [1, 9]


def test_nobody_looks_far_down():
    known_cues("zeppelin dock in ")
    assert "zeppelin dock in " not in places_of(spacy.blank("en")("x" * REACH + " zeppelin dock in Kiel"))
