"""`jobscan parse`: one listing -> its record, as a summary or for the next program."""

from __future__ import annotations

from typing import Annotated

from jobscan.batch import Interrupts, scan_lines
from jobscan.cli import options
from jobscan.cli.analysis_options import analysis_options
from jobscan.cli.command import argument, command, option
from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import destinations
from jobscan.cli.io.failures import report_failure
from jobscan.cli.io.inputs import first_listing, read_inputs, titled
from jobscan.cli.io.outputs import open_outputs
from jobscan.cli.io.stdout import screen
from jobscan.errors import ExitStatus
from jobscan.model import Source
from jobscan.report import FORMATS


@command(
    "jobscan parse listing.txt",
    "pbpaste | jobscan parse -",
    "jobscan parse listing.html -f json | jq .baseSalary",
)
def parse(
    *,
    file: Annotated[str | None, argument("FILE|-", "The listing; - is standard input.")] = None,
    output: options.RecordOutput,
    input: options.Input,
    overrides: options.Overrides,
    analysis: options.Analysis,
    run: options.Run,
    explain: Annotated[
        bool, option("--explain", "Also show, on stderr, what each amount of money was taken for, and why.")
    ] = False,
    console: options.Console,
) -> int:
    """Read one listing: a summary on a terminal, JSON in a pipe."""
    stderr.set_quiet(console.quiet)
    settings = analysis_options(analysis, overrides)
    to = destinations(output, FORMATS, terminal="text", pipe="json")
    listings = read_inputs([file] if file is not None else None, input)
    listing = titled(first_listing(listings, file), overrides.title)
    interrupts = Interrupts()
    with interrupts.listening(), open_outputs(to, screen(console.color), interrupts) as outputs:
        (line,) = scan_lines([listing], timeout=run.timeout, options=settings)
        if not (line.failure and to.stdout == "text"):  # the message on stderr says it all
            outputs.write(line)
    if explain and isinstance(listing, Source):
        _explain_amounts(listing)
    if more := sum(1 for _ in listings):
        stderr.note(f"{listing.uri}: only the first of {more + 1:,} listings was read; `jobscan scan` reads them all")
    return report_failure(line, verbose=console.verbose) if line.failure else ExitStatus.OK


def _explain_amounts(source: Source) -> None:
    """Show the table of all amounts on stderr, as the record may go to stdout."""
    from jobscan.pipeline.analyzer import Analyzer
    from jobscan.report.amounts import render_amounts

    stderr.show(render_amounts(Analyzer().money(source), source.text))
