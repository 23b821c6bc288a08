"""The SQL that makes the database of a scan: its tables from `fields.tsv`, its indices, search and views."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from jobscan.report.rows.fields import FLAT, Field, detail_tables, fields_of, flat_fields

# what `errors` repeats of the columns of `listings`, so that an input that gave no listing is told by its place
SOURCE = (
    Field("*", "listing", "integer", "", "the number in the scan, from 1"),
    *(field for field in fields_of("listings") if field.name in ("uri", "id", "index", "format")),
)
_TYPES = {"text": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT", "list": "TEXT"}
_KEY = "listing INTEGER PRIMARY KEY"
_POINTS = "listing INTEGER NOT NULL REFERENCES listings"


def created(own: tuple[Field, ...] = ()) -> str:
    """The tables, each column with its meaning as a comment; `own` are the input's own columns."""
    text = Field("listings", "text", "text", "", "the listing as read; offsets of the record count in it")
    tables = [
        _table("listings", _KEY, [*fields_of("listings"), text, *own]),
        _table("comparisons", f"{_KEY} REFERENCES listings", fields_of("comparisons")),
        _table("errors", _KEY, [*SOURCE[1:], *fields_of("errors")]),
        *(_table(table, _POINTS, fields_of(table)[1:], "PRIMARY KEY (listing, position)") for table in detail_tables()),
        'CREATE TABLE fields ("table" TEXT, name TEXT, type TEXT, unit TEXT, meaning TEXT, '
        'PRIMARY KEY ("table", name)) WITHOUT ROWID;',
    ]
    return "\n".join(tables)


@cache
def columns_of(table: str, own: tuple[Field, ...] = ()) -> tuple[str, ...]:
    """The columns of a table of the database, the number of the listing first."""
    names = [field.name for field in fields_of(table)]
    if table == "listings":
        return ("listing", *names, "text", *(field.name for field in own))
    if table == "errors":
        return (*(field.name for field in SOURCE), *names)
    return ("listing", *names) if table == "comparisons" else tuple(names)


@cache
def inserted(table: str, own: tuple[Field, ...] = ()) -> str:
    """The statement that enters a row."""
    columns = [quoted(name) for name in columns_of(table, own)]
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def quoted(name: str) -> str:
    """A name of a column as SQL has it; a user's own may have any sign."""
    return '"' + name.replace('"', '""') + '"'


def _table(name: str, key: str, fields: Iterable[Field], last: str = "") -> str:
    lines = [(key, "the number of the listing in the scan, from 1")]
    lines += [(f"{quoted(field.name)} {_TYPES[field.kind]}", _remark(field)) for field in fields]
    lines += [(last, "")] if last else []
    shown = [
        f"  {sql}{',' if at < len(lines) else ''}{f' -- {about}' if about else ''}"
        for at, (sql, about) in enumerate(lines, start=1)
    ]
    return f"CREATE TABLE {name} (\n" + "\n".join(shown) + "\n);"


def _remark(field: Field) -> str:
    stored = "; a JSON list" if field.kind == "list" else "; 0 or 1" if field.kind == "boolean" else ""
    return " ".join(field.meaning.split()) + stored


# --- after the last record -------------------------------------------------------------------------------------------

_INDICES = """
CREATE INDEX listings_by_occupation ON listings (occupation_code);
CREATE INDEX listings_by_place ON listings (country, region, city);
CREATE INDEX listings_by_employer ON listings (hiring_organization);
CREATE INDEX listings_by_date ON listings (date_posted);
CREATE INDEX skills_by_name ON skills (name, level);
CREATE INDEX pay_by_amount ON pay (currency, annual_mid);
CREATE INDEX findings_by_rule ON findings (rule);
"""
_SEARCH = """
CREATE VIRTUAL TABLE listings_fts USING fts5 (
  title, hiring_organization, text, content='listings', content_rowid='listing', tokenize='porter unicode61'
);
INSERT INTO listings_fts (listings_fts) VALUES ('rebuild');
INSERT INTO listings_fts (listings_fts) VALUES ('optimize');
"""


def _scan(own: tuple[Field, ...]) -> str:
    """The flat table again, as a view: every record of the scan in order."""
    columns = (*flat_fields(), *own)
    good = ", ".join(f"NULL AS {quoted(f.name)}" if f.table == "errors" else f"{f.table}.{quoted(f.name)}"
                     for f in columns)  # fmt: skip
    held = {field.name for field in (*SOURCE, *fields_of("errors"))}
    bad = ", ".join(f'"{f.name}"' if f.name in held else "NULL" for f in columns)
    return (
        f"CREATE VIEW scan AS SELECT listings.listing, {good} FROM listings JOIN comparisons USING (listing) "
        f"UNION ALL SELECT listing, {bad} FROM errors;"
    )


def quartiles(by: Iterable[str], source: str, *, value: str = "pay_annual_mid", currency: str = "pay_currency") -> str:
    """A query: of each group and currency how many have the value, and its quartiles, by linear interpolation.

    Amounts of two currencies never meet: the currency is always a part of the group.
    """
    keys = ", ".join((*by, currency))
    each = "sum({v} * max(0, 1 - abs(place - 1 - (n - 1) * {q})))"
    columns = ", ".join(f"{each.format(v=value, q=q)} AS {name}" for q, name in
                        ((0.25, "p25"), (0.5, "median"), (0.75, "p75")))  # fmt: skip
    return (
        f"SELECT {keys}, count(*) AS paid, {columns} FROM (SELECT {keys}, {value}, "
        f"row_number() OVER (PARTITION BY {keys} ORDER BY {value}) AS place, count(*) OVER (PARTITION BY {keys}) AS n "
        f"FROM {source} WHERE {value} IS NOT NULL) GROUP BY {keys}"
    )


_QUARTILE_VIEWS: dict[str, tuple[tuple[str, ...], str]] = {
    "pay_by_occupation": (("occupation_code", "occupation_name"), "listings"),
    "pay_by_place": (("country", "region"), "listings"),
    "pay_by_level": (("seniority",), "listings"),
    "pay_by_work_place": (("job_location_type",), "listings"),
    "pay_by_skill": (("skill",), "(SELECT DISTINCT listing, name AS skill, pay_currency, pay_annual_mid FROM skills "
                     "JOIN listings USING (listing) WHERE skills.kind <> 'soft')"),
}  # fmt: skip


def _views(own: tuple[Field, ...]) -> Iterator[str]:
    yield _scan(own)
    for name, (by, source) in _QUARTILE_VIEWS.items():
        yield f"CREATE VIEW {name} AS {quartiles(by, source)} ORDER BY paid DESC, {', '.join(by)};"
    yield Path(__file__).with_name("views.sql").read_text(encoding="utf-8")


def after(own: tuple[Field, ...] = ()) -> str:
    """What is made of the tables when all records are in them."""
    return "\n".join((_INDICES, _SEARCH, *_views(own), "ANALYZE;"))


assert set(FLAT) == {"listings", "comparisons", "errors"}, "the view `scan` joins these three"
