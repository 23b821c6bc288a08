"""Lines of `skills.tsv`, and a user's own skills on top of them -> which skill each spelling means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, cast

from jobscan.grammar.text import fold, squeeze
from jobscan.model import OwnSkill, SkillKind

MARKS = "=?~!"  # before a form of the file; `read_table` says what they mean


class Entry(NamedTuple):
    """A skill under its canonical name; `group` is the user's, whose skills are `own`."""

    name: str
    kind: SkillKind
    id: str | None = None
    group: str | None = None
    own: bool = False


class Form(NamedTuple):
    """One way to write a skill.

    `exact`: the only allowed spelling; empty if case does not matter. `context`: only with other evidence. `asked`:
    only where something is asked of the candidate. `own`: from the user's list. `plain`: also an ordinary word.
    """

    entry: Entry
    exact: str = ""
    context: bool = False
    asked: bool = False
    own: bool = False
    plain: bool = False

    @property
    def name(self) -> str:
        """The canonical name of the skill."""
        return self.entry.name


class Table(NamedTuple):
    """Skills by canonical name, and forms by their spelling in lower case."""

    entries: dict[str, Entry]
    forms: dict[str, Form]


def form_of(words: str) -> str:
    """Words in the form in which the text is searched for them: the plainest spelling, single spaces.

    >>> form_of("Kubernetes  \N{EN DASH} CKA")
    'Kubernetes - CKA'
    """
    return squeeze(fold(words))


def read_table(lines: Iterable[str]) -> Table:
    """The skills in lines "name, kind, id, forms" (separated by tabs; the forms by `|`).

    Marks before a form: `=` only in this case; `?` only in this case and with other evidence ("Go", "Excel"); `~` also
    an ordinary word, so that the words around it may rule it out ("Slack", "Zoom"); `!` only where something is asked
    of the candidate (in a duty the words have their ordinary meaning).

    >>> table = read_table(["Go\\ttool\\t\\tgolang|?Go"])
    >>> table.forms["go"].exact, table.forms["go"].context, table.forms["golang"].name
    ('Go', True, 'Go')
    """
    table = Table({}, {})
    for line in lines:
        name, kind, id_, forms = line.split("\t")
        entry = table.entries[name] = Entry(name, cast(SkillKind, kind), id_ or None)
        for form in forms.split("|"):
            words = form.lstrip(MARKS)
            marks = form[: len(form) - len(words)]
            table.forms[words.lower()] = Form(
                entry,
                exact=words if "=" in marks or "?" in marks else "",
                context="?" in marks,
                asked="!" in marks,
                plain="~" in marks,
            )
    return table


def with_own_skills(published: Table, own: Sequence[OwnSkill]) -> Table:
    """A table with a user's skills on top of the published ones; of two lines with the same spelling the later counts.

    A user's skill that has another's name among its forms is that skill under a new name: it takes over the other's
    spellings, and everything that the user's line does not specify.
    """
    entries, forms = dict(published.entries), dict(published.forms)
    names = {name.lower(): name for name in entries}
    spellings: dict[str, list[str]] = {}  # of each skill, by its name
    for words, form in forms.items():
        spellings.setdefault(form.name, []).append(words)
    for skill in own:
        claimed = {words: words.lower() for words in map(form_of, (skill.name, *skill.aliases))}
        renamed = {names[words]: None for words in claimed.values() if names.get(words) in entries}
        replaced = [entries.pop(name) for name in renamed]
        entry = _entry(skill, replaced, [forms[words] for words in claimed.values() if words in forms])
        entries[skill.name], names[skill.name.lower()] = entry, skill.name
        taken = [words for name in renamed for words in spellings.pop(name, ()) if forms[words].name in renamed]
        forms |= {words: forms[words]._replace(entry=entry) for words in taken}
        for words, spelling in claimed.items():
            forms[spelling] = _claim(words, skill, entry, forms.get(spelling, Form(entry)))
        spellings[skill.name] = [*taken, *claimed.values()]
    return Table(entries, forms)


def _entry(skill: OwnSkill, replaced: Sequence[Entry], forms: Sequence[Form]) -> Entry:
    """The user's skill, completed from the skills that it replaces, or from those that had its forms."""
    kinds: list[SkillKind | None] = [skill.kind]
    kinds += [entry.kind for entry in (*replaced, *(form.entry for form in forms))]
    ids = [skill.id, *(entry.id for entry in replaced)]
    groups = [skill.group, *(entry.group for entry in replaced)]
    kind: SkillKind = next(filter(None, kinds), "tool")
    return Entry(skill.name, kind, next(filter(None, ids), None), next(filter(None, groups), None), own=True)


def _claim(words: str, skill: OwnSkill, entry: Entry, before: Form) -> Form:
    """The user's form; case and context stay as they were unless the line gives them: "Go" still needs evidence."""
    if before.own and before.name == skill.name and words == form_of(skill.name):
        return before  # a second line about the same skill is about its further aliases
    context = before.context if skill.context is None else skill.context
    cased = bool(before.exact) if skill.exact is None else skill.exact
    spelling = before.exact if skill.exact is None and before.exact else words
    return Form(
        entry,
        exact=spelling if context or cased else "",
        context=context,
        own=True,
        plain=before.plain and skill.exact is None and skill.context is None,
    )
