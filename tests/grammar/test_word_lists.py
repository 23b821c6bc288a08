"""Every word of a list matches its example, and stands there once."""

import re
from pathlib import Path

import pytest

import jobscan
from jobscan.grammar.word_lists import Entry, WordLists, anchor_of, read_word_lists

PACKAGE = Path(jobscan.__file__).parent
KEYS = PACKAGE / "readers" / "keys.txt"  # names of columns, which need no example
# every other list that stands beside code
FILES = sorted(path for path in PACKAGE.rglob("*.txt") if path.parent != PACKAGE / "data" and path != KEYS)
ENTRIES = [
    (f"{path.parent.name}/{path.stem}", section, entry)
    for path in FILES
    for section, entries in read_word_lists(path).items()
    for entry in entries
]


@pytest.mark.parametrize("noun, section, entry", ENTRIES, ids=[f"{noun}-{name}-{e.words}" for noun, name, e in ENTRIES])
def test_an_example_has_the_words_of_its_entry(noun: str, section: str, entry: Entry) -> None:
    words = entry.words.partition(" => ")[0]  # what stands behind is a better word
    assert re.search(words, entry.example) or re.search(
        words, entry.example.lower()
    )  # most lists are for the text in small letters


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_entry_stands_twice_in_a_list(path: Path) -> None:
    for section, entries in read_word_lists(path).items():
        words = [entry.words for entry in entries]
        assert len(set(words)) == len(words), section


def test_the_longest_entry_is_tried_first_and_phrases_keep_their_order(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("# a remark\n[cues]\nplus  # a plus\nplus one  # plus one\n")
    assert WordLists(file)["cues"] == r"(?:p(?:lus\ one|lus))"
    assert WordLists(file).phrases("cues") == ("plus", "plus one")
    assert list(WordLists(file)) == ["cues"]


def test_a_blank_of_an_entry_counts_in_a_verbose_expression(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("[cues]\nplus[ -]one  # plus-one\n")
    cue = re.compile(rf" {WordLists(file)['cues']} ", re.VERBOSE)
    assert [bool(cue.fullmatch(text)) for text in ("plus one", "plus-one", "plusone")] == [True, True, False]


@pytest.mark.parametrize("text", ["plus  # a plus", "[cues]\nplus"])
def test_a_line_without_section_or_example_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "words.txt"
    file.write_text(text)
    with pytest.raises(ValueError, match="line"):
        read_word_lists(file)


@pytest.mark.parametrize(
    "words, anchor",
    [
        ("green card", "green card"),
        (r"u\.s\. persons?", "u.s. person"),
        ("drug(?: and alcohol)?[ -]test", "drug"),
        ("background and [\\w ]{3,22}check", "background and "),
        ("lo{2,3}ng", "ng"),
        ("ab*cd+", "cd"),
        (r"i-9(?!\d)", "i-9"),
        ("(?:a|b(?:c|d))e", "e"),
    ],
)
def test_an_anchor_stands_in_all_that_an_entry_matches(words: str, anchor: str) -> None:
    assert anchor_of(words) == anchor


@pytest.mark.parametrize("words", ["visa|permit", r"\d{2}", "a?", "(?:visa)"])
def test_an_entry_without_an_anchor_is_told(words: str) -> None:
    with pytest.raises(ValueError, match="nothing stands"):
        anchor_of(words)


def test_the_anchors_of_several_lists_stand_once_each(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("[one]\nvisas?  # visas\n[two]\nvisa(?!s)  # visa\npermit  # permit\n[three]\nx  # x\n")
    assert WordLists(file).anchors("one", "two") == ("visa", "permit")
