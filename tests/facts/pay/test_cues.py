"""Which kind of money the words around an amount name."""

from pathlib import Path

import pytest

from jobscan.facts.pay import cues
from jobscan.facts.pay.cues import cue_pattern, nearest_cue
from jobscan.grammar.word_lists import read_word_lists

LISTS = read_word_lists(Path(cues.__file__).with_name("cues.txt"))
EXAMPLES = [(kind, entry.example) for kind, entries in LISTS.items() for entry in entries]


@pytest.mark.parametrize("kind, example", EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_the_example_of_a_cue_is_of_its_kind(kind: str, example: str) -> None:
    assert kind in [match.lastgroup for match in cue_pattern().finditer(example)]


def kind_of(front: str, behind: str, *, is_salary: bool = True) -> str:
    cue = nearest_cue(front, behind, is_salary=is_salary)
    assert cue is not None
    return cue.kind


@pytest.mark.parametrize("far, expected", [(40, "base"), (41, "bonus")])
def test_a_salary_near_in_front_outranks_a_side_remark_behind(far: int, expected: str) -> None:
    assert kind_of("salary " + "x" * (far - 2) + " ", "bonus eligible") == expected


def test_but_not_another_kind_behind() -> None:
    assert kind_of("a salary of ", "overtime") == "other"


def test_nor_the_noun_of_the_amount() -> None:
    assert kind_of("earn a ", "commission", is_salary=False) == "commission"
    assert kind_of("earn a ", "commission", is_salary=True) == "base"


def test_what_is_paid_for_insurance_is_a_benefit_whatever_the_verb() -> None:
    assert kind_of("the firm pays ", "for health insurance", is_salary=False) == "benefit"
    assert kind_of("a salary of ", "and health insurance") == "base"
