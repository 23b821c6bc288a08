"""What one listing may use up: time of the processor, memory; and whether a process that says nothing still works.

A deadline counts the work on a listing. On a busy machine a process waits for its turn, a full pipe waits for whoever
reads it, somebody may stop and continue a process: none of it is the listing's fault, and none of it counts. Only a
process that does nothing for long is given up by the clock on the wall.
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

AT_WORK = 0.005  # seconds of the processor by which one tells work, however starved, from sleep
# how a process ends that was overdue: as `faulthandler` ends it, or the system
OVERDUE = (1, -signal.SIGXCPU) if hasattr(signal, "SIGXCPU") else (1,)
_SHORTEST = 0.01  # seconds; a timer that is set to nothing is off


@contextmanager
def deadline(seconds: float | None, *, is_ours: bool = False, may_wait: bool = False) -> Iterator[None]:
    """Raise `TooSlow` after so many seconds of work; also after a while without any, unless an input `may_wait`.

    Where there are no alarms (Windows, other threads than the main one), never. A process that `is_ours` is ended when
    it hears no alarm, deep in the code of a library: after twice its time of the processor, or, where there are no
    alarms, after a while.
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
        """The timer counts all threads of the process, in steps; the listing is judged by the time of its own."""
        left = began + seconds - time.thread_time()
        if over:
            return
        if left <= 0:
            raise TooSlow
        signal.setitimer(signal.ITIMER_PROF, max(left, _SHORTEST))

    def look(*_: object) -> None:
        """Idle twice is too much: a process that was stopped and goes on looks idle once."""
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
    """Where the traceback of a process goes that is ended; open for as long as the process lives."""
    return Path(os.devnull).open("w")


def end_after(seconds: float | None) -> None:
    """Let the system end this process when it has used so much more of the processor; None is never."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(used.ru_utime + used.ru_stime + seconds) + 2 if seconds else hard
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def limit_memory(size: int) -> None:
    """From now on this process gets no more address space than so many bytes; 0 is no limit."""
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if size:
        resource.setrlimit(resource.RLIMIT_AS, (size if hard < 0 else min(size, hard), hard))


def answers(has_said: Callable[[float | None], bool], process: int | None, patience: float | None) -> bool:
    """Wait until a process has said something; false when it said nothing and did nothing for so many seconds.

    One that works, if only a little on a busy machine, is waited for: its own deadline ends what is endless. Where the
    system does not show how much others work, silence is enough.
    """
    before = processor_time(process)
    while not has_said(patience):
        used = processor_time(process)
        if used is None or before is None or used - before < AT_WORK:
            return False
        before = used
    return True


def processor_time(process: int | None) -> float | None:
    """Seconds that another process has used; None where nobody can tell (no Linux, or it is gone)."""
    try:
        words = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        return (int(words[11]) + int(words[12])) / 100  # in ticks, of which Linux shows 100 a second
    except (OSError, ValueError, IndexError):
        return None
