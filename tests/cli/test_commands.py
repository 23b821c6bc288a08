"""The table of commands: every command is in it, each is imported only when it runs, and its help has examples."""

import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar

import pytest
import typer

from jobscan.cli.app import COMMANDS, all_commands, load
from jobscan.cli.command import Command, Group, build, command, expand_groups
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
ALL = {" ".join(words): each for words, each in all_commands()}


def test_the_commands() -> None:
    assert list(ALL) == [
        "parse", "scan", "report", "stats", "compare", "check", "diff", "rules", "explain", "benchmarks list", "benchmarks show",
        "benchmarks search", "benchmarks references", "benchmarks import", "benchmarks validate", "benchmarks export",
        "benchmarks remove", "skills list", "skills search", "skills add", "schema", "config show", "config init",
        "mcp", "doctor",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ALL)
def test_help_has_examples_and_a_line_for_every_option(cli: Run, name: str) -> None:
    status, shown, err = cli(*name.split(), "-h")
    assert (status, err) == (0, "")
    assert f"jobscan {name}" in shown.partition("Example")[2]
    assert "<bool>" not in shown
    assert "<list" not in shown


@pytest.mark.parametrize("name", ALL)
def test_the_examples_name_options_that_exist(name: str) -> None:
    first, _, inner = name.partition(" ")
    built = load(first)
    built = built.commands[inner] if inner else built
    known = {option for parameter in built.params for option in (*parameter.opts, *parameter.secondary_opts)}
    for example in ALL[name].examples:
        words = example.replace("|", " | ").split(f"jobscan {name}", 1)[1].split(" | ")[0].split(" > ")[0]
        assert {word for word in shlex.split(words) if word.startswith("-") and word != "-"} <= known


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_table_is_the_first_line_of_the_help(name: str) -> None:
    assert load(name).help.splitlines()[0] == COMMANDS[name].summary


@pytest.mark.parametrize("name", COMMANDS)
def test_the_lines_of_the_table_fit_80_columns(cli: Run, name: str) -> None:
    assert COMMANDS[name].summary in cli("--help")[1]


def test_no_help_of_an_option_is_written_twice() -> None:
    """An option that two commands share is the same field, so it has the same help."""
    own = {"--format", "--title", "--area", "--group", "--fail-on", "--id", "--fields"}  # each command has its own
    helps: dict[str, set[str]] = {}
    for name in ALL:
        first, _, inner = name.partition(" ")
        built = load(first).commands[inner] if inner else load(first)
        for parameter in built.params:
            for option in parameter.opts:
                if option.startswith("--") and option not in own:
                    helps.setdefault(option, set()).add(parameter.help)
    assert {option: texts for option, texts in helps.items() if len(texts) > 1} == {}


@pytest.mark.parametrize(
    "words, imported",
    [
        ("--help", set()),
        ("--version", set()),
        ("schema", {"schema"}),
        ("schema --fields", {"schema"}),
        ("stats --help", {"stats"}),
        ("mcp --help", {"mcp"}),
        ("skills search k8s", {"skills"}),
        ("parse --help", {"parse"}),
        ("explain PAY001", {"rules"}),
    ],
)
def test_only_the_command_that_runs_is_imported(words: str, imported: set[str]) -> None:
    code = "import sys; from jobscan.cli import run; run(sys.argv[1:]); "
    code += "print(*[name.split('.')[3] for name in sys.modules if name.startswith('jobscan.cli.commands.')], "
    code += "*({'spacy', 'numpy', 'thinc', 'pyarrow', 'mcp'} & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, *words.split()], cwd=ROOT, capture_output=True, check=True)
    assert set(done.stderr.decode().split()) == imported


# --- groups of options -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Limits:
    panel: ClassVar = "Limits"

    timeout: Annotated[float, typer.Option("--timeout", help="Seconds.")] = 10.0
    name: Annotated[list[str] | None, typer.Option("--name")] = None


@dataclass(frozen=True)
class Loud(Limits):
    timeout: Annotated[float, typer.Option("--limit", help="Seconds, loudly.")] = 5.0


def ran(target: Command, *words: str) -> Any:
    return typer.main.get_command(app_of(target))(list(words), standalone_mode=False)


def app_of(target: Command) -> typer.Typer:
    app = typer.Typer(add_completion=False)
    app.command()(target.function)
    return app


def test_a_group_is_collected_from_its_options() -> None:
    seen: list[Any] = []

    @command("jobscan try")
    def attempt(*, file: Annotated[str, typer.Argument()], limits: Limits, quiet: Annotated[bool, typer.Option()] = False) -> int:  # fmt: skip
        seen.append((file, limits, quiet))
        return 3

    assert ran(attempt, "a.txt") == 3
    assert ran(attempt, "b.txt", "--timeout", "2.5", "--name", "x", "--name", "y", "--quiet") == 3
    assert seen == [("a.txt", Limits(), False), ("b.txt", Limits(timeout=2.5, name=["x", "y"]), True)]


def test_a_group_may_give_an_option_another_name_or_help() -> None:
    @command()
    def attempt(*, limits: Loud) -> int:
        return int(limits.timeout)

    assert ran(attempt) == 5
    assert ran(attempt, "--limit", "7") == 7


def test_the_options_stand_under_the_panel_of_their_group() -> None:
    @command()
    def attempt(*, limits: Limits, quiet: Annotated[bool, typer.Option()] = False) -> None: ...

    panels = {parameter.name: parameter.rich_help_panel for parameter in build("try", attempt).params}
    assert panels == {"timeout": "Limits", "name": "Limits", "quiet": None}


def test_an_option_without_a_default_is_required() -> None:
    @dataclass(frozen=True)
    class Target:
        to: Annotated[str, typer.Option("--to")]

    @command()
    def attempt(*, target: Target) -> None: ...

    assert [parameter.required for parameter in build("try", attempt).params] == [True]


def test_two_groups_with_the_same_option_are_a_mistake_of_ours() -> None:
    def attempt(*, limits: Limits, loud: Loud) -> None: ...

    with pytest.raises(TypeError, match="attempt: two groups have an option timeout"):
        expand_groups(attempt)


def test_a_group_of_commands_has_them_in_its_order() -> None:
    @command("jobscan tables list")
    def list_(*, limits: Limits) -> int:
        return 0

    built = build("tables", Group("The tables.", examples=("jobscan tables list",), commands={"list": list_}))
    assert (built.name, built.help, list(built.commands)) == ("tables", "The tables.", ["list"])
