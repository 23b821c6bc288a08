"""What a reader is given besides the bytes: names, limits, the count of listings. It makes Source and Unreadable."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jobscan.model import Fields, Note, Source, Unreadable


@dataclass
class Context:
    """One input while it is read; `count` is the index of the next listing, `seen` the named fields met so far.

    `lines` are the first and last line of the row being read, if the input has lines. `keep` are patterns for the names
    of columns that are kept as they are. `given_up` are listings not to be tried, by their index.
    """

    uri: str
    format: str
    max_bytes: int
    field_map: Mapping[str, str] = field(default_factory=dict)
    count: int = 0
    seen: set[str] = field(default_factory=set)
    lines: tuple[int, int] | None = None
    given_up: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    keep: tuple[str, ...] = ()

    @property
    def max_line(self) -> int:
        """Bytes of a line: escapes (`\\u00e9`, `&amp;lt;`) may take several times the space of the text."""
        return 8 * self.max_bytes + 1_000_000

    def source(
        self,
        text: str,
        *,
        id: str | None = None,
        fields: Fields | None = None,
        notes: tuple[Note, ...] = (),
        truncated: bool = False,
        extra: Mapping[str, Any] | None = None,
    ) -> Source:
        """The next listing, its text no longer than `max_bytes` in UTF-8."""
        text, more, cut = bounded(text, self.max_bytes)
        self.count += 1
        if truncated and not cut:
            more = (*more, _truncation(self.max_bytes))
        return Source(
            text=text,
            uri=self.uri,
            id=id,
            index=self.count - 1,
            format=self.format,
            fields=fields or Fields(),
            truncated=truncated or cut,
            warnings=notes + more,
            lines=self.lines,
            extra=dict(extra) if extra else None,
        )

    def unreadable(self, code: str, message: str, *, id: str | None = None) -> Unreadable:
        """The next place, which gave no listing."""
        self.count += 1
        return Unreadable(code=code, message=message, uri=self.uri, id=id, index=self.count - 1, format=self.format)


def writable(name: str) -> str:
    r"""A name that can be written as UTF-8, whatever bytes the system knows it by.

    >>> writable("naïve.txt"), writable("bad\udcff.txt")
    ('naïve.txt', 'bad\\xff.txt')
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        try:
            return os.fsencode(name).decode(errors="backslashreplace")
        except UnicodeEncodeError:
            return name.encode(errors="replace").decode()
    return name


def bounded(text: str, max_bytes: int) -> tuple[str, tuple[Note, ...], bool]:
    """The text cut to `max_bytes` of UTF-8, with half surrogates, which are not characters, replaced.

    >>> bounded("naïve", 3)[0]
    'na'
    """
    notes: tuple[Note, ...] = ()
    try:
        size = len(text) if text.isascii() else len(text.encode())
    except UnicodeEncodeError:
        text = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
        notes = (Note(code="lone-surrogate", message="incomplete characters are shown as U+FFFD"),)
        size = len(text.encode())
    if size <= max_bytes:
        return text, notes, False
    return text.encode()[:max_bytes].decode(errors="ignore"), (*notes, _truncation(max_bytes)), True


def _truncation(max_bytes: int) -> Note:
    return Note(code="truncated", message=f"only the first {max_bytes:,} bytes of the text were read")
