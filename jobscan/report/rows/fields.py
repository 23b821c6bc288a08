"""`data/fields.tsv` -> the columns of all tables: CSV, Parquet, SQLite and the docs are made of them."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

from msgspec import Struct

from jobscan.data import DATA

Kind = Literal["text", "integer", "number", "boolean", "date", "list"]
FLAT = ("listings", "comparisons", "errors")  # side by side they are the flat table of CSV and Parquet


class Field(Struct, frozen=True):
    """A column: its table, its name, the kind of its values, their unit (empty where there is none), what they mean."""

    table: str
    name: str
    kind: Kind
    unit: str
    about: str

    @property
    def meaning(self) -> str:
        """What the values mean, with their unit.

        >>> Field("pay", "annual_min", "number", "currency a year", "the low end for a full year").meaning
        'the low end for a full year (currency a year)'
        """
        return f"{self.about} ({self.unit})" if self.unit else self.about


@cache
def all_fields() -> tuple[Field, ...]:
    """Every column of every table, in the order of the file."""
    lines = DATA.joinpath("fields.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(Field(table, name, cast("Kind", kind), unit, about) for table, name, kind, unit, about in cells)


@cache
def flat_fields() -> tuple[Field, ...]:
    """The columns of the flat table, in order."""
    return tuple(field for field in all_fields() if field.table in FLAT)


@cache
def fields_of(table: str) -> tuple[Field, ...]:
    """The columns of one table."""
    return tuple(field for field in all_fields() if field.table == table)


@cache
def detail_tables() -> tuple[str, ...]:
    """The tables with several rows a listing: places, pay, skills and so on."""
    return tuple(dict.fromkeys(field.table for field in all_fields() if field.table not in FLAT))
