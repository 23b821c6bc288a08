"""Signs add up to chances; none of the candidates may be right; a chance is straightened into a confidence."""

import pytest

from jobscan.facts.employer.choose import AGREED
from jobscan.facts.ranking import NONE, SHIFT, SLOPE, Weights, load_weights

WEIGHTS = Weights({"label": 2.0, "far": -1.0, NONE: 0.0})


def test_the_better_signs_have_the_better_chance() -> None:
    label, plain, far = WEIGHTS.chances([{"label"}, set(), {"far"}])
    assert label > plain > far


def test_what_is_missing_to_one_is_the_chance_of_none() -> None:
    (chance,) = WEIGHTS.chances([set()])
    assert chance == pytest.approx(0.5)


def test_an_unknown_sign_says_nothing() -> None:
    assert WEIGHTS.chances([{"label", "unheard of"}]) == WEIGHTS.chances([{"label"}])


def test_no_candidates_have_no_chances() -> None:
    assert WEIGHTS.chances([]) == []


def test_huge_sums_do_not_overflow() -> None:
    assert Weights({"label": 5000.0}).chances([{"label"}, set()]) == [1.0, 0.0]


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_a_confidence_is_never_out_of_bounds(chance: float) -> None:
    assert 0 <= Weights({SLOPE: 2.0, SHIFT: 1.0}).confidence(chance) <= 1


def test_more_chance_is_no_less_confidence() -> None:
    weights = load_weights("employer_weights.tsv")
    confidences = [weights.confidence(chance / 20) for chance in range(21)]
    assert confidences == sorted(confidences)


def test_the_weights_have_the_rows_that_are_asked_for() -> None:
    assert {NONE, SLOPE, SHIFT, AGREED} <= load_weights("employer_weights.tsv").of.keys()
