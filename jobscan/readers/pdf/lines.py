"""A page of a PDF -> its printed lines, each with its box, its type size, and whether it is bold.

The units are PDF points: 1/72 inch, from the lower left corner. pdfium gives the characters in the order in which the
file draws them, which is usually reading order; consecutive characters on one baseline make a line.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

WIDE_GAP = 1.6  # sizes of type between two words: more than that is a border between cells
_NO_GAP = 0.1  # sizes of type: letters so close are of one word
_SAME_LINE = 0.5  # of the size: baselines so close are one
_LARGEST_SIGN = 8  # points; a drawn list mark is smaller, an icon is not
_SMALLEST_SIGN = 1.5  # a hairline is no list mark
_BEFORE_ITEM = 30  # points in front of an item in which its mark is drawn
_MOST_DRAWN = 3000  # drawings of a page that are looked at: a map has more, and no list
_BOLD = re.compile(r"(?i)bold|black|heavy|semi-?b|demi")


class Glyph(NamedTuple):
    """A character and its box."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    number: int
    spaced: bool


class Cell(Struct, frozen=True):
    """Words of a line with no wide gap between them."""

    text: str
    left: float
    right: float


class Line(Struct, frozen=True, kw_only=True):
    """Everything on one baseline. `page` counts from 0; `first_word` is the width of the first word."""

    cells: tuple[Cell, ...]
    bottom: float
    top: float
    size: float
    bold: bool
    page: int
    first_word: float
    marked: bool = False  # a list mark is drawn in front of it

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(cell.text for cell in self.cells)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.cells[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.cells[-1].right

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.bottom + self.top) / 2


def lines_of(page: Any, number: int) -> list[Line]:
    """The lines of a pypdfium2 page, in the order in which the file draws them."""
    textpage = page.get_textpage()
    rows = list(_rows(_glyphs(textpage)))
    marks = _drawn_marks(page)
    lines = [_line(textpage, row, number) for row in rows]
    return [_marked(line, marks) for line in lines if line.text]


def _glyphs(textpage: Any) -> Iterator[Glyph]:
    """The printed characters, each with whether there is a space before it.

    pdfium adds spaces and line ends where it sees a gap, and sometimes where letters are merely close together.
    """
    import pypdfium2.raw as pdfium

    box, spaced, guessed, end = pdfium.FS_RECTF(), False, False, 0.0
    for index in range(textpage.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(textpage, index))
        if sign.isspace():
            made_up = pdfium.FPDFText_IsGenerated(textpage, index) == 1
            spaced, guessed = spaced or not made_up, guessed or made_up
            continue
        if not pdfium.FPDFText_GetLooseCharBox(textpage, index, box):
            continue
        size, height = pdfium.FPDFText_GetFontSize(textpage, index), box.top - box.bottom
        if not 0.5 < size / (height or 1) < 2:  # a page may scale the units of the type size
            size = height
        is_apart = spaced or (guessed and abs(box.left - end) > _NO_GAP * size)
        yield Glyph(sign, box.left, box.bottom, box.right, box.top, size, index, is_apart)
        spaced, guessed, end = False, False, box.right


def _rows(glyphs: Iterator[Glyph]) -> Iterator[list[Glyph]]:
    """Characters on one baseline, from left to right."""
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and not _continues(row[-1], glyph):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _continues(last: Glyph, glyph: Glyph) -> bool:
    apart = abs((last.bottom + last.top) - (glyph.bottom + glyph.top)) / 2
    size = max(last.size, glyph.size)
    return apart < _SAME_LINE * size and glyph.left > last.left - size


def _line(textpage: Any, row: Sequence[Glyph], number: int) -> Line:
    cells = tuple(_cells(row))
    first = next((at for at, glyph in enumerate(row) if at and glyph.spaced), len(row))
    sizes = sorted(glyph.size for glyph in row)
    return Line(
        cells=cells,
        bottom=min(glyph.bottom for glyph in row),
        top=max(glyph.top for glyph in row),
        size=sizes[len(sizes) // 2],
        bold=all(_is_bold(textpage, glyph.number) for glyph in (row[0], row[-1])),
        page=number,
        first_word=row[first - 1].right - row[0].left,
    )


def _cells(row: Sequence[Glyph]) -> Iterator[Cell]:
    """The words of a line, divided where the space between two words is wide."""
    words, start = [row[0].sign], row[0].left
    for last, glyph in pairwise(row):
        if glyph.left - last.right > WIDE_GAP * max(last.size, glyph.size):
            yield Cell("".join(words), start, last.right)
            words, start = [], glyph.left
        elif glyph.spaced:
            words.append(" ")
        words.append(glyph.sign)
    yield Cell("".join(words), start, row[-1].right)


def _is_bold(textpage: Any, index: int) -> bool:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFText_GetFontWeight(textpage, index) >= 600:
        return True
    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(textpage, index, name, 128, flags)
    return _BOLD.search(name.value.decode("utf-8", "replace")) is not None


class _Mark(NamedTuple):
    left: float
    right: float
    middle: float


def _drawn_marks(page: Any) -> list[_Mark]:
    """Small drawings about as wide as they are high: browsers draw list marks instead of printing them."""
    import pypdfium2.raw as pdfium

    found = []
    for number, drawn in enumerate(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=3)):
        if number == _MOST_DRAWN:
            return []
        sides = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(drawn, *sides):
            continue
        left, bottom, right, top = (side.value for side in sides)
        wide, high = right - left, top - bottom
        if all(_SMALLEST_SIGN < side < _LARGEST_SIGN for side in (wide, high)) and 0.6 < wide / high < 1.7:
            found.append(_Mark(left, right, (bottom + top) / 2))
    return found


def _marked(line: Line, marks: Sequence[_Mark]) -> Line:
    for mark in marks:
        if line.bottom < mark.middle < line.top and mark.right - 1 < line.left < mark.left + _BEFORE_ITEM:
            return replace(line, marked=True)
    return line
