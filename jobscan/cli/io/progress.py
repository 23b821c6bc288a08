"""A running scan -> a line on stderr that counts the listings, for interactive use."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from jobscan.batch import Summary
from jobscan.cli import options


@contextmanager
def progress_line(switch: options.Switch, *, quiet: bool, summary: Summary) -> Iterator[Callable[[], None]]:
    """Show a line that counts on stderr; call what this yields to bring it up to date.

    With `options.Switch.auto` there is a line only when stderr is a terminal and not `quiet`.
    """
    wanted = switch is options.Switch.on or (switch is options.Switch.auto and sys.stderr.isatty() and not quiet)
    if not wanted:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} listings"), TextColumn("{task.fields[errors]}"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, errors="")

        def update() -> None:
            errors = f"{summary.errors:,} not processed" if summary.errors else ""
            bar.update(task, completed=summary.listings + summary.errors, errors=errors)

        yield update
