"""The lexicon of skills, ours and the user's: surface words in, the skill's canonical name, kind and public id out.

`skills.tsv` is written by `python -m datasets.skills`; its card (`skills.md`) says from what. One line a
skill: name, kind, id, forms. A form may carry marks in front: `=` only in this case, `?` only in this case and beside
other evidence ("Go", "Excel"), `~` a word of the language too, so that what stands around it may speak against it
("Slack", "Zoom"), `!` only where something is asked of the candidate (in a duty the words are plain talk).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from jobscan.grammar.text import fold, squeeze
from jobscan.model import OwnSkill, SkillKind

MARKS = "=?~!"  # before a form


class Entry(NamedTuple):
    """A skill under its canonical name; `group` is a user's, and so are skills that are `own`."""

    name: str
    kind: SkillKind
    id: str | None
    group: str | None = None
    own: bool = False


class Form(NamedTuple):
    """One way to write a skill. `exact` is the only spelling allowed, empty when case does not matter."""

    name: str
    kind: SkillKind
    exact: str
    context: bool
    asked: bool
    own: bool = False
    plain: bool = False


class Lexicon:
    """All skills, and the automaton that finds their forms in lower-cased text.

    A form of the user's own means the user's skill, whatever it means in the table. An own skill that has a name of the
    table among its forms is that skill under another name, with all its forms.
    """

    def __init__(self, table: str, own: Sequence[OwnSkill] = ()) -> None:
        self.entries: dict[str, Entry] = {}
        self.forms: dict[str, Form] = {}
        for line in table.splitlines():
            name, kind, id_, forms = line.split("\t")
            skill_kind = cast(SkillKind, kind)
            self.entries[name] = Entry(name, skill_kind, id_ or None)
            for form in forms.split("|"):
                words = form.lstrip(MARKS)
                marks = form[: len(form) - len(words)]
                exact = words if "=" in marks or "?" in marks else ""
                self.forms[words.lower()] = Form(
                    name, skill_kind, exact, "?" in marks, "!" in marks, plain="~" in marks
                )
        if own:
            self._take_over(own)
        # one letter alone would match in every word: the extractor looks for those by itself
        self.patterns = [form for form in self.forms if len(form) > 1]
        # the contiguous NFA builds several times faster than the DFA that would be chosen, and scans fast enough
        self.automaton = AhoCorasick(
            self.patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def _take_over(self, own: Sequence[OwnSkill]) -> None:
        named = {name.lower(): name for name in self.entries}
        spelt: dict[str, list[str]] = {}
        for words, form in self.forms.items():
            spelt.setdefault(form.name, []).append(words)
        for skill in own:
            forms = [form_of(words) for words in (skill.name, *skill.aliases)]
            renamed = [named[form.lower()] for form in forms if form.lower() in named]
            before = [self.entries[name] for name in dict.fromkeys(renamed) if name in self.entries]
            kind = skill.kind or next((entry.kind for entry in before), None) or self._kind_of(forms) or "tool"
            id_ = skill.id or next((entry.id for entry in before if entry.id), None)
            group = skill.group or next((entry.group for entry in before if entry.group), None)
            for entry in before:
                del self.entries[entry.name]
            self.entries[skill.name] = Entry(skill.name, kind, id_, group, True)
            named[skill.name.lower()] = skill.name
            taken = [words for entry in before for words in spelt.pop(entry.name, ())]
            for words in taken:
                if self.forms[words].name in renamed:  # no other own skill has claimed it
                    self.forms[words] = self.forms[words]._replace(name=skill.name, kind=kind)
            for words in forms:
                self._claim(words, skill, kind)
            spelt[skill.name] = [*taken, *(words.lower() for words in forms)]

    def _kind_of(self, forms: list[str]) -> SkillKind | None:
        """The kind that the table gives to one of these forms."""
        return next((self.forms[form.lower()].kind for form in forms if form.lower() in self.forms), None)

    def _claim(self, words: str, skill: OwnSkill, kind: SkillKind) -> None:
        """What the user does not say of case and context is as it was: "Go" stays a word that needs evidence."""
        old = self.forms.get(words.lower())
        if old and old.own and old.name == skill.name and words == form_of(skill.name):
            return  # a second line about the skill speaks of its further aliases
        context = skill.context if skill.context is not None else bool(old and old.context)
        cased = skill.exact if skill.exact is not None else bool(old and old.exact)
        exact = words if context or cased else ""
        if exact and skill.exact is None and old and old.exact:
            exact = old.exact
        unsaid = skill.exact is None and skill.context is None
        plain = unsaid and bool(old and old.plain)
        self.forms[words.lower()] = Form(skill.name, kind, exact, context, asked=False, own=True, plain=plain)

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
        """Skills with the query at the beginning of a word of their name or of a form, in the order of the table.

        >>> [entry.name for entry in load_lexicon().search("tensorfl")]
        ['TensorFlow']
        """
        wanted = re.compile(r"(?<!\w)" + re.escape(query.lower()))
        names = {form.name for words, form in self.forms.items() if wanted.search(words)}
        return [entry for name, entry in self.entries.items() if name in names or wanted.search(name.lower())]


def form_of(words: str) -> str:
    """Words as the text is searched for them: in the plainest spelling, single spaces.

    >>> form_of("Kubernetes  \N{EN DASH} CKA")
    'Kubernetes - CKA'
    """
    return squeeze(fold(words))


def load_lexicon() -> Lexicon:
    """The lexicon that ships with jobscan; read at the first call, kept."""
    return lexicon_with(())


@cache
def lexicon_with(own: tuple[OwnSkill, ...]) -> Lexicon:
    """The same with a user's own skills, which win."""
    return Lexicon(files("jobscan.data").joinpath("skills.tsv").read_text(encoding="utf-8"), own)
