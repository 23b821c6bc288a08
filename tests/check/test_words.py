"""Every entry of the rules' word lists finds its own example."""

import re

import pytest

from jobscan.check.word_list import FOLDER, WordList
from jobscan.grammar.word_lists import read_word_lists

ENTRIES = [
    pytest.param(entry.words, entry.example, id=f"{path.stem}: {entry.example}")
    for path in sorted(FOLDER.glob("*.txt"))
    for entries in read_word_lists(path).values()
    for entry in entries
]


@pytest.mark.parametrize(("words", "example"), ENTRIES)
def test_an_entry_finds_its_example(words: str, example: str) -> None:
    assert any(True for _ in WordList(words).places(example))


def test_lists_that_a_fix_is_written_from_say_what_to_write() -> None:
    for name, section in (("titles", "gendered"), ("wording", "cliches"), ("wording", "jargon")):
        assert all(" => " in entry.words for entry in read_word_lists(FOLDER / f"{name}.txt")[section]), section


def test_every_list_says_where_it_comes_from() -> None:
    for path in FOLDER.glob("*.txt"):
        assert re.match(r"# .*Collected by hand, 20\d\d", path.read_text(encoding="utf-8")), path.name
