"""What runs in a reader's own process: requests come in through one pipe, listings go out through another.

A reader handles bytes from unknown sources with libraries written in C. In a process of its own it can use only its
share of processor time and memory, and if it dies, only the place that killed it is lost. The answers are msgpack,
which the parent decodes by type: even a hijacked process could send nothing but listings.
"""

from __future__ import annotations

import os
import queue
import signal
import threading
import time
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO, cast

import msgspec
from msgspec import Struct

from jobscan.errors import TooSlow, Unprocessed
from jobscan.model import Source, Unreadable

from . import How, read_path, read_stream
from .detect import by_name
from .limits import deadline, limit_memory

RATE = 5_000_000  # bytes per extra second that the first listing of a large input may take
LOADING = 0.5  # seconds of processor time for importing a reader and its libraries
_EVERY = 0.02  # seconds between two answers
LISTINGS, _CHARS = 50, 300_000  # of one answer
_ROWS = frozenset({"jsonl", "ndjson", "csv", "tsv", "xml", "parquet", "json"})  # of which one listing can be left out
_HEADER = 8  # bytes that say how long a message is


class Request(Struct, frozen=True, kw_only=True):
    """An input to read: a path as the system has it, or None for standard input, of which `head` was already read.

    The first `skip` listings were received from a process that then died. If it `is_careful`, the next ones are sent
    one by one, so that the one to blame is known.
    """

    path: bytes | None
    uri: str
    how: How
    timeout: float | None
    memory: int
    head: bytes = b""
    skip: int = 0
    is_careful: bool = False


class Item(Struct, frozen=True, array_like=True):
    """A listing, or why there is none."""

    source: Source | None = None
    unreadable: Unreadable | None = None


class Answer(Struct, frozen=True, array_like=True):
    """A few listings in order; `last` when the input has no more."""

    items: list[Item]
    last: bool = False


def message(noun: Struct) -> bytes:
    """What goes through a pipe: the length, then the noun."""
    data = msgspec.msgpack.encode(noun)
    return len(data).to_bytes(_HEADER, "big") + data


def receive(read: Callable[[int], bytes | None]) -> bytes | None:
    """The next message; None when the other side is gone."""
    if (head := _exactly(read, _HEADER)) is None:
        return None
    return _exactly(read, int.from_bytes(head, "big"))


def _exactly(read: Callable[[int], bytes | None], size: int) -> bytes | None:
    data = bytearray()
    while len(data) < size:
        if not (piece := read(size - len(data))):
            return None
        data += piece
    return bytes(data)


def has_rows(request: Request) -> bool:
    """Whether an input holds many listings, judging by its name."""
    named: str | None = request.how.get("input_format", "auto")
    try:
        named = by_name(request.uri) if named == "auto" else named
    except Unprocessed:
        return False
    return named in _ROWS


def without(request: Request, index: int, told: tuple[str, str]) -> Request | None:
    """What to ask for after the listing at `index` did harm; None if it cannot be left out."""
    given_up = request.how.get("given_up", {})
    if request.path is None or index in given_up or not (index or has_rows(request)):
        return None
    how: How = {**request.how, "given_up": {**given_up, index: told}}
    return msgspec.structs.replace(request, skip=max(index, request.skip), how=how)


def serve(requests: int, answers: int) -> None:
    """Answer requests, until there are no more or nobody waits for the answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    waiting: queue.SimpleQueue[Request] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(requests, waiting), daemon=True).start()
    with os.fdopen(answers, "wb", buffering=0) as pipe:
        while True:
            try:
                _Job(waiting.get(), pipe).run()
            except BrokenPipeError:
                os._exit(0)


def _take(requests: int, waiting: queue.SimpleQueue[Request]) -> None:
    """Receive requests even while a listing is being read, so that a parent that is killed leaves no reader behind."""
    decode = msgspec.msgpack.Decoder(Request).decode
    with os.fdopen(requests, "rb") as pipe:
        while (data := receive(pipe.read)) is not None:
            waiting.put(decode(data))
    os._exit(0)


class _Job:
    """One input, read and sent."""

    def __init__(self, request: Request, pipe: BinaryIO) -> None:
        self._request, self._pipe = request, pipe
        self._items: list[Item] = []
        self._chars = 0
        self._sent = time.monotonic()
        self._count = 0  # of listings, those that are skipped too

    def run(self) -> None:
        limit_memory(self._request.memory)
        while not self._is_read():
            self._count = 0
        self._send(last=True)

    def _is_read(self) -> bool:
        """Whether the rest was read; if not, it has to be read again, without the listing that took too long."""
        try:
            for item in self._guarded():
                self._count += 1
                if self._count > self._request.skip:
                    self._add(item)
        except TooSlow:
            told = "timeout", f"gave up reading it after {self._request.timeout:g} seconds"
            if again := without(self._request, self._count, told):
                self._request = again
                return False
            self._add(self._lost(*told))
        except MemoryError:
            self._add(self._lost("too-large", f"reading it takes more than {self._request.memory / 1e9:.0f} GB"))
        except BrokenPipeError:
            raise
        except Exception as error:  # a bug of ours: the other files go on, and the record says so
            self._add(self._lost("reading-failed", f"a bug in jobscan: {type(error).__name__}: {error}"))
        return True

    def _guarded(self) -> Iterator[Source | Unreadable]:
        """The listings, each within its processor time; the first also has the time that unpacking the input takes."""
        listings, seconds = self._listings(), self._request.timeout or 0
        allowed = seconds + LOADING + self._size() / RATE if seconds else 0
        while True:
            with deadline(allowed, is_ours=True, may_wait=True):
                item = next(listings, None)
            if item is None:
                return
            yield item
            allowed = seconds

    def _size(self) -> int:
        path = self._request.path
        try:
            return os.stat(path).st_size if path is not None else 0  # noqa: PTH116  (a path that is bytes)
        except OSError:
            return 0

    def _listings(self) -> Iterator[Source | Unreadable]:
        if self._request.path is not None:
            return read_path(os.fsdecode(self._request.path), **self._request.how)
        stream = BufferedReader(_Stdin(self._request.head, self._send))
        return read_stream(cast("BinaryIO", stream), uri=self._request.uri, **self._request.how)

    def _add(self, item: Source | Unreadable) -> None:
        source = item if isinstance(item, Source) else None
        self._items.append(Item(source=source) if source else Item(unreadable=cast("Unreadable", item)))
        self._chars += len(source.text) if source else 0
        careful = self._request.is_careful and self._count <= self._request.skip + LISTINGS
        full = careful or len(self._items) >= LISTINGS or self._chars >= _CHARS
        if full or not source or time.monotonic() - self._sent > _EVERY:
            self._send()

    def _send(self, *, last: bool = False) -> None:
        if not (self._items or last):
            return
        data = memoryview(message(Answer(self._items, last)))
        while data:
            data = data[self._pipe.write(data) or 0 :]
        self._items, self._chars, self._sent = [], 0, time.monotonic()

    def _lost(self, code: str, words: str) -> Unreadable:
        return Unreadable(code=code, message=words, uri=self._request.uri, index=self._count)


class _Stdin(RawIOBase):
    """Standard input; before it waits for more, what has been read so far is sent."""

    def __init__(self, head: bytes, before_waiting: Callable[[], None]) -> None:
        self._head, self._before_waiting = head, before_waiting

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer)
        if not self._head:
            self._before_waiting()
            self._head = os.read(0, len(view))
        part, self._head = self._head[: len(view)], self._head[len(view) :]
        view[: len(part)] = part
        return len(part)
