"""Rows of wages -> a plain table: `ID.csv` and its card `ID.toml`, in the form that users' own tables have too."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable
from pathlib import Path

import tomli_w

from jobscan.wages.csv_rows import COLUMNS


def table_text(rows: Iterable[dict[str, str]]) -> str:
    """The CSV: all columns, in the order of the rows; what a row does not have is empty."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def card_text(card: dict[str, object], data: bytes) -> str:
    """The card as TOML, with the sha256 of the CSV."""
    return tomli_w.dumps({**card, "sha256": hashlib.sha256(data).hexdigest()})


def write(folder: Path, card: dict[str, object], rows: Iterable[dict[str, str]]) -> None:
    """Both files."""
    data = table_text(rows).encode()
    (folder / f"{card['id']}.csv").write_bytes(data)
    (folder / f"{card['id']}.toml").write_text(card_text(card, data), encoding="utf-8")
