"""Files -> their listings, read in separate processes with limits on time and memory.

Plain text is read in this process: that takes time in proportion to its length and needs no library written in C.
Everything else goes to a `child`. One that dies, killed by its limits or by what it read, is replaced; the place that
killed it becomes an `Unreadable`, and reading continues with the rest of the file.
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
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO, Unpack, cast

import msgspec
from msgspec import Struct

from jobscan.errors import Unprocessed
from jobscan.model import Source, Unreadable

from . import How, check, read_path, read_stream
from .child import LISTINGS, Answer, Request, has_rows, message, receive, without
from .context import writable
from .detect import by_content, by_name
from .feed import HEAD, Raw
from .limits import answers

MEMORY = 4 << 30  # bytes of address space: what the largest JSON that we read takes, libraries included
AHEAD = 8  # inputs given to each process in advance: more would fill its pipe
# seconds beyond four times the deadline after which a process that sends nothing and does nothing is considered stuck
SILENCE = 60.0
_OVERDUE = "timeout", "gave up reading it: it took too long"
_PLAIN = frozenset({"text", "txt", "md", "markdown"})
_START = "import sys, json; sys.path[:] = json.loads(sys.argv[3]); from jobscan.readers.child import serve; "
_START += "serve(int(sys.argv[1]), int(sys.argv[2]))"


class Limits(Struct, frozen=True, kw_only=True):
    """The limits for reading: seconds of processor time for a listing (None or 0: no limit), memory, processes."""

    timeout: float | None = 10.0
    memory: int = MEMORY
    processes: int = 1


def read_bounded(
    paths: Iterable[Path | Unreadable], *, limits: Limits | None = None, **how: Unpack[How]
) -> Iterator[Source | Unreadable]:
    """Like `read_path` for each path in turn; "-" is standard input, and an `Unreadable` among the paths is passed on.

    Where the system has no such limits (Windows), everything is read in this process.
    """
    limits = limits or Limits()
    check(**how)
    with _Readers(limits, how) as readers:
        waiting: deque[Iterator[Source | Unreadable]] = deque()
        for path in paths:
            most = 0 if path == Path("-") else AHEAD * limits.processes  # do not wait for a pipe ahead of its turn
            while len(waiting) > most:
                yield from waiting.popleft()
            waiting.append(iter([path]) if isinstance(path, Unreadable) else readers.begin(path))
            if path == Path("-"):
                yield from waiting.popleft()
        while waiting:
            yield from waiting.popleft()


class _Readers:
    """The processes, started when the first input needs one; they take turns."""

    def __init__(self, limits: Limits, how: How) -> None:
        self._limits, self._how = limits, how
        self._processes: list[_Reader] = []
        self._turn = 0

    def __enter__(self) -> _Readers:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.stop()

    def begin(self, path: Path) -> Iterator[Source | Unreadable]:
        """Start reading a path; the iterator returned gives its listings."""
        name = str(path)
        if name == "-" and _is_bounded_here():
            return self._stdin()
        if not _is_bounded_here() or _is_plain_file(path, self._how.get("input_format", "auto")):
            return read_path(name, **self._how)
        return self._next().read(self._request(os.fsencode(path), writable(name)))

    def _stdin(self) -> Iterator[Source | Unreadable]:
        stream = sys.stdin.buffer
        try:
            stream.fileno()
        except (OSError, AttributeError):  # a caller's stand-in
            return read_path("-", **self._how)
        head, plain = _head_of(stream, self._how.get("input_format", "auto"))
        if plain:
            return read_stream(cast("BinaryIO", Raw(head, stream)), **self._how)
        return self._next().read(self._request(None, "<stdin>", head))

    def _request(self, path: bytes | None, uri: str, head: bytes = b"") -> Request:
        timeout, memory = self._limits.timeout or None, self._limits.memory
        return Request(path=path, uri=uri, head=head, how=self._how, timeout=timeout, memory=memory)

    def _next(self) -> _Reader:
        """One process after another; no more are started than there are inputs."""
        at = self._turn % self._limits.processes
        self._turn += 1
        if at == len(self._processes):
            self._processes.append(_Reader())
        return self._processes[at]


class _Reader:
    """A process that reads, and the requests that it has not yet answered."""

    def __init__(self) -> None:
        self._asked: deque[Request] = deque()
        self._process: subprocess.Popen[bytes] | None = None
        self._decoder = msgspec.msgpack.Decoder(Answer)

    def read(self, request: Request) -> Iterator[Source | Unreadable]:
        """Send a request at once; the answers must be taken in the order of the requests."""
        if self._process is None:
            self._start()
        self._asked.append(request)
        self._ask(request)
        return self._answers(request)

    def stop(self) -> None:
        """End the process without waiting for answers that are no longer wanted."""
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
                yield cast("Source | Unreadable", each.source or each.unreadable)
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
        """Start another process for what was asked, including the rest of this file, unless that is lost."""
        if request.path is None or _is_to_blame(request, count, told):
            again = without(request, count, told)
        else:
            again = msgspec.structs.replace(request, skip=count, is_careful=True)
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
        # a regular file has no reason to be silent; a pipe may be silent forever
        may_wait = not request.timeout or request.path is None or not _is_regular(request.path)
        patience = None if may_wait else 4 * (request.timeout or 0) + SILENCE
        try:
            data = receive(partial(self._piece, patience))
            return None if data is None else self._decoder.decode(data)
        except (OSError, msgspec.MsgspecError):
            return None

    def _piece(self, patience: float | None, size: int) -> bytes | None:
        """Some bytes of an answer; None if the process is dead, or was killed for doing nothing."""
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
    """Whether the next listing killed the process; others may have been read by then, but not yet sent.

    A process may also be killed, or paused for long, for other reasons, so everything is tried twice.
    """
    if told == _OVERDUE and not (count or has_rows(request)):
        return True
    return request.is_careful and (count == request.skip or (told == _OVERDUE and count < request.skip + LISTINGS))


def _is_bounded_here() -> bool:
    return hasattr(signal, "setitimer") and bool(sys.executable) and os.name == "posix"


def _is_regular(path: bytes) -> bool:
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116  (a path that is bytes)
    except OSError:
        return False


def _is_plain_file(path: Path, input_format: str) -> bool:
    """Whether a file is text that needs no parser, judging by its name and its first bytes."""
    if input_format != "auto":
        return input_format in _PLAIN
    try:
        if by_name(str(path)) not in (*_PLAIN, None) or not path.is_file():
            return False
        with path.open("rb") as file:
            return _looks_plain(file.read(HEAD), by_name(str(path)))
    except (OSError, ValueError, Unprocessed):
        return True  # nothing to parse: reading it will report the error


def _looks_plain(head: bytes, named: str | None) -> bool:
    return not head.startswith((b"\x1f\x8b", b"\x28\xb5\x2f\xfd")) and by_content(head, named) in _PLAIN


def _head_of(stream: BinaryIO, input_format: str) -> tuple[bytes, bool]:
    """The first bytes of standard input, and whether they are plain text; does not wait for rows that come slowly."""
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
    """Start processes that never receive Ctrl-C, not even while they load: the parent ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
