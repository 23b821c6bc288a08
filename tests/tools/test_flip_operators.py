"""What is flipped, and which tests are asked."""

import ast

import pytest

from tests.tools.flip_operators import ROOT, chosen, flipped, flips, stages

SOURCE = '''
@dataclass(frozen=True)
class Range(Struct, frozen=True):
    low: int = 3
    text: Literal[1] = f"{1 if low else 2}"

    def holds(self, value: int, *, open_end: bool = False) -> bool:
        """1 < 2 and not True"""
        return not open_end or self.low <= value != 1000
'''


def test_every_operator_small_number_and_truth_value_is_flipped() -> None:
    assert [(flip.line, flip.after) for flip in flips(SOURCE)] == [
        (4, "4"),
        (4, "2"),
        (7, "True"),
        (9, "not open_end and self.low <= value != 1000"),
        (9, "open_end"),
        (9, "self.low < value != 1000"),
        (9, "self.low <= value == 1000"),
    ]


def test_a_flip_changes_one_thing() -> None:
    plain = ast.unparse(ast.parse(SOURCE)).splitlines()
    for flip in flips(SOURCE):
        changed = flipped(SOURCE, flip.number).splitlines()
        assert sum(one != other for one, other in zip(plain, changed, strict=True)) == 1


def test_the_same_seed_takes_the_same_places() -> None:
    taken = chosen(["jobscan/grammar"], 12, seed=5)
    assert taken == chosen(["jobscan/grammar"], 12, seed=5) != chosen(["jobscan/grammar"], 12, seed=6)
    assert len(taken) == 12
    assert sum(flip.of_constant for flip in taken) == 4


@pytest.mark.parametrize("file", ["jobscan/facts/experience/find.py", "jobscan/segment/split.py", "jobscan/listing.py"])
def test_all_tests_that_are_asked_are_there(file: str) -> None:
    asked = stages(file)
    assert asked[-1][0] == "tests/quality"
    assert all((ROOT / path).exists() for stage in asked for path in stage)
    assert all(asked)
