"""A PDF -> one Source: its text in reading order, a line for each paragraph, heading and item."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader

from msgspec.structs import replace

from jobscan.errors import Unprocessed
from jobscan.model import Note, Source, Unreadable

from ..context import Context
from ..document_title import named_by
from ..feed import whole
from .layout import text_of
from .ligatures import mended
from .lines import lines_of

MAX_PAGES = 100


def read_pdf(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole file as one listing, with a warning if not all pages were read."""
    text, title, count = _pages(whole(stream, "the PDF"))
    if not text.strip():
        raise Unprocessed("no-text", "no text in the PDF: it is a picture of one; recognise its text (OCR) first")
    text, means = mended(text)
    source = context.source(text, fields=named_by(title, text))
    if means:
        said = ", ".join(f'"{sign}" as "{ligature}"' for sign, ligature in means.items())
        message = f"a font in the PDF does not identify its characters; {said} was read"
        source = replace(source, warnings=(*source.warnings, Note(code="font-without-names", message=message)))
    if count > MAX_PAGES:
        note = Note(code="truncated", message=f"only the first {MAX_PAGES} of {count} pages were read")
        source = replace(source, truncated=True, warnings=(*source.warnings, note))
    yield source


def _pages(data: bytes) -> tuple[str, str, int]:
    """The text of the first pages, the document's title, and how many pages it has.

    Raises Unprocessed for a PDF that cannot be read.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unprocessed("encrypted", "the PDF has a password; save it without one") from None
        raise Unprocessed("broken", "the PDF is incomplete or damaged; download it again") from None
    try:
        pages, heights = [], []
        for number in range(min(len(document), MAX_PAGES)):
            page = document[number]
            pages.append(lines_of(page, number))
            heights.append(page.get_height())
            page.close()
        return text_of(pages, heights), document.get_metadata_value("Title"), len(document)
    except pypdfium2.PdfiumError:
        raise Unprocessed("broken", "the PDF is damaged") from None
    finally:
        document.close()
