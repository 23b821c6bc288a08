"""Findings to read, file by file and the worst first: what, the line with the words underlined, what to do."""

from __future__ import annotations

from jobscan.model import LocatedFinding, Severity
from jobscan.report.clean import one_line, printable, to_ascii
from jobscan.report.findings import LEVELS, FindingsReport
from jobscan.report.findings.manual import wrapped
from jobscan.report.findings.words import closing, level_name, listing_name, message
from jobscan.report.screen import Screen

_COLORS: dict[Severity, str] = {"error": "31", "warning": "33", "info": "36"}
_LEAST = 20  # columns of the line that are shown, however narrow the screen


def render(found: FindingsReport, screen: Screen) -> str:
    """File by file, of each listing the worst first, the count last."""
    listings: dict[tuple[str, int], list[LocatedFinding]] = {}
    for located in found.findings:
        listings.setdefault((located.uri, located.index), []).append(located)
    shown = "\n".join([*(_listing(each, screen) for each in listings.values()), _wrapped(closing(found), screen)])
    return shown if screen.unicode else to_ascii(shown)


def _listing(findings: list[LocatedFinding], screen: Screen) -> str:
    """The name of a listing, and what was found in it."""
    first = findings[0]
    name = listing_name(first) or listing_name(findings[-1])
    row = f":{min(each.line or 0 for each in findings)}" if name and first.line is not None else ""
    head = _paint(one_line(first.uri) + row + (f" ({name})" if name else ""), "1", screen)
    worst = sorted(findings, key=lambda each: LEVELS.index(each.finding.level))
    return head + "\n" + "\n".join(_block(located, screen) for located in worst)


def _block(located: LocatedFinding, screen: Screen) -> str:
    finding = located.finding
    at = f"{located.line}:{located.column} " if located.column is not None else ""
    level = level_name(finding.level)
    head = f"{at}{level} {finding.rule} {finding.name}"
    painted = head.replace(level, _paint(level, _COLORS[finding.level], screen), 1)
    lines = [f"  {painted}\n", _wrapped(message(located), screen, "    ")]
    if located.words is not None:
        lines += [f"{line}\n" for line in _quoted(located, screen)]
    if finding.fix:
        lines.append(_wrapped(printable(finding.fix), screen, "    fix: ", " " * 9))
    if finding.url:
        when = f", in force from {finding.effective}" if finding.effective else ""
        lines.append(_wrapped(f"{printable(finding.url)}{when}", screen, "    see: ", " " * 9))
    return "".join(lines)


def _wrapped(words: str, screen: Screen, first: str = "", later: str | None = None) -> str:
    return wrapped(words, screen.width, indent=first, later=later, most=screen.width) + "\n"


def _quoted(located: LocatedFinding, screen: Screen) -> list[str]:
    """The line, cut to the screen around the words, and a caret under each column of the words in it."""
    from rich.cells import cell_len, chop_cells, set_cell_size

    line = located.words or ""
    length = len(located.finding.text or "")
    number = f"{located.line}" if located.column is not None else ""
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
