"""The folder of the data files (tables, lists and weights, each with its pedigree), and how lists of lines are read."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parent


def lines(file: str | Path) -> list[str]:
    """The lines of a file that say something; "#" begins a remark. A name without a folder is a file of this one."""
    read = (DATA / file).read_text(encoding="utf-8").splitlines()
    return [line for line in read if line and not line.startswith("#")]


def rows(file: str | Path) -> list[list[str]]:
    """The cells of each line of a table whose columns are separated by tabs."""
    return [line.split("\t") for line in lines(file)]


def sections(file: str | Path) -> dict[str, list[str]]:
    """The lines below each `[heading]` of a file."""
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in lines(file):
        if line.startswith("[") and line.endswith("]"):
            entries = found.setdefault(line[1:-1], [])
        else:
            entries.append(line)
    return found
