"""`jobscan report`: the records of a scan -> what they say together, on one page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from jobscan.cli import options
from jobscan.cli.command import argument, command, option
from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import destinations
from jobscan.cli.io.documents import write_document
from jobscan.errors import ExitStatus, NoInput, UsageError

if TYPE_CHECKING:
    from jobscan.model import Record
    from jobscan.report.overview import Overview

FORMATS = ("html", "markdown", "csv")


@dataclass(frozen=True)
class PageOutput(options.Output):
    """A page, in the formats of `FORMATS`."""

    format: Annotated[str | None, option("-f, --format FORMAT", "Print html, markdown or csv.")] = None


@command("jobscan report jobs.jsonl -o jobs.html", "jobscan scan listings/ | jobscan report - -f markdown")
def report(
    *,
    files: Annotated[list[str], argument("SCAN.jsonl|-", "What `scan` wrote as jsonl, gzipped or not.")],
    title: Annotated[str, option("--title TEXT", "The heading of the page.")] = "Job listings",
    output: PageOutput,
    quiet: Annotated[bool, option("-q, --quiet", "Report only errors.")] = False,
) -> int:
    """Sum up a scan on one page: pay by occupation, skills, places."""
    stderr.set_quiet(quiet)
    to = destinations(output, FORMATS, terminal="html", pipe="html")
    overview, invalid = _overview(files)
    if not overview.listings and not overview.errors:
        raise NoInput(f"{', '.join(files)}: no scan records; make some with `jobscan scan listings/ > jobs.jsonl`")
    write_document(lambda format, _: _render(overview, format, title), to, options.When.never)
    if invalid:
        stderr.note(f"{invalid:,} lines are not scan records and were left out")
    return ExitStatus.UNPROCESSED if invalid else ExitStatus.OK


def _overview(files: list[str]) -> tuple[Overview, int]:
    """All records together, and how many lines are not records."""
    from jobscan.report.overview import Overview

    overview, invalid = Overview(), 0
    for record in _records(files):
        if record is None:
            invalid += 1
        else:
            overview.add(record)
    return overview, invalid


def _render(overview: Overview, format: str, title: str) -> str:
    from jobscan.report.overview_text import render_csv, render_markdown
    from jobscan.report.page import render_page

    if format == "csv":
        return render_csv(overview)
    return render_page(overview, title=title) if format == "html" else render_markdown(overview, title=title)


def _records(files: list[str]) -> Iterator[Record | None]:
    """The record of each line; None for a line that holds something else."""
    import msgspec

    from jobscan.model.codec import from_json

    for line in (line for name in files for line in _lines(name) if line.strip()):
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
