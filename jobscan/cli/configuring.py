"""`jobscan config show|init`: what the configuration says here, and a file to begin with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from jobscan.errors import DataError, ExitStatus, UsageError

config = typer.Typer(
    help="The file that holds your settings, jobscan.toml.",
    epilog="Examples:\n\njobscan config show\n\njobscan config init",
    no_args_is_help=True,
    rich_markup_mode="rich" if sys.stdout.isatty() else None,
)

TEMPLATE = """\
# Settings of jobscan for this folder and those in it. The nearest file counts, nothing is merged; what stands on the
# command line wins. The same words may stand in pyproject.toml under [tool.jobscan].

[check]
# select = ["ALL"]                   # rules by code or beginning of one; `jobscan rules` lists them
# ignore = ["CON504"]
# fail-on = "error"                  # or "warning", "info", "never"
# jurisdiction = ["us-co"]           # where the listings do not say where the work is
# employees = 120                    # some laws begin at a size
# baseline = "jobscan-baseline.json" # findings that are known and let be

[check.severity]
# PAY004 = "error"

[check.per-file-ignores]
# "drafts/*" = ["PAY", "CON503"]
"""


@config.command("show", epilog="Example:\n\njobscan config show")
def show(
    file: Annotated[Path | None, typer.Option("--config", metavar="FILE", help="This file, not the nearest.")] = None,
) -> int:
    """Show which file counts here, and what it says, checked as a run would check it."""
    from jobscan.check import RULES
    from jobscan.cli.check_settings import KEYS, Said, check_settings
    from jobscan.cli.config import section
    from jobscan.cli.outputs import put
    from jobscan.cli.talk import note

    found = section("check", KEYS, file=file)
    if found.path is None:
        note(
            "no jobscan.toml here or above, and no [tool.jobscan] in a pyproject.toml; `jobscan config init` makes one"
        )
        return ExitStatus.OK
    settings = check_settings(Said(), found)  # raises for what makes no sense
    lines = [f"# {found.path}", "[check]"]
    lines += [f"{key} = {_toml(value)}" for key, value in found.values.items() if not isinstance(value, dict)]
    for key, table in found.values.items():
        if isinstance(table, dict):
            lines += ["", f"[check.{key}]", *(f"{_toml(name)} = {_toml(value)}" for name, value in table.items())]
    left_out = sum(code.startswith(settings.options.ignore) for code in RULES) if settings.options.ignore else 0
    lines += ["", f"# {len(RULES)} rules, {left_out} of them ignored; a run fails at: {settings.fail_on or 'nothing'}"]
    put("\n".join(lines) + "\n")
    return ExitStatus.OK


@config.command("init", epilog="Example:\n\njobscan config init")
def init(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where to; here unless told.")] = Path(),
) -> int:
    """Write a jobscan.toml in which every setting stands as a remark. Never overwrites one."""
    from jobscan.cli.talk import say

    path = folder / "jobscan.toml"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE)
    except FileExistsError:
        raise UsageError(f"{path}: is there already; `jobscan config show` tells what it says") from None
    except OSError as error:
        raise DataError(f"{path}: cannot be written: {error.strerror or error}") from error
    say(f"{path}: written; take the # from the lines that you want")
    return ExitStatus.OK


def _toml(value: object) -> str:
    """A value as TOML writes it.

    >>> _toml(["PAY", "a \\"b\\""]), _toml(True), _toml(3)
    ('["PAY", "a \\\\"b\\\\""]', 'true', '3')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_toml(name)} = {_toml(each)}" for name, each in value.items()) + " }"
    return str(value)
