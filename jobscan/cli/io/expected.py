"""Names on the command line -> how many listings to expect, for a progress line that says how long it will take."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jobscan.model import Unreadable

_LINES = {".jsonl", ".ndjson"}
_TABLES = {".csv", ".tsv", ".json", ".xml", ".parquet", ".xlsx", ".zip", ".gz"}  # of unknown length
_BLOCK = 1 << 20


def expected_listings(names: Sequence[str]) -> int | None:
    """One a file and one a line of JSON Lines; None where only reading would tell, as of a pipe or a table.

    Files may be added or removed before they are read: it is for a progress line alone.
    """
    from jobscan.readers import find_inputs

    total = 0
    for path in find_inputs(names):
        count = 1 if isinstance(path, Unreadable) else _in_file(path)
        if count is None:
            return None
        total += count
    return total or None


def _in_file(path: Path) -> int | None:
    ending = path.suffix.lower()
    if str(path) == "-" or ending in _TABLES or not path.is_file():
        return None
    return _lines(path) if ending in _LINES else 1


def _lines(path: Path) -> int | None:
    try:
        with path.open("rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(_BLOCK), b"")) or 1
    except OSError:
        return None
