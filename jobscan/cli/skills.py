"""`jobscan skills`: which skills are known and by which words, and a list of one's own."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobscan.cli import options
from jobscan.errors import ExitStatus, NoInput, UsageError
from jobscan.suggest import closest

if TYPE_CHECKING:
    from jobscan.lexicon.lexicon import Lexicon
    from jobscan.lexicon.table import Entry, Form

skills = typer.Typer(
    help="The skills that are known, and your own.",
    epilog="Examples:\n\njobscan skills search k8s\n\njobscan skills add Zorblax --alias zbx --to my-skills.csv",
    no_args_is_help=True,
    rich_markup_mode="rich" if sys.stdout.isatty() else None,
)

NEAR, CLOSE = 5, 0.8  # names that a mistyped word may have meant: how many, and how like it (a letter in five)

RowFormat = Annotated[
    str | None, typer.Option("-f", "--format", metavar="FORMAT", help="text, json, jsonl, csv or tsv.")
]
Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="tool, knowledge, soft, language or certification."),
]


@skills.command("list", epilog="Examples:\n\njobscan skills list --kind certification\n\njobscan skills list -f csv")
def list_(
    kind: Kind = None,
    group: Annotated[str | None, typer.Option("--group", metavar="NAME", help="Only this group of your own.")] = None,
    own: options.Skills = None,
    format: RowFormat = None,
) -> int:
    """Show the skills: name, kind, the words that they are known by, public id."""
    from jobscan.cli.plain import put_rows

    lexicon = _lexicon(own)
    entries = [
        entry
        for entry in sorted(lexicon.entries.values(), key=lambda entry: (entry.name.lower(), entry.name))
        if kind in (None, entry.kind) and group in (None, entry.group)
    ]
    if kind is not None:
        _check_kind(kind)
    if not entries:
        asked = f"group {group}" if group else f"kind {kind}"
        raise NoInput(f"no skill of {asked}; groups are those of your own lists, named with --skills")
    put_rows(_rows(lexicon, entries), format)
    return ExitStatus.OK


@skills.command("search", epilog="Examples:\n\njobscan skills search k8s\n\njobscan skills search machine learning")
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="Words as a listing has them.")],
    own: options.Skills = None,
    format: RowFormat = None,
) -> int:
    """Find what words stand for, the skills that have them in a name, and names that are like them."""
    from jobscan.cli.plain import put_rows
    from jobscan.lexicon.table import form_of

    lexicon = _lexicon(own)
    text = form_of(" ".join(words))
    form = lexicon.forms.get(text.lower())
    found: dict[str, str] = {form.name: _counts(form)} if form else {}
    holding = sorted(lexicon.search(text), key=lambda entry: (len(entry.name), entry.name.lower()))
    for entry in holding:
        found.setdefault(entry.name, "has it in a name")
    if not found:
        found = {lexicon.forms[near].name: f"is like it: {near}" for near in _near(text, lexicon)}
    if not found:
        raise NoInput(f"no skill is called {text}; `jobscan skills add` puts it into a list of your own")
    rows = _rows(lexicon, [lexicon.entries[name] for name in found])
    put_rows([{"match": match, **row} for match, row in zip(found.values(), rows, strict=True)], format)
    return ExitStatus.OK


@skills.command("add", epilog="Example:\n\njobscan skills add Zorblax --alias zbx --kind tool --to my-skills.csv")
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name that records will have.")],
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The CSV file; made if there is none.")],
    alias: Annotated[
        list[str] | None, typer.Option("--alias", metavar="WORDS", help="Another way to write it; repeatable.")
    ] = None,
    kind: Kind = None,
    group: Annotated[str | None, typer.Option("--group", metavar="NAME", help="A group of your own.")] = None,
    id: Annotated[str | None, typer.Option("--id", metavar="ID", help="An identifier of your own.")] = None,
    exact: Annotated[bool | None, typer.Option("--exact/--any-case", help="Only in just this case.")] = None,
    context: Annotated[
        bool | None, typer.Option("--context/--anywhere", help='Only beside other evidence, as "Go" is.')
    ] = None,
) -> int:
    """Put a skill into a file of your own, for --skills."""
    from jobscan.cli.talk import note
    from jobscan.files import write_whole
    from jobscan.lexicon.table import form_of
    from jobscan.lexicon.user_file import with_skill
    from jobscan.model import OwnSkill

    checked = _check_kind(kind) if kind is not None else None
    aliases = tuple(alias or ())
    skill = OwnSkill(name=name, aliases=aliases, kind=checked, group=group, id=id, exact=exact, context=context)
    content = with_skill(to, skill)
    write_whole(to, content)
    ours = _lexicon(None)
    for form in (name, *aliases):
        entry = ours.find(form_of(form))
        if entry and entry.name != name:
            note(f"{form} is {entry.name} in the built-in list; with this file it is {name}")
    note(f"{name} is in {to}; use it with --skills {to}")
    return ExitStatus.OK


def _lexicon(own: Iterable[Path] | None) -> Lexicon:
    from jobscan.cli.settings import own_skills
    from jobscan.lexicon.lexicon import lexicon_with

    return lexicon_with(own_skills(own))


def _rows(lexicon: Lexicon, entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """The columns of a list of one's own, so that what is printed as CSV can be read with --skills."""
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


def _counts(form: Form) -> str:
    """When a form is taken for its skill."""
    if form.context:
        return f"is it, as {form.exact} beside other evidence"
    if form.exact:
        return f"is it, as {form.exact}"
    return "is it, where something is asked for" if form.asked else "is it"


def _near(text: str, lexicon: Lexicon) -> list[str]:
    return closest(text, lexicon.forms, count=NEAR, cutoff=CLOSE)


def _check_kind(word: str) -> Any:
    from jobscan.lexicon.user_file import KINDS

    if word not in KINDS:
        raise UsageError(f"--kind {word}: no such kind; known: {', '.join(KINDS)}")
    return word
