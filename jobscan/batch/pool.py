"""Units of listings -> lines in the order of the input, from several processes, with flat memory."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from jobscan.batch.bunch import Unit
from jobscan.batch.worker import Line, failed, start, work_unit
from jobscan.model import Options

# half a second of work: long enough to hide the sending, short enough to share out evenly
UNIT_LISTINGS = 60
UNIT_CHARS = 600_000  # as much text as 60 long listings
AHEAD = 2  # units waiting for each process: none idles, and no more than that is ever in memory


def pooled(bunches: Iterable[Unit], *, jobs: int, timeout: float | None, options: Options | None) -> Iterator[Line]:
    """The lines of all units, in order. A unit whose process died is tried again by itself."""
    bunches = iter(bunches)
    waiting: deque[tuple[Unit, Future[list[Line]]]] = deque()
    pool = _pool(jobs, options)
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (unit := next(bunches, None)):
                waiting.append((unit, pool.submit(work_unit, unit, timeout)))
            if not waiting:
                return
            unit, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                _stop(pool)
                broken = [unit, *(each for each, _ in waiting)]
                waiting.clear()
                for each in broken:
                    yield from _alone(each, timeout, options)
                pool = _pool(jobs, options)
    finally:
        _stop(pool)


def _alone(unit: Unit, timeout: float | None, options: Options | None) -> list[Line]:
    """A unit in a process of its own; when that dies too, halves of it, down to the listing that kills it."""
    pool = _pool(1, options)
    try:
        return pool.submit(work_unit, unit, timeout).result()
    except BrokenProcessPool:
        if len(unit) == 1:
            return [failed(unit[0], "worker-died", "the process that analysed it died (out of memory?)")]
    finally:
        _stop(pool)
    half = len(unit) // 2
    return _alone(unit[:half], timeout, options) + _alone(unit[half:], timeout, options)


def _pool(jobs: int, options: Options | None) -> ProcessPoolExecutor:
    """Spawned, not forked: the parent may have threads (a progress bar), and every system does it alike."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=start, initargs=(options,))


def _stop(pool: ProcessPoolExecutor) -> None:
    """Ends it without waiting for work that nobody wants any more."""
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()
