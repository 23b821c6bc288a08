"""A wage table -> files for other programs: its CSV, its card, and a data package that describes the columns."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jobscan.errors import UsageError
from jobscan.files import write_errors, write_whole
from jobscan.wages.csv_rows import BETWEEN, PERCENTILES
from jobscan.wages.csv_table import CsvTable
from jobscan.wages.csv_write import card_text, table_text
from jobscan.wages.sqlite_table import SqliteTable
from jobscan.wages.tables import open_table

_NUMBERS = frozenset({"min", "max", *PERCENTILES, *BETWEEN, "mean", "n", "rse"})


def export(name: str, folder: Path, area: str | None = None) -> list[Path]:
    """Write the CSV, its card and a datapackage.json; of the American table one area, by default the nation."""
    table = open_table(name)
    data = table.path.read_bytes() if isinstance(table, CsvTable) else table_text(_rows(table, area)).encode()
    with write_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    card = {key: value for key, value in table.card.items() if key != "sha256"}
    files = {
        folder / f"{name}.csv": data,
        folder / f"{name}.toml": card_text(card, data).encode(),
        folder / "datapackage.json": (json.dumps(_package(card, name, data), indent=2) + "\n").encode(),
    }
    for path, content in files.items():
        write_whole(path, content)
    return list(files)


def _package(card: Mapping[str, Any], name: str, data: bytes) -> dict[str, Any]:
    """The description of the CSV: https://specs.frictionlessdata.io/table-schema/"""
    columns = next(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    fields = [{"name": column, "type": "number" if column in _NUMBERS else "string"} for column in columns]
    resource = {
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {"fields": fields, "missingValues": [""]},
    }
    about = {"name": name, "title": card.get("title"), "licenses": [{"name": str(card.get("licence"))}]}
    return {**about, "sources": [{"title": card.get("source")}], "resources": [resource]}


def _rows(table: SqliteTable, area: str | None) -> Iterator[dict[str, str]]:
    """The rows of one area, in our columns; unpublished values are empty."""
    code = area or table.nation
    if code not in table.areas:
        raise UsageError(f"--area {code}: no such area; `jobscan benchmarks search WORD` finds the codes")
    for occupation, title in table.occupations.items():
        row = table.row(occupation, code)
        if row is not None and row.known:
            yield {
                "occ_code": occupation,
                "title": title,
                "area": "US" if code == table.nation else code,
                "currency": str(table.card["currency"]),
                "period": row.unit_text.lower(),
                # BLS's own sign for values that are only known to be above a limit
                **{
                    name: "#" if cents is None and row.topcoded else _dollars(cents)
                    for name, cents in zip(PERCENTILES, row.cents, strict=True)
                },
                "mean": _dollars(row.mean_cents),
                "n": "" if row.employment is None else str(row.employment),
                "rse": "" if row.rse is None else f"{row.rse:g}",
            }


def _dollars(cents: int | None) -> str:
    """
    >>> _dollars(9_800_000), _dollars(2905), _dollars(None)
    ('98000', '29.05', '')
    """
    return "" if cents is None else f"{cents / 100:.2f}".removesuffix(".00")
