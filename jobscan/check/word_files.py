"""The word lists of the rules, in `words/`: one entry a line, what to say instead, and an example that a test tries.

[cliches]
wear many hats => say what the work is    # you will wear many hats
"""

from __future__ import annotations

from pathlib import Path

from jobscan.grammar.word_lists import read_word_lists

FOLDER = Path(__file__).with_name("words")


def words(name: str, section: str) -> str:
    """The entries of a section of `words/<name>.txt`, as a `WordList` takes them.

    >>> words("wording", "cliches").splitlines()[0].endswith("say what the work is")
    True
    """
    return "\n".join(entry.words for entry in read_word_lists(FOLDER / f"{name}.txt")[section])
