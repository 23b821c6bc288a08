"""A process that analyses units of listings for this one; when it dies, another takes its place."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from jobscan.batch.bunch import Unit
from jobscan.batch.worker import OVERDUE, Line, failed, serve
from jobscan.errors import JobscanError
from jobscan.model import Options, Source, Unreadable


class _Died(Exception):
    """The process is no more; `overdue` when it ended itself because a listing took too long."""

    def __init__(self, *, overdue: bool) -> None:
        super().__init__()
        self.overdue = overdue


class Process:
    """Spawned, not forked: this process has threads, and every system does it alike.

    Each has a pipe of its own: one that is killed in the midst of writing leaves nobody else waiting.
    """

    def __init__(self, start: Callable[[Options | None], None], options: Options | None, timeout: float | None) -> None:
        self._words = (start, options, timeout)
        self._timeout = timeout
        self._lock = threading.Lock()
        self._stopped = self._ready = False
        self._spawn()

    def work(self, unit: Unit) -> list[Line]:
        """A line for each listing. Where the process dies, each for itself, to tell which it was."""
        try:
            return self._ask(unit)
        except _Died:
            return [line for source in unit for line in self._retried(source)]

    def stop(self) -> None:
        """Ends it without waiting for work that nobody wants any more."""
        with self._lock:
            self._stopped = True
            self._process.kill()
            self._process.join()

    def _retried(self, source: Source | Unreadable) -> list[Line]:
        """Once more before it is given up: a process may die by no fault of the listing."""
        for _ in range(2):
            try:
                return self._ask([source])
            except _Died as death:
                overdue = death.overdue
        if overdue:
            return [failed(source, "timeout", f"gave up after {self._timeout:g} seconds: its process had to be ended")]
        return [failed(source, "worker-died", "the process that analysed it died (out of memory?)")]

    def _ask(self, unit: Unit) -> list[Line]:
        """Raises `_Died`, with another process in place, or the `JobscanError` that the process met."""
        self._await_ready()
        try:
            self._pipe.send(unit)
            answer: list[Line] | JobscanError = self._pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            overdue = self._process.exitcode == OVERDUE
            self._spawn()
            raise _Died(overdue=overdue) from None
        if isinstance(answer, JobscanError):
            raise answer
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
            raise JobscanError("the processes that analyse end as they start; try with one, -j 1, or `jobscan doctor`")

    def _spawn(self) -> None:
        with self._lock:
            if self._stopped:
                raise _Died(overdue=False)
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs, *self._words), daemon=True)
            self._ready = False
            with no_interrupt():
                self._process.start()
            theirs.close()


@contextmanager
def no_interrupt() -> Iterator[None]:
    """What is started here never hears Ctrl-C, not even while it loads: it is for the parent to end it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
