"""Units of listings -> lines in the order of the input, from several processes, with flat memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue

from jobscan.batch.bunch import Unit
from jobscan.batch.process import Process
from jobscan.batch.worker import Line, start
from jobscan.model import Options

# half a second of work: long enough to hide the sending, short enough to share out evenly
UNIT_LISTINGS = 60
UNIT_CHARS = 600_000  # as much text as 60 long listings
AHEAD = 2  # units for each process, at work or waiting: none idles, and no more than that is ever in memory


def pooled(bunches: Iterable[Unit], *, jobs: int, timeout: float | None, options: Options | None) -> Iterator[Line]:
    """The lines of all units, in order. A thread waits for each process, so that this one is free to write."""
    bunches = iter(bunches)
    processes = [Process(start, options, timeout) for _ in range(jobs)]
    idle: SimpleQueue[Process] = SimpleQueue()
    for process in processes:
        idle.put(process)

    def work(unit: Unit) -> list[Line]:
        process = idle.get()
        try:
            return process.work(unit)
        finally:
            idle.put(process)

    threads = ThreadPoolExecutor(jobs)
    waiting: deque[Future[list[Line]]] = deque()
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (unit := next(bunches, None)):
                waiting.append(threads.submit(work, unit))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.stop()
        threads.shutdown()
