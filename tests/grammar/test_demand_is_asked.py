"""Which words say "required" or "preferred" is known in one place; everybody else asks there."""

import re
from pathlib import Path

import pytest

import jobscan

PACKAGE = Path(jobscan.__file__).parent
WORD = "required|preferr?ed|preferabl[ey]|preferably|desired|desirable|mandatory|essential|nice[ -]to[ -]have|optional"
TWO = re.compile(
    rf"(?<![a-z_])(?:{WORD})\??\|(?:an?[ ]plus|{WORD})(?![a-z_])"
)  # an alternation of two: a list of its own
EXCEPTED = {
    "segment",  # roles of whole lines: until it asks too
    "grammar/demand",
}
FILES = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if not any(path.relative_to(PACKAGE).as_posix().startswith(room) for room in EXCEPTED)
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_other_module_lists_the_words_of_a_demand(path: Path) -> None:
    assert not TWO.search(path.read_text(encoding="utf-8"))


def test_a_list_of_them_would_be_noticed() -> None:
    assert TWO.search('r"(?:is|are) (?:required|preferred)"')
    assert not TWO.search("requirement_required|requirement_preferred")
