"""The input's own columns, kept by `--keep team,req` -> columns of their own in CSV, Parquet and SQLite.

A pattern (`--keep '*'`) names no columns before the input is read: what it keeps is in `extra` alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from jobscan.grammar.keys import plain
from jobscan.model import Record
from jobscan.model.codec import to_json
from jobscan.report.rows.fields import Field, all_fields

_PREFIX = "own_"  # before the name of one that jobscan has itself
_OURS = frozenset({"listing", "text", *(field.name for field in all_fields())})


@cache
def own_fields(keep: tuple[str, ...]) -> tuple[Field, ...]:
    """The columns that are kept by their names.

    >>> [field.name for field in own_fields(("team", "Team", "Req #", "title", "pay*"))]
    ['team', 'Req #', 'own_title']
    """
    named = {plain(name): name for name in reversed(keep) if not set("*?[").intersection(name)}
    return tuple(
        Field("listings", f"{_PREFIX}{name}" if name.lower() in _OURS else name, "text", "", f"the input's own {name}")
        for name in reversed(list(named.values()))
    )


def own_values(record: Record, fields: Sequence[Field]) -> dict[str, str | None]:
    """What a record keeps of them: a text as it stood, anything else as JSON; None where its row has no such column."""
    if not fields or not record.source.extra:
        return {}
    kept = {plain(name): value for name, value in record.source.extra.items()}
    return {field.name: _as_text(kept.get(plain(field.about.removeprefix("the input's own ")))) for field in fields}


def _as_text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else to_json(value).decode()
