"""`jobscan report`: the records of a scan -> what they say together, on one page."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

from msgspec.structs import replace

from jobscan.cli import options
from jobscan.cli.command import argument, choice, command, option
from jobscan.cli.io import stderr
from jobscan.cli.io.browser import show_page
from jobscan.cli.io.destinations import Destinations, Target, destinations
from jobscan.cli.io.documents import write_document
from jobscan.cli.io.inputs import refuse_overwritten
from jobscan.errors import ExitStatus, NoInput, UsageError

if TYPE_CHECKING:
    from jobscan.model import JobPosting
    from jobscan.report import Sink
    from jobscan.report.overview import Overview
    from jobscan.report.overview_page.rows import Row

FORMATS = ("html", "text", "markdown", "csv")
TABLES = ("sqlite", "parquet")  # the records themselves


@dataclass(frozen=True)
class PageOutput(options.Output):
    """A page, in the formats of `FORMATS`."""

    format: Annotated[
        str | None, choice("-f, --format FORMAT", "Print {}; -o also takes sqlite and parquet.", " ".join(FORMATS))
    ] = None
    open_page: Annotated[bool, option("--open", "Show the page in the browser.")] = False


@command(
    "jobscan report jobs.jsonl --open",
    "jobscan report jobs.jsonl -o jobs.html",
    "jobscan report jobs.jsonl -o jobs.db",
    "jobscan scan listings/ | jobscan report - -f markdown",
)
def report(
    *,
    files: Annotated[list[str], argument("SCAN|-", "What `scan` wrote as jsonl, csv, parquet or sqlite.")],
    title: Annotated[str, option("--title TEXT", "The heading of the page.")] = "Job listings",
    output: PageOutput,
    quiet: Annotated[bool, option("-q, --quiet", "Report only errors.")] = False,
) -> int:
    """Sum up a scan on one page: pay by occupation, skills, places.

    A terminal gets the same as text. -o jobs.db and -o jobs.parquet turn the records that `scan` wrote as jsonl into
    tables.
    """
    stderr.set_quiet(quiet)
    to, tables = _parted(destinations(output, (*FORMATS, *TABLES), terminal="text", pipe="html"), files)
    if output.open_page and output.format is None:
        to = replace(to, stdout=None)  # the browser shows it
    refuse_overwritten(files, [target.path for target in (*to.files, *tables)])
    with ExitStack() as stack:
        sinks = [_opened(target, stack) for target in tables]
        found = _read(files, sinks, with_rows=output.open_page or "html" in to.formats)
        if not found.overview.listings and not found.overview.errors:
            raise NoInput(f"{', '.join(files)}: no scan records; make some with `jobscan scan listings/ > jobs.jsonl`")
    write_document(lambda format, screen: _render(found, format, title, screen.width), to, "never")
    if to.stdout == "text" and output.format is None:
        stderr.note("next: --open shows the page in the browser, -o jobs.html keeps it")
    if output.open_page:
        show_page(_render(found, "html", title), to, "report.html")
    if found.invalid:
        stderr.note(f"{found.invalid:,} lines are not scan records and were left out")
    return ExitStatus.UNPROCESSED if found.invalid else ExitStatus.OK


def _parted(to: Destinations, files: list[str]) -> tuple[Destinations, list[Target]]:
    """Where the page goes, and the tables of the records, which only whole records can fill."""
    from jobscan.report.saved import is_whole

    tables = [target for target in to.files if target.format in TABLES]
    if to.stdout in TABLES:
        raise UsageError(f"-f {to.stdout}: it is binary; name a file, as in -o {to.stdout}:FILE")
    for name in files if tables else ():
        if not is_whole(name):
            raise UsageError(f"{name}: only the records that `scan` wrote as jsonl can become {tables[0].format}")
    return Destinations(to.stdout, tuple(target for target in to.files if target not in tables)), tables


def _opened(target: Target, stack: ExitStack) -> Sink:
    from jobscan.files import atomic
    from jobscan.report import Screen, format_named

    sink = format_named(target.format).sink(stack.enter_context(atomic(target.path)), Screen())
    assert sink is not None
    stack.callback(sink.close)
    return sink


@dataclass
class Found:
    """What was read: all records together, their rows if a page is wanted, and how many lines are not records."""

    overview: Overview
    rows: list[Row]
    invalid: int = 0
    texts: list[str] = field(default_factory=list)
    text_chars: int = 0

    def add_row(self, posting: JobPosting) -> None:
        """A row, and the listing's marked text where the scan kept it and the page has room."""
        from jobscan.report.annotated import marked_fragment
        from jobscan.report.overview_page import MOST_TEXT
        from jobscan.report.overview_page.rows import row_of

        self.rows.append(row_of(posting))
        text = posting.source.text
        shown = marked_fragment(posting, text) if isinstance(text, str) and self.text_chars < MOST_TEXT else ""
        self.text_chars += len(shown)
        self.texts.append(shown)


def _read(files: list[str], sinks: list[Sink], *, with_rows: bool) -> Found:
    from jobscan.model import JobPosting
    from jobscan.report.overview import Overview
    from jobscan.report.overview_page import MOST_ROWS
    from jobscan.report.saved import saved_records

    found = Found(Overview(), [])
    for record in (record for name in files for record in saved_records(name)):
        if record is None:
            found.invalid += 1
            continue
        for sink in sinks:
            sink.write(record)
        found.overview.add(record)
        if with_rows and isinstance(record, JobPosting) and len(found.rows) < MOST_ROWS:
            found.add_row(record)
    return found


def _render(found: Found, format: str, title: str, width: int = 80) -> str:
    from jobscan.report.overview_page import render_page
    from jobscan.report.overview_page.rows import merge_places
    from jobscan.report.overview_text import render_csv, render_markdown, render_text

    if format == "csv":
        return render_csv(found.overview)
    if format == "html":
        rows = merge_places(found.rows)
        return render_page(found.overview, rows, title=title, command="jobscan report", texts=found.texts)
    if format == "text":
        return render_text(found.overview, title=title, width=width)
    return render_markdown(found.overview, title=title)
