"""A PDF -> one Source: its words in the order of reading, a line for each paragraph, heading and item."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader

from msgspec.structs import replace

from jobscan.errors import Unprocessed
from jobscan.model import Note, Source, Unreadable

from ..context import Context
from ..document_title import named_by
from .layout import text_of
from .ligatures import mended
from .lines import lines_of

MAX_FILE = 50_000_000  # bytes; a listing with its pictures has a few hundred thousand
MAX_PAGES = 100


def read_pdf(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole file as one listing; its warnings tell of pages that were not read."""
    data = stream.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        yield context.unreadable("too-large", f"the PDF is larger than {MAX_FILE // 1_000_000} MB")
        return
    text, title, count = _pages(data)
    if not text.strip():
        yield context.unreadable(
            "no-text", "no text in the PDF: it is a picture of one; recognise its text (OCR) first"
        )
        return
    text, means = mended(text)
    source = context.source(text, fields=named_by(title, text))
    if means:
        said = ", ".join(f'"{sign}" as "{ligature}"' for sign, ligature in means.items())
        note = Note(
            code="font-without-names", message=f"a font in the PDF does not identify its characters; {said} was read"
        )
        source = replace(source, warnings=(*source.warnings, note))
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
