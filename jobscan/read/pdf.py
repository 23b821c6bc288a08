"""A PDF -> one Source: its words in reading order, the lines that a page's width broke joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from io import BufferedReader
from itertools import pairwise
from statistics import median

from msgspec.structs import replace

from jobscan.errors import Unprocessed
from jobscan.model import Note, Source, Unreadable

from .context import Context

MAX_FILE = 50_000_000  # bytes; a listing with its pictures has a few hundred thousand
MAX_PAGES = 100
_BULLET = re.compile(
    r"[\s\xa0]*(?:[•●◦▪■□▫‣➢➤►✓✔❖\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\u2043\u2219]|o(?=\s{2}\s*\S)|[-–*](?=\s))[\s\xa0]*"
)
_SPACES = re.compile(r"(?<=\S) {2,9}(?=\S)")
_PAGE_NUMBER = re.compile(r"\W*(?:page|seite)?\s*\d{1,3}\s*(?:(?:of|von|/)\s*\d{1,3})?\W*", re.IGNORECASE)
_SOFT = "\x02\xad\ufffe\uffff"  # what the library writes for a hyphen that only breaks a word
_FULL = 0.8  # of the widest lines: a line so wide was broken by the page


def read_pdf(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole file as one listing; its warnings tell of pages that were not read."""
    data = stream.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        yield context.unreadable("too-large", f"a PDF of more than {MAX_FILE // 1_000_000} MB")
        return
    pages, count = _pages(data)
    text = joined(pages)
    if not text.strip():
        yield context.unreadable(
            "no-text", "no text in the PDF: it is a picture of one; recognise its text (OCR) first"
        )
        return
    source = context.source(text)
    if count > MAX_PAGES:
        note = Note(code="truncated", message=f"only the first {MAX_PAGES} of {count} pages were read")
        source = replace(source, truncated=True, warnings=(*source.warnings, note))
    yield source


def _pages(data: bytes) -> tuple[list[str], int]:
    """The text of the first pages, and how many there are; raises Unprocessed for an unreadable PDF."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unprocessed("encrypted", "the PDF asks for a password") from None
        raise Unprocessed("broken", "not a whole PDF") from None
    try:
        texts = []
        for number in range(min(len(document), MAX_PAGES)):
            page = document[number]
            texts.append(page.get_textpage().get_text_bounded())
            page.close()
        return texts, len(document)
    except pypdfium2.PdfiumError:
        raise Unprocessed("broken", "the PDF is damaged") from None
    finally:
        document.close()


def joined(pages: list[str]) -> str:
    """Pages as the library gives them -> text with a line for each paragraph, heading and item.

    >>> joined(["Cook\\r\\n\\uf0b7 You cook for a school of three hun\\ufffe\\r\\ndred, each day of the week"])
    'Cook\\n• You cook for a school of three hundred, each day of the week'
    """
    lines = [line for page in _without_margins([page.splitlines() for page in pages]) for line in page]
    lines = [_BULLET.sub("• ", line, count=1) if _BULLET.match(line) else line.strip() for line in lines]
    wide = _width(lines)
    words = [len(line.split()) for line in lines if line]
    scattered = len(words) > 20 and median(words) < 2  # a word a line
    out: list[str] = []
    for above, line in pairwise(["", *lines]):
        if not line:
            continue
        if out and above and not line.startswith("•") and (scattered or _goes_on(above, line, wide)):
            last = out[-1]
            out[-1] = (
                last.rstrip(_SOFT) + line if last[-1:] in _SOFT else f"{last}{'' if _hyphen(last, line) else ' '}{line}"
            )
        else:
            out.append(line)
    return "\n".join(
        re.sub(r"(?<=\S) {2,9}(?=\S)", " ", line.translate(dict.fromkeys(map(ord, _SOFT)))) for line in out
    )


def _goes_on(above: str, line: str, wide: float) -> bool:
    """Whether only the width of the page separates the two lines."""
    if above.strip() == "•" or above[-1:] in _SOFT:
        return True
    if len(above) < _FULL * wide and not (line[:1].islower() and len(above) > 0.5 * wide):
        return False
    return line[:1].islower() or above[-1:] not in ".:!?"


def _hyphen(above: str, line: str) -> bool:
    """Whether the two go together without a space: a word that was broken, a bullet on a line of its own."""
    return above == "• " or above[-1:] in _SOFT or (above[-1:] == "-" and above[-2:-1].isalpha() and line[:1].isalpha())


def _width(lines: list[str]) -> float:
    """Of the widest lines, in characters; the very widest may be a table."""
    sizes = sorted(map(len, lines))
    return float(max(40, sizes[int(0.9 * (len(sizes) - 1))])) if sizes else 40.0


def _without_margins(pages: list[list[str]]) -> Iterator[list[str]]:
    """Without page numbers, and what is printed at the top or foot of three pages or more."""

    def plain(line: str) -> str:
        return re.sub(r"\d+", "0", line.strip())

    ends = [[line for line in page if line.strip()] for page in pages]
    often = Counter(plain(line) for page in ends for line in {*page[:2], *page[-2:]})
    for page in pages:
        filled = [at for at, line in enumerate(page) if line.strip()]
        margin = {*filled[:2], *filled[-2:]}
        yield [
            line
            for at, line in enumerate(page)
            if not (at in margin and len(pages) > 1 and (_PAGE_NUMBER.fullmatch(line) or (often[plain(line)] > 2)))
        ]
