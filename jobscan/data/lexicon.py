"""The lexicon of skills: surface words in, the skill's canonical name, kind and public id out.

`skills.tsv` is written by `python -m jobscan.data.build.skills`; its card (`skills.md`) says from what. One line a
skill: name, kind, id, forms. A form may carry marks in front: `=` only in this case, `?` only in this case and beside
other evidence ("Go", "Excel"), `!` only where something is asked of the candidate (in a duty the words are plain talk).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from jobscan.model import SkillKind


class Entry(NamedTuple):
    """A skill under its canonical name."""

    name: str
    kind: SkillKind
    id: str | None


class Form(NamedTuple):
    """One way to write a skill. `exact` is the only spelling allowed, empty when case does not matter."""

    name: str
    kind: SkillKind
    exact: str
    context: bool
    asked: bool


class Lexicon:
    """All skills, and the automaton that finds their forms in lower-cased text."""

    def __init__(self, table: str) -> None:
        self.entries: dict[str, Entry] = {}
        self.forms: dict[str, Form] = {}
        for line in table.splitlines():
            name, kind, id_, forms = line.split("\t")
            skill_kind = cast(SkillKind, kind)
            self.entries[name] = Entry(name, skill_kind, id_ or None)
            for form in forms.split("|"):
                words = form.lstrip("=?!")
                marks = form[: len(form) - len(words)]
                exact = words if "=" in marks or "?" in marks else ""
                self.forms[words.lower()] = Form(name, skill_kind, exact, "?" in marks, "!" in marks)
        # one letter alone would match in every word: the extractor looks for those by itself
        self.patterns = [form for form in self.forms if len(form) > 1]
        # the contiguous NFA builds several times faster than the DFA that would be chosen, and scans fast enough
        self.automaton = AhoCorasick(
            self.patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def matches(self, lowered: str) -> list[tuple[int, int, int]]:
        """Where a form's letters stand in lower-cased text: `(index into patterns, start, end)`, leftmost longest."""
        return self.automaton.find_matches_as_indexes(lowered)

    def entry(self, name: str) -> Entry | None:
        """The skill of a canonical name.

        >>> load_lexicon().entry("Kubernetes").kind
        'tool'
        """
        return self.entries.get(name)

    def find(self, words: str) -> Entry | None:
        """The skill that these words are a form of, case aside.

        >>> load_lexicon().find("k8s").name
        'Kubernetes'
        """
        form = self.forms.get(words.lower())
        return self.entries[form.name] if form else None

    def search(self, query: str) -> list[Entry]:
        """Skills with the query in their name or in a form, in the order of the table."""
        wanted = query.lower()
        names = {form.name for words, form in self.forms.items() if wanted in words}
        return [entry for name, entry in self.entries.items() if name in names or wanted in name.lower()]


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that ships with jobscan; read at the first call, kept."""
    return Lexicon(files("jobscan.data").joinpath("skills.tsv").read_text(encoding="utf-8"))
