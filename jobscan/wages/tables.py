"""The name of a wage table -> the table: in SQLite or a CSV, from the package or from the user."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from jobscan.errors import UsageError
from jobscan.wages.cards import FOLDER, read_card
from jobscan.wages.csv_table import CsvTable, user_folder
from jobscan.wages.sqlite_table import SqliteTable

Table = SqliteTable | CsvTable
_KINDS: dict[str, type[SqliteTable] | type[CsvTable]] = {".sqlite": SqliteTable, ".csv": CsvTable}


def all_names() -> list[str]:
    """Every table: the package's, then the user's. A user's table does not hide one of the package's."""
    return list(_files())


def user_names() -> list[str]:
    """The tables in the user's folder, including those hidden by a table of the package."""
    return [path.stem for path in _tables_in(user_folder(), ".csv")]


def open_table(name: str) -> Table:
    """The table, from which nothing is read yet. Raises UsageError, which lists the known names."""
    path = _path(name)
    return _KINDS[path.suffix](path.parent, name)


def checksum_of(name: str) -> str:
    """The sha256 of the table as it is now, whatever its card says. Raises UsageError, which lists the known names."""
    with _path(name).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def card_of(name: str) -> dict[str, Any]:
    """The card of a table. Raises UsageError, which lists the known names."""
    return read_card(_path(name).with_suffix(".toml"))


def _path(name: str) -> Path:
    files = _files()
    if name not in files:
        raise UsageError(f"{name}: no such wage table; known: {', '.join(files)}")
    return files[name]


def _files() -> dict[str, Path]:
    places = [(FOLDER, ".sqlite"), (FOLDER, ".csv"), (user_folder(), ".csv")]
    files: dict[str, Path] = {}
    for folder, suffix in places:
        for path in _tables_in(folder, suffix):
            files.setdefault(path.stem, path)
    return files


def _tables_in(folder: Path, suffix: str) -> list[Path]:
    """The files of a folder that have a card beside them."""
    return sorted(path for path in folder.glob(f"*{suffix}") if path.with_suffix(".toml").is_file())
