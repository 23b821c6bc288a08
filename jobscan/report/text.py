"""Records -> a summary for a terminal, calm at 80 columns, legible at 40 and without colour.

Only `Text` objects are built, never markup strings, and every word went through `printable`: a listing cannot
colour, move or hide anything.
"""

import io
from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from jobscan.model import Comparison, ErrorRecord, JobPosting, NotComparable, Record
from jobscan.report import summary
from jobscan.report.clean import printable, to_ascii
from jobscan.report.scale import scale
from jobscan.report.screen import Screen
from jobscan.report.verdict import verdict_words
from jobscan.report.words import NOT_STATED

BETWEEN = "\n"
_LABEL = 16  # columns; "Skills preferred" is the longest label
_NARROW = 56  # below this, a label stands above its words instead of beside them


def render(record: Record, screen: Screen) -> str:
    """The summary of a record."""
    return show(view(record, screen), screen)


def render_comparison(posting: JobPosting, screen: Screen) -> str:
    """Only the pay and where it stands."""
    rows = [row for row in summary.facts(posting) if row[0] in ("Employer", "Place", "Pay", "Also paid")]
    if posting.source.uri == "--pay":  # an offer in words has no listing that could say more
        rows = [(label, lines) for label, lines in rows if label == "Pay" or lines != [NOT_STATED]]
    rest = [*_comparison(posting, screen), *_warnings(posting)]
    return show(Group(_title(posting), _rows(rows, screen), *_answer(posting.comparison, screen), *rest), screen)


def view(record: Record, screen: Screen) -> RenderableType:
    """What the screen shows of a record: the facts, the answer about the pay, then what both rest on."""
    if isinstance(record, ErrorRecord):
        return _failure(record)
    return Group(
        _title(record),
        _rows(summary.facts(record, whole=screen.whole), screen),
        *_answer(record.comparison, screen),
        *_demands(record, screen),
        *_lists(record, screen),
        *_comparison(record, screen),
        *_warnings(record),
    )


def show(what: RenderableType, screen: Screen) -> str:
    """The string that the terminal gets; no line is wider than the screen, and none ends in spaces."""
    console = Console(
        file=io.StringIO(),
        width=max(screen.width, 20),
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=not screen.color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(what)
    lines = (line.rstrip() for line in capture.get().split("\n"))
    text = "\n".join(lines).rstrip("\n") + "\n"
    return text if screen.unicode else to_ascii(text)  # ESC codes are ours and ASCII already


def heading(words: str) -> Padding:
    return Padding(Text(words, style="bold cyan"), (1, 0, 0, 0))


def _title(posting: JobPosting) -> Text:
    return Text(summary.title(posting), style="bold")


def _failure(record: ErrorRecord) -> Text:
    where = printable(record.source.uri)
    return Text.assemble((where, "bold"), ": ", (printable(record.error.message), "red"))


def _rows(rows: list[tuple[str, list[str]]], screen: Screen, *, style: str = "") -> RenderableType:
    """Labels beside their words, or above them where it is narrow."""
    if screen.width < _NARROW:
        return Group(*(_stacked(label, lines, style) for label, lines in rows))
    table = Table.grid(padding=(0, 2))
    table.add_column(width=_LABEL, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for label, lines in rows:
        table.add_row(Text(label, style="dim"), _words(lines, style))
    return table


def _stacked(label: str, lines: list[str], style: str) -> Group:
    words = Padding(_words(lines, style), (0, 0, 0, 2))
    return Group(Text(label, style="dim"), words) if label else Group(words)


def _words(lines: list[str], style: str) -> Text:
    quiet = lines == [NOT_STATED] or (len(lines) == 1 and lines[0].startswith(summary.NOT_ANALYSED))
    return Text("\n".join(lines), style="dim" if quiet else style, overflow="fold")


def _lists(posting: JobPosting, screen: Screen) -> Iterator[RenderableType]:
    for each in summary.lists(posting, whole=screen.whole):
        yield heading(each.heading)
        if not each.items:
            yield Padding(Text(summary.not_analysed(posting) or NOT_STATED, style="dim"), (0, 0, 0, 2))
        else:
            yield _bullets(each.items)
        if each.more:
            yield Padding(Text(f"+ {each.more} more", style="dim"), (0, 0, 0, 4))


def _bullets(items: Iterable[str], sign: str = "•") -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=3, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for item in items:
        table.add_row(Text.assemble("  ", (sign, "dim")), Text(item, overflow="fold"))
    return table


def _demands(posting: JobPosting, screen: Screen) -> Iterator[RenderableType]:
    if rows := summary.demands(posting, whole=screen.whole):
        yield heading("Asks for")
        yield _rows(rows, screen)


def _answer(comparison: Comparison | NotComparable, screen: Screen) -> Iterator[RenderableType]:
    """Where the pay stands, in words under the pay and as a bar."""
    if isinstance(comparison, NotComparable):
        yield _rows([("", [f"not compared: {printable(comparison.not_comparable)}"])], screen)
        return
    if words := verdict_words(comparison):
        yield _rows([("", [words])], screen, style="bold")
    if comparison.basis != "group":  # a bar of one occupation of many would tell nothing
        yield from _scale(comparison, screen)


def _comparison(posting: JobPosting, screen: Screen) -> Iterator[RenderableType]:
    """What the answer rests on."""
    comparison = posting.comparison
    rows = summary.standing(comparison) if isinstance(comparison, Comparison) else []
    if rows := rows + summary.candidates(posting):
        yield heading("How the pay was compared" if isinstance(comparison, Comparison) else "The occupation")
        yield _rows(rows, screen, style="dim")


def _scale(comparison: Comparison, screen: Screen) -> Iterator[RenderableType]:
    lines = scale(comparison, width=min(screen.width, 100) - 2, unicode=screen.unicode)
    if lines:
        yield Text("")
    for line, style in zip(lines, ("dim", "default", "bold green", "dim"), strict=False):
        blank = len(line) - len(line.lstrip())
        yield Text.assemble(" " * (blank + 1), (line[blank:], style), no_wrap=True, overflow="crop")


def _warnings(posting: JobPosting) -> Iterator[RenderableType]:
    notes = summary.warnings(posting)
    if notes:
        yield heading("Please note")
        yield Padding(Group(*(Text(f"! {note}", style="yellow", overflow="fold") for note in notes)), (0, 0, 0, 2))
