"""Records -> one line each, as wide as the screen: file, title, place, pay, and where it stands."""

from __future__ import annotations

from pathlib import PurePath

from jobscan.model import Comparison, ErrorRecord, JobPosting, LowMidHigh, Record
from jobscan.report.clean import harmless, printable, to_ascii
from jobscan.report.screen import Screen
from jobscan.report.summary import not_analysed, title
from jobscan.report.words import NOT_STATED, brief_pay, brief_standing, place_words

_SHARES = (0.19, 0.36, 0.17, 0.28)  # of the columns before the last, which is as wide as its widest words
_LAST = len("above 90th")
_NOT_READ = "not read"  # there is no room for "not analysed (German)"
_GAP = "  "


def render(record: Record, screen: Screen) -> str:
    """The line of a record; of one that could not be processed, why."""
    name = harmless(PurePath(record.source.uri).name) + (f":{record.source.index + 1}" if record.source.index else "")
    if isinstance(record, ErrorRecord):
        line = f"{name}{_GAP}not processed: {printable(record.error.message)}"
        return _shown(_cut(line, screen.width), screen)
    room = max(screen.width - _LAST - len(_GAP) * len(_SHARES), 4 * len(_SHARES))
    widths = [int(room * share) for share in _SHARES]
    cells = (name, *_cells(record))
    columns = [_cut(cell, width).ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return _shown(_GAP.join([*columns, _standing(record)]), screen)


def _cells(posting: JobPosting) -> tuple[str, str, str]:
    return (
        title(posting),
        printable(place_words(posting.job_location[0].value)) if posting.job_location else "",
        printable(brief_pay(posting.primary_pay.value)) if posting.primary_pay else f"pay {NOT_STATED}",
    )


def _standing(posting: JobPosting) -> str:
    """The percentile of the middle of the offer, with the ends of a range left out, as there is no room for them.

    Of a listing that is not compared and whose prose is in another language, that it was not analysed.
    """
    if not isinstance(posting.comparison, Comparison):
        return _NOT_READ if not_analysed(posting) else ""
    middle = posting.comparison.position.middle
    return brief_standing(LowMidHigh(min=None, mid=middle, max=None)) if middle is not None else ""


def _cut(words: str, width: int) -> str:
    return words if len(words) <= width else words[: width - 1].rstrip() + "…"


def _shown(line: str, screen: Screen) -> str:
    """The line as the screen can show it; "..." would be wider than "…", so that plain screens get a full stop."""
    return (line.rstrip() if screen.unicode else to_ascii(line.rstrip().replace("…", "."))) + "\n"
