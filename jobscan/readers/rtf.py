"""Rich text (.rtf) -> one Source: a line a paragraph, items with a bullet, a table row by row.

striprtf undoes the marks. What would make it slow is taken out before: pictures, the addresses of links, and a table of
fonts of a size that no writer needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader

from jobscan.model import Source, Unreadable

from .context import Context
from .docx import row_line

MAX_FILE = 50_000_000  # bytes; pictures are in it
_PICTURE = re.compile(r"[0-9a-fA-F]{100,}")  # no word is as long
_LARGEST_FONTS = 50_000  # characters; Word's longest tables of fonts have 20,000
_ITEM = re.compile(r"^[•·▪◦§\uf0b7\uf0a7][\t \xa0]+", re.MULTILINE)
_NUMBER = re.compile(r"^(\(?(?:\d{1,2}|[a-z])[.)])\t", re.MULTILINE)


def read_rtf(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole file as one listing."""
    data = stream.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        yield context.unreadable("too-large", f"the file is larger than {MAX_FILE // 1_000_000} MB")
        return
    marked = _PICTURE.sub("", data.decode("latin-1"))
    limit = 4 * context.max_bytes  # marks are often more than the text among them
    if not marked.lstrip().startswith("{\\rtf"):
        yield context.unreadable("broken", "not a rich text file: it does not begin with {\\rtf")
        return
    try:
        text = _text(marked[:limit])
    except (ValueError, LookupError, OverflowError, IndexError) as error:
        yield context.unreadable("broken", f"damaged rich text: {error}")
        return
    if not text.strip():
        yield context.unreadable("empty", "no text in the document")
        return
    yield context.source(text, truncated=len(marked) > limit)


def _text(marked: str) -> str:
    r"""The words of the document.

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
