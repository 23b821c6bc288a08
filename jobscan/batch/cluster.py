"""Units of listings -> lines in the order of the input, from a Dask cluster. Needs the extra `dask` (distributed).

The work is the same as in the processes of one machine. If a worker dies, no listing is lost: Dask gives its units to
other workers, and a unit that killed several is split into single listings, of which the one to blame becomes an error
record.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeVar

from jobscan import __version__
from jobscan.batch import worker
from jobscan.batch.chunks import Chunk, chunked, submitted
from jobscan.batch.pool import AHEAD
from jobscan.batch.worker import TOGETHER_CHARS, Line, failed
from jobscan.errors import JobscanError, UsageError
from jobscan.model import Options
from jobscan.pipeline import TOGETHER
from jobscan.readers.bounded import no_interrupt

T = TypeVar("T")
Client = Any  # from distributed, which has no types
Future = Any

LOCAL = "local"
PATIENCE = 10  # seconds for the scheduler to answer, and for the first worker to connect
ALONE = 60.0  # seconds without a worker: those that died are restarted sooner
DEATHS = 1  # workers that one unit may kill before it is split, on a local cluster
_AGAIN = "with --resume the same command would continue"

_one_at_a_time = threading.Lock()
_started: list[Options | None] = []


def work_unit(unit: Chunk, options: Options | None, timeout: float | None, version: str) -> list[Line]:
    """The lines of a unit, in a worker of the cluster.

    The worker runs it in a thread, where there are no alarms: a listing that takes twice its time ends the worker, and
    Dask starts another.
    """
    check_version(version)
    with _one_at_a_time:
        if _started != [options]:
            worker.start(options, in_pool=False)
            _started[:] = [options]
        worker.watch()
        return [line for chunk in chunked(unit, TOGETHER, TOGETHER_CHARS) for line in worker.work(chunk, timeout)]


def check_version(version: str) -> None:
    """Raise `UsageError`, in a worker of the cluster, if it has another jobscan than this run."""
    if version != __version__:
        raise UsageError(f"--cluster: its workers have jobscan {__version__}, this is {version}; install the same")


def clustered(
    units: Iterable[Chunk], *, address: str, jobs: int, timeout: float | None, options: Options | None
) -> Iterator[Line]:
    """The lines of all units, in order. `address` is a scheduler's, or "local" for `jobs` workers on this machine."""
    with connected(address, jobs) as client, while_there(_AGAIN):

        def submit(unit: Chunk) -> tuple[Chunk, Future]:
            return unit, _submit(client, unit, options, timeout)

        for unit, future in submitted(units, submit, AHEAD * max(2, sum(client.nthreads().values()))):
            yield from _lines(client, unit, future, options, timeout)


def patiently(client: Client, wait: Callable[[float], T], what_next: str) -> T:
    """The result of `wait`, which raises `TimeoutError` after the seconds given; repeated while there are workers."""
    distributed: Any = import_module("distributed")
    alone = 0.0
    while True:
        try:
            return wait(ALONE / 4)
        except (TimeoutError, distributed.TimeoutError):
            if client.status not in ("running", "connecting"):
                raise JobscanError(f"--cluster: the scheduler is gone; {what_next}") from None
            alone = 0.0 if client.nthreads() else alone + ALONE / 4
            if alone >= ALONE:
                raise JobscanError(f"--cluster: it has had no workers for {alone:g} seconds; {what_next}") from None


def _submit(client: Client, unit: Chunk, options: Options | None, timeout: float | None) -> Future:
    return client.submit(work_unit, unit, options, timeout, __version__, pure=False)


def _lines(client: Client, unit: Chunk, future: Future, options: Options | None, timeout: float | None) -> list[Line]:
    distributed: Any = import_module("distributed")
    try:
        with complete_workers():
            return patiently(client, lambda seconds: future.result(timeout=seconds), _AGAIN)
    except distributed.KilledWorker:
        if len(unit) == 1:
            words = "its workers died (out of time, or of memory?)"
            return [failed(unit[0], "worker-died", words)]
    alone = [([source], _submit(client, [source], options, timeout)) for source in unit]
    return [line for single, each in alone for line in _lines(client, single, each, options, timeout)]


@contextmanager
def while_there(what_next: str) -> Iterator[None]:
    """Raise `JobscanError` if the scheduler is gone, which many different errors may indicate."""
    distributed: Any = import_module("distributed")
    try:
        yield
    except (distributed.CancelledError, distributed.comm.CommClosedError) as error:
        raise JobscanError(f"--cluster: the scheduler is gone; {what_next}") from error


@contextmanager
def complete_workers() -> Iterator[None]:
    """Raise `UsageError` if a worker lacks a library."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise UsageError(f"--cluster: a worker lacks {error.name}; install jobscan {__version__} there") from error


@contextmanager
def connected(address: str, jobs: int) -> Iterator[Client]:
    """A connection to the scheduler; raises `UsageError` if the library, the scheduler or its workers are missing."""
    try:
        dask: Any = import_module("dask")
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise UsageError("--cluster needs: pip install 'jobscan[dask]'") from error
    with _local(dask, distributed, jobs) if address == LOCAL else _remote(distributed, address) as client:
        yield client


@contextmanager
def _remote(distributed: Any, address: str) -> Iterator[Client]:
    async def connect() -> None:
        comm = await distributed.comm.connect(address, timeout=PATIENCE)
        comm.abort()

    try:
        # the client would keep trying and report only at the end that nothing listens; for TLS it alone has the keys
        if not address.startswith("tls://"):
            asyncio.run(connect())
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UsageError(f"--cluster {address}: no scheduler answers ({why}); write tcp://HOST:8786") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise UsageError(f"--cluster {address}: the scheduler has no workers") from error
        yield client


@contextmanager
def _local(dask: Any, distributed: Any, jobs: int) -> Iterator[Client]:
    """A private cluster for this run only: every connection needs a key made for it.

    An open port would let any user of this machine run code as this user. There is no dashboard either.
    """
    settings = {
        "distributed.scheduler.allowed-failures": DEATHS,
        "distributed.comm.timeouts.connect": 30,
        "distributed.scheduler.http.routes": [],
        "distributed.worker.http.routes": [],
    }
    try:
        security = distributed.Security.temporary()
    except ImportError as error:
        raise UsageError("--cluster local needs: pip install 'jobscan[dask]' (cryptography is missing)") from error
    # the workers inherit this; otherwise numpy's threads in each of them would compete for the cores
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with dask.config.set(settings):
        with no_interrupt():
            cluster = distributed.LocalCluster(
                n_workers=jobs, threads_per_worker=1, memory_limit=0, silence_logs=50, host="127.0.0.1",
                security=security, protocol="tls://",
                # no dashboard; the scheduler's HTTP server takes any free port, where it would insist on 8787
                dashboard_address=None, scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
            )  # fmt: skip
        with cluster, distributed.Client(cluster, set_as_default=False) as client:
            yield client
