"""`jobscan config show|init`: which configuration is used here, and a starter file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import tomli_w

from jobscan.cli import options
from jobscan.cli.command import Group, argument, command
from jobscan.cli.config_file import read_config, starter
from jobscan.cli.io import stderr
from jobscan.cli.io.stdout import put
from jobscan.errors import ExitStatus, UsageError
from jobscan.files import write_whole


@command("jobscan config show")
def show(*, config: options.ConfigFile = None) -> int:
    """Show the configuration used here, checked as in a run."""
    from jobscan.check import RULES
    from jobscan.cli.commands.check.settings import Rules, check_settings

    file = read_config(config)
    if file.path is None:
        stderr.note(
            "no jobscan.toml here or above, and no [tool.jobscan] in a pyproject.toml; try `jobscan config init`"
        )
        return ExitStatus.OK
    settings = check_settings(Rules(), file)
    ignored = sum(code.startswith(settings.options.ignore) for code in RULES) if settings.options.ignore else 0
    fails = f"exit status 1 from level {settings.fail_on}" if settings.fail_on else "findings never fail a run"
    put(f"# {file.path}\n{tomli_w.dumps(file.values)}\n# {len(RULES)} rules, {ignored} of them ignored; {fails}\n")
    return ExitStatus.OK


@command("jobscan config init", "jobscan config init listings/")
def init(
    *,
    folder: Annotated[Path, argument("FOLDER", "Where to write it.")] = Path(),
) -> int:
    """Write a starter jobscan.toml with every setting commented out.

    An existing file is never overwritten.
    """
    path = folder / "jobscan.toml"
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: exists already; `jobscan config show` shows what it says")
    write_whole(path, starter().encode())
    stderr.show(f"{path}: written; remove the # before the settings that you want")
    return ExitStatus.OK


config = Group(
    "Show your settings, or create a settings file (jobscan.toml).",
    examples=("jobscan config show", "jobscan config init"),
    commands={"show": show, "init": init},
)
