"""A record -> the summary as a terminal shows it, in SVG, for a page or a slide."""

import io

from rich.console import Console

from jobscan.model import Record
from jobscan.report.screen import Screen
from jobscan.report.text import view

WIDTH = 80


def picture(record: Record, *, title: str) -> str:
    """The SVG; the same record gives the same bytes."""
    screen = Screen(width=WIDTH, color=True, unicode=True)
    console = Console(
        file=io.StringIO(), record=True, width=WIDTH, markup=False, emoji=False, highlight=False, legacy_windows=False,
        force_terminal=True, color_system="truecolor", _environ={},
    )  # fmt: skip
    console.print(view(record, screen))
    return console.export_svg(title=title, unique_id="jobscan")
