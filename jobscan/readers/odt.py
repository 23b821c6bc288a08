"""An OpenDocument text (.odt, ISO/IEC 26300) -> one Source, in lines like those of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader

from jobscan.model import Source, Unreadable

from .context import Context
from .feed import whole
from .office import Lines, part_of

_SPACES = {
    f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0": name for name in ("text", "table", "office", "svg-compatible")
}
_SIGNS = {"text tab": "\t", "text line-break": "\n", "text s": " "}
_TABLES = {"table table": "table", "table table-row": "row", "table table-cell": "cell"}
# notes, remarks, what was deleted, a list of contents, and what a picture shows are no part of the text
_ASIDE = frozenset(
    {"text note", "office annotation", "text tracked-changes", "text table-of-content"}
    | {f"svg-compatible {name}" for name in ("title", "desc")}
)
_BLANK = re.compile(r"[ \t\n\r]+")  # line ends and several spaces count as one; others are elements of their own


def read_odt(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole file as one listing."""
    text = "\n".join(Paragraphs().of(part_of(whole(stream), "content.xml", "an OpenDocument text")))
    yield context.source(text) if text.strip() else context.unreadable("empty", "no text in the document")


def _plain(name: str) -> str:
    """A name with its short prefix; other namespaces' names are empty."""
    space, _, tag = name.rpartition(" ")
    return f"{_SPACES[space]} {tag}" if space in _SPACES else ""


class Paragraphs(Lines):
    """The lines of an OpenDocument text."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs = 0  # that are open: a frame within one has its own

    def skips(self, name: str) -> bool:
        return _plain(name) in _ASIDE

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _plain(name)
        if tag in _SIGNS:
            self.words.append(_SIGNS[tag])
        elif tag == "text list-item":
            self.listed = True
        elif tag in _TABLES:
            self.open_table(_TABLES[tag])
        elif tag in ("text p", "text h"):
            self.paragraphs += 1
            self.listed = self.listed and tag == "text p"  # numbered headings are in lists

    def end(self, name: str) -> None:
        tag = _plain(name)
        if tag in ("text p", "text h"):
            self.paragraphs -= 1
            self.end_paragraph()
        elif tag == "text list-item":
            self.listed = False
        elif tag == "table table-row":
            self.end_row()
        elif tag == "table table":
            self.depth -= 1

    def characters(self, data: str) -> None:
        if self.paragraphs and not self.skipped:
            self.words.append(_BLANK.sub(" ", data))
