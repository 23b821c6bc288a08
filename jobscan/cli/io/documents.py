"""One text in several formats -> stdout and files: for commands whose result is complete only at the end."""

from __future__ import annotations

from collections.abc import Callable

from jobscan.cli import options
from jobscan.cli.io.destinations import Destinations
from jobscan.cli.io.stdout import put, screen
from jobscan.files import write_whole
from jobscan.report.screen import Screen


def write_document(render: Callable[[str, Screen], str], to: Destinations, color: options.When) -> None:
    """Write `render(format, screen)` to each file and to stdout; a file is written whole or not at all."""
    for target in to.files:
        write_whole(target.path, render(target.format, Screen()).encode("utf-8", "replace"))
    if to.stdout is not None:
        put(render(to.stdout, screen(color)))
