"""Printed lines -> text with a line for each paragraph, heading and item.

A printed line ends either because the line was full or because the writer ended it. It was full if the first word of
the next line would not have fitted. A gap, different type, a list mark or a known heading always begins something new.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jobscan.grammar.headings import heading_key, heading_roles
from jobscan.readers.pdf.lines import Line

BULLET = "•"
_BULLETS = re.compile(
    r"\A[\s\xa0]*+(?:[•●◦▪■□▫‣➢➤►✓✔❖\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d⁃∙]|o(?=\s+\S{2})|[-–*](?=\s))[\s\xa0]*"
)
_ONLY_BULLET = re.compile(rf"(?:{_BULLETS.pattern}|[o*–-])\Z")
# in front of a word, not what may open a sentence: a quote, a bracket, money, a number
_SIGN = re.compile(r"([^\w\s\"'“‘(\[<#$£€₹+~@/\\.]|[^\w\s]{2})\s?(?=\w)")
_TIMES = 3  # so many lines that a sign opens make it a list mark
_SOFT = "\x02\xad\ufffe\uffff"  # what pdfium writes for a hyphen that only breaks a word
# pdfium tells no hyphen of a compound from one that breaks a word: before these it is of a compound
_COMPOUND = re.compile(
    r"(?i)\b(?:all|class|cross|day|decision|detail|end|entry|fast|first|full|hands|high|in|long|low|mid|multi|non|off|on|one|"
    r"part|post|pre|problem|real|result|self|short|state|team|third|time|two|user|well|world|year)\Z"
)
_END = re.compile(r"[.!?:;]['\"”’)]*\Z")
_BLANKS = re.compile(r"(?<=\S) {2,9}(?=\S)")

_LIKE_SIZE = 0.08  # of the size: type that differs less is the same
_WIDER = 1.25  # times the usual distance of two lines: a gap
_NEAR = 12  # lines before and after, whose right ends tell the width of the column
_INDENT = 4.0  # sizes of type to the right: beyond that a line is something else
_SAME = 3.0  # points: edges so close are one
_WIDE = 30  # sizes of type: a line so long tells by itself how wide the column is; a shorter one needs company
_NARROW = 12  # sizes of type: no column is narrower
_LONG = 0.6  # of the column: a line that may have been broken though the next word seems to fit

_MARGIN = 0.1  # of a page's height at its top and its foot, where furniture stands
_PAGE_NUMBER = re.compile(
    r"\W{0,20}(?:page|seite)?\s{0,9}\d{1,3}\s{0,9}(?:(?:of|von|/)\s{0,9}\d{1,3})?\W{0,20}", re.IGNORECASE
)
# what browsers print around a page: "11/28/26, 5:54 AM Baker - Blue Oven", "https://blueoven.example/jobs/7 1/2"
_BROWSER = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}[:.]\d{2}(?:\s?[AaPp][Mm])?\b.*|(?:about:blank|(?:https?|file)://\S+)(?:\s+\d+\s?/\s?\d+)?"
)

_LABEL_WORDS = 4  # a label is no longer, on the whole
_ROWS = 3  # with their second cells one below the other: a table of labels and values
_COLUMN_ROWS = 6  # of two cells that read on downwards: two columns


class Paragraph(Struct):
    """What has been joined so far: the text, and the first and last printed line."""

    text: str
    first: Line
    last: Line
    item: bool


def text_of(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> str:
    """The text of all pages, in reading order."""
    kept = [_in_columns(lines) for lines in _without_furniture(pages, heights)]
    lines = _with_marks([line for page in kept for line in page])
    pitch = _usual_pitch(lines)
    done: list[Paragraph] = []
    for at, line in enumerate(lines):
        words, item = _unmarked(line)
        if done and not item and _goes_on(done[-1], line, _right_edge(lines, at), pitch):
            last = done[-1]
            done[-1] = Paragraph(_together(last.text, words), last.first, line, last.item)
        elif words:
            done.append(Paragraph(f"{BULLET} {words}" if item else words, line, line, item))
    text = "\n".join(each.text for each in done).translate(dict.fromkeys(map(ord, _SOFT)))
    return _BLANKS.sub(" ", text)


# --- does a line go on? ----------------------------------------------------------------------------------------------


def _goes_on(above: Paragraph, line: Line, edge: float, pitch: float) -> bool:
    """Whether a line continues the paragraph above, from which only the width of the column separates it.

    1. A word broken by a hyphen continues. 2. Different type, another indent, a gap or a known heading begins something
    new. 3. Otherwise it continues if its first word would not have fitted above, or if a long line ends mid-sentence.
    """
    last = above.last
    if above.text[-1:] in _SOFT:
        return True
    words, turns = line.text, _turns(last, line)
    if not _same_type(last, line) or _is_labelled(line):
        return False
    if not turns and (not _indent_agrees(above, line) or _is_parted(last, line, pitch)):
        return False
    if not words[:1].islower() and heading_key(words) in heading_roles():
        return False
    ended = _END.search(above.text) is not None
    if turns and ended:
        return False
    if edge and last.right + 0.2 * line.size + line.first_word > edge - 1:
        return True
    return (
        words[:1].islower()
        and not ended
        and last.right - last.left > _LONG * max(edge - last.left, _NARROW * line.size)
    )


def _is_labelled(line: Line) -> bool:
    """Whether it is a label with its value."""
    return len(line.cells) > 1 and line.cells[0].text.endswith(":")


def _turns(last: Line, line: Line) -> bool:
    """Whether the eye moves to the top of the next page or column."""
    return last.page != line.page or (line.left > last.right and line.bottom > last.top)


def _same_size(line: Line, other: Line) -> bool:
    return abs(line.size - other.size) <= _LIKE_SIZE * max(line.size, other.size)


def _same_type(last: Line, line: Line) -> bool:
    return last.bold == line.bold and _same_size(last, line)


def _indent_agrees(above: Paragraph, line: Line) -> bool:
    """Whether a line is aligned with its paragraph, or starts further left where the first line is indented."""
    left = _start(above.last)
    if _start(line) > left + _INDENT * line.size:
        return False
    if _start(line) >= left - _SAME:
        return True
    is_first = above.first is above.last
    return is_first and not above.item and _start(line) > left - _INDENT * line.size


def _start(line: Line) -> float:
    """Where the words that may continue below begin: in a row of a table, those of the last cell."""
    return line.cells[-1].left


def _is_parted(last: Line, line: Line, pitch: float) -> bool:
    """Whether a line is further below than the lines of a paragraph are, or beside or above."""
    down = last.bottom - line.bottom
    return down <= 0 or down > _WIDER * pitch * max(last.size, line.size)


def _usual_pitch(lines: Sequence[Line]) -> float:
    """The line spacing within paragraphs, in multiples of the type size: the smallest common distance."""
    counts = Counter(
        round((last.bottom - line.bottom) / line.size, 1)
        for last, line in pairwise(lines)
        if last.page == line.page and _same_type(last, line) and 0.7 < (last.bottom - line.bottom) / line.size < 2.6
    )
    common = [pitch for pitch, count in counts.items() if count >= max(2, 0.1 * counts.total())]
    return min(common, default=1.6)


def _right_edge(lines: Sequence[Line], at: int) -> float:
    """How far right the lines near the one above reach, in its column and size; 0 if that cannot be told."""
    last = lines[at - 1]
    near = [line for line in lines[max(0, at - _NEAR) : at + _NEAR] if line.page == last.page]
    beside = [line.left for line in near if line.left > last.right and abs(line.middle - last.middle) < 3 * last.size]
    bound = min(beside, default=float("inf"))
    ends = [line.right for line in near if _same_size(line, last) and line.left < last.right and line.right < bound]
    edge = max(ends, default=0.0)
    wide = (edge - last.left) / last.size
    company = sum(end > edge - _INDENT * last.size for end in ends) > 1
    return edge if wide > _WIDE or (wide > _NARROW and company) else 0.0


def _together(text: str, words: str) -> str:
    """
    >>> _together("three hun\\ufffe", "dred"), _together("a full\\ufffe", "time job"), _together("up -", "time")
    ('three hundred', 'a full-time job', 'up - time')
    """
    if text[-1:] in _SOFT:
        whole = text.rstrip(_SOFT)
        return f"{whole}{'-' if _COMPOUND.search(whole) else ''}{words}"
    broken = text[-1:] == "-" and text[-2:-1].isalpha() and words[:1].isalpha()
    return f"{text}{'' if broken else ' '}{words}"


# --- list marks -----------------------------------------------------------------------------------------------------


def _with_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines, marked if a bullet stands alone beside them, or if a font without names prints it as another sign."""
    alone = [line for line in lines if _ONLY_BULLET.match(line.text)]
    rest = [line for line in lines if not _ONLY_BULLET.match(line.text)]
    signs = Counter(found[1] for line in rest if (found := _SIGN.match(line.text)))
    marks = {sign for sign, count in signs.items() if count >= _TIMES}
    return [_with_mark(line, alone, marks) for line in rest]


def _with_mark(line: Line, alone: Sequence[Line], marks: set[str]) -> Line:
    found = _SIGN.match(line.text)
    if found and found[1] in marks and not _BULLETS.match(line.text):
        first = replace(line.cells[0], text=line.cells[0].text[found.end() :].lstrip())
        return replace(line, cells=(first, *line.cells[1:]), marked=True)
    beside = any(
        mark.page == line.page and mark.bottom < line.middle < mark.top and 0 < line.left - mark.right < 3 * line.size
        for mark in alone
    )
    return replace(line, marked=True) if beside else line


def _unmarked(line: Line) -> tuple[str, bool]:
    """The words of a line without its bullet, and whether it has one."""
    if found := _BULLETS.match(line.text):
        return line.text[found.end() :].strip(), True
    return line.text.strip(), line.marked


# --- tables and columns ----------------------------------------------------------------------------------------------


def _in_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, with rows of two cells read as labels with their values or as two columns, one by one."""
    rows = [line for line in lines if len(line.cells) == 2]
    edges = Counter(round(line.cells[1].left) for line in rows)  # where the second cells begin
    edge, count = max(edges.items(), key=lambda each: each[1], default=(0, 0))
    if count < _ROWS:
        return list(lines)
    table = [line for line in rows if abs(line.cells[1].left - edge) <= _SAME]
    words = sum(len(line.cells[0].text.split()) for line in table)
    if words / len(table) <= _LABEL_WORDS and not any(line.cells[0].text.endswith(".") for line in table):
        return [_labelled(line) if line in table else line for line in lines]
    return _read_down(lines, edge, table) if len(table) >= _COLUMN_ROWS else list(lines)


def _read_down(lines: Sequence[Line], edge: float, rows: Sequence[Line]) -> list[Line]:
    """The lines above two columns, the left column, the right one, and the lines below."""
    top, foot = rows[0].top, rows[-1].bottom
    halves = [half for line in lines if line.bottom < top and line.top > foot for half in _halves(line, edge)]
    left = [half for half in halves if half.left < edge - _SAME]
    right = [half for half in halves if half.left >= edge - _SAME]
    return [*(line for line in lines if line.bottom >= top), *left, *right, *(x for x in lines if x.top <= foot)]


def _labelled(line: Line) -> Line:
    label, value = line.cells
    return line if label.text.endswith(":") else replace(line, cells=(replace(label, text=f"{label.text}:"), value))


def _halves(line: Line, edge: float) -> Iterator[Line]:
    """The cells to the left and to the right of the border between two columns."""
    left = tuple(cell for cell in line.cells if cell.left < edge - _SAME)
    right = line.cells[len(left) :]
    if left:
        yield replace(line, cells=left)
    if right:
        cell = right[0]
        wide = (cell.right - cell.left) * len(cell.text.split()[0]) / len(cell.text)  # about as wide as its first word
        yield replace(line, cells=right, first_word=wide if left else line.first_word)


# --- what is printed around a page ----------------------------------------------------------------------------------


def _without_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> Iterator[list[Line]]:
    """Without page numbers, what a browser prints around a page, and what is repeated in one place on most pages.

    A letterhead stays on the first page.
    """
    sides = [[_side(line, height) for line in page] for page, height in zip(pages, heights, strict=True)]
    sided = list(zip(pages, sides, strict=True))
    often = Counter(
        place for each in sided for place in {_place(line) for line, side in zip(*each, strict=True) if side}
    )
    for number, each in enumerate(sided):
        kept = []
        for line, side in zip(*each, strict=True):
            repeated = often[_place(line)] >= max(2, len(pages) // 2) and (number or side < 0)
            if not side or not (repeated or _is_printed_around(line.text.strip(), len(pages))):
                kept.append(line)
        yield kept


def _is_printed_around(text: str, pages: int) -> bool:
    """Whether it is a page number, or what a browser prints around a page."""
    return bool(_BROWSER.fullmatch(text) or (pages > 1 and _PAGE_NUMBER.fullmatch(text)))


def _side(line: Line, height: float) -> int:
    """1 at the top of a page, -1 at its foot, else 0."""
    return 1 if line.bottom > (1 - _MARGIN) * height else -1 if line.top < _MARGIN * height else 0


def _place(line: Line) -> tuple[str, int]:
    """What repetitions of a line have in common: the words without the numbers, and the position."""
    return re.sub(r"\d+", "0", line.text.strip()), round(line.bottom / 4)
