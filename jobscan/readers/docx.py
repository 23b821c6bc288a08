"""A Word file (.docx) -> one Source: a line for each paragraph, items with a bullet, tables row by row.

The format is a zip with XML inside (ECMA-376). The standard library reads it: a listing needs only a few elements of
one part. Nothing beyond `MAX_XML` is unpacked, and a document type, which could define entities, is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from io import BufferedReader
from xml.parsers import expat

from jobscan.errors import Unprocessed
from jobscan.model import Source, Unreadable

from .context import Context
from .feed import whole

MAX_XML = 40_000_000  # bytes of text and markup
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LIST_STYLES = ("ListBullet", "ListNumber")
_DUPLICATE = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"  # a second form of the same words


def read_docx(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole file as one listing."""
    text = "\n".join(Paragraphs().of(_document(whole(stream))))
    yield context.source(text) if text.strip() else context.unreadable("empty", "no text in the document")


def _document(data: bytes) -> bytes:
    """The part that holds the text; raises Unprocessed for another kind of zip, or a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if "word/document.xml" not in file.namelist():
                raise Unprocessed("no-reader", "a zip file without a Word document in it; unpack it first")
            with file.open("word/document.xml") as part:
                xml = part.read(MAX_XML + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        message = "the Word document is incomplete or has a password; save it again without one"
        raise Unprocessed("broken", message) from None
    if len(xml) > MAX_XML:
        raise Unprocessed("too-large", f"it is larger than {MAX_XML // 1_000_000} MB once unpacked")
    return xml


class Paragraphs:
    """The lines of a document, collected as its XML is parsed."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self.cells: list[list[str]] = []  # the paragraphs of each cell of the current row
        self.depth = 0  # of nested tables; inner ones are lines of their cell
        self.skipped = 0
        self.listed = False
        self.in_text = False

    def of(self, xml: bytes) -> list[str]:
        """Raises Unprocessed for XML that is not well formed or has a document type."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(xml, True)
        except expat.ExpatError as error:
            raise Unprocessed("broken", f"the document's XML is not well formed (line {error.lineno})") from None
        return self.lines

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self.skipped or name == _DUPLICATE:
            self.skipped += 1
            return
        space, _, tag = name.rpartition(" ")
        if space not in (_MAIN, _STRICT):
            return
        if tag in _SIGNS:
            self.words.append(_SIGNS[tag])
        elif tag == "t":
            self.in_text = True
        elif tag == "numPr" or (tag == "pStyle" and attributes.get(f"{space} val", "").startswith(_LIST_STYLES)):
            self.listed = True
        elif tag == "tbl":
            self.depth += 1
        elif self.depth == 1 and tag == "tr":
            self.cells = []
        elif self.depth == 1 and tag == "tc":
            self.cells.append([])

    def _end(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        space, _, tag = name.rpartition(" ")
        if space not in (_MAIN, _STRICT):
            return
        if tag == "t":
            self.in_text = False
        elif tag == "p":
            self._paragraph()
        elif tag == "tr" and self.depth == 1:
            self._row()
        elif tag == "tbl":
            self.depth -= 1

    def _characters(self, data: str) -> None:
        if self.in_text and not self.skipped:
            self.words.append(data)

    def _paragraph(self) -> None:
        text = "".join(self.words).strip()
        if text and self.listed and not text.startswith("•"):
            text = f"• {text}"
        self.words, self.listed = [], False
        lines = self.cells[-1] if self.depth and self.cells else self.lines
        if text or (lines is self.lines and lines and lines[-1]):
            lines.append(text)

    def _row(self) -> None:
        """Short cells side by side, as in a form; otherwise cell after cell, as in a layout."""
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
    raise Unprocessed("refused", "the document defines a document type, which Word never does")
