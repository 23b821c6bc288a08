"""The words around an ambiguous name: do they speak for it?"""

import pytest

from jobscan.facts.skills.context import begins_line, is_line, speaks_for
from jobscan.facts.skills.matches import SkillMatch
from jobscan.lexicon.table import Entry, Form

# the name between the marks; `asked`: whether something is asked of the candidate there
SPEAKS = {
    "its maker": ("Microsoft <Excel> sheets", False),
    "what one does in it": ("programming in <Go> daily", False),
    "a word that leads to it, and an end": ("strong <Excel>.", False),
    "a bracket between": ("good with (<Excel>)", False),
    "or a colon": ("expert: <Excel>", False),
    "a list that goes on": ("using <Go> and more", False),
    "a slash": ("using <Go>/Rust", False),
    "a first name beside a language": ("knowledge of <Julia>", False),
    "its maker's first name": ("written in <Ruby>; code", False),
    "what follows": ("Our <Excel> spreadsheets", False),
    "a line of its own": ("\n- <Go>", True),
    "a line that wishes for it": ("* <Gong> is a bonus", True),
    "a line that asks for it": ("* <Gong> is required", True),
    "a clause that wishes for it": ("Rust required; <Go> nice to have", True),
    "a list that begins a line": ("• <Phoenix>, Elixir", True),
}
SILENT = {
    "nothing": ("our <Excel> day", False),
    "a word that leads on": ("strong <Spring> campaign", False),
    "a small case": ("STRONG <Excel>.", False),
    "three blanks and one more": ("strong    <Excel>.", False),
    "a colleague": ("work with <Julia>.", False),
    "a language, far off": ("knowledge of a great many things like <Julia>", False),
    "a language, in another sentence": ("Know the language. Work with <Julia>", False),
    "a line where nothing is asked": ("\n- <Go>", False),
    "a line that goes on": ("- <Access> to a car", True),
    "a place": ("- <Phoenix>, AZ", True),
    "small words behind a comma": ("- <Go>, then come back", True),
    "a clause that wishes for nothing": ("Rust required; <Go> home", True),
    "in the middle of a line": ("- we <Go> far", True),
    "part of a longer word": ("our <Excel> spreadsheetsy", False),
}


def speaks(marked: str, *, asked: bool) -> bool:
    start, end = marked.index("<"), marked.index(">") - 1
    text = marked.replace("<", "").replace(">", "")
    form = Form(Entry(text[start:end], "tool"), exact=text[start:end], context=True)
    return speaks_for(text, SkillMatch(start, end, form, False), asked=asked)


@pytest.mark.parametrize("marked, asked", SPEAKS.values(), ids=SPEAKS)
def test_words_that_speak_for_a_name(marked: str, asked: bool) -> None:
    assert speaks(marked, asked=asked)


@pytest.mark.parametrize("marked, asked", SILENT.values(), ids=SILENT)
def test_words_that_do_not(marked: str, asked: bool) -> None:
    assert not speaks(marked, asked=asked)


@pytest.mark.parametrize(
    "text, start, begins",
    [("Go", 0, True), ("\n  - Go", 5, True), ("x\n• Go", 4, True), ("x Go", 2, False), ("x\n- - - - Go", 10, False)],
)
def test_where_a_line_begins(text: str, start: int, begins: bool) -> None:
    assert begins_line(text, start) == begins


@pytest.mark.parametrize(
    "text, start, end, whole",
    [
        ("Go", 0, 2, True),
        ("- Go.\nmore", 2, 4, True),
        ("- Go. more", 2, 4, True),
        ("- Go; more", 2, 4, False),
        ("we Go", 3, 5, False),
    ],
)
def test_what_is_a_line_by_itself(text: str, start: int, end: int, whole: bool) -> None:
    assert is_line(text, start, end) == whole
