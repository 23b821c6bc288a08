"""The text of a Word or OpenDocument file, which both are a zip with XML inside -> lines.

The standard library reads them: a listing needs only a few elements of one part. Nothing beyond `MAX_XML` is unpacked,
and a document type, which could define entities, is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from abc import ABC, abstractmethod
from collections.abc import Sequence
from xml.parsers import expat

from jobscan.errors import Unprocessed

MAX_XML = 40_000_000  # bytes of text and markup
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"  # marks of the encoding, and blanks


def part_of(data: bytes, name: str, kind: str) -> bytes:
    """The part that holds the text; raises Unprocessed for another kind of zip, or a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if name not in file.namelist():
                raise Unprocessed("no-reader", f"a zip file without {kind} in it; unpack it first")
            with file.open(name) as part:
                xml = part.read(MAX_XML + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        xml = b""
    if len(xml) > MAX_XML:
        raise Unprocessed("too-large", f"it is larger than {MAX_XML // 1_000_000} MB once unpacked")
    if not xml[:20].lstrip(_BEFORE_XML).startswith(b"<"):
        message = f"{kind} that is incomplete or has a password; get it again, or save it without a password"
        raise Unprocessed("broken", message)
    return xml


class Lines(ABC):
    """The lines of a document, collected as its XML is parsed; each format says what its elements mean."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self.cells: list[list[str]] = []  # the paragraphs of each cell of the current row
        self.depth = 0  # of nested tables; inner ones are lines of their cell
        self.skipped = 0
        self.listed = False

    def of(self, xml: bytes) -> list[str]:
        """Raises Unprocessed for XML that is not well formed or has a document type."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._opened, self._closed
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(xml, True)
        except expat.ExpatError as error:
            raise Unprocessed("broken", f"the document's XML is not well formed (line {error.lineno})") from None
        return self.lines

    @abstractmethod
    def skips(self, name: str) -> bool:
        """Whether an element, and all in it, is not part of the text."""

    @abstractmethod
    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    @abstractmethod
    def end(self, name: str) -> None:
        """An element ends."""

    @abstractmethod
    def characters(self, data: str) -> None:
        """Text between two marks."""

    def _opened(self, name: str, attributes: dict[str, str]) -> None:
        if self.skipped or self.skips(name):
            self.skipped += 1
        else:
            self.start(name, attributes)

    def _closed(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
        else:
            self.end(name)

    def open_table(self, part: str) -> None:
        """Enter a "table", or a "row" or a "cell" of the outermost one."""
        if part == "table":
            self.depth += 1
        elif self.depth == 1 and part == "row":
            self.cells = []
        elif self.depth == 1:
            self.cells.append([])

    def end_paragraph(self) -> None:
        text = "".join(self.words).strip()
        if text and self.listed and not text.startswith("•"):
            text = f"• {text}"
        self.words, self.listed = [], False
        lines = self.cells[-1] if self.depth and self.cells else self.lines
        if text or (lines is self.lines and lines and lines[-1]):
            lines.append(text)

    def end_row(self) -> None:
        """Short cells side by side, as in a form; otherwise cell after cell, as in a layout."""
        if self.depth != 1:
            return
        cells = [cell for cell in self.cells if any(cell)]
        if all(len(cell) == 1 for cell in cells):
            self.lines.append(row_line([cell[0] for cell in cells]))
        else:
            self.lines += [line for cell in cells for line in cell]
        self.cells = []


def row_line(cells: Sequence[str]) -> str:
    """The cells of a row on one line: a label and its value, or several side by side.

    >>> row_line(["Pay", "$20 an hour"]), row_line(["Day", "From", "To"])
    ('Pay: $20 an hour', 'Day | From | To')
    """
    cells = [cell.strip() for cell in cells if cell.strip()]
    label = cells[0] if len(cells) == 2 else ""
    joint = ": " if label and len(label) < 40 and label[-1] not in ":.?!" else " " if label else " | "
    return joint.join(cells)


def _refuse(*_: object) -> None:
    raise Unprocessed("refused", "the document defines a document type, which word processors never do")
