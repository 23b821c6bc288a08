"""Ctrl-C, SIGTERM and a closed terminal -> an exception between two lines, never within one."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from jobscan.errors import ExitStatus, Stopped

_STATUS = {signal.SIGINT: ExitStatus.INTERRUPTED, signal.SIGTERM: ExitStatus.TERMINATED}
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # `nohup` ignores it
    _STATUS[signal.SIGHUP] = ExitStatus.TERMINATED


class Interrupts:
    """Inside `listening()` a signal raises `Stopped`: at once, or at the end of a `held()` block."""

    def __init__(self) -> None:
        self._holding = False
        self._pending: ExitStatus | None = None

    @contextmanager
    def listening(self) -> Iterator[Interrupts]:
        """Handle signals inside the block; afterwards they are handled as before. In a thread, do nothing."""
        if threading.current_thread() is not threading.main_thread():
            yield self
            return
        before = {number: signal.signal(number, self._receive) for number in _STATUS}
        try:
            yield self
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let signals wait until the end of the block, in which a line is being written."""
        self._holding = True
        try:
            yield
        finally:
            self._holding = False
        if self._pending is not None:
            raise Stopped(self._pending)

    def _receive(self, number: int, frame: FrameType | None) -> None:
        status = _STATUS[signal.Signals(number)]
        if not self._holding:
            raise Stopped(status)
        self._pending = status
