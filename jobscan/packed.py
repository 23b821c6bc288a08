"""A stream that gzip or zstandard packed -> its content, which may not grow beyond all measure."""

from __future__ import annotations

import io
from typing import Any, BinaryIO, cast

from jobscan.errors import Unprocessed

_CHUNK = 65536  # packed bytes that are read at once
# a packed input may grow to so many bytes, and from there on by so many for each of its own: tables of listings that
# repeat a lot reach 30, and a file made to fill memory or time 1,000 and more
UNPACKED_FREE, UNPACKED_TIMES = 100_000_000, 200


def is_packed(head: bytes) -> bool:
    """Whether the first four bytes of a stream are those of a packed one.

    >>> import gzip
    >>> is_packed(gzip.compress(b"[]")[:4]), is_packed(b"[]")
    (True, False)
    """
    return head.startswith(tuple(_PACKINGS))


def unpacked(packed: io.BufferedReader) -> BinaryIO:
    """The content of a packed stream.

    Raises `Unprocessed` where the library for it is missing. Reading it raises `Unprocessed` when it grows too much,
    `EOFError` when it ends too soon, `OSError` or `zlib.error` when it is damaged.
    """
    return cast("BinaryIO", io.BufferedReader(Unpacked(packed), _CHUNK))


class Unpacked(io.RawIOBase):
    """What a packed stream holds; raises Unprocessed when it grows beyond all measure.

    Several packed parts that follow each other are one content, as `cat a.gz b.gz` makes them.
    """

    def __init__(self, packed: io.BufferedReader) -> None:
        self._source = packed
        head = packed.peek(4)
        self._new = next(make for magic, make in _PACKINGS.items() if head.startswith(magic))
        self._inflate = self._new()
        self._input = b""
        self._taken = self._given = 0
        self._begun = self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        while True:
            if self._inflate.eof:
                self._input = self._inflate.unused_data.lstrip(b"\0")  # as some pad the last part
                self._begun, self._inflate = False, self._new()
            if self._input or self._begun:
                piece = self._inflate.decompress(self._input, len(view))
                self._begun, self._input = True, self._inflate.unconsumed_tail
                if piece:
                    break
            if not (self._input or self._inflate.eof or self._more()):
                return 0
        self._given += len(piece)
        if self._given > UNPACKED_FREE + UNPACKED_TIMES * self._taken:
            raise Unprocessed("too-large", f"grows to more than {UNPACKED_TIMES} times its size when unpacked")
        view[: len(piece)] = piece
        return len(piece)

    def _more(self) -> bool:
        """More of the packed bytes; a stream that ends within a part is broken, and padding after one is none."""
        self._input = self._source.read1(_CHUNK)
        self._taken += len(self._input)
        if not self._begun and self._given:
            self._input = self._input.lstrip(b"\0")
        if not self._input and self._begun:
            raise EOFError("compressed file ended before the end-of-stream marker was reached")
        return bool(self._input)


def _inflater() -> Any:
    import zlib

    return zlib.decompressobj(wbits=31)


def _zstd() -> Any:
    """As zlib's, for which its library has another shape: what it makes of a piece is given out bit by bit."""
    try:
        import zstandard
    except ImportError:
        raise Unprocessed("not-installed", "files that end with .zst need: pip install 'jobscan[zstd]'") from None
    return _Zstd(zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj(), zstandard.ZstdError)


class _Zstd:
    """A decompressor of zstandard with a bound on what it gives at once."""

    def __init__(self, inner: Any, error: type[Exception]) -> None:
        self._inner, self._error, self._held = inner, error, b""
        self.unconsumed_tail = b""

    @property
    def eof(self) -> bool:
        return bool(self._inner.eof) and not self._held

    @property
    def unused_data(self) -> bytes:
        return cast("bytes", self._inner.unused_data)

    def decompress(self, data: bytes, size: int) -> bytes:
        if not self._held and not self._inner.eof:
            try:
                self._held = self._inner.decompress(data[:_STEP])
            except self._error as error:
                raise OSError(str(error)) from None
            self.unconsumed_tail = b"" if self._inner.eof else data[_STEP:]
        piece, self._held = self._held[:size], self._held[size:]
        return piece


_PACKINGS = {b"\x1f\x8b": _inflater, b"\x28\xb5\x2f\xfd": _zstd}  # by their first bytes
_STEP = 1024  # bytes that are unpacked at once: at most some 20 MB come of them
