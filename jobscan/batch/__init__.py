"""Many listings -> their records, in the order of the input, and the same bytes with any number of processes."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from jobscan.batch.chunks import chunked, growing_chunks
from jobscan.batch.duplicates import DuplicateMarker
from jobscan.batch.interrupts import Interrupts
from jobscan.batch.shard import Shard, parse_shard
from jobscan.batch.summary import Summary
from jobscan.batch.worker import TOGETHER_CHARS, Line, start, work
from jobscan.model import Options, Record, Source, Unreadable
from jobscan.pipeline import TOGETHER

if TYPE_CHECKING:
    from jobscan.batch.parts import PartOptions, scan_part

__all__ = [
    "TIMEOUT",
    "DuplicateMarker",
    "Interrupts",
    "Line",
    "PartOptions",
    "Shard",
    "Summary",
    "parse_shard",
    "scan",
    "scan_lines",
    "scan_part",
]

TIMEOUT = 10.0  # seconds for one listing: a thousand times what one usually takes


def scan(
    sources: Iterable[Source | Unreadable],
    *,
    jobs: int = 1,
    timeout: float | None = TIMEOUT,
    options: Options | None = None,
) -> Iterator[Record]:
    """A record for every source; one that could not be processed gives an `ErrorRecord`.

    `timeout` is in seconds of work on one listing; 0 or None is no limit.
    """
    for line in scan_lines(sources, jobs=jobs, timeout=timeout, options=options):
        yield line.record


def scan_lines(
    sources: Iterable[Source | Unreadable],
    *,
    jobs: int = 1,
    timeout: float | None = TIMEOUT,
    options: Options | None = None,
    cluster: str | None = None,
    keep_text: bool = False,
) -> Iterator[Line]:
    """Like `scan`, but as JSON. Processes are started only if there is work for more than one.

    `cluster` is the address of a Dask scheduler, or "local" for one with `jobs` workers on this machine. `keep_text`
    sets `Line.text`: there is one line for each listing, in order, so the text need not be sent back by the workers.
    """
    if keep_text:
        sources, kept = itertools.tee(sources)
        for line, source in zip(
            scan_lines(sources, jobs=jobs, timeout=timeout, options=options, cluster=cluster), kept, strict=True
        ):
            yield replace(line, text=source.text if isinstance(source, Source) else None)
        return
    if cluster is not None:
        from jobscan.batch.cluster import clustered
        from jobscan.batch.pool import UNIT_CHARS, UNIT_LISTINGS

        units = chunked(sources, UNIT_LISTINGS, UNIT_CHARS)
        yield from clustered(units, address=cluster, jobs=jobs, timeout=timeout, options=options)
        return
    if jobs > 1:
        # process pools take a while to import, and few runs need them
        from jobscan.batch.pool import UNIT_CHARS, UNIT_LISTINGS, pooled

        units = chunked(sources, UNIT_LISTINGS, UNIT_CHARS)
        first = list(itertools.islice(units, 2))
        if len(first) == 2:
            yield from pooled(itertools.chain(first, units), jobs=jobs, timeout=timeout, options=options)
            return
        sources = itertools.chain.from_iterable(first)
    yield from _in_this_process(iter(sources), timeout=timeout, options=options)


def _in_this_process(
    sources: Iterator[Source | Unreadable], *, timeout: float | None, options: Options | None
) -> Iterator[Line]:
    started = False
    for chunk in growing_chunks(sources, TOGETHER, TOGETHER_CHARS):
        if not started and any(isinstance(source, Source) for source in chunk):
            start(options, in_pool=False)  # takes a second: report a missing file at once
            started = True
        yield from work(chunk, timeout)


def __getattr__(name: str) -> Any:
    """Load `scan_part` and its options only when they are needed."""
    if name in ("scan_part", "PartOptions"):
        from jobscan.batch import parts

        return getattr(parts, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
