"""Plain text or Markdown -> one Source with exactly the same text; Markdown's front matter also fills the fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader

from jobscan.model import Source, Unreadable

from .context import Context
from .feed import decode
from .row import listing

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINE = re.compile(r"^([A-Za-z][\w -]{0,40}):[ \t]*(\S[^\r\n]*)", re.MULTILINE)
_MATTERS = ("title", "job_title", "company", "organization", "location", "date", "date_posted", "id", "salary")


def read_text(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The whole input as one listing."""
    data = stream.read(context.max_bytes + 1)
    truncated = len(data) > context.max_bytes
    if truncated:
        data = whole_characters(data[: context.max_bytes])
    text, notes = decode(data)
    if not text.strip("\x00 \t\r\n\x0b\x0c\ufeff\u200b\u00a0"):
        yield context.unreadable("empty", "the input is empty")
        return
    fields, id_, extra = None, None, None
    if context.format == "md" and (front := _front_matter(text)):
        inner = Context(uri=context.uri, format="md", max_bytes=context.max_bytes, keep=context.keep)
        source = listing(front, inner)
        if isinstance(source, Source):
            fields, id_, extra = source.fields, source.id, source.extra
    yield context.source(text, id=id_, fields=fields, notes=notes, truncated=truncated, extra=extra)


def whole_characters(data: bytes) -> bytes:
    """The bytes without a UTF-8 character that was cut at the end.

    >>> whole_characters("né".encode()[:2])
    b'n'
    """
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte >= 0xC0:  # opens a character of 2, 3 or 4 bytes
            size = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return data[:-back] if size > back else data
        if byte < 0x80:
            return data
    return data


def _front_matter(text: str) -> dict[str, str]:
    front = _FRONT.match(text)
    if not front:
        return {}
    pairs = {key.strip().lower(): value.strip().strip("'\"") for key, value in _LINE.findall(front[1])}
    return {key: value for key, value in pairs.items() if key.replace(" ", "_") in _MATTERS}
