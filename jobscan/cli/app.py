"""The table of all commands -> the program `jobscan`, which imports only the command that runs."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from jobscan import __version__
from jobscan.cli.command import MARKUP, Command, Group, build, epilog

READ, JUDGE, LOOK_UP, SET_UP = "Read listings", "Judge listings", "Look something up", "Set up"


class Entry(NamedTuple):
    """A command: where it is (module and name, under `jobscan.cli.commands`), and its line in `jobscan --help`."""

    place: str
    panel: str
    summary: str


COMMANDS = {
    "parse": Entry("parse:parse", READ, "Read one listing: a summary on a terminal, JSON in a pipe."),
    "scan": Entry("scan:scan", READ, "Read many listings: one record each, and a summary on stderr."),
    "report": Entry("report:report", READ, "Sum up a scan on one page: pay by occupation, skills, places."),
    "stats": Entry("stats:stats", READ, "Count a scan by any column: shares, and quartiles of pay."),
    "compare": Entry("compare:compare", JUDGE, "Compare pay with the wages of the occupation in the area."),
    "check": Entry("check:check", JUDGE, "Find missing pay, biased wording and contradictions; for CI."),
    "diff": Entry("diff:diff", JUDGE, "Show what changed between two versions of a listing."),
    "rules": Entry("rules:rules", LOOK_UP, "List the rules of `check`."),
    "explain": Entry("rules:explain", LOOK_UP, "Explain a rule: what it finds, why, and how to fix it."),
    "benchmarks": Entry("benchmarks:benchmarks", LOOK_UP, "Browse the wage tables, and add your own."),
    "skills": Entry("skills:skills", LOOK_UP, "Browse the list of skills, and add your own."),
    "schema": Entry("schema:schema", LOOK_UP, "Print the JSON Schema of a record, or the columns of tables."),
    "config": Entry("config:config", SET_UP, "Show your settings, or create a settings file (jobscan.toml)."),
    "mcp": Entry("mcp:mcp", SET_UP, "Serve the analysis to a language model, over MCP (stdio)."),
    "doctor": Entry("doctor:doctor", SET_UP, "Check that jobscan and its tables are complete and intact."),
}


class LazyGroup(TyperGroup):
    """Lists the commands by their lines in the table, and imports the one that runs."""

    def __init__(self, **words: Any) -> None:
        super().__init__(**words)
        for name, entry in COMMANDS.items():
            self.add_command(TyperCommand(name, help=entry.summary, rich_help_panel=entry.panel))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name, listed, rest = super().resolve_command(ctx, args)
        return name, listed and load(str(listed.name)), rest


def load(name: str) -> Any:
    """The command or the group of a name, imported."""
    return build(name, _target(name))


def all_commands() -> Iterator[tuple[tuple[str, ...], Command]]:
    """Every command with the words that call it, as `("benchmarks", "list")`; imports them all."""
    for name in COMMANDS:
        target = _target(name)
        if isinstance(target, Group):
            yield from (((name, inner), each) for inner, each in target.commands.items())
        else:
            yield (name,), target


def _target(name: str) -> Command | Group:
    module, _, attribute = COMMANDS[name].place.partition(":")
    target: Command | Group = getattr(import_module(f"jobscan.cli.commands.{module}"), attribute)
    return target


app = typer.Typer(
    cls=LazyGroup,
    name="jobscan",
    help="Read a job listing: what it asks for, what it pays, and how that compares. Offline.",
    epilog=epilog(
        (
            "jobscan parse listing.txt",
            "jobscan scan listings/ -o jobs.csv",
            "jobscan compare offer-a.txt offer-b.txt",
            "jobscan check listings/",
            "jobscan benchmarks show --occ 29-1141 --area TX",
        )
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
    rich_markup_mode=MARKUP,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"jobscan {__version__}")
        raise typer.Exit


WELCOME = """\
jobscan reads job listings: what they ask for, what they pay, and how that compares. Offline.

  jobscan parse listing.txt               one listing; --open shows it in the browser
  jobscan scan listings/ -o jobs.csv      many listings, as a table
  jobscan compare --title "data analyst" --pay "$85,000 a year" --area "Austin, TX"

`jobscan --help` lists all commands.
"""


@app.callback()
def jobscan(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Options of the program itself; without a command, a short welcome."""
    if context.invoked_subcommand is None:
        typer.echo(WELCOME, nl=False)
