"""Lines of wages -> a table: `ID.csv` and its card `ID.toml`, for the package and for users alike."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable
from pathlib import Path

import tomli_w

from jobscan.files import write_whole
from jobscan.wages.csv_rows import BETWEEN, COLUMNS


def table_text(rows: Iterable[dict[str, str]]) -> str:
    """The CSV: all columns, and the further percentiles that some row has; missing values are empty."""
    out, lines = io.StringIO(newline=""), list(rows)
    further = (name for name in BETWEEN if any(line.get(name) for line in lines))
    writer = csv.DictWriter(out, (*COLUMNS, *further), restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return out.getvalue()


def card_text(card: dict[str, object], data: bytes) -> str:
    """The card as TOML, with the sha256 of the CSV."""
    return tomli_w.dumps({**card, "sha256": hashlib.sha256(data).hexdigest()})


def write(folder: Path, card: dict[str, object], rows: Iterable[dict[str, str]]) -> Path:
    """Write both files, each whole or not at all; return the path of the CSV. Raises UsageError if it cannot write."""
    data = table_text(rows).encode()
    path = folder / f"{card['id']}.csv"
    write_whole(path, data)
    write_whole(path.with_suffix(".toml"), card_text(card, data).encode())
    return path
