"""A title's level word says which kinds of occupations it may be."""

import numpy as np
import pytest

from jobscan.occupations.coder import load_coder
from jobscan.occupations.levels import (
    CLERKS,
    HELPERS,
    MANAGERS,
    OTHERS,
    SUPERVISORS,
    TEACHERS,
    held,
    kinds,
    level_of,
    narrowed,
)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Warehouse Manager (Nights)", MANAGERS),
        ("Director of Nursing", MANAGERS),
        ("Assistant Store Manager", MANAGERS),
        ("Shift Supervisor - Docks", SUPERVISORS),
        ("Paving Foreman", SUPERVISORS),
        ("Electrician's Helper", HELPERS),
        ("Teacher Aides", HELPERS),
        ("Welding Apprentice", None),
        ("Marketing Intern (Summer)", OTHERS),
        ("Vault Clerk - Heart Surgery", CLERKS),
        ("Adjunct Instructor, Lock Making", TEACHERS),
        ("Internal Auditor", None),
        ("Assistant to the Manager", HELPERS),
        ("Driver", None),
        ("!!!", None),
    ],
)
def test_the_likeliest_kind_by_the_level_word(title: str, kind: int | None) -> None:
    level = level_of(title)
    assert kind is None if level is None else level.argmax() == kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("11-9051", MANAGERS),
        ("35-1012", SUPERVISORS),
        ("53-1042", SUPERVISORS),
        ("25-1011", TEACHERS),
        ("43-4051", CLERKS),
        ("47-3013", HELPERS),
        ("31-1131", HELPERS),
        ("31-9092", HELPERS),
        ("29-1141", OTHERS),
    ],
)
def test_the_kind_of_an_occupation(code: str, kind: int) -> None:
    coder = load_coder()
    assert coder.kinds[coder.codes.index(code)] == kind


OF_KIND = kinds(["11-3071", "53-1042", "53-7062", "53-7065"], ["", "", "Laborers", "Stockers"])


def test_the_text_chooses_within_a_kind_and_not_between() -> None:
    named = np.array([0.7, 0.2, 0.1, 0.0], np.float32)
    shares = np.array([0.01, 0.0, 0.29, 0.7], np.float32)
    left = held(np.log(shares + 1e-9), named, OF_KIND)
    assert left.argmax() == 0
    assert left.sum() == pytest.approx(1, abs=1e-5)
    assert left[3] / left[2] == pytest.approx(0.7 / 0.29, rel=1e-4)


def test_an_unlisted_title_leaves_its_level_the_most() -> None:
    level = level_of("Orchard Manager")
    assert level is not None
    left = narrowed(np.array([0.3, 0.1, 0.6, 0.0], np.float32), OF_KIND, level)
    assert left.argmax() == 0
    assert left.sum() == pytest.approx(1, abs=1e-5)
