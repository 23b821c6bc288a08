"""A record and its text -> a table of every fact: its line, what it means, the exact words, the rule."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from jobscan.model import JobPosting
from jobscan.report.annotated.marks import BLOCKS, KINDS, Mark, marks_of
from jobscan.report.clean import printable
from jobscan.report.screen import Screen
from jobscan.report.text import show

FIELD = "field"  # stands for the line of what a structured field said
_LONGEST = 120  # characters of a quotation: a whole paragraph would hide the next fact


def render_evidence(posting: JobPosting, text: str, screen: Screen) -> str:
    """The table, in the order of the text; what came from structured fields stands first."""
    marks = sorted(marks_of(posting), key=lambda mark: -1 if mark.start is None else mark.start)
    if not marks:
        return "no fact was read from it"
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    for ratio in (2, 3, 2):
        table.add_column(ratio=ratio, overflow="fold")
    table.add_row(*(Text(name, style="bold") for name in ("Line", "Read as", "Words", "Rule")))
    for mark in marks:
        meaning = KINDS[mark.kind] if mark.kind in BLOCKS else printable(mark.words)
        line = FIELD if mark.start is None else f"{text.count(chr(10), 0, mark.start) + 1:,}"
        table.add_row(Text(line, style="dim"), Text(meaning), Text(_quoted(mark, text)), Text(mark.basis, style="dim"))
    return show(table, screen).rstrip("\n")


def _quoted(mark: Mark, text: str) -> str:
    """The words of a fact, cut between words where they are many; of a skill, those of its first mention."""
    if not mark.places:
        return ""
    start, end = mark.places[0]
    words = " ".join(printable(text[start:end]).split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " ..."
