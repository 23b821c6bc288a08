"""Files -> their listings, read in processes of their own that are bounded in time and memory.

The text of a plain file is read here: that takes time in proportion to its length, and no library written in C. All
else goes to a `child`. One that dies (killed by its limits, or by what it read) is replaced; the place that killed it
becomes an `Unreadable`, and the rest of the file is read on.
"""

from __future__ import annotations

import json
import os
import select
import signal
import stat
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

import msgspec
from msgspec import Struct

from jobscan.errors import Unprocessed
from jobscan.model import Source, Unreadable

from . import MAX_BYTES, read_path, read_stream
from .child import LISTINGS, Answer, Item, Request, has_rows, message, receive, without
from .context import writable
from .detect import by_content, by_name
from .feed import HEAD, Raw
from .limits import answers

MEMORY = 4 << 30  # bytes of address space: what the largest JSON that we read takes, libraries included
AHEAD = 8  # inputs that each process has to do or has done: more would fill its pipe
# seconds beyond four times the deadline, after which a process that says nothing and does nothing is stopped or stuck
SILENCE = 60.0
_OVERDUE = "timeout", "gave up reading it: it took too long"
_PLAIN = frozenset({"text", "txt", "md", "markdown"})
_START = "import sys, json; sys.path[:] = json.loads(sys.argv[3]); from jobscan.readers.child import serve; "
_START += "serve(int(sys.argv[1]), int(sys.argv[2]))"


class Limits(Struct, frozen=True, kw_only=True):
    """How inputs are read: the processor's seconds for a listing (None or 0: no limit), bytes of memory, processes."""

    timeout: float | None = 10.0
    memory: int = MEMORY
    processes: int = 1


def read_bounded(
    paths: Iterable[Path | Unreadable],
    *,
    input_format: str = "auto",
    field_map: Mapping[str, str] | None = None,
    max_bytes: int = MAX_BYTES,
    keep: Sequence[str] = (),
    limits: Limits | None = None,
) -> Iterator[Source | Unreadable]:
    """As `read_path` for each path in turn, `-` being standard input; what stands among the paths is passed on.

    Where the system has no such limits (Windows), all is read in this process.
    """
    limits = limits or Limits()
    words = {
        "input_format": input_format,
        "field_map": dict(field_map or {}),
        "max_bytes": max_bytes,
        "keep": tuple(keep),
    }
    read_path("-", **words)  # type: ignore[arg-type]  # whether the options make sense
    with _Readers(limits, words) as readers:
        waiting: deque[Iterator[Source | Unreadable]] = deque()
        for path in paths:
            most = 0 if path == Path("-") else AHEAD * limits.processes  # nobody waits for a pipe ahead of its turn
            while len(waiting) > most:
                yield from waiting.popleft()
            waiting.append(iter([path]) if isinstance(path, Unreadable) else readers.begin(path))
            if path == Path("-"):
                yield from waiting.popleft()
        while waiting:
            yield from waiting.popleft()


class _Readers:
    """The processes, started when the first input needs one; inputs go round."""

    def __init__(self, limits: Limits, words: dict[str, object]) -> None:
        self._limits, self._words = limits, words
        self._processes: list[_Reader] = []
        self._turn = 0

    def __enter__(self) -> _Readers:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.stop()

    def begin(self, path: Path) -> Iterator[Source | Unreadable]:
        """Let a path be read; its listings come from what this returns."""
        name = str(path)
        if not _is_bounded_here():
            return read_path(name, **self._words)  # type: ignore[arg-type]
        if name == "-":
            return self._stdin()
        if _is_plain_file(path, str(self._words["input_format"])):
            return read_path(name, **self._words)  # type: ignore[arg-type]
        return self._next().read(self._request(os.fsencode(path), writable(name)))

    def _stdin(self) -> Iterator[Source | Unreadable]:
        stream = sys.stdin.buffer
        try:
            stream.fileno()
        except (OSError, AttributeError):  # a stand-in of whoever calls us
            return read_path("-", **self._words)  # type: ignore[arg-type]
        head, plain = _head_of(stream, str(self._words["input_format"]))
        if plain:
            return read_stream(cast("BinaryIO", Raw(head, stream)), **self._words)  # type: ignore[arg-type]
        return self._next().read(self._request(None, "<stdin>", head))

    def _request(self, path: bytes | None, uri: str, head: bytes = b"") -> Request:
        limits = {"timeout": self._limits.timeout or None, "memory": self._limits.memory}
        return Request(path=path, uri=uri, head=head, **self._words, **limits)  # type: ignore[arg-type]

    def _next(self) -> _Reader:
        """One process after the other, of which no more are started than there are inputs for."""
        at = self._turn % self._limits.processes
        self._turn += 1
        if at == len(self._processes):
            self._processes.append(_Reader())
        return self._processes[at]


class _Reader:
    """A process that reads, and the requests that it has not answered."""

    def __init__(self) -> None:
        self._asked: deque[Request] = deque()
        self._process: subprocess.Popen[bytes] | None = None
        self._decoder = msgspec.msgpack.Decoder(Answer)

    def read(self, request: Request) -> Iterator[Source | Unreadable]:
        """Ask at once; the answers are to be taken in the order of the requests."""
        if self._process is None:
            self._start()
        self._asked.append(request)
        self._ask(request)
        return self._answers(request)

    def stop(self) -> None:
        """End the process without waiting for what nobody wants any more."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._requests.close()
            self._pipe.close()
            self._process = None

    def _answers(self, request: Request) -> Iterator[Source | Unreadable]:
        count = 0
        while True:
            answer = self._receive(request)
            for each in answer.items if answer else ():
                count += 1
                yield _noun(each)
            if answer and answer.last:
                self._asked.popleft()
                return
            if answer is None:
                told = self._why()
                again = self._after_death(request, count, told)
                if again is None:
                    words = told[1] + ("; what followed it was not read" if count or has_rows(request) else "")
                    yield Unreadable(code=told[0], message=words, uri=request.uri, index=count)
                    return
                request = again

    def _after_death(self, request: Request, count: int, told: tuple[str, str]) -> Request | None:
        """Start another process for what was asked: for the rest of this file too, unless that is lost."""
        is_to_blame = request.path is None or _is_to_blame(request, count, told)
        again = without(request, count, told) if is_to_blame else _again(request, count)
        self.stop()
        self._asked.popleft()
        if again is not None:
            self._asked.appendleft(again)
        self._start()
        for each in self._asked:
            self._ask(each)
        return again

    def _receive(self, request: Request) -> Answer | None:
        """The next answer; None when the process is dead, or as good as dead."""
        # a file that is there has no reason for silence; a pipe may be silent for ever
        may_wait = not request.timeout or request.path is None or not _is_regular(request.path)
        patience = None if may_wait else 4 * (request.timeout or 0) + SILENCE
        try:
            data = receive(partial(self._piece, patience))
            return None if data is None else self._decoder.decode(data)
        except (OSError, msgspec.MsgspecError):
            return None

    def _piece(self, patience: float | None, size: int) -> bytes | None:
        """Some bytes of an answer; none when the process is dead, or killed as it said nothing and did nothing."""
        assert self._process is not None
        if patience and not answers(self._has_said, self._process.pid, patience):
            self._silent = True
            self._process.kill()
            return None
        return self._pipe.read(size)

    def _has_said(self, patience: float | None) -> bool:
        return bool(select.select([self._pipe], [], [], patience)[0])

    def _why(self) -> tuple[str, str]:
        assert self._process is not None
        status = self._process.wait()
        if status == -signal.SIGXCPU:
            return _OVERDUE
        if self._silent:
            return "timeout", "gave up reading it: its process did nothing for long"
        return "reader-died", "reading it ended its process (out of memory, or damaged?)"

    def _ask(self, request: Request) -> None:
        with suppress(OSError):  # a process that died meanwhile is noticed when its answer is awaited
            self._requests.write(message(request))
            self._requests.flush()

    def _start(self) -> None:
        (theirs, ours), (reading, writing) = os.pipe(), os.pipe()
        command = [sys.executable, "-P", "-c", _START, str(theirs), str(writing), json.dumps(sys.path)]
        with no_interrupt():
            self._process = subprocess.Popen(command, pass_fds=(theirs, writing), stdout=subprocess.DEVNULL)
        os.close(theirs)
        os.close(writing)
        self._requests, self._pipe = os.fdopen(ours, "wb"), os.fdopen(reading, "rb", buffering=0)
        self._silent = False


def _is_to_blame(request: Request, count: int, told: tuple[str, str]) -> bool:
    """Whether the next listing killed the process, which some that were read, but not sent, may have survived.

    A process may also be killed, or stopped for long, through no fault of what it reads: that is tried twice.
    """
    if told == _OVERDUE and not (count or has_rows(request)):
        return True
    return request.is_careful and (count == request.skip or (told == _OVERDUE and count < request.skip + LISTINGS))


def _again(request: Request, count: int) -> Request:
    return msgspec.structs.replace(request, skip=count, is_careful=True)


def _noun(item: Item) -> Source | Unreadable:
    noun = item.source or item.unreadable
    assert noun is not None
    return noun


def _is_bounded_here() -> bool:
    return hasattr(signal, "setitimer") and bool(sys.executable) and os.name == "posix"


def _is_regular(path: bytes) -> bool:
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116  (a path that is bytes)
    except OSError:
        return False


def _is_plain_file(path: Path, input_format: str) -> bool:
    """Whether a file is text that needs no parser: by its name, and by its first bytes."""
    if input_format != "auto":
        return input_format in _PLAIN
    try:
        if by_name(str(path)) not in (*_PLAIN, None) or not path.is_file():
            return False
        with path.open("rb") as file:
            return _looks_plain(file.read(HEAD), by_name(str(path)))
    except (OSError, ValueError, Unprocessed):
        return True  # nothing to parse: reading it says what is wrong


def _looks_plain(head: bytes, named: str | None) -> bool:
    return not head.startswith((b"\x1f\x8b", b"\x28\xb5\x2f\xfd")) and by_content(head, named) in _PLAIN


def _head_of(stream: BinaryIO, input_format: str) -> tuple[bytes, bool]:
    """What has been read of standard input, and whether it is plain text; rows that come slowly are not waited for."""
    head = cast("bytes", stream.read1(HEAD))  # type: ignore[attr-defined]
    if input_format != "auto":
        return head, input_format in _PLAIN
    while head and len(head) < HEAD and _looks_plain(head, None):
        more = stream.read1(HEAD - len(head))  # type: ignore[attr-defined]
        if not more:
            break
        head += more
    return head, _looks_plain(head, None)


@contextmanager
def no_interrupt() -> Iterator[None]:
    """Start processes that never receive Ctrl-C, not even while they load: it is for the parent to end them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
