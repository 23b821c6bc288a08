"""A place in Great Britain -> its region, and the ratio of its wages to the country's (`uk_regions.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from jobscan.data import DATA, rows
from jobscan.grammar.places.gazetteer import plain_name

PATH = DATA / "uk_regions.tsv"
MAJOR_GROUPS = "123456789"  # of SOC 2020, the first digits of its codes
TABLE = "Annual Survey of Hours and Earnings, table 3, 2025 provisional"
_POSTCODE = re.compile(r"\b([A-Z]{1,2})\d[A-Z\d]?(?: ?\d[A-Z]{2})?\b")
_PIECES = re.compile(r"(?:(?<!\s)\s++)?[,;/|()]\s*+")


class Region(NamedTuple):
    """A region and its factors by major group; groups without a published median are left out."""

    code: str
    name: str
    factors: dict[str, float]


@cache
def regions() -> dict[str, Region]:
    """The regions by their codes."""
    return {row[0]: Region(row[0], row[1], _factors(row[4])) for row in rows(PATH)}


def region_of(names: Iterable[str], postcode: str = "") -> Region | None:
    """The region of a place: by its postcode, or else by the first of its names that is known; None if unknown.

    >>> region_of(["Old Hadlow", "Kent"]).name, region_of(["Leeds, UK"]).name, region_of([], "EC1A 1BB").name
    ('South East England', 'Yorkshire and The Humber', 'London')
    >>> region_of(["United Kingdom"]), region_of([])
    (None, None)
    """
    match = _POSTCODE.search(postcode.upper())
    code = _postcodes().get(match[1]) if match else None
    pieces = (plain_name(piece) for name in names for piece in _PIECES.split(name))
    code = code or next((_names()[piece] for piece in pieces if piece in _names()), None)
    return regions()[code] if code else None


def _factors(column: str) -> dict[str, float]:
    return {group: float(each) for group, each in zip(MAJOR_GROUPS, column.split(","), strict=True) if each}


@cache
def _names() -> dict[str, str]:
    """Names in plain letters -> the code of their region."""
    return {plain_name(name): row[0] for row in rows(PATH) for name in (row[1], *row[2].split("|"))}


@cache
def _postcodes() -> dict[str, str]:
    return {area: row[0] for row in rows(PATH) for area in row[3].split()}
