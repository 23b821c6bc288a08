"""Titles are coded, the vague ones with an honest spread."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.data.titles import head_word, title_words
from jobscan.model import Listing, Source
from jobscan.normalise.occupation import MOST, occupations, occupations_for_title

LISTING = Listing(source=Source(text="", uri="-"), folded="")


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Registered Nurse", "29-1141"),
        ("RN - ICU Nights (Remote)", "29-1141"),
        ("Sr. SWE II", "15-1252"),
        ("Senior Java Developer", "15-1252"),
        ("CNA", "31-1131"),
        ("Internal Auditor", "13-2011"),
        ("Night Shift Forklift Driver", "53-7051"),
        ("Supervisory Budget Analyst", "13-2031"),
        ("Scrum Master", "13-1082"),
        ("General Dentist", "29-1021"),
    ],
)
def test_the_best_candidate(title: str, code: str) -> None:
    assert occupations_for_title(title)[0].code_value == code


def test_product_manager_is_spread() -> None:
    found = occupations_for_title("Product Manager")
    assert {"11-2021", "11-3021", "13-1082"} <= {occupation.code_value for occupation in found}
    assert found[0].confidence < 0.6


@pytest.mark.parametrize("title", ["", "!!!", "Qwrtzpl", None])
def test_nothing_known_nothing_said(title: str | None) -> None:
    assert occupations(title, LISTING) == ()


def test_rank_and_case_do_not_matter() -> None:
    assert title_words("SENIOR Nurses II") == title_words("nurse")
    assert "intern" not in title_words("Internal Auditor")
    assert head_word("Director of Nursing") == "director"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gets_ordered_candidates(title: str) -> None:
    found = occupations_for_title(title)
    confidences = [occupation.confidence for occupation in found]
    assert len(found) <= MOST
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 < confidence <= 1 for confidence in confidences)
