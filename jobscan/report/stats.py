"""The rows of scans -> counts, shares and quartiles of pay by group: one query in SQLite, in memory.

What the user writes after `--where` is an expression of SQLite that can look at the rows, and do nothing else.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Any

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.report.rows.fields import flat_fields
from jobscan.report.rows.flat import Row
from jobscan.report.sqlite import stored
from jobscan.report.sqlite.guard import guard
from jobscan.report.sqlite.schema import quartiles, quoted
from jobscan.suggest import did_you_mean

# shorter names for columns that are asked for most; a month is that of the posting
ALIASES = {
    "occupation": "occupation_name",
    "employer": "hiring_organization",
    "place": "city",
    "remote": "job_location_type",
    "level": "seniority",
    "skill": "skills_required",
    "currency": "pay_currency",
}
MONTH = "month"
OWN = "extra."  # before a column that `scan --keep` kept, as the input writes it
_NEEDED = ("pay_text", "pay_currency", "pay_annual_mid", "error_code")
_KINDS = {field.name: field.kind for field in flat_fields()}


class Stats(Struct, kw_only=True):
    """The groups, and how many listings and errors went in."""

    rows: list[dict[str, Any]]
    listings: int = 0
    errors: int = 0
    invalid: int = 0


class Question:
    """What is asked of the rows: the columns that make the groups, and which rows count. Checks both at once."""

    def __init__(self, by: Sequence[str] = (), where: str | None = None) -> None:
        self._by = list(dict.fromkeys(by))
        for name in self._by:
            if name not in (*_KINDS, *ALIASES, MONTH) and not name.startswith(OWN):
                raise UsageError(f"--by {name}: no such column{_meant(name)}")
        self._where = where
        self.columns = self._columns_read()

    def answer(self, rows: Iterable[Row | None]) -> Stats:
        """Read the rows, and ask. None among them is counted as invalid."""
        found = Stats(rows=[])
        names = sorted(self.columns)
        with closing(_empty()) as db:
            insert = f"INSERT INTO scan (listing, {_quoted(names)}) VALUES (?{', ?' * len(names)})"
            for row in rows:
                if row is None:
                    found.invalid += 1
                elif row.get("error_code"):
                    found.errors += 1
                else:
                    found.listings += 1
                    db.execute(insert, [found.listings, *(stored(row.get(name)) for name in names)])
            found.rows = [_shown(row) for row in self._ask(db)]
        return found

    def _columns_read(self) -> set[str]:
        """The columns that the query reads, so that only they are kept of each row."""
        read: set[str] = set()
        with closing(_empty()) as db:
            guard(db, read)
            _executed(db, f"EXPLAIN {self._query()}", self._where)
        known = {ALIASES.get(name, "date_posted" if name == MONTH else name) for name in read}
        return (known & set(_KINDS)) | set(_NEEDED)

    def _ask(self, db: sqlite3.Connection) -> list[dict[str, Any]]:
        guard(db)
        cursor = _executed(db, self._query(), self._where)
        names = [name for name, *_ in cursor.description]
        try:
            return [dict(zip(names, row, strict=True)) for row in cursor]
        except sqlite3.Error as error:
            raise _explained(error, self._where) from error

    def _query(self) -> str:
        keys = [f"key{at}" for at in range(len(self._by))]
        columns, joins = [], []
        for key, name in zip(keys, self._by, strict=True):
            if _KINDS.get(ALIASES.get(name, name)) == "list":  # each item of a list makes a group
                joins.append(f'LEFT JOIN json_each(scan."{name}") AS each_{key}')
                columns.append(f"each_{key}.value AS {key}")
            elif name.startswith(OWN):
                own = name.removeprefix(OWN).replace("'", "''")
                columns.append(f"scan.extra ->> '{own}' AS {key}")
            else:
                columns.append(f'scan."{name}" AS {key}')
        listed = "".join(f"{column}, " for column in columns)
        condition = f"(\n{self._where}\n)" if self._where else "true"
        named = "".join(f"groups.{key} AS {quoted(name)}, " for key, name in zip(keys, self._by, strict=True))
        matched = " AND ".join(f"groups.{key} IS paid.{key}" for key in keys) or "true"
        of_keys = "".join(f"{key}, " for key in keys)
        return f"""
            WITH base AS MATERIALIZED (
              SELECT DISTINCT listing, {listed}pay_currency, pay_annual_mid, pay_text IS NOT NULL AS has_pay
              FROM scan {" ".join(joins)} WHERE {condition}
            ),
            total AS (SELECT count(DISTINCT listing) AS n FROM base),
            groups AS (
              SELECT {of_keys}count(DISTINCT listing) AS listings,
                     count(DISTINCT CASE WHEN has_pay THEN listing END) AS with_pay
              FROM base {f"GROUP BY {', '.join(keys)}" if keys else ""}
            ),
            paid AS ({quartiles(keys, "base")})
            SELECT {named}listings, 1.0 * listings / (SELECT n FROM total) AS share, with_pay,
                   pay_currency AS currency, paid, p25, median, p75
            FROM groups LEFT JOIN paid ON {matched}
            WHERE listings > 0
            ORDER BY listings DESC, {"".join(f"groups.{key}, " for key in keys)}paid DESC, pay_currency
        """


def known_names() -> list[str]:
    """Every name that `--by` and `--where` know."""
    return [*ALIASES, MONTH, *_KINDS]


def _empty() -> sqlite3.Connection:
    """A database in memory with a table `scan` for the rows; short names are columns too."""
    db = sqlite3.connect(":memory:")
    columns = ", ".join(f'"{name}"' for name in _KINDS)
    also = "".join(f', "{name}" AS ("{column}")' for name, column in ALIASES.items())
    month = f', "{MONTH}" AS (substr(date_posted, 1, 7))'
    db.execute("SELECT 1 FROM json_each('[]')")  # sets it up, which the authorizer would forbid later
    db.execute(f"CREATE TABLE scan (listing INTEGER PRIMARY KEY, {columns}{also}{month})")
    return db


def _executed(db: sqlite3.Connection, query: str, where: str | None) -> sqlite3.Cursor:
    try:
        return db.execute(query)
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        raise _explained(error, where) from error


def _explained(error: Exception, where: str | None) -> UsageError:
    message = str(error)
    if missing := re.match(r"no such column: (?:scan\.)?(\w+)", message):
        return UsageError(f"--where: no column {missing[1]}{_meant(missing[1])}")
    if "not authorized" in message or "prohibited" in message or "one statement" in message:
        return UsageError(f"--where {where}: only an expression that looks at the columns is allowed")
    return UsageError(
        f"--where {where}: {message}; write it as SQLite has it: pay_annual_mid > 100000 and region = 'TX'"
    )


def _meant(name: str) -> str:
    """A suggestion; all columns would be too many to name.

    >>> _meant("pay_anual_mid")
    '; did you mean pay_annual_mid?'
    >>> _meant("x")
    '; `jobscan schema --fields` lists them; one that `scan --keep x` kept is extra.x'
    """
    likely, *_ = did_you_mean(name, known_names()).partition(" known:")
    if "did you mean" in likely:
        return likely
    return f"; `jobscan schema --fields` lists them; one that `scan --keep {name}` kept is {OWN}{name}"


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    """Shares to a hundredth of a percent, amounts to the cent, whole ones without it."""
    shown = dict(row)
    shown["share"] = round(row["share"], 4)
    shown["paid"] = row["paid"] or 0
    for name in ("p25", "median", "p75"):
        if (amount := row[name]) is not None:
            rounded = round(amount) if amount >= 1000 else round(amount, 2)
            shown[name] = rounded
    return shown
