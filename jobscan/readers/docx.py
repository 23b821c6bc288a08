"""A Word file (.docx, ECMA-376) -> one Source: a line for each paragraph, items with a bullet, tables row by row."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader

from jobscan.model import Source, Unreadable

from .context import Context
from .feed import whole
from .office import Lines, part_of

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TABLES = {"tbl": "table", "tr": "row", "tc": "cell"}
_LIST_STYLES = ("ListBullet", "ListNumber")
_DUPLICATE = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"  # a second form of the same words


def read_docx(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole file as one listing."""
    text = "\n".join(Paragraphs().of(part_of(whole(stream), "word/document.xml", "a Word document")))
    yield context.source(text) if text.strip() else context.unreadable("empty", "no text in the document")


class Paragraphs(Lines):
    """The lines of a Word document."""

    def __init__(self) -> None:
        super().__init__()
        self.in_text = False

    def skips(self, name: str) -> bool:
        return name == _DUPLICATE

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if space not in (_MAIN, _STRICT):
            return
        if tag in _SIGNS:
            self.words.append(_SIGNS[tag])
        elif tag == "t":
            self.in_text = True
        elif tag == "numPr" or (tag == "pStyle" and attributes.get(f"{space} val", "").startswith(_LIST_STYLES)):
            self.listed = True
        elif tag in _TABLES:
            self.open_table(_TABLES[tag])

    def end(self, name: str) -> None:
        space, _, tag = name.rpartition(" ")
        if space not in (_MAIN, _STRICT):
            return
        if tag == "t":
            self.in_text = False
        elif tag == "p":
            self.end_paragraph()
        elif tag == "tr":
            self.end_row()
        elif tag == "tbl":
            self.depth -= 1

    def characters(self, data: str) -> None:
        if self.in_text and not self.skipped:
            self.words.append(data)
