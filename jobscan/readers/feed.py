"""A binary stream -> the same content as a bounded, rewindable stream of UTF-8, and what its bytes look like.

gzip is undone, UTF-16 and UTF-32 are turned into UTF-8, a BOM is dropped. Nothing is loaded whole.
"""

from __future__ import annotations

import codecs
import io
import re
from typing import BinaryIO, cast

from jobscan.errors import Unprocessed
from jobscan.model import Note
from jobscan.packed import is_packed, unpacked

from .detect import OLD_OFFICE, PACKED

HEAD = 65536  # bytes examined to tell the format: the header and first row of every real table that we have seen fit
MAX_FILE = 50_000_000  # bytes of a document, pictures included; mail servers let through half of it

# how binary formats begin, and what a user would call them
_MAGIC = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"SQLite format 3": ".sqlite", b"BZh": ".bz2",
          b"\xfd7zXZ": ".xz"}  # fmt: skip
_OLD = (
    "an old Office file (.doc, .xls, .msg), or a new one with a password, for which there is no reader; "
    "save it as .docx, .xlsx, .csv or .eml, without a password"
)
_BOMS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
         (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\x0b\x0c\r\x08\x1b")
_CP1252 = re.compile(r"[\x00-\x7f‘’“”‚„–—•·…€£¥®™©°§«»½¼¾¡¿\xa0´¨¸À-ÖØ-öø-ÿŒœŠšŽžŸ†‡‹›]*")


class Raw(io.RawIOBase):
    """A stream with the bytes that were examined put back; optionally decoded from another encoding."""

    def __init__(self, head: bytes, rest: BinaryIO, encoding: str | None = None) -> None:
        self._head, self._rest = head, rest
        self._read = getattr(rest, "read1", rest.read)
        self._decoder = codecs.getincrementaldecoder(encoding)("replace") if encoding else None
        self._ended = False

    def readable(self) -> bool:
        return True

    def whole(self) -> BinaryIO | None:
        """The underlying stream, rewound, for formats that need to seek; None for a pipe or another encoding."""
        if self._decoder is not None or not self._rest.seekable():
            return None
        self._rest.seek(0)
        return self._rest

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        while not self._head:
            if self._ended:
                return 0
            chunk: bytes = self._read(HEAD)
            self._ended = not chunk
            if self._decoder:
                chunk = self._decoder.decode(chunk, final=self._ended).encode("utf-8", "replace")
            self._head = chunk
        part, self._head = self._head[: len(view)], self._head[len(view) :]
        view[: len(part)] = part
        return len(part)


def whole(stream: io.BufferedReader, what: str = "the file", hint: str = "") -> bytes:
    """All bytes of a document; raises Unprocessed for more than `MAX_FILE`."""
    data = stream.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise Unprocessed("too-large", f"{what} is larger than {MAX_FILE // 1_000_000} MB{hint}")
    return data


def open_feed(stream: BinaryIO, *, peek: int = HEAD) -> tuple[bytes, io.BufferedReader]:
    """The first bytes of the content, and the whole content; raises Unprocessed for content that is not text."""
    head = _peek(stream, 4)
    if is_packed(head):
        stream = unpacked(io.BufferedReader(Raw(head, stream), HEAD))
        head = _peek(stream, 4)
    encoding = next((name for bom, name in _BOMS if head.startswith(bom)), None)
    if encoding is None:
        head += _peek(stream, max(peek - len(head), 0))
        encoding = _wide(head)
    if encoding:
        recoded = io.BufferedReader(
            Raw(b"", cast("BinaryIO", io.BufferedReader(Raw(head, stream), HEAD)), encoding), HEAD
        )
        stream, head = cast("BinaryIO", recoded), b""
        head = _peek(stream, peek)
    head = head.removeprefix(codecs.BOM_UTF8)
    if not head.startswith(tuple(PACKED)):
        _refuse_binary(head)
    return head, io.BufferedReader(Raw(head, stream), HEAD)


def _peek(stream: BinaryIO, size: int) -> bytes:
    read = getattr(stream, "read1", stream.read)
    head = b""
    while len(head) < size and (chunk := read(size - len(head))):
        head += chunk
    return head


def _wide(head: bytes) -> str | None:
    """The name of UTF-16 without a BOM, in which every other byte of Latin script is NUL."""
    even, odd = head[0::2], head[1::2]
    if len(head) < 8 or head.count(0) < len(head) * 0.3:
        return None
    if odd.count(0) > 0.6 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) > 0.6 * len(even) and odd.count(0) < 0.05 * len(odd) else None


def _refuse_binary(head: bytes) -> None:
    if head.startswith(OLD_OFFICE):
        raise Unprocessed("no-reader", _OLD)
    for magic, name in _MAGIC.items():
        if head.startswith(magic):
            raise Unprocessed("no-reader", f"this is {name}, for which there is no reader")
    controls = len(head) - len(head.translate(None, _CONTROLS))
    # text has none or a few strays; random bytes have 10 %
    if controls > max(3, 0.03 * len(head)):
        raise Unprocessed("binary", "binary data, not text")


def decode(data: bytes) -> tuple[str, tuple[Note, ...]]:
    """The bytes as text: UTF-8, or else the likeliest encoding; raises Unprocessed for bytes that are not text.

    >>> decode("£20–£25, naïve café".encode("cp1252"))[0]
    '£20–£25, naïve café'
    """
    try:
        return data.decode(), ()
    except UnicodeDecodeError:
        pass
    text = data.decode(errors="replace")
    broken = text.count("\ufffd")
    sound = len(text) - broken - len(data.translate(None, bytes(range(128, 256))))
    if sound < broken:
        guess = _guess(data)
        if guess:
            return data.decode(guess, errors="replace"), (Note(code="encoding", message=f"not UTF-8; read as {guess}"),)
        if broken > 0.1 * len(text) and len(text) > 20:
            raise Unprocessed("binary", "binary data, not text")
    return text, (Note(code="invalid-utf8", message=f"{broken} bytes that are not UTF-8 are shown as U+FFFD"),)


def _guess(data: bytes) -> str | None:
    sample = data[:HEAD]
    high = len(sample.translate(None, bytes(range(128))))
    as_1252 = sample.decode("cp1252", errors="replace")
    # Western text: few letters beyond ASCII (Cyrillic or Greek: over 0.5), and those the usual ones
    if high < 0.35 * len(sample) and _CP1252.fullmatch(as_1252):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best and best.encoding not in ("ascii", "utf_8") else None
