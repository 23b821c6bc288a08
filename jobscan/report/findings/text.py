"""Findings for the eyes: where, what, the line with the words underlined, what to do; and how many."""

from __future__ import annotations

from textwrap import wrap

from jobscan.model import LocatedFinding, Severity
from jobscan.report.clean import one_line, printable, to_ascii
from jobscan.report.findings import FindingsReport
from jobscan.report.findings.words import closing, message, place
from jobscan.report.screen import Screen

_COLORS: dict[Severity, str] = {"error": "31", "warning": "33", "info": "36"}
_LEAST = 20  # columns of the line that are shown, however narrow the screen


def render(found: FindingsReport, screen: Screen) -> str:
    """All of them, the count last."""
    blocks = [_block(located, screen) for located in found.findings]
    return "\n".join([*blocks, closing(found) + "\n"])


def _block(located: LocatedFinding, screen: Screen) -> str:
    finding = located.finding
    lines = [
        f"{_paint(place(located), '1', screen)}: {_paint(finding.level, _COLORS[finding.level], screen)} "
        f"{finding.rule} {message(located)} [{finding.name}]"
    ]
    if located.words is not None:
        lines += _quoted(located, screen)
    if finding.fix:
        lines += wrap(
            printable(finding.fix),
            max(screen.width, 2 * _LEAST),
            initial_indent="    fix: ",
            subsequent_indent=" " * 9,
            break_on_hyphens=False,
        )
    if finding.url:
        when = f", in force from {finding.effective}" if finding.effective else ""
        lines.append(f"    see: {printable(finding.url)}{when}")
    shown = "\n".join(lines) + "\n"
    return shown if screen.unicode else "\n".join(map(to_ascii, shown.split("\n")))


def _quoted(located: LocatedFinding, screen: Screen) -> list[str]:
    """The line, cut to the screen around the words, and a caret under each column of the words in it."""
    from rich.cells import cell_len, chop_cells, set_cell_size

    line = located.words or ""
    length = len(located.finding.text or "")
    number = f"{located.line}" if located.line is not None else ""
    margin = f"{number:>6} | "
    width = max(screen.width - len(margin), _LEAST)
    shown = one_line if screen.unicode else (lambda words: to_ascii(one_line(words)))
    before, words, after = (
        shown(part)
        for part in (
            line[: located.begin],
            line[located.begin : located.begin + length],
            line[located.begin + length :],
        )
    )
    before = before.lstrip()
    words = chop_cells(words, width)[0] if cell_len(words) > width else words
    room = width - cell_len(words)
    if cell_len(before) > room - min(cell_len(after), room // 2):
        keep = max(room - min(cell_len(after), room // 2) - 3, 0)
        before = "..." * (room >= 3) + _tail(before, keep)
    left = max(room - cell_len(before), 0)
    if cell_len(after) > left:
        after = set_cell_size(after, max(left - 3, 0)).rstrip() + "..." * (left >= 3)
    carets = _paint("^" * max(cell_len(words), 1), _COLORS[located.finding.level], screen)
    return [f"{margin}{before}{words}{after}".rstrip(), f"{' ' * 6} | {' ' * cell_len(before)}{carets}"]


def _tail(words: str, cells: int) -> str:
    """The last columns of some words."""
    from rich.cells import cell_len

    while words and cell_len(words) > cells:
        words = words[max(1, len(words) - cells) if cell_len(words) == len(words) else 1 :]
    return words


def _paint(words: str, color: str, screen: Screen) -> str:
    return f"\x1b[{color}m{words}\x1b[0m" if screen.color else words
