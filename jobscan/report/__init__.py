"""Records -> what a reader wants to see: a screen, JSON, a table row, Markdown, schema.org."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.model import Record
from jobscan.report.screen import Screen
from jobscan.suggest import did_you_mean

__all__ = ["FORMATS", "Format", "Screen", "Sink", "format_named", "render"]


class Sink(Protocol):
    """Takes records; the file is whole once it was closed."""

    def write(self, record: Record) -> None: ...

    def close(self) -> None: ...


class Format(Struct, frozen=True):
    """A way to show records: the module that does it, and its description.

    The module has `render(record, screen)`, and may have a `header(screen)` and what stands `BETWEEN` two records; that
    of a `binary` format has a `Sink(file, screen)` instead. It is imported at the first use, so that only the screen
    waits for Rich.
    """

    module: str
    summary: str
    binary: bool = False

    def header(self, screen: Screen) -> str:
        """What stands above all records; empty for most formats."""
        make = getattr(import_module(self.module), "header", None)
        return cast("str", make(screen)) if make else ""

    @property
    def needs_text(self) -> bool:
        """Whether it shows the listing's own text too, which the record does not have."""
        return bool(getattr(import_module(self.module), "NEEDS_TEXT", False))

    @property
    def between(self) -> str:
        return cast("str", getattr(import_module(self.module), "BETWEEN", ""))

    def sink(self, file: BinaryIO, screen: Screen) -> Sink | None:
        """Of a binary format what takes the records and writes the file; None for those that are text."""
        return cast("Sink", import_module(self.module).Sink(file, screen)) if self.binary else None

    def render(self, record: Record, screen: Screen) -> str:
        """What one record looks like; ends with a line end."""
        return cast("str", import_module(self.module).render(record, screen))


FORMATS: dict[str, Format] = {
    "text": Format("jobscan.report.text", "a summary to read"),
    "table": Format("jobscan.report.table", "one line per listing, to read"),
    "json": Format("jobscan.report.json", "the record, indented"),
    "jsonl": Format("jobscan.report.jsonl", "the record, one per line"),
    "csv": Format("jobscan.report.csv", "one flat row per listing"),
    "parquet": Format("jobscan.report.parquet", "the columns of csv with their types, in a binary file", binary=True),
    "sqlite": Format("jobscan.report.sqlite", "a database: tables, full-text search and views", binary=True),
    "markdown": Format("jobscan.report.markdown", "a summary as Markdown"),
    "jsonld": Format("jobscan.report.jsonld", "schema.org JobPosting, one per line"),
}


def render(records: Iterable[Record], format: str, *, screen: Screen | None = None) -> Iterator[str]:
    """The records in a format, in pieces that end with a line end, as they come.

    >>> from jobscan.model import JobPosting, SourceInfo
    >>> posting = JobPosting(source=SourceInfo(uri="a.txt", id=None, index=0, format="text"))
    >>> next(render([posting], "jsonl"))[:23]
    '{"schemaVersion":"1.1",'
    """
    shape = format_named(format)
    if shape.binary:
        raise UsageError(f"{format}: only `scan` and `parse` write it, as -o {format}:FILE")
    screen = screen or Screen()
    if header := shape.header(screen):
        yield header
    for at, record in enumerate(records):
        yield (shape.between if at else "") + shape.render(record, screen)


def format_named(name: str) -> Format:
    """The format, or a `UsageError` that names the known ones."""
    if name not in FORMATS:
        raise UsageError(f"{name}: no such format{did_you_mean(name, FORMATS)}")
    return FORMATS[name]
