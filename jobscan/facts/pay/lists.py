"""The word lists of pay, `words.txt` beside this module."""

from __future__ import annotations

from pathlib import Path

from jobscan.grammar.word_lists import WordLists

WORDS = WordLists(Path(__file__).with_name("words.txt"))
