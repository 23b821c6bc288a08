"""Parts -> their outcomes, from processes of this machine. Each does one part after another."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from itertools import islice

from jobscan.batch.parts.one import Outcome, Starter, outcome_of, process_for
from jobscan.batch.parts.options import PartOptions
from jobscan.batch.parts.plan import Part
from jobscan.batch.process import Process
from jobscan.batch.worker import end_with_parent
from jobscan.readers.bounded import no_interrupt

TRIES = 3  # for a part whose process dies: another part, or a user, may be to blame

_process: Callable[[], Process] | None = None  # of this process: loaded once, for all its parts
_kept = ExitStack()


def in_processes(parts: Iterable[Part], options: PartOptions, *, jobs: int, begin: Starter) -> Iterator[Outcome]:
    """The outcome of each part, as it is finished.

    If a process dies, all are replaced, and their parts are tried again.
    """
    if jobs == 1:
        with process_for(options, begin) as process:
            yield from (outcome_of(process, part, options) for part in parts)
        return
    waiting, tries = iter(parts), dict[Part, int]()
    again: list[Part] = []
    while True:
        with _Pool(jobs, options, begin) as pool:
            running: dict[Future[Outcome], Part] = {}
            try:
                while True:
                    for part in _next(again, waiting, jobs - len(running)):
                        running[pool.submit(do_part, part, options)] = part
                    if not running:
                        return
                    for future in wait(running, return_when=FIRST_COMPLETED).done:
                        outcome = future.result()
                        tries.pop(running.pop(future), None)
                        yield outcome
            except BrokenProcessPool:
                for part in running.values():
                    tries[part] = tries.get(part, 0) + 1
                    if tries[part] < TRIES:
                        again.append(part)
                    else:
                        yield Outcome(part, failure=f"{part.uri}: its process died {TRIES} times (out of memory?)")


def do_part(part: Part, options: PartOptions) -> Outcome:
    """Make one part, in a process of the pool."""
    assert _process is not None, "_begin() comes first"
    return outcome_of(_process, part, options)


def _begin(options: PartOptions, begin: Starter) -> None:
    """Leave Ctrl-C to the parent, and end when the parent does."""
    global _process
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=end_with_parent, daemon=True).start()
    _process = _kept.enter_context(process_for(options, begin))


def _next(again: list[Part], waiting: Iterator[Part], count: int) -> Iterator[Part]:
    while count and again:
        count -= 1
        yield again.pop()
    yield from islice(waiting, count)


class _Pool:
    """A pool whose processes are killed at the end: after an interruption their parts are not needed."""

    def __init__(self, jobs: int, options: PartOptions, begin: Starter) -> None:
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(options, begin))

    def __enter__(self) -> _Pool:
        return self

    def submit(self, work: Callable[[Part, PartOptions], Outcome], part: Part, options: PartOptions) -> Future[Outcome]:
        with no_interrupt():  # a process may be started here
            return self._pool.submit(work, part, options)

    def __exit__(self, *_: object) -> None:
        processes = list((self._pool._processes or {}).values())
        for process in processes:
            process.kill()
        self._pool.shutdown(cancel_futures=True)
