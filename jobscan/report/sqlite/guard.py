"""What an untrusted query, or a query of an untrusted database, may do: read, within limits."""

from __future__ import annotations

import sqlite3
from typing import Any

LONGEST = 100_000_000  # bytes of any one value: a query can build texts, and should not fill the memory


def guard(db: sqlite3.Connection, read: set[str] | None = None) -> None:
    """From now on the connection can read tables and call functions, and do nothing else.

    No writing, no other file, no setting, no recursion. `read` gathers the columns of the table `scan` that are looked
    at. Text that is too long is an error of SQLite, not of the memory.
    """
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)

    def allowed(action: int, first: str | None, second: str | None, *_: Any) -> int:
        if action == sqlite3.SQLITE_READ:
            if read is not None and first == "scan" and second:
                read.add(second)
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_SELECT or (action == sqlite3.SQLITE_FUNCTION and second != "load_extension"):
            return sqlite3.SQLITE_OK
        return sqlite3.SQLITE_DENY

    db.set_authorizer(allowed)
