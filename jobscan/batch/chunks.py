"""A stream of listings -> lists of a few consecutive ones, and the work on these in order."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from jobscan.model import Source, Unreadable

T = TypeVar("T")
Chunk = list[Source | Unreadable]

_SLOW = 0.05  # seconds: files and fast pipes deliver the next listing much sooner


def chunked(sources: Iterable[Source | Unreadable], listings: int, chars: int) -> Iterator[Chunk]:
    """The sources in order; a chunk ends after so many listings, or with the one that reaches so many characters."""
    sources = iter(sources)
    while chunk := _next_chunk(sources, listings, chars):
        yield chunk


def growing_chunks(sources: Iterator[Source | Unreadable], listings: int, chars: int) -> Iterator[Chunk]:
    """Chunks of one listing, then two, four, ... up to so many, so that the first result comes at once.

    After a chunk that was slow to arrive (a person types, or another tool fetches pages) they begin with one again, so
    that no listing waits for the next.
    """
    most = 1
    while True:
        began = time.monotonic()
        if not (chunk := _next_chunk(sources, most, chars)):
            return
        slow = time.monotonic() - began > _SLOW
        yield chunk
        most = 1 if slow else min(2 * most, listings)


def submitted(units: Iterable[Chunk], submit: Callable[[Chunk], T], most: int) -> Iterator[T]:
    """What `submit` returns for each unit, in order; at most so many are in progress at once."""
    waiting: deque[T] = deque()
    for unit in units:
        waiting.append(submit(unit))
        if len(waiting) >= most:
            yield waiting.popleft()
    while waiting:
        yield waiting.popleft()


def _next_chunk(sources: Iterator[Source | Unreadable], listings: int, chars: int) -> Chunk:
    chunk: Chunk = []
    size = 0
    for source in sources:
        chunk.append(source)
        size += len(source.text) if isinstance(source, Source) else 0
        if len(chunk) >= listings or size >= chars:
            break
    return chunk
