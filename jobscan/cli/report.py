"""`jobscan report`: what the records of a scan say together, as one page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jobscan.cli import options
from jobscan.errors import ExitStatus, NoInput, UsageError

if TYPE_CHECKING:
    from jobscan.model import Record

FORMATS = ("html", "markdown", "csv")


def report(
    files: Annotated[list[str], typer.Argument(metavar="SCAN.jsonl...|-", help="What `scan` wrote; .gz too.")],
    format: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help="html, markdown or csv.")] = "html",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write this file; else standard output.")
    ] = None,
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="What stands above it.")] = "Job listings",
    quiet: options.Quiet = False,
) -> int:
    """Sum up a scan: pay in the market by occupation, skills, places. One page that needs nothing else."""
    from jobscan.cli.outputs import put
    from jobscan.cli.talk import be_quiet, note
    from jobscan.files import write_whole
    from jobscan.report.overview import Overview
    from jobscan.report.overview_text import render_csv, render_markdown
    from jobscan.report.page import render_page

    be_quiet(quiet)
    if format not in FORMATS:
        raise UsageError(f"{format}: no such format here; known: {', '.join(FORMATS)}")
    found, strange = Overview(), 0
    for record in _records(files):
        if record is None:
            strange += 1
        else:
            found.add(record)
    if not found.listings and not found.errors:
        raise NoInput(
            f"no records of a scan in {', '.join(files)}; make them with: jobscan scan listings/ > jobs.jsonl"
        )
    if format == "html":
        text = render_page(found, title=title)
    else:
        text = render_csv(found) if format == "csv" else render_markdown(found, title=title)
    if output is None:
        put(text)
    else:
        write_whole(output, text.encode("utf-8", "replace"))
    if strange:
        note(f"{strange:,} lines were no records of a scan and were left out")
    return ExitStatus.UNPROCESSED if strange else ExitStatus.OK


def _records(files: list[str]) -> Iterator[Record | None]:
    """Each line's record; None for a line that is none."""
    import msgspec

    from jobscan.model.codec import from_json

    for name in files:
        for line in _lines(name):
            if line.strip():
                try:
                    yield from_json(line)
                except (msgspec.MsgspecError, RecursionError, ValueError):
                    yield None


def _lines(name: str) -> Iterator[bytes]:
    if name == "-":
        yield from sys.stdin.buffer
        return
    import gzip
    import zlib

    try:
        with Path(name).open("rb") as file:
            if file.peek(2)[:2] == b"\x1f\x8b":
                with gzip.open(file) as unpacked:
                    yield from unpacked
            else:
                yield from file
    except (OSError, EOFError, zlib.error) as error:
        why = (getattr(error, "strerror", None) or str(error)).lower()
        raise UsageError(f"{name}: cannot be read: {why}") from error
