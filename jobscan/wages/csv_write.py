"""Rows of wages -> a plain table: `ID.csv` and its card `ID.toml`, in the form that users' own tables have too."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable
from pathlib import Path

from jobscan.wages.csv_rows import COLUMNS


def table_text(rows: Iterable[dict[str, str]]) -> str:
    """The CSV: all columns, in the order of the rows; what a row does not have is empty."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def card_text(card: dict[str, object], data: bytes) -> str:
    """The card as TOML, with the sha256 of the CSV. Values are strings, numbers, or already in TOML's form (dates)."""
    lines = [f"{name} = {_toml(value)}" for name, value in card.items()]
    return "\n".join([*lines, f'sha256 = "{hashlib.sha256(data).hexdigest()}"', ""])


def _toml(value: object) -> str:
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def write(folder: Path, card: dict[str, object], rows: Iterable[dict[str, str]]) -> None:
    """Both files."""
    data = table_text(rows).encode()
    (folder / f"{card['id']}.csv").write_bytes(data)
    (folder / f"{card['id']}.toml").write_text(card_text(card, data), encoding="utf-8")
