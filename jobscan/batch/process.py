"""Units of listings -> their lines, from another process; when it dies, a new one takes its place."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable

from jobscan.batch.chunks import Chunk
from jobscan.batch.worker import Line, failed, serve
from jobscan.errors import JobscanError
from jobscan.model import Options, Source, Unreadable
from jobscan.readers.bounded import no_interrupt
from jobscan.readers.limits import OVERDUE, answers

# seconds beyond four times the timeout of a listing after which a process that sends nothing and does nothing is
# considered stuck where its own alarm does not reach
SILENCE = 20.0


class _Died(Exception):
    """The process died; `overdue` if it ended itself because a listing took too long."""

    def __init__(self, *, overdue: bool) -> None:
        super().__init__()
        self.overdue = overdue


class Process:
    """A worker process, and the pipe to it.

    It is spawned, not forked, because this process has threads, and because spawning works the same on every system.
    Each worker has its own pipe, so one that is killed while it writes does not affect others.
    """

    def __init__(self, start: Callable[[Options | None], None], options: Options | None, timeout: float | None) -> None:
        self._words = (start, options, timeout)
        self._timeout = timeout
        self._lock = threading.Lock()
        self._stopped = self._ready = False
        self._spawn()

    def work(self, unit: Chunk) -> list[Line]:
        """A line for each listing. If the process dies, try each listing alone to find the one to blame."""
        try:
            return self._ask(unit)
        except _Died:
            return [line for source in unit for line in self._retried(source)]

    def stop(self) -> None:
        """Stop the process without waiting for work that is no longer needed."""
        with self._lock:
            self._stopped = True
            self._process.kill()
            self._process.join()

    def _retried(self, source: Source | Unreadable) -> list[Line]:
        """Try a listing twice, as it may not be to blame for the death of a process."""
        for _ in range(2):
            try:
                return self._ask([source])
            except _Died as death:
                overdue = death.overdue
        if overdue:
            message = f"gave up after {self._timeout:g} seconds, and killed its worker process"
            return [failed(source, "timeout", message)]
        return [failed(source, "worker-died", "its worker process died (out of memory?)")]

    def _ask(self, unit: Chunk) -> list[Line]:
        """Send a unit and wait. Raises `_Died`, with a new process in place, or the process's own `JobscanError`."""
        self._await_ready()
        try:
            self._pipe.send(unit)
            answer = self._answer()
        except (EOFError, OSError):
            self._process.join()
            overdue = self._silent or self._process.exitcode in OVERDUE
            self._spawn()
            raise _Died(overdue=overdue) from None
        if isinstance(answer, JobscanError):
            raise answer
        return answer

    def _answer(self) -> list[Line] | JobscanError:
        """What the process sends after its signs of life. One that gives none for too long is killed: `EOFError`."""
        patience = 4 * self._timeout + SILENCE if self._timeout else None
        while True:
            self._silent = not answers(self._pipe.poll, self._process.pid, patience)
            if self._silent:
                self._process.kill()
                raise EOFError
            answer: list[Line] | JobscanError | None = self._pipe.recv()
            if answer is not None:
                return answer

    def _await_ready(self) -> None:
        for _ in range(2):
            if self._ready:
                return
            try:
                self._ready = True
                if error := self._pipe.recv():
                    raise error
            except (EOFError, OSError):
                self._spawn()
        if not self._ready:
            raise JobscanError("the worker processes end as soon as they start; try -j 1, or `jobscan doctor`")

    def _spawn(self) -> None:
        with self._lock:
            if self._stopped:
                raise _Died(overdue=False)
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs, *self._words), daemon=True)
            self._ready = self._silent = False
            with no_interrupt():
                self._process.start()
            theirs.close()
