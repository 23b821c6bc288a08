"""The word lists of skills (`words.txt`), as alternations for expressions or as plain words."""

from __future__ import annotations

from pathlib import Path

from jobscan.grammar.word_lists import WordLists

WORDS = WordLists(Path(__file__).with_name("words.txt"))
