"""Units of listings -> lines in the order of the input, from several processes, with constant memory.

We have our own pool because one hostile listing must not break a batch. A regular expression or a parser deep in a C
library ignores alarms, so a process that is stuck in one has to be killed, and the listing to blame has to be found.
`concurrent.futures` breaks the whole pool when a process dies, and pools that can kill (pebble, loky) lose the unit of
work without saying which of its listings was at fault. Here a dead process is replaced, its unit is tried again listing
by listing, and only one that kills a process twice becomes an error record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue

from jobscan.batch.chunks import Chunk, submitted
from jobscan.batch.process import Process
from jobscan.batch.worker import Line, start
from jobscan.model import Options

# half a second of work: long enough to hide the cost of sending it, short enough to share out evenly
UNIT_LISTINGS = 60
UNIT_CHARS = 600_000  # as much text as 60 long listings
AHEAD = 2  # units for each process, in progress or waiting: none is idle, and no more than that is ever in memory


def pooled(units: Iterable[Chunk], *, jobs: int, timeout: float | None, options: Options | None) -> Iterator[Line]:
    """The lines of all units, in order. A thread waits for each process, so that this one can write meanwhile."""
    processes = [Process(start, options, timeout) for _ in range(jobs)]
    idle: SimpleQueue[Process] = SimpleQueue()
    for process in processes:
        idle.put(process)

    def work(unit: Chunk) -> list[Line]:
        process = idle.get()
        try:
            return process.work(unit)
        finally:
            idle.put(process)

    threads = ThreadPoolExecutor(jobs)
    try:
        for future in submitted(units, lambda unit: threads.submit(work, unit), jobs * AHEAD):
            yield from future.result()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.stop()
        threads.shutdown()
