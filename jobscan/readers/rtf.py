"""Rich text (.rtf) -> one Source: a line for each paragraph, items with a bullet, tables row by row.

striprtf removes the markup. What would make it slow is taken out first: pictures, the addresses of links, and a font
table larger than any writer needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader

from jobscan.errors import Unprocessed
from jobscan.model import Note, Source, Unreadable

from .context import Context
from .feed import whole
from .office import row_line

_CUT = Note(code="cut-off", message="the file ends before its text does: it was cut off")
_PICTURE = re.compile(r"[0-9a-fA-F]{100,}")  # no word is as long
_LARGEST_FONTS = 50_000  # characters; Word's longest tables of fonts have 20,000
_ITEM = re.compile(r"^[•·▪◦§\uf0b7\uf0a7][\t \xa0]+", re.MULTILINE)
_NUMBER = re.compile(r"^(\(?(?:\d{1,2}|[a-z])[.)])\t", re.MULTILINE)


def read_rtf(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole file as one listing."""
    marked = _PICTURE.sub("", whole(stream).decode("latin-1"))
    limit = 4 * context.max_bytes  # there is often more markup than text
    if not marked.lstrip().startswith("{\\rtf"):
        raise Unprocessed("broken", "not a rich text file: it does not begin with {\\rtf")
    try:
        text = _text(marked[:limit])
    except (ValueError, LookupError, OverflowError) as error:
        raise Unprocessed("broken", f"damaged rich text: {error}") from None
    if not text.strip():
        raise Unprocessed("empty", "no text in the document")
    whole_file = marked.rstrip("\0 \t\r\n").endswith("}")
    yield context.source(text, notes=() if whole_file else (_CUT,), truncated=len(marked) > limit)


def _text(marked: str) -> str:
    r"""The text of the document.

    >>> print(_text(r"{\rtf1{\fonttbl{\f0 Arial;}}\f0{\b Baker}\par Pay:\cell $20\cell\row{\pntext\'b7\tab}Bake\par}"))
    Baker
    Pay: $20
    • Bake
    """
    from striprtf.striprtf import font_table_group, rtf_to_text

    marked = marked.replace("{\\pntext", "{\\listtext")  # WordPad's bullets, which would go
    marked = marked.replace("\\fldinst{", "\\fldinst {")  # links are looked for with a pattern that never ends
    if len(font_table_group(marked)) > _LARGEST_FONTS:
        marked = marked.replace("\\fonttbl", "\\*\\fonts")
    text: str = rtf_to_text(marked, errors="replace").replace("\r", "").replace("\xad", "")
    text = "\n".join(row_line(line.split("|")) if line.endswith("|") else line.rstrip() for line in text.split("\n"))
    return _NUMBER.sub(r"\1 ", _ITEM.sub("• ", text)).strip("\n")
