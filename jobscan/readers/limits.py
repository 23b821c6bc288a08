"""Limits on what one listing may use, processor time and memory; and whether a silent process is still working.

A deadline counts the work on a listing. A process on a busy machine waits for its turn, a full pipe waits to be read,
and a process may be paused and resumed: none of this is the listing's fault, and none of it counts. Only a process that
does nothing for a long time is given up by wall-clock time.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TextIO

from jobscan.errors import TooSlow

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

AT_WORK = 0.005  # seconds of processor time that distinguish work, however starved, from sleep
# exit codes of a process that was overdue: ended by `faulthandler`, or by the system
OVERDUE = (1, -signal.SIGXCPU) if hasattr(signal, "SIGXCPU") else (1,)
_SHORTEST = 0.01  # seconds; a timer set to zero is off


@contextmanager
def deadline(seconds: float | None, *, is_ours: bool = False, may_wait: bool = False) -> Iterator[None]:
    """Raise `TooSlow` after so many seconds of work; also after a while without any, unless the input `may_wait`.

    Where there are no alarms (Windows, threads other than the main one), it is never raised. A process that `is_ours`
    is ended if it does not react to the alarm, deep in a library's code: after twice its processor time or, where there
    are no alarms, after a while.
    """
    has_alarms = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not seconds or not (has_alarms or is_ours):
        yield
    elif has_alarms:
        with _ringing(seconds, may_wait):
            if is_ours:
                end_after(2 * seconds)
            try:
                yield
            finally:
                if is_ours:
                    end_after(None)
    else:
        faulthandler.dump_traceback_later(4 * seconds + 10, exit=True, file=_nowhere())
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


@contextmanager
def _ringing(seconds: float, may_wait: bool) -> Iterator[None]:
    began = looked = time.thread_time()
    idle = over = False

    def ring(*_: object) -> None:
        """The timer counts all threads of the process, in steps; the listing is judged by the time of its thread."""
        left = began + seconds - time.thread_time()
        if over:
            return
        if left <= 0:
            raise TooSlow
        signal.setitimer(signal.ITIMER_PROF, max(left, _SHORTEST))

    def look(*_: object) -> None:
        """Idle twice is too much; a process that was paused and resumed looks idle once."""
        nonlocal looked, idle
        was_idle, before, looked = idle, looked, time.thread_time()
        idle = looked - before < AT_WORK
        if idle and was_idle and not over:
            raise TooSlow

    handlers = {signal.SIGPROF: ring, signal.SIGALRM: look}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    signal.setitimer(signal.ITIMER_PROF, seconds)
    if not may_wait:
        signal.setitimer(signal.ITIMER_REAL, 2 * seconds + 1, 2 * seconds + 1)
    try:
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)


@cache
def _nowhere() -> TextIO:
    """Where the traceback goes when a process is ended; stays open as long as the process lives."""
    return Path(os.devnull).open("w")


def end_after(seconds: float | None) -> None:
    """Let the system end this process after so many more seconds of processor time; None means never."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(used.ru_utime + used.ru_stime + seconds) + 2 if seconds else hard
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def limit_memory(size: int) -> None:
    """Limit the address space of this process to so many bytes; 0 means no limit."""
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if size:
        resource.setrlimit(resource.RLIMIT_AS, (size if hard < 0 else min(size, hard), hard))


def answers(has_said: Callable[[float | None], bool], process: int | None, patience: float | None) -> bool:
    """Wait until a process has sent something; false if it neither sent nor did anything for so many seconds.

    A process that works, even slowly on a busy machine, is given time: its own deadline ends endless work. Where the
    system does not report what other processes use, silence is enough.
    """
    before = processor_time(process)
    while not has_said(patience):
        used = processor_time(process)
        if used is None or before is None or used - before < AT_WORK:
            return False
        before = used
    return True


def processor_time(process: int | None) -> float | None:
    """Seconds of processor time that another process has used; None if unknown (not Linux, or it has ended)."""
    try:
        words = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        return (int(words[11]) + int(words[12])) / 100  # in ticks, of which Linux shows 100 a second
    except (OSError, ValueError, IndexError):
        return None
