"""The lexicon of skills, ours and the user's: words -> the skill, with its canonical name, kind and public id.

`skills.tsv` is written by `python -m datasets.skills`; its card (`skills.md`) lists the sources.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from jobscan.data import DATA
from jobscan.lexicon.table import Entry, read_table, with_own_skills
from jobscan.model import OwnSkill


class Lexicon:
    """All skills, and the automaton that finds their forms in lower-cased text.

    A user's own form means the user's skill, whatever it means in the published table.
    """

    def __init__(self, table: str, own: Sequence[OwnSkill] = ()) -> None:
        published = read_table(table.splitlines())
        self.entries, self.forms = with_own_skills(published, own) if own else published
        # one letter alone would match in every word: `facts/skills/matches.py` looks for "C" and "R" by itself
        self.patterns = [form for form in self.forms if len(form) > 1]
        # the contiguous NFA builds several times faster than the DFA that would be chosen, and scans fast enough
        self.automaton = AhoCorasick(
            self.patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def matches(self, lowered: str) -> list[tuple[int, int, int]]:
        """Where the letters of forms are in lower-case text: `(index into patterns, start, end)`, leftmost longest."""
        return self.automaton.find_matches_as_indexes(lowered)

    def find(self, words: str) -> Entry | None:
        """The skill of which these words are a form, ignoring case.

        >>> load_lexicon().find("k8s").name
        'Kubernetes'
        """
        form = self.forms.get(words.lower())
        return form.entry if form else None

    def search(self, query: str) -> list[Entry]:
        """Skills with a name or form that contains a word beginning with the query, in the order of the table.

        >>> [entry.name for entry in load_lexicon().search("tensorfl")]
        ['TensorFlow']
        """
        wanted = re.compile(r"(?<!\w)" + re.escape(query.lower()))
        names = {form.name for words, form in self.forms.items() if wanted.search(words)}
        return [entry for name, entry in self.entries.items() if name in names or wanted.search(name.lower())]


def load_lexicon() -> Lexicon:
    """The lexicon that ships with jobscan, read once."""
    return lexicon_with(())


@cache
def lexicon_with(own: tuple[OwnSkill, ...]) -> Lexicon:
    """The lexicon with a user's own skills, which take precedence."""
    return Lexicon(DATA.joinpath("skills.tsv").read_text(encoding="utf-8"), own)
