"""A stream of listings -> lists of a few that are next to each other."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from jobscan.model import Source, Unreadable

Unit = list[Source | Unreadable]

_SLOW = 0.05  # seconds: files and fast pipes give the next listing in far less


def bunches(sources: Iterable[Source | Unreadable], listings: int, chars: int) -> Iterator[Unit]:
    """The sources in order, each bunch closed at so many listings or characters."""
    bunch: Unit = []
    size = 0
    for source in sources:
        bunch.append(source)
        size += len(source.text) if isinstance(source, Source) else 0
        if len(bunch) == listings or size >= chars:
            yield bunch
            bunch, size = [], 0
    if bunch:
        yield bunch


def growing_bunches(sources: Iterator[Source | Unreadable], listings: int, chars: int) -> Iterator[Unit]:
    """One, then two, four, ... up to so many: the first result comes at once.

    Where a bunch was long in coming (somebody types, or another tool fetches pages) it begins with one again, so that
    no listing waits for the next to arrive.
    """
    most = 1
    while True:
        began = time.monotonic()
        bunch: Unit = []
        size = 0
        for source in sources:
            bunch.append(source)
            size += len(source.text) if isinstance(source, Source) else 0
            if len(bunch) >= most or size >= chars:
                break
        if not bunch:
            return
        slow = time.monotonic() - began > _SLOW
        yield bunch
        most = 1 if slow else min(2 * most, listings)
