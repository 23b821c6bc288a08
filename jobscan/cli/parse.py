"""`jobscan parse`: one listing, for the eyes or for the next program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from jobscan.cli import options
from jobscan.errors import ExitStatus, NoInput

if TYPE_CHECKING:
    from jobscan.model import Source


def parse(
    file: Annotated[str | None, typer.Argument(metavar="[FILE|-]", help="The listing; - is standard input.")] = None,
    format: options.Format = None,
    output: options.Output = None,
    input_format: options.InputFormat = None,
    field: options.Field = None,
    title: options.Title = None,
    occ: options.Occ = None,
    area: options.Area = None,
    hours: options.Hours = None,
    skills: options.Skills = None,
    benchmark: options.Benchmark = None,
    age_to: options.AgeTo = None,
    age_rate: options.AgeRate = None,
    fx: options.Fx = False,
    max_bytes: options.MaxBytes = None,
    timeout: options.Timeout = 10.0,
    explain: Annotated[
        bool, typer.Option("--explain", help="Also tell what each amount of money was taken for, and why.")
    ] = False,
    color: options.Color = options.When.auto,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Read one listing: a summary on a terminal, JSON into a pipe."""
    from jobscan.batch import Interrupts, scan_lines
    from jobscan.cli.inputs import Reading, named, sources, titled
    from jobscan.cli.outputs import default_format, open_outputs, screen
    from jobscan.cli.settings import analysis_options
    from jobscan.cli.talk import be_quiet, note
    from jobscan.model import Source

    be_quiet(quiet)
    reading = Reading(input_format=input_format, fields=field, max_bytes=max_bytes)
    settings = analysis_options(
        occ=occ, area=area, hours=hours, skills=skills, age_to=age_to, age_rate=age_rate, fx=fx, benchmark=benchmark
    )
    listings = sources(named(None if file is None else [file]), reading)
    first = next(listings, None)
    if first is None:
        raise NoInput(f"{file or 'standard input'}: no listing in it")
    if isinstance(first, Source):
        first = titled(first, title)
    name = default_format(format, output, terminal="text", pipe="json")
    interrupts = Interrupts()
    with interrupts.listening(), open_outputs(name, output, screen(color), interrupts) as out:
        (line,) = scan_lines([first], timeout=timeout, options=settings)
        if not (line.failure and name == "text"):
            out.write(line)
    if explain and isinstance(first, Source):
        explain_amounts(first)
    if more := sum(1 for _ in listings):
        note(f"{first.uri}: {more:,} more in there; `jobscan scan` reads them all")
    return tell_failure(line, verbose=verbose) if line.failure else ExitStatus.OK


def explain_amounts(source: Source) -> None:
    """The table of all amounts, on stderr: the record itself goes where it was sent."""
    from jobscan.cli.talk import say
    from jobscan.pipeline.analyzer import Analyzer
    from jobscan.report.amounts import render_amounts

    say(render_amounts(Analyzer().money(source), source.text))


def tell_failure(line: object, *, verbose: bool) -> int:
    """Why a listing could not be processed; the traceback, where it is our fault, on request."""
    from jobscan.batch import Line
    from jobscan.cli.talk import problem

    assert isinstance(line, Line)
    problem(f"{line.uri}: {line.failure}")
    if line.trouble and verbose:
        typer.echo(line.trouble, err=True)
    return ExitStatus.UNPROCESSED
