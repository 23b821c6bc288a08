"""`jobscan skills`: which skills are known and by which words, and a list of your own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, get_args

from jobscan.cli import options
from jobscan.cli.analysis_options import own_skills
from jobscan.cli.command import Group, argument, command, option
from jobscan.cli.completion import skill_names
from jobscan.cli.io import stderr
from jobscan.cli.io.tables import put_rows
from jobscan.errors import ExitStatus, NoInput, UsageError
from jobscan.files import write_whole
from jobscan.model import OwnSkill, SkillKind
from jobscan.suggest import closest, did_you_mean

if TYPE_CHECKING:
    from jobscan.lexicon.lexicon import Lexicon
    from jobscan.lexicon.table import Entry, Form

NEAR, CLOSE = 5, 0.8  # for a mistyped word, up to five names that differ by one letter in five at most
KINDS: tuple[SkillKind, ...] = get_args(SkillKind)

Kind = Annotated[
    str | None,
    option("--kind KIND", "tool, knowledge, soft, language or certification."),
]


@dataclass(frozen=True)
class NewSkill:
    """A skill to add; None is "as in the built-in list"."""

    panel: ClassVar = "Skill"

    name: Annotated[str, argument("NAME", "The name that records will show.")]
    alias: Annotated[list[str] | None, option("--alias WORDS", "Another way to write it. Repeatable.")] = None
    kind: Kind = None
    group: Annotated[str | None, option("--group NAME", "A group of your own.")] = None
    id: Annotated[str | None, option("--id ID", "An identifier of your own.")] = None
    exact: Annotated[bool | None, option("--exact/--any-case", "Whether only exactly these capitals count.")] = None
    context: Annotated[
        bool | None, option("--context/--anywhere", 'Whether it counts only beside other evidence, as "Go" does.')
    ] = None


@command("jobscan skills list --kind certification", "jobscan skills list -f csv")
def list_skills(
    *,
    kind: Kind = None,
    group: Annotated[str | None, option("--group NAME", "List this group of your own skills.")] = None,
    own: options.SkillFiles = None,
    output: options.RowOutput,
) -> int:
    """List the skills: name, kind, other spellings, public id."""
    wanted = _kind(kind)
    lexicon = _lexicon(own)
    entries = [
        entry
        for entry in sorted(lexicon.entries.values(), key=lambda entry: (entry.name.lower(), entry.name))
        if wanted in (None, entry.kind) and group in (None, entry.group)
    ]
    if not entries:
        asked = f"group {group}" if group else f"kind {kind}"
        raise NoInput(f"no skill of {asked}; groups are those of your own lists, named with --skills")
    put_rows(_rows(lexicon, entries), output.format)
    return ExitStatus.OK


@command("jobscan skills search k8s", "jobscan skills search machine learning")
def search(
    *,
    words: Annotated[list[str], argument("WORD...", "Words as they appear in a listing.", autocompletion=skill_names)],
    own: options.SkillFiles = None,
    output: options.RowOutput,
) -> int:
    """Find the skill that words stand for, and similar ones."""
    from jobscan.lexicon.table import form_of

    lexicon = _lexicon(own)
    text = form_of(" ".join(words))
    form = lexicon.forms.get(text.lower())
    found: dict[str, str] = {form.name: _when_counted(form)} if form else {}
    for entry in sorted(lexicon.search(text), key=lambda entry: (len(entry.name), entry.name.lower())):
        found.setdefault(entry.name, "in its name")
    if not found:
        near = closest(text, lexicon.forms, count=NEAR, cutoff=CLOSE)
        found = {lexicon.forms[words].name: f"similar: {words}" for words in near}
    if not found:
        raise NoInput(f"no skill is called {text}; `jobscan skills add` adds it to your own list")
    rows = _rows(lexicon, [lexicon.entries[name] for name in found])
    put_rows([{"match": match, **row} for match, row in zip(found.values(), rows, strict=True)], output.format)
    return ExitStatus.OK


@command("jobscan skills add Zorblax --alias zbx --kind tool --to my-skills.csv")
def add(
    *,
    new: NewSkill,
    to: Annotated[Path, option("--to FILE", "The CSV file, created if it does not exist.")],
) -> int:
    """Add a skill to a file of your own, for --skills."""
    from jobscan.lexicon.table import form_of
    from jobscan.lexicon.user_file import with_skill

    skill = OwnSkill(
        name=new.name, aliases=tuple(new.alias or ()), kind=_kind(new.kind), group=new.group, id=new.id,
        exact=new.exact, context=new.context,
    )  # fmt: skip
    write_whole(to, with_skill(to, skill))
    ours = _lexicon(None)
    for form in (skill.name, *skill.aliases):
        entry = ours.find(form_of(form))
        if entry and entry.name != skill.name:
            stderr.note(f"{form} is {entry.name} in the built-in list; with this file it is {skill.name}")
    stderr.note(f"{skill.name} is in {to}; use it with --skills {to}")
    return ExitStatus.OK


skills = Group(
    "Browse the list of skills, and add your own.",
    examples=("jobscan skills search k8s", "jobscan skills add Zorblax --alias zbx --to my-skills.csv"),
    commands={"list": list_skills, "search": search, "add": add},
)


def _lexicon(own: Iterable[Path] | None) -> Lexicon:
    from jobscan.lexicon.lexicon import lexicon_with

    return lexicon_with(own_skills(own))


def _rows(lexicon: Lexicon, entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """The columns of a user's list, so that what is printed as CSV can be read with --skills."""
    spellings: dict[str, list[str]] = {}
    for words, form in lexicon.forms.items():
        spellings.setdefault(form.name, []).append(form.exact or words)
    rows: list[dict[str, Any]] = []
    grouped = any(entry.group for entry in lexicon.entries.values())
    for entry in entries:
        forms = [form for form in spellings.get(entry.name, ()) if form.lower() != entry.name.lower()]
        group = {"group": entry.group} if grouped else {}
        rows.append({"name": entry.name, "kind": entry.kind, "aliases": forms, **group, "id": entry.id})
    return rows


def _when_counted(form: Form) -> str:
    """When a form counts as its skill."""
    if form.context:
        return f"this skill, as {form.exact} beside other evidence"
    if form.exact:
        return f"this skill, as {form.exact}"
    return "this skill, among requirements" if form.asked else "this skill"


def _kind(word: str | None) -> SkillKind | None:
    if word is not None and word not in KINDS:
        raise UsageError(f"--kind {word}: no such kind{did_you_mean(word, KINDS)}")
    return word
