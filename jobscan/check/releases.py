"""When a technology was first released to the public; `first_releases.tsv` names the source of each year."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def first_releases() -> dict[str, int]:
    """Canonical name of a skill -> year.

    >>> first_releases()["Kubernetes"]
    2014
    """
    table = files("jobscan.data").joinpath("first_releases.tsv").read_text(encoding="utf-8")
    return {row["name"]: int(row["year"]) for row in csv.DictReader(table.splitlines(), delimiter="\t")}
