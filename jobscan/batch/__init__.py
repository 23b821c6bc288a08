"""Many listings -> their records, in the order of the input, the same bytes from any number of processes."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from jobscan.batch.bunch import bunches, growing_bunches
from jobscan.batch.duplicates import Marking
from jobscan.batch.interrupts import Interrupts
from jobscan.batch.shard import Shard, parse_shard
from jobscan.batch.summary import Summary
from jobscan.batch.worker import TOGETHER_CHARS, Line, start, work
from jobscan.model import Options, Record, Source, Unreadable
from jobscan.pipeline import TOGETHER

__all__ = [
    "TIMEOUT",
    "Interrupts",
    "Line",
    "Marking",
    "Shard",
    "Summary",
    "parse_shard",
    "scan",
    "scan_lines",
]

TIMEOUT = 10.0  # seconds for one listing: a thousand times the usual


def scan(
    sources: Iterable[Source | Unreadable],
    *,
    jobs: int = 1,
    timeout: float | None = TIMEOUT,
    options: Options | None = None,
) -> Iterator[Record]:
    """A record for every source; one that could not be processed gives an `ErrorRecord`."""
    for line in scan_lines(sources, jobs=jobs, timeout=timeout, options=options):
        yield line.record


def scan_lines(
    sources: Iterable[Source | Unreadable],
    *,
    jobs: int = 1,
    timeout: float | None = TIMEOUT,
    options: Options | None = None,
    cluster: str | None = None,
) -> Iterator[Line]:
    """As `scan`, as JSON; processes start only when there is more than one of them could do at once.

    `cluster` is the address of a Dask scheduler, or "local" for one of `jobs` workers on this machine.
    """
    if cluster is not None:
        from jobscan.batch.cluster import clustered
        from jobscan.batch.pool import UNIT_CHARS, UNIT_LISTINGS

        units = bunches(sources, UNIT_LISTINGS, UNIT_CHARS)
        yield from clustered(units, address=cluster, jobs=jobs, timeout=timeout, options=options)
        return
    if jobs > 1:
        # process pools take a while to import, and few need them
        from jobscan.batch.pool import UNIT_CHARS, UNIT_LISTINGS, pooled

        units = bunches(sources, UNIT_LISTINGS, UNIT_CHARS)
        first = list(itertools.islice(units, 2))
        if len(first) == 2:
            yield from pooled(itertools.chain(first, units), jobs=jobs, timeout=timeout, options=options)
            return
        sources = itertools.chain.from_iterable(first)
    yield from _here(iter(sources), timeout=timeout, options=options)


def _here(sources: Iterator[Source | Unreadable], *, timeout: float | None, options: Options | None) -> Iterator[Line]:
    """In this process."""
    start(options, in_pool=False)
    for bunch in growing_bunches(sources, TOGETHER, TOGETHER_CHARS):
        yield from work(bunch, timeout)
