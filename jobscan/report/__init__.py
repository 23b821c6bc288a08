"""Records -> what a reader wants to see: a screen, JSON, a table row, Markdown, schema.org."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import cast

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.model import Record
from jobscan.report.screen import Screen

__all__ = ["FORMATS", "Format", "Screen", "format_named", "render"]


class Format(Struct, frozen=True):
    """A way to show records: the module that does it, and what to say about it.

    The module has `render(record, screen)`, and may have a `HEADER` and what stands `BETWEEN` two records. It is
    imported at the first use, so that only the screen waits for Rich.
    """

    module: str
    summary: str

    @property
    def header(self) -> str:
        return cast("str", getattr(import_module(self.module), "HEADER", ""))

    @property
    def between(self) -> str:
        return cast("str", getattr(import_module(self.module), "BETWEEN", ""))

    def render(self, record: Record, screen: Screen) -> str:
        """What one record looks like; ends with a line end."""
        return cast("str", import_module(self.module).render(record, screen))


FORMATS: dict[str, Format] = {
    "text": Format("jobscan.report.text", "a summary for the eyes"),
    "json": Format("jobscan.report.json", "the record, indented"),
    "jsonl": Format("jobscan.report.jsonl", "the record, one a line"),
    "csv": Format("jobscan.report.csv", "one flat row a listing"),
    "markdown": Format("jobscan.report.markdown", "a summary as Markdown"),
    "jsonld": Format("jobscan.report.jsonld", "schema.org JobPosting, one a line"),
}


def render(records: Iterable[Record], format: str, *, screen: Screen | None = None) -> Iterator[str]:
    """The records in a format, in pieces that end with a line end, as they come.

    >>> from jobscan.model import JobPosting, SourceInfo
    >>> posting = JobPosting(source=SourceInfo(uri="a.txt", id=None, index=0, format="text"))
    >>> next(render([posting], "jsonl"))[:23]
    '{"schemaVersion":"1.0",'
    """
    shape = format_named(format)
    if shape.header:
        yield shape.header
    for at, record in enumerate(records):
        yield (shape.between if at else "") + shape.render(record, screen or Screen())


def format_named(name: str) -> Format:
    """The format, or a `UsageError` that names the known ones."""
    if name not in FORMATS:
        from difflib import get_close_matches

        near = [f"; did you mean {each}?" for each in get_close_matches(name, FORMATS, n=1)]
        raise UsageError(f"{name}: no such format{''.join(near)}; known: {', '.join(FORMATS)}")
    return FORMATS[name]
