"""All terms together: in order of the text, each with its label."""

import time

import pytest
import spacy

from jobscan.facts.terms.find import find_terms
from jobscan.pipeline.spans import TERMS
from tests.facts.docs import ODD_TEXTS, listing

TEXT = "Seniority level: Director\nJob type: Full-time\nLocation: Remote\n"


def test_terms_stand_in_order_of_the_text() -> None:
    assert [(TEXT[seen.start : seen.end], seen.label, seen.rule.name) for seen in find_terms(listing(TEXT))] == [
        ("Director", "seniority", "terms.level"),
        ("Full-time", "employment_type", "terms.label"),
        ("Remote", "job_location_type", "terms.label"),
    ]


def test_the_component_shows_them_with_their_labels() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("jobscan_terms")
    doc = nlp(TEXT)
    assert [(span.text, span.label_, span.id_) for span in doc.spans[TERMS]] == [
        ("Director", "seniority", "terms.level"),
        ("Full-time", "employment_type", "terms.label"),
        ("Remote", "job_location_type", "terms.label"),
    ]


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text: str) -> None:
    words = listing(text)
    began = time.process_time()
    find_terms(words)
    assert time.process_time() - began < 5
