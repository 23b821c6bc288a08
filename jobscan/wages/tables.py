"""The name of a wage table in, the table out: packed or plain, of the package or of the user."""

from __future__ import annotations

from typing import Any

from jobscan.errors import UsageError
from jobscan.wages.csv_table import BUILT_IN, PlainTable, plain_names, user_folder
from jobscan.wages.packed import WageTable, read_card, table_names

Table = WageTable | PlainTable


def all_names() -> list[str]:
    """Every table: the package's, then the user's. A user's table does not hide one of the package."""
    ours = [*table_names(), *plain_names(BUILT_IN)]
    return [*ours, *(name for name in plain_names(user_folder()) if name not in ours)]


def open_table(name: str) -> Table:
    """The table; nothing is read yet. Raises UsageError with the names that are known."""
    if name in table_names():
        return WageTable(name)
    for folder in (BUILT_IN, user_folder()):
        if name in plain_names(folder):
            return PlainTable(folder, name)
    raise UsageError(f"{name}: no such wage table; known: {', '.join(all_names())}")


def card_of(name: str) -> dict[str, Any]:
    """The card of a table."""
    return read_card(name) if name in table_names() else open_table(name).card
