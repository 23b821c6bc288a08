"""Parts -> what became of them, by a Dask cluster. Names go out and manifests come back; no listing passes the driver.

Every worker must see IN and OUT under the same names: a shared disk, or an object store.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from typing import Any

from jobscan import __version__
from jobscan.batch import cluster
from jobscan.batch.parts.one import Starter, process_for, scan_with
from jobscan.batch.parts.options import PartOptions
from jobscan.batch.parts.plan import Part
from jobscan.batch.parts.run import Outcome
from jobscan.errors import JobscanError, UsageError

AHEAD = 2  # parts for each thread of the cluster, at work or waiting


def on_cluster(
    parts: Iterable[Part], options: PartOptions, *, address: str, jobs: int, begin: Starter
) -> Iterator[Outcome]:
    """What became of each part, as they are finished. The parts of a worker that dies are given to others."""
    waiting = iter(parts)
    with cluster.connected(address, jobs) as client, cluster.while_there(_AGAIN):
        running: dict[Any, Part] = {}
        while True:
            free = AHEAD * max(1, sum(client.nthreads().values())) - len(running)
            for part in islice(waiting, max(0, free)):
                future = client.submit(do_part, part, options, begin, __version__, pure=False, key=None)
                running[future] = part
            if not running:
                return
            for future in _finished(client, running):
                yield _outcome(future, running.pop(future))


def do_part(part: Part, options: PartOptions, begin: Starter, version: str) -> Outcome:
    """Make one part, in a worker of the cluster.

    The analysis has a process of its own, which the worker may start though it is a daemon of its nanny: the process
    ends with the part, and when the worker does.
    """
    if version != __version__:
        raise UsageError(f"--cluster: its workers have jobscan {__version__}, this is {version}; install the same")
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    try:
        with process_for(options, begin) as process:
            return Outcome(part, scan_with(process, part.source, part.target, options, part.uri))
    except JobscanError as error:
        return Outcome(part, failure=str(error))


def _finished(client: Any, running: Iterable[Any]) -> list[Any]:
    """The finished ones, at least one. Waits as long as there are workers to do them."""
    distributed: Any = import_module("distributed")
    alone = 0.0
    while True:
        try:
            with client.as_current():  # it is nobody's default
                distributed.wait(list(running), timeout=cluster.ALONE / 4, return_when="FIRST_COMPLETED")
            return [future for future in running if future.done()]
        except (TimeoutError, distributed.TimeoutError):
            if client.status not in ("running", "connecting"):
                raise JobscanError(f"--cluster: the scheduler is gone; {_AGAIN}") from None
            alone = 0.0 if client.nthreads() else alone + cluster.ALONE / 4
            if alone >= cluster.ALONE:
                raise JobscanError(f"--cluster: it has had no workers for {alone:g} seconds; {_AGAIN}") from None


def _outcome(future: Any, part: Part) -> Outcome:
    distributed: Any = import_module("distributed")
    try:
        found: Outcome = future.result()
        return found
    except ModuleNotFoundError as error:
        raise UsageError(f"--cluster: a worker lacks {error.name}; install jobscan {__version__} there") from error
    except distributed.KilledWorker:
        return Outcome(part, failure=f"{part.uri}: the workers that had it died (out of memory?)")


_AGAIN = "the parts so far are kept; run the same command again to continue"
