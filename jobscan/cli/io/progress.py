"""A running scan -> a line on stderr, for interactive use: how many listings, how fast, and how long it will take."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jobscan.batch import Summary
from jobscan.cli import options

if TYPE_CHECKING:
    from rich.progress import Task


@contextmanager
def progress_line(
    switch: options.Switch, *, quiet: bool, summary: Summary, expected: Callable[[], int | None]
) -> Iterator[Callable[[], None]]:
    """Show a line on stderr; call what this yields to bring it up to date.

    With `auto` there is a line only when stderr is a terminal and not `quiet`. `expected` is asked for
    the number of listings only where there is a line.
    """
    wanted = switch == "on" or (switch == "auto" and sys.stderr.isatty() and not quiet)
    if not wanted:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.text import Text

    class Words(TextColumn):
        """What has been read so far, and how fast."""

        def render(self, task: Task) -> Text:
            return Text(progress_words(task.completed, task.total, task.elapsed, summary.errors))

    total = expected()
    left = (TimeRemainingColumn(compact=True), TextColumn("left")) if total else (TimeElapsedColumn(),)
    with Progress(SpinnerColumn(), Words(""), *left, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.update(task, completed=summary.listings + summary.errors)


def progress_words(done: float, total: float | None, seconds: float | None, errors: int) -> str:
    """
    >>> progress_words(1200, 5000, 10.0, 3)
    '1,200 of 5,000 listings, 24%, 120/s, 3 not processed'
    >>> progress_words(7, None, 0.2, 0)
    '7 listings'
    """
    parts = [f"{done:,.0f} of {total:,.0f} listings" if total else f"{done:,.0f} listings"]
    parts += [f"{min(done / total, 1):.0%}"] if total else []
    parts += [f"{done / seconds:,.0f}/s"] if seconds and seconds >= 1 else []
    parts += [f"{errors:,} not processed"] if errors else []
    return ", ".join(parts)
