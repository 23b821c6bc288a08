"""Which kind of money the words around an amount name."""

from pathlib import Path

import pytest

from jobscan.facts.pay import cues
from jobscan.facts.pay.cues import cue_pattern
from jobscan.grammar.word_lists import read_word_lists

LISTS = read_word_lists(Path(cues.__file__).with_name("cues.txt"))
EXAMPLES = [(kind, entry.example) for kind, entries in LISTS.items() for entry in entries]


@pytest.mark.parametrize("kind, example", EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_the_example_of_a_cue_is_of_its_kind(kind: str, example: str) -> None:
    assert kind in [match.lastgroup for match in cue_pattern().finditer(example)]
