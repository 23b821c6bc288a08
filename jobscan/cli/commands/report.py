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
    from jobscan.report.overview_page.rows import Row

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
    wanted = {to.stdout, *(target.format for target in to.files)}
    found = _read(files, with_rows="html" in wanted)
    if not found.overview.listings and not found.overview.errors:
        raise NoInput(f"{', '.join(files)}: no scan records; make some with `jobscan scan listings/ > jobs.jsonl`")
    write_document(lambda format, _: _render(found, format, title), to, options.When.never)
    if found.invalid:
        stderr.note(f"{found.invalid:,} lines are not scan records and were left out")
    return ExitStatus.UNPROCESSED if found.invalid else ExitStatus.OK


@dataclass
class Found:
    """What was read: all records together, their rows where a page is wanted, and how many lines are no records."""

    overview: Overview
    rows: list[Row]
    invalid: int = 0


def _read(files: list[str], *, with_rows: bool) -> Found:
    from jobscan.model import JobPosting
    from jobscan.report.overview import Overview
    from jobscan.report.overview_page import MOST_ROWS
    from jobscan.report.overview_page.rows import row_of

    found = Found(Overview(), [])
    for record in _records(files):
        if record is None:
            found.invalid += 1
            continue
        found.overview.add(record)
        if with_rows and isinstance(record, JobPosting) and len(found.rows) < MOST_ROWS:
            found.rows.append(row_of(record))
    return found


def _render(found: Found, format: str, title: str) -> str:
    from jobscan.report.overview_page import render_page
    from jobscan.report.overview_page.rows import merge_places
    from jobscan.report.overview_text import render_csv, render_markdown

    if format == "csv":
        return render_csv(found.overview)
    if format == "html":
        return render_page(found.overview, merge_places(found.rows), title=title, command="jobscan report")
    return render_markdown(found.overview, title=title)


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
