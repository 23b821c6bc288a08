"""A function with groups of options -> a command of Typer, which sees every option of the groups.

An option that several commands share is written once, as the field of a frozen dataclass:

    @dataclass(frozen=True)
    class Limits:
        timeout: Annotated[float, option("--timeout SECONDS", "Give up on a listing after this time.")] = 10.0

    @command("jobscan parse listing.txt")
    def parse(file: str, limits: Limits) -> int: ...

Typer sees `parse(file, timeout)` and knows nothing of `Limits`; `parse` receives `Limits(timeout=...)`. The name of a
class variable `panel` stands above the options of its group in `--help`.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import wraps
from typing import Annotated, Any, get_args, get_type_hints

import typer

from jobscan.cli.completion import among

Function = Callable[..., int | None]  # what runs a command returns its exit status; None is 0

# panels and colour on a terminal; plain text into a pipe, which starts in half the time as Rich is not loaded
MARKUP: Any = "rich" if sys.stdout.isatty() else None


@dataclass(frozen=True)
class Command:
    """What runs a command, and the examples below its help."""

    function: Function
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Commands under one name, as in `jobscan benchmarks list`."""

    help: str
    examples: tuple[str, ...]
    commands: Mapping[str, Command]


def command(*examples: str) -> Callable[[Function], Command]:
    """Make a function a command: its docstring is the help, `examples` are lines that a user could type."""
    return lambda function: Command(expand_groups(function), examples)


def option(shown: str, help: str, **limits: Any) -> Any:
    """An option, written as it is shown in the help: `option("-o, --output FILE", "Write to FILE.")`."""
    *short, rest = shown.split(", ")
    long, _, metavar = rest.partition(" ")
    return typer.Option(*short, long, metavar=metavar or None, help=help, **limits)


def choice(shown: str, help: str, words: str) -> Any:
    """An option of a few words, which stand in the help for {} and which the Tab key offers.

    >>> choice("-f, --format FORMAT", "Print {}.", "text json csv").help
    'Print text, json or csv.'
    """
    *others, last = words.split()
    return option(shown, help.format(f"{', '.join(others)} or {last}"), autocompletion=among(*others, last))


def argument(shown: str, help: str, **more: Any) -> Any:
    """An argument, written as it is shown in the help: `argument("FILE|-", "The listing; - is standard input.")`."""
    return typer.Argument(metavar=shown, help=help, **more)


def build(name: str, target: Command | Group) -> Any:
    """The object that parses and runs a command: of click's class, in Typer's own copy or as installed, by version."""
    inner = target.commands if isinstance(target, Group) else {name: target}
    app = typer.Typer(no_args_is_help=isinstance(target, Group), add_completion=False, rich_markup_mode=MARKUP)
    for each, one in inner.items():
        app.command(each, epilog=epilog(one.examples))(one.function)
    if isinstance(target, Command):
        return _without_types(typer.main.get_command(app))
    built = typer.main.get_group(app)
    built.name, built.help, built.epilog = name, target.help, epilog(target.examples)
    for of_group in built.commands.values():
        _without_types(of_group)
    return built


def _without_types(built: Any) -> Any:
    """The command, whose help has no `<bool>` beside a flag and no `<list[str]>` beside an argument."""
    for each in built.get_params(built.context_class(built, help_option_names=["-h", "--help"])):
        if getattr(each, "is_flag", False) or each.param_type_name == "argument":
            each.display_type = lambda ctx: ""  # of Typer 0.25 and later; earlier versions show none
            each.display_type_rich = lambda ctx: None
    return built


def epilog(examples: tuple[str, ...]) -> str:
    """The examples as they stand at the end of a help text."""
    return "\n\n".join(("Example:" if len(examples) == 1 else "Examples:", *examples))


def expand_groups(function: Function) -> Function:
    """The same function, called with one keyword for each option: groups are spread out and collected again.

    Raises `TypeError` when two groups have an option of the same name.
    """
    hints = get_type_hints(function, include_extras=True)
    groups: dict[str, type[Any]] = {name: hint for name, hint in hints.items() if is_dataclass(hint)}  # type: ignore[misc]
    parameters: dict[str, inspect.Parameter] = {}
    for parameter in inspect.signature(function).parameters.values():
        own = parameter.replace(annotation=hints[parameter.name], kind=inspect.Parameter.KEYWORD_ONLY)
        for each in _options(groups[own.name]) if own.name in groups else (own,):
            if parameters.setdefault(each.name, each) is not each:
                raise TypeError(f"{function.__name__}: two groups have an option {each.name}")

    @wraps(function)
    def expanded(**values: Any) -> int | None:
        for name, group in groups.items():
            values[name] = group(**{field.name: values.pop(field.name) for field in fields(group)})
        return function(**values)

    expanded.__signature__ = inspect.Signature(list(parameters.values()))  # type: ignore[attr-defined]
    expanded.__annotations__ = {name: parameter.annotation for name, parameter in parameters.items()}
    return expanded


def _options(group: type[Any]) -> Iterator[inspect.Parameter]:
    """A keyword for each field of a group."""
    hints = get_type_hints(group, include_extras=True)
    for field in fields(group):
        default = inspect.Parameter.empty if field.default is MISSING else field.default
        annotation = _in_panel(hints[field.name], getattr(group, "panel", None))
        yield inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _in_panel(annotation: Any, panel: str | None) -> Any:
    """The same option below a heading of the help; another group may show its copy elsewhere."""
    kind, option = get_args(annotation)
    option = copy(option)
    option.rich_help_panel = panel
    return Annotated[kind, option]
