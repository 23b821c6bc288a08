"""Parts -> their outcomes, from a Dask cluster. Names go out and manifests come back; no listing passes the driver.

Every worker must see IN and OUT under the same names: on a shared disk, or in an object store.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any

from jobscan import __version__
from jobscan.batch import cluster
from jobscan.batch.parts.one import Outcome, Starter, outcome_of, process_for
from jobscan.batch.parts.options import PartOptions
from jobscan.batch.parts.plan import Part

AHEAD = 2  # parts for each thread of the cluster, in progress or waiting


def on_cluster(
    waiting: Iterator[Part], options: PartOptions, *, address: str, jobs: int, begin: Starter
) -> Iterator[Outcome]:
    """The outcome of each part, as it is finished. The parts of a worker that dies are given to others."""
    with cluster.connected(address, jobs) as client, cluster.while_there(_AGAIN):
        distributed: Any = import_module("distributed")
        running: dict[Any, Part] = {}
        while True:
            free = AHEAD * max(1, sum(client.nthreads().values())) - len(running)
            for part in islice(waiting, max(0, free)):
                future = client.submit(do_part, part, options, begin, __version__, pure=False, key=None)
                running[future] = part
            if not running:
                return

            def wait(seconds: float) -> list[Any]:
                with client.as_current():  # it is not the default client
                    distributed.wait(list(running), timeout=seconds, return_when="FIRST_COMPLETED")
                return [future for future in running if future.done()]

            for future in cluster.patiently(client, wait, _AGAIN):
                yield _outcome(future, running.pop(future))


def do_part(part: Part, options: PartOptions, begin: Starter, version: str) -> Outcome:
    """Make one part, in a worker of the cluster.

    The analysis has its own process, which the worker may start although it is a daemon of its nanny: the process ends
    with the part, or with the worker.
    """
    cluster.check_version(version)
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    with process_for(options, begin) as process:
        return outcome_of(process, part, options)


def _outcome(future: Any, part: Part) -> Outcome:
    distributed: Any = import_module("distributed")
    try:
        with cluster.complete_workers():
            found: Outcome = future.result()
            return found
    except distributed.KilledWorker:
        return Outcome(part, failure=f"{part.uri}: the workers that had it died (out of memory?)")


_AGAIN = "the parts so far are kept; run the same command again to continue"
