"""An Excel workbook (.xlsx) -> a listing for each row below a header, on every sheet; a filled-in form is one listing.

openpyxl reads it row by row. python-calamine is six times as fast, but builds each sheet as a full rectangle: a file of
5 kB with one cell in the last corner ends the process. Nothing beyond `MAX_XML` is unpacked.
"""

from __future__ import annotations

import datetime as dt
import io
import itertools
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedReader
from typing import Any

from msgspec.structs import replace

from jobscan.errors import Unprocessed
from jobscan.model import Note, Source, Unreadable

from . import keys
from .context import Context
from .detect import NAMED
from .feed import whole
from .keys import plain
from .office import row_line
from .row import listing
from .tables import USABLE, unusable

MAX_XML = 300_000_000  # unpacked; 100,000 listings with their texts have 250 MB
_HEADER_WITHIN = 20  # rows: above a header stand a title, a date, a logo's cell
_FORM_CELLS = 2  # of most rows that are filled: a label and its value
_FORM_ROWS = 400  # a form is a page or two
_MOST_COLUMNS = 500
_BROKEN = "not a whole Excel workbook, or one with a password"
_MISTAKES = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})

Cells = list[Any]


def read_xlsx(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The listings of all sheets in order; a warning on the first listing names sheets without a header."""
    sheets = _sheets(whole(stream, hint="; save it as .csv"))
    headers = [_header(sheet.head, context) for sheet in sheets]
    if not any(headers):
        yield _form(sheets, context)
        return
    left = [sheet.name for sheet, header in zip(sheets, headers, strict=True) if not header and sheet.head]
    notes = tuple(
        Note(code="sheet-not-read", message=f"sheet {name!r} has no column for a title or a text") for name in left
    )
    for sheet, header in zip(sheets, headers, strict=True):
        for found in _listings(sheet, header, context) if header else ():
            if isinstance(found, Source) and notes:
                found, notes = replace(found, warnings=found.warnings + notes), ()
            yield found
    if context.count == 0:
        yield context.unreadable("empty", "it has a header but no rows")


class Sheet:
    """A sheet: its name, the rows at its top, and all of them once more."""

    def __init__(self, worksheet: Any) -> None:
        self.name = str(worksheet.title)
        self._worksheet = worksheet
        worksheet.reset_dimensions()  # the size stated in the file may be wrong
        self.head = list(itertools.islice(self.rows(), _HEADER_WITHIN))
        self.currency = _currency(worksheet)

    def rows(self) -> Iterator[Cells]:
        """The rows that are not empty; raises Unprocessed where the sheet is damaged."""
        rows = self._worksheet.iter_rows(values_only=True)
        while True:
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")  # about parts that it does not know, such as drop-down lists
                    cells = next(rows, None)
            except Exception as error:  # openpyxl raises whatever the damage leads to
                raise Unprocessed("broken", f"sheet {self.name!r} is damaged: {type(error).__name__}") from None
            if cells is None:
                return
            if any(cell is not None for cell in cells):
                yield [_value(cell) for cell in cells[:_MOST_COLUMNS]]


def _sheets(data: bytes) -> list[Sheet]:
    """The sheets; raises Unprocessed for a file that is not a workbook, or is too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = file.infolist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        raise Unprocessed("broken", _BROKEN) from None
    # zipfile stops at the size that an entry claims, so that a claim too small is damage, not a flood
    if sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))) > MAX_XML:
        raise Unprocessed("too-large", f"it is larger than {MAX_XML // 1_000_000} MB once unpacked; save it as .csv")
    if not any(part.filename.startswith("xl/") for part in parts):
        raise Unprocessed("no-reader", "a zip file without an Excel workbook in it; unpack it first")
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            return [Sheet(sheet) for sheet in book.worksheets]
    except Unprocessed:
        raise
    except Exception:  # openpyxl raises whatever the damage leads to
        raise Unprocessed("broken", _BROKEN) from None


def _currency(worksheet: Any) -> str | None:
    """The one currency in which the cells of the first rows are shown; None where they show none, or several."""
    try:
        rows = itertools.islice(worksheet.iter_rows(), _HEADER_WITHIN)
        shown = {str(cell.number_format) for row in rows for cell in row[:_MOST_COLUMNS] if cell.data_type == "n"}
    except Exception:  # of a damaged sheet, which its rows will tell
        return None
    codes = {code for each in shown for sign, code in _SIGNS.items() if sign in each.upper()}
    return codes.pop() if len(codes) == 1 else None


# in the format of a cell; a "$" alone is the dollar of whoever has the file open
_SIGNS = {
    "[$€": "EUR", "€": "EUR", "[$£": "GBP", "£": "GBP", "[$$-409]": "USD", "[$$-EN-US]": "USD", "[$$-C09]": "AUD",
    "[$$-1009]": "CAD", "[$$-1409]": "NZD",
    **{f"[${code}": code for code in ("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SEK", "NOK", "PLN", "INR")},
}  # fmt: skip


def _value(cell: Any) -> Any:
    """A cell as a CSV would show it: a date without midnight, a whole number without ".0", None for an error."""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat()
    if isinstance(cell, (dt.date, dt.time, dt.timedelta)):
        return str(cell)
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, str):
        # what Excel writes for characters that XML cannot hold
        return None if cell in _MISTAKES else cell.replace("_x000D_", "").replace("\r\n", "\n")
    return cell


def _header(head: Sequence[Cells], context: Context) -> tuple[int, list[str]] | None:
    """The position of the header among the rows that are not empty, and its names."""
    for at, cells in enumerate(head):
        names = list(map(str.strip, _shown(cells)))
        known = {plain(name) for name in names}
        if context.field_map:
            if all(plain(key) in known for key in context.field_map.values()):
                return at, names
        elif known & USABLE and all(len(name) < 60 for name in names) and len(known & _TELLING) >= 2:
            return at, names
    return None


_TELLING = NAMED.union(keys.PARTS, keys.ID, keys.DATE, keys.EMPLOYMENT, ("salary", "pay", "department", "team"))


_SAYS_CURRENCY = re.compile("currency", re.IGNORECASE)


def _listings(sheet: Sheet, header: tuple[int, list[str]], context: Context) -> Iterator[Source | Unreadable]:
    """A listing for each row below the header; damage further down ends the sheet with an Unreadable."""
    at, names = header
    names = [name or f"column {number}" for number, name in enumerate(names, 1)]
    context.seen.update(context.field_map)
    own = {"currency": sheet.currency} if sheet.currency else {}
    try:
        for cells in itertools.islice(sheet.rows(), at + 1, None):
            row = {name: cell for name, cell in zip(names, cells, strict=False) if cell is not None}
            if row:
                yield listing(row | own if own and not any(map(_SAYS_CURRENCY.search, names)) else row, context)
    except Unprocessed as error:
        yield context.unreadable(error.code, str(error))


def _form(sheets: Sequence[Sheet], context: Context) -> Source | Unreadable:
    """The one listing that was written into a form, or what is wrong with the table."""
    filled = [sheet for sheet in sheets if sheet.head]
    if not filled:
        return context.unreadable("empty", "no words in the workbook")
    counts = [_filled(cells) for sheet in filled for cells in sheet.head]
    if context.field_map or sum(count > _FORM_CELLS for count in counts) * 2 > len(counts):
        names = _shown(max(filled[0].head, key=_filled))
        problem = unusable(names, context)
        return context.unreadable(*(problem or ("no-columns", f"no header found in: {', '.join(names)[:500]}")))
    rows = (cells for sheet in filled for cells in itertools.islice(sheet.rows(), _FORM_ROWS))
    return context.source("\n".join(row_line(_shown(cells)) for cells in rows))


def _shown(cells: Cells) -> list[str]:
    return ["" if cell is None else str(cell) for cell in cells]


def _filled(cells: Iterable[Any]) -> int:
    return sum(cell is not None for cell in cells)
