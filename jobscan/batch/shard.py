"""A stream of listings -> every n-th of them, so that n machines can share the work without communicating."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.model import Source, Unreadable


class Shard(Struct, frozen=True):
    """The `number`-th (from 1) of `total` parts: listing 0 is in the first part, 1 in the second, and so on in turn."""

    number: int
    total: int

    def of(self, sources: Iterable[Source | Unreadable]) -> Iterator[Source | Unreadable]:
        """The listings of this part, across all input files; each listing is in exactly one part."""
        return itertools.islice(sources, self.number - 1, None, self.total)


def parse_shard(words: str) -> Shard:
    """Parse `2/8`, the second of eight parts.

    >>> list(parse_shard("2/3").of("abcdefg"))
    ['b', 'e']
    """
    match = re.fullmatch(r"(\d{1,6})/(\d{1,6})", words)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise UsageError(f"--shard {words}: write which of how many, from 1/N to N/N, for example 2/8")
    return Shard(int(match[1]), int(match[2]))
