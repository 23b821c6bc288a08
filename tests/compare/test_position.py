"""The curve through the percentiles: through all of them, never turning, straight beyond them."""

import math
from statistics import NormalDist

from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.compare.position import Z, percentile_of
from jobscan.wages.row import PERCENTILES
from tests.fuzzing import examples

WAGES = st.lists(st.integers(5_000, 900_000).map(float), min_size=5, max_size=5, unique=True).map(sorted)


@given(WAGES)
def test_it_goes_through_every_point(wages: list[float]) -> None:
    known = list(zip(wages, Z, strict=True))
    for wage, at in zip(wages, PERCENTILES, strict=True):
        assert abs((percentile_of(wage, known) or 0) - at) <= 0.11


@settings(max_examples=examples(200))
@given(WAGES, st.lists(st.floats(1_000, 2_000_000), min_size=2, max_size=20))
def test_more_pay_never_stands_lower(wages: list[float], asked: list[float]) -> None:
    known = list(zip(wages, Z, strict=True))
    found = [percentile_of(wage, known) or 0 for wage in sorted(asked)]
    assert found == sorted(found)


def test_a_lognormal_is_met_exactly_inside_and_beyond() -> None:
    known = [(50_000 * math.exp(0.4 * z), z) for z in Z]
    for z in (-2.0, -1.0, -0.3, 0.2, 0.9, 1.9):
        expected = NormalDist().cdf(z) * 100
        assert abs((percentile_of(50_000 * math.exp(0.4 * z), known) or 0) - expected) < 0.06


def test_two_points_are_a_line_and_one_says_nothing() -> None:
    assert percentile_of(math.sqrt(2) * 100, [(100.0, Z[2]), (200.0, Z[4])]) == 73.9
    assert percentile_of(100.0, [(100.0, Z[2])]) is None
