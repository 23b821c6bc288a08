"""A scan that goes on -> a line on stderr that counts, for who sits before it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from jobscan.batch import Summary
from jobscan.cli.options import Switch


@contextmanager
def progress_line(switch: Switch, *, quiet: bool, summary: Summary) -> Iterator[Callable[[], None]]:
    """A line on stderr that counts; nothing where nobody looks."""
    wanted = switch is Switch.on or (switch is Switch.auto and sys.stderr.isatty() and not quiet)
    if not wanted:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} listings"), TextColumn("{task.fields[errors]}"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, errors="")

        def show() -> None:
            errors = f"{summary.errors:,} not processed" if summary.errors else ""
            bar.update(task, completed=summary.listings + summary.errors, errors=errors)

        yield show
