"""`-f FORMAT` and `-o FILE` or `-o FORMAT:FILE` -> the format of stdout, and each file with its format."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from jobscan.cli import options
from jobscan.errors import UsageError
from jobscan.files import is_special, packing
from jobscan.suggest import did_you_mean

# endings that are not the name of their format
_ENDINGS = {"txt": "text", "md": "markdown", "htm": "html", "ndjson": "jsonl", "xml": "junit",
            "db": "sqlite", "sqlite3": "sqlite"}  # fmt: skip


class Target(NamedTuple):
    """A file to write, and its format."""

    format: str
    path: Path

    def __str__(self) -> str:
        return f"{self.format}:{self.path}"


class Destinations(Struct, frozen=True):
    """Where results go: stdout in a format (None: nothing is printed), and files."""

    stdout: str | None
    files: tuple[Target, ...] = ()

    @property
    def formats(self) -> set[str]:
        """Every format that is asked for."""
        return {each for each in (self.stdout, *(target.format for target in self.files)) if each}


def destinations(output: options.Output, known: Collection[str], *, terminal: str, pipe: str) -> Destinations:
    """What the options ask for. Without `-f` and `-o`, stdout gets the format `terminal` or `pipe`.

    Raises `UsageError` for a format that is not among the known ones.
    """
    files = tuple(parse_target(word, known) for word in output.output or ())
    refuse_twice([target.path for target in files])
    if output.format is not None:
        return Destinations(_checked(output.format, known), files)
    return Destinations(None if files else default_format(terminal=terminal, pipe=pipe), files)


def default_format(*, terminal: str, pipe: str) -> str:
    """One of two formats, by what stdout is."""
    return terminal if sys.stdout.isatty() else pipe


def parse_target(word: str, known: Iterable[str]) -> Target:
    """`FORMAT:FILE`, or `FILE` whose ending tells the format; .gz and .zst after it do not count.

    >>> parse_target("csv:out/jobs.txt", ["text", "csv"]), parse_target("jobs.txt", ["text", "csv"])
    (Target(format='csv', path=PosixPath('out/jobs.txt')), Target(format='text', path=PosixPath('jobs.txt')))
    """
    known = list(known)
    format, colon, file = word.partition(":")
    if colon and file and format in known:
        return Target(format, Path(file))
    plain = Path(word).with_suffix("") if packing(Path(word)) else Path(word)
    ending = plain.suffix[1:].lower()
    by_ending = _ENDINGS.get(ending, ending)
    if re.match(r"\w\w+:.", word):  # one letter would be a drive of Windows
        raise UsageError(f"-o {word}: no format {format}{did_you_mean(format, known)}")
    if by_ending not in known:
        raise UsageError(f"-o {word}: no format has this ending; write FORMAT:FILE, with one of {', '.join(known)}")
    return Target(by_ending, Path(word))


def refuse_twice(paths: Iterable[Path]) -> None:
    """Raise `UsageError` when two outputs are the same file; pipes and devices may be."""
    seen: set[str] = set()
    for path in paths:
        real = os.path.realpath(path)
        if real in seen and not is_special(path):
            raise UsageError(f"{path}: named for two outputs; the second would replace the first")
        seen.add(real)


def _checked(format: str, known: Collection[str]) -> str:
    if format not in known:
        raise UsageError(f"{format}: no such format{did_you_mean(format, known)}")
    return format
