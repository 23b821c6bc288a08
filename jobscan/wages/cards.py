"""A wage table's card: a TOML file beside the table that says what it is, who published it, and under which licence."""

from __future__ import annotations

import hashlib
import sqlite3
import tomllib
from pathlib import Path
from typing import Any

from jobscan.data import DATA
from jobscan.errors import DataError

FOLDER = DATA / "benchmarks"  # the tables of the package


def read_card(path: Path) -> dict[str, Any]:
    """The card at a path. Raises DataError if it is missing or not TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(f"{path}: the card of the table is missing; {remedy(path)}") from error
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path}: {error}; {remedy(path)}") from error


def check_file(path: Path, card: dict[str, Any]) -> None:
    """Raise DataError unless the file is there and matches its card."""
    if not path.is_file():
        raise missing(path)
    if hashlib.sha256(path.read_bytes()).hexdigest() != card.get("sha256"):
        raise DataError(f"{path}: the wage table does not match its card; {remedy(path)}")


def missing(path: Path, what: str = "wage table") -> DataError:
    """The error for a table whose file is missing."""
    return DataError(f"{path}: the {what} is missing; {remedy(path)}")


def connect(path: Path, what: str = "wage table") -> sqlite3.Connection:
    """A table in SQLite, opened for reading. Raises DataError if the file is missing."""
    if not path.is_file():
        raise missing(path, what)
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def remedy(path: Path) -> str:
    """What to do about a missing or damaged table."""
    return "install jobscan again" if path.parent == FOLDER else "import it again"
