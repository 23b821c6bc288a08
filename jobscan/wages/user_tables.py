"""Wage tables of one's own: a file in, a checked table in the user's folder; and out again with a data package.

A table is a CSV in the columns of `plain_rows.COLUMNS` and a card. Reading another's file means: its columns by name or
by a map, its marks of missing figures, every line checked, nothing stored unless all lines are right.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jobscan.errors import UsageError
from jobscan.files import write_whole
from jobscan.wages.csv_rows import COLUMNS, PERIODS, RowError, Wage, parse_row
from jobscan.wages.csv_table import PlainTable, plain_names, user_folder
from jobscan.wages.csv_write import card_text, table_text
from jobscan.wages.packed import HOURLY
from jobscan.wages.tables import Table, all_names, open_table

SCHEMES = ("soc2018", "soc2020-uk", "noc2021", "custom")
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
# a document for others: https://specs.frictionlessdata.io/table-schema/
_TYPES = dict.fromkeys(COLUMNS, "string") | dict.fromkeys(
    ("min", "max", "p10", "p25", "p50", "p75", "p90", "mean", "n", "rse"), "number"
)


class LineError(NamedTuple):
    """A line of the file, counted from 1, and what is wrong with it."""

    line: int
    message: str


class Checked(NamedTuple):
    """A file as it was read: its lines in our columns, understood, and what was wrong."""

    lines: list[dict[str, str]]
    wages: list[Wage]
    errors: list[LineError]


def check_table(path: Path, columns: Mapping[str, str], defaults: Mapping[str, str]) -> Checked:
    """Read a CSV (any delimiter) or a Parquet file. `columns` maps the file's names to ours; names that are ours count
    as they are, whatever their case.

    Raises UsageError when the file has no column of wages or cannot be read.
    """
    lines, wages, errors = [], [], []
    seen: dict[tuple[str, str], int] = {}
    for number, raw in _rows(path, columns):
        try:
            wage = parse_row(raw, defaults)
        except RowError as error:
            errors.append(LineError(number, str(error)))
            continue
        first = seen.setdefault((wage.code, wage.area), number)
        if first != number:
            errors.append(
                LineError(number, f"{wage.code} in {raw.get('area') or 'this area'} stands on line {first} too")
            )
            continue
        lines.append({name: (raw.get(name) or defaults.get(name, "")) for name in COLUMNS})
        wages.append(wage)
    if not lines and not errors:
        raise UsageError(f"{path}: no line under the header")
    currencies = sorted({wage.currency for wage in wages})
    if len(currencies) > 1:
        raise UsageError(f"{path}: wages in {', '.join(currencies)}; a table has one currency, so split the file")
    return Checked(lines, wages, errors)


def _rows(path: Path, columns: Mapping[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The number of the line and its cells by our names."""
    header, rows = _parquet(path) if _is_parquet(path) else _csv(path)
    names = _names(path, header, columns)
    for number, row in rows:
        if any(cell.strip() for cell in row):
            yield number, {names[i]: cell for i, cell in enumerate(row) if i in names}


def _names(path: Path, header: list[str], columns: Mapping[str, str]) -> dict[int, str]:
    known = {name.lower(): name for name in COLUMNS}
    for theirs, ours in columns.items():
        if ours not in COLUMNS:
            raise UsageError(f"--map {theirs}={ours}: no such column; known: {', '.join(COLUMNS)}")
        if theirs not in header:
            raise UsageError(f"--map {theirs}={ours}: {path} has no column {theirs}; it has: {', '.join(header)[:200]}")
    mapped = set(columns.values())
    names = {}
    for i, name in enumerate(header):
        ours = columns.get(name, "") or known.get(name.strip().lower().replace(" ", "_"), "")
        if ours and (name in columns or ours not in mapped):
            names[i] = ours
    found = set(names.values())
    if not found & {"occ_code", "title"} or not found & {"p10", "p25", "p50", "p75", "p90", "mean", "min"}:
        raise UsageError(
            f"{path}: needs a column occ_code or title, and one of p10 to p90, mean, or min and max; it has: "
            f"{', '.join(header)[:200]}; name them with --map 'THEIRS=OURS'"
        )
    return names


def _csv(path: Path) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    try:
        dialect: Any = csv.Sniffer().sniff(text[:20_000], ",;\t|")
    except csv.Error:
        dialect = csv.excel
    reader = csv.reader(io.StringIO(text, newline=""), dialect)
    header = next(reader, None)
    if not header:
        raise UsageError(f"{path}: empty; the first line must name the columns")
    return header, ((reader.line_num, row) for row in reader)


def _is_parquet(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PAR1"
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error


def _parquet(path: Path) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    try:
        import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]
    except ImportError as error:
        raise UsageError(f"{path}: Parquet needs: pip install 'jobscan[parquet]'") from error
    try:
        table = pq.read_table(path)  # type: ignore[no-untyped-call, unused-ignore]
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: not a Parquet file that can be read: {str(error)[:120]}") from error
    values = (list(row.values()) for row in table.to_pylist())
    rows = (["" if cell is None else str(cell) for cell in row] for row in values)
    return list(table.column_names), enumerate(rows, start=2)


def new_card(name: str, path: Path, said: Mapping[str, str | None], wages: list[Wage]) -> dict[str, object]:
    """The card of a table that comes in; what the user said, the rest from the file. Raises UsageError."""
    if not _ID.fullmatch(name):
        raise UsageError(f"--id {name}: small letters, digits, dots and strokes, for example acme-bands")
    scheme = said.get("scheme") or ("soc2018" if _all_soc(wages) else "custom")
    if scheme not in SCHEMES:
        raise UsageError(f"--scheme {scheme}: one of {', '.join(SCHEMES)}")
    card: dict[str, object] = {
        "id": name,
        "title": said.get("title") or name,
        "release": said.get("effective") or "undated",
        "publisher": said.get("publisher") or "not stated",
        "source": said.get("title") or path.name,
        "licence": said.get("license") or "not stated",
        "currency": wages[0].currency,
        "scheme": scheme,
    }
    if word := said.get("effective"):
        try:
            card["effective"] = dt.date.fromisoformat(word if len(word) > 7 else f"{word}-01")
        except ValueError as error:
            raise UsageError(f"--effective {word}: a day or a month, for example 2026-05") from error
    return card


def _all_soc(wages: list[Wage]) -> bool:
    return all(re.fullmatch(r"\d\d-\d{4}", wage.code.partition("/")[0]) for wage in wages)


def defaults_for(period: str | None, currency: str | None, area: str | None) -> dict[str, str]:
    """What lines without such a cell have. Raises UsageError."""
    if period is not None and period not in PERIODS:
        raise UsageError(f"--period {period}: one of {', '.join(PERIODS)}")
    said = {"period": period, "currency": currency, "area": area}
    return {name: value for name, value in said.items() if value}


def store(card: dict[str, object], lines: list[dict[str, str]], *, force: bool) -> Path:
    """Write the table and its card into the user's folder. Raises UsageError rather than to overwrite unasked."""
    folder, name = user_folder(), str(card["id"])
    if name in all_names() and name not in plain_names(folder):
        raise UsageError(f"{name}: a table of the package has this name; choose another with --id")
    if name in plain_names(folder) and not force:
        raise UsageError(f"{name}: you have a table of this name; overwrite it with --force, or choose another --id")
    folder.mkdir(parents=True, exist_ok=True)
    data = table_text(lines).encode()
    write_whole(folder / f"{name}.csv", data)
    write_whole(folder / f"{name}.toml", card_text(card, data).encode())
    return folder / f"{name}.csv"


def remove(name: str) -> list[Path]:
    """Delete a table of the user's; those of the package stay. Raises UsageError."""
    folder = user_folder()
    if name not in plain_names(folder):
        why = "a table of the package, which stays" if name in all_names() else "no such table"
        raise UsageError(f"{name}: {why}; yours: {', '.join(plain_names(folder)) or 'none'}")
    paths = [folder / f"{name}.csv", folder / f"{name}.toml"]
    for path in paths:
        path.unlink(missing_ok=True)
    return paths


def export(name: str, folder: Path, area: str | None = None) -> list[Path]:
    """The table as CSV with its card and a datapackage.json; of the packed table one area, the nation unless told."""
    table = open_table(name)
    data = table.path.read_bytes() if isinstance(table, PlainTable) else table_text(_packed(table, area)).encode()
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
    fields = [{"name": column, "type": _TYPES[column]} for column in COLUMNS]
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


def _packed(table: Table, area: str | None) -> Iterator[dict[str, str]]:
    """The rows of one area of the packed table, in our columns; what is not published is empty."""
    code = area or table.nation
    place = table.area(code)
    if place is None:
        raise UsageError(f"--area {code}: no such area; `jobscan benchmarks search WORD` finds the codes")
    for occupation, title in table.occupations.items():
        row = table.row(occupation, code)
        if row is None or not row.known:
            continue
        cents = [*row.cents, row.mean_cents]
        figures = {
            name: f"{value / 100:.2f}".removesuffix(".00") if value is not None else ""
            for name, value in zip(("p10", "p25", "p50", "p75", "p90", "mean"), cents, strict=True)
        }
        yield {
            "occ_code": occupation,
            "title": title,
            "area": "US" if code == table.nation else code,
            "currency": str(table.card["currency"]),
            "period": "hour" if row.basis == HOURLY else "year",
            **figures,
            "n": "" if row.employment is None else str(row.employment),
            "rse": "" if row.rse is None else f"{row.rse:g}",
        }
