"""`jobscan parse`: one listing -> its record, as a summary or for another program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from msgspec.structs import replace

from jobscan.batch import Interrupts, Line, scan_lines
from jobscan.cli import options
from jobscan.cli.analysis_options import analysis_options
from jobscan.cli.command import argument, choice, command, option
from jobscan.cli.io import stderr
from jobscan.cli.io.browser import show_page
from jobscan.cli.io.destinations import Destinations, destinations
from jobscan.cli.io.documents import write_document
from jobscan.cli.io.failures import report_failure
from jobscan.cli.io.inputs import first_listing, read_inputs, titled
from jobscan.cli.io.outputs import open_outputs
from jobscan.cli.io.stdout import screen
from jobscan.errors import ExitStatus, UsageError
from jobscan.model import CheckOptions, JobPosting, Options, Source
from jobscan.report import FORMATS, Screen

PAGE = "html"


@dataclass(frozen=True)
class ListingOutput(options.RecordOutput):
    """A record, or the page of a listing."""

    format: Annotated[
        str | None,
        choice("-f, --format FORMAT", "Print {}.", "text html table json jsonl csv parquet markdown jsonld"),
    ] = None
    whole: Annotated[
        bool, option("--all", "In text and markdown, show every item in full instead of the first few.")
    ] = False
    open_page: Annotated[bool, option("--open", "Show the page in the browser.")] = False


@command(
    "jobscan parse listing.txt",
    "pbpaste | jobscan parse -",
    "jobscan parse listing.html -f json | jq .baseSalary",
    "jobscan parse listing.txt -o listing-read.html --open",
)
def parse(
    *,
    files: Annotated[list[str] | None, argument("FILE|-", "The listing; - is standard input.")] = None,
    output: ListingOutput,
    input: options.Input,
    overrides: options.Overrides,
    analysis: options.Analysis,
    run: options.Run,
    explain: Annotated[
        bool, option("--explain", "Also show, on stderr, what each amount of money was taken for, and why.")
    ] = False,
    evidence: Annotated[
        bool, option("--evidence", "Also show, on stderr, every fact with its line, its words and its rule.")
    ] = False,
    check: Annotated[
        bool, option("--check", "Also record what `jobscan check` finds; -f html shows it beside the words.")
    ] = False,
    console: options.Console,
) -> int:
    """Read one listing: a summary on a terminal, JSON in a pipe."""
    stderr.set_quiet(console.quiet)
    file = _the_one(files or [])
    settings = analysis_options(analysis, overrides)
    if check:
        settings = replace(settings or Options(), check=_check_options())
    to, pages = _parted(destinations(output, [*FORMATS, PAGE], terminal="text", pipe="json"), opened=output.open_page)
    written = [target.path for target in (*to.files, *pages.files)]
    listings = read_inputs([file] if file is not None else None, input, run=run, outputs=written)
    listing = titled(first_listing(listings, file), overrides.title)
    interrupts, shown_on = Interrupts(), replace(screen(console.color), whole=output.whole)
    with interrupts.listening(), open_outputs(to, shown_on, interrupts, kept=output.kept, own=input.own) as outputs:
        (line,) = scan_lines([listing], timeout=run.timeout, options=settings, keep_text=True)
        if not (line.failure and to.stdout == "text"):  # the message on stderr says it all
            outputs.write(line)
    if isinstance(listing, Source):
        _write_page(line, listing.text, pages, opened=output.open_page)
        if evidence and isinstance(line.record, JobPosting):
            _show_evidence(line.record, listing.text, shown_on)
        if explain:
            _explain_amounts(listing)
    if more := sum(1 for _ in listings):
        stderr.note(f"{listing.uri}: only the first of {more + 1:,} listings was read; `jobscan scan` reads them all")
    return report_failure(line, verbose=console.verbose) if line.failure else ExitStatus.OK


def _check_options() -> CheckOptions:
    """What the nearest configuration says about the rules."""
    from jobscan.cli.commands.check.settings import Rules, check_settings
    from jobscan.cli.config_file import read_config

    return check_settings(Rules(), read_config()).options


def _the_one(files: list[str]) -> str | None:
    """The file to read; raises `UsageError`, with the command that was meant, for several and for a folder."""
    names = " ".join(files)
    if len(files) > 1:
        raise UsageError(f"parse reads one listing; try `jobscan compare {names}` or `jobscan scan {names}`")
    if names.strip() and Path(names).is_dir():
        raise UsageError(f"{names} is a folder; try `jobscan scan {names}`")
    return files[0] if files else None


def _parted(to: Destinations, *, opened: bool) -> tuple[Destinations, Destinations]:
    """Where the record goes, and where its page goes; with `--open` alone nothing else is printed."""
    files = [[target for target in to.files if (target.format == PAGE) == page] for page in (False, True)]
    records = Destinations(None if opened or to.stdout == PAGE else to.stdout, tuple(files[0]))
    return records, Destinations(PAGE if to.stdout == PAGE else None, tuple(files[1]))


def _write_page(line: Line, text: str, to: Destinations, *, opened: bool) -> None:
    """Write the page of a listing where it is asked for, and show it; nothing for one that could not be processed."""
    if not (opened or to.stdout or to.files) or not isinstance(posting := line.record, JobPosting):
        return
    from jobscan.report.annotated import render_annotated

    page = render_annotated(posting, text)
    write_document(lambda *_: page, to, "never")
    if opened:
        show_page(page, to, "listing.html")


def _show_evidence(posting: JobPosting, text: str, screen: Screen) -> None:
    """Show every fact on stderr, as the record may go to stdout."""
    from jobscan.report.evidence import render_evidence

    stderr.show(render_evidence(posting, text, screen))


def _explain_amounts(source: Source) -> None:
    """Show the table of all amounts on stderr, as the record may go to stdout."""
    from jobscan.pipeline.analyzer import Analyzer
    from jobscan.report.amounts import render_amounts

    stderr.show(render_amounts(Analyzer().money(source), source.text))
