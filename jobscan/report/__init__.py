"""Records -> what a reader wants to see: a screen, JSON, a table row, Markdown, schema.org."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import cast

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.model import Record
from jobscan.report.screen import Screen

__all__ = ["FORMATS", "Format", "Screen", "render"]


class Format(Struct, frozen=True):
    """A way to show records: the module whose `render(records, screen)` does it, and what to say about it."""

    module: str
    summary: str

    def render(self, records: Iterable[Record], screen: Screen) -> Iterator[str]:
        """The module is imported here and not above, so that only the screen waits for Rich."""
        return cast("Iterator[str]", import_module(self.module).render(records, screen))


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
    if format not in FORMATS:
        raise UsageError(f"{format}: no such format; known: {', '.join(FORMATS)}")
    return FORMATS[format].render(records, screen or Screen())
