"""A file of wages or pay bands, CSV or Parquet -> its lines in our columns, checked, or what is wrong with them.

Columns are recognised by our names or by a map; missing figures are marked as statistical offices do.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jobscan.errors import UsageError
from jobscan.wages.csv_rows import BETWEEN, COLUMNS, PERCENTILES, PERIODS, RowError, Wage, parse_row

_ALL = (*COLUMNS, *BETWEEN)
_OF_WAGES = frozenset({*PERCENTILES, *BETWEEN, "mean", "min"})


class LineError(NamedTuple):
    """A line of the file, counted from 1, and what is wrong with it."""

    line: int
    message: str


class CheckedFile(NamedTuple):
    """A file that was read: its lines in our columns, the same parsed, and the errors."""

    lines: list[dict[str, str]]
    wages: list[Wage]
    errors: list[LineError]


def check_table(path: Path, columns: Mapping[str, str], defaults: Mapping[str, str]) -> CheckedFile:
    """Read a CSV (with any delimiter) or a Parquet file. `columns` maps the file's names to ours; names that are
    already ours need no map, in upper or lower case.

    Raises UsageError if the file has no column of wages or cannot be read.
    """
    lines, wages, errors = [], [], list[LineError]()
    seen: dict[tuple[str, str, str], int] = {}
    for number, raw in _rows(path, columns):
        try:
            wage = parse_row(raw, defaults)
        except RowError as error:
            errors.append(LineError(number, str(error)))
            continue
        first = seen.setdefault((wage.code, wage.area, wage.row.unit_text), number)
        if first != number:
            errors.append(LineError(number, f"{wage.code} in {raw.get('area') or 'this area'} is also on line {first}"))
            continue
        lines.append({name: (raw.get(name) or defaults.get(name, "")) for name in _ALL})
        wages.append(wage)
    if not lines and not errors:
        raise UsageError(f"{path}: no lines under the header")
    currencies = sorted({wage.currency for wage in wages})
    if len(currencies) > 1:
        raise UsageError(f"{path}: wages in {', '.join(currencies)}; a table has one currency, so split the file")
    return CheckedFile(lines, wages, errors)


def _rows(path: Path, columns: Mapping[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The number of each line, and its cells by our names."""
    header, rows = _parquet(path) if _is_parquet(path) else _csv(path)
    names = _names(path, header, columns)
    for number, row in rows:
        if any(cell.strip() for cell in row):
            yield number, {names[i]: cell for i, cell in enumerate(row) if i in names}


def _names(path: Path, header: list[str], columns: Mapping[str, str]) -> dict[int, str]:
    known = {name.lower(): name for name in _ALL}
    for theirs, ours in columns.items():
        if ours not in _ALL:
            raise UsageError(f"--map {theirs}={ours}: no such column; known: {', '.join(_ALL)}")
        if theirs not in header:
            raise UsageError(f"--map {theirs}={ours}: {path} has no column {theirs}; it has: {', '.join(header)[:200]}")
    mapped = set(columns.values())
    names = {}
    for i, name in enumerate(header):
        ours = columns.get(name, "") or known.get(name.strip().lower().replace(" ", "_"), "")
        if ours and (name in columns or ours not in mapped):
            names[i] = ours
    found = set(names.values())
    if not found & {"occ_code", "title"} or not found & _OF_WAGES:
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


def defaults_for(period: str | None, currency: str | None, area: str | None) -> dict[str, str]:
    """The values for lines without such a cell. Raises UsageError."""
    if period is not None and period not in PERIODS:
        raise UsageError(f"--period {period}: one of {', '.join(PERIODS)}")
    stated = {"period": period, "currency": currency, "area": area}
    return {name: value for name, value in stated.items() if value}
