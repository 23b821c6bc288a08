"""What changed between two versions of a listing -> lines for a terminal: all in one sentence, then part by part."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from jobscan.model import Change
from jobscan.report.changes.words import Run, by_part, heading_of, headline, pay_delta, sides
from jobscan.report.screen import Screen
from jobscan.report.text import heading, show

_STYLES = {"+": "green", "-": "red", "~": ""}


def render_changes(found: Sequence[Change], screen: Screen) -> str:
    """A heading for each part that changed; "-" is how it was, "+" how it is, and "~" what reads differently.

    On a screen with colour, the words that differ are bold and underlined.
    """
    parts: list[RenderableType] = [Text(headline(found), style="bold", overflow="fold")]
    for field, changes in by_part(found):
        delta = pay_delta(changes)
        parts.append(heading(f"{heading_of(field)}  {delta}" if delta else heading_of(field)))
        parts += [_line(sign, runs) for change in changes for sign, runs in _signed(change) if runs]
    return show(Group(*parts), screen)


def _signed(change: Change) -> list[tuple[str, list[Run]]]:
    before, after = sides(change)
    if before == after:
        return [("~", after)]
    return [("-", before), ("+", after)]


def _line(sign: str, runs: list[Run]) -> RenderableType:
    words = Text.assemble((f"{sign} ", _STYLES[sign]), *((run.words, _style(sign, run)) for run in runs))
    words.overflow = "fold"
    return Padding(words, (0, 0, 0, 2))


def _style(sign: str, run: Run) -> str:
    return f"{_STYLES[sign]} bold underline" if run.differs else _STYLES[sign]
