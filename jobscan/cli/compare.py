"""`jobscan compare`: the pay of one listing against the benchmarks, or several listings side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from jobscan.cli import options
from jobscan.errors import ExitStatus, NoInput, UsageError

if TYPE_CHECKING:
    from jobscan.model import JobPosting
    from jobscan.report import Screen


MOST_BESIDE = 6  # listings that a reader can hold beside each other; more are shown by occupation


def compare(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE...|-", help="One listing, or several.")] = None,
    format: options.Format = None,
    against: Annotated[
        list[str] | None, typer.Option("--against", metavar="NAME", help="A reference point too; repeatable.")
    ] = None,
    occ: options.Occ = None,
    area: options.Area = None,
    hours: options.Hours = None,
    skills: options.Skills = None,
    benchmark: options.Benchmark = None,
    age_to: options.AgeTo = None,
    age_rate: options.AgeRate = None,
    fx: options.Fx = False,
    title: options.Title = None,
    fail_below: Annotated[
        str | None,
        typer.Option("--fail-below", metavar="PERCENTILE", help="Exit 1 when the offer's middle is below, e.g. p25."),
    ] = None,
    input_format: options.InputFormat = None,
    field: options.Field = None,
    max_bytes: options.MaxBytes = None,
    timeout: options.Timeout = 10.0,
    color: options.Color = options.When.auto,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Show where the pay of a listing stands, or set listings side by side."""
    from jobscan.batch import scan_lines
    from jobscan.cli.against import reference_rows
    from jobscan.cli.inputs import Reading, named, sources, titled
    from jobscan.cli.outputs import default_format, put, screen
    from jobscan.cli.parse import tell_failure
    from jobscan.cli.settings import analysis_options
    from jobscan.cli.talk import be_quiet, note
    from jobscan.compare.references import reference
    from jobscan.model import JobPosting, Source
    from jobscan.report import render
    from jobscan.report.side_by_side import render_references

    be_quiet(quiet)
    floor = _percentile(fail_below)
    points = [reference(name) for name in against or ()]
    reading = Reading(input_format=input_format, fields=field, max_bytes=max_bytes)
    settings = analysis_options(
        occ=occ, area=area, hours=hours, skills=skills, age_to=age_to, age_rate=age_rate, fx=fx, benchmark=benchmark
    )
    read = sources(named(files), reading)
    listings = (titled(each, title) if isinstance(each, Source) else each for each in read)
    status, postings = int(ExitStatus.OK), []
    for line in scan_lines(listings, timeout=timeout, options=settings):
        if line.failure is not None:
            status = tell_failure(line, verbose=verbose)
        elif isinstance(record := line.record, JobPosting):
            postings.append(record)
    if not postings:
        if status:
            return status
        raise NoInput("no listing in what was named")
    where = screen(color)
    name = default_format(format, None, terminal="text", pipe="json" if len(postings) == 1 else "jsonl")
    if name == "text":
        put(_tables(postings, where))
        if points:
            put(render_references(reference_rows(postings, points, hours=hours), where))
    else:
        for piece in render(postings, str(name), screen=where):
            put(piece)
        if points:
            note("--against is shown with -f text only")
    return _judged(postings, floor) or status


def _tables(postings: list[JobPosting], where: Screen) -> str:
    """One listing's standing, several side by side, or many by their occupation."""
    from jobscan.report.by_occupation import render_by_occupation
    from jobscan.report.side_by_side import render_side_by_side
    from jobscan.report.text import render_comparison

    if len(postings) > MOST_BESIDE:
        return render_by_occupation(postings, where)
    return render_comparison(postings[0], where) if len(postings) == 1 else render_side_by_side(postings, where)


def _percentile(word: str | None) -> float | None:
    """`p25` or `25`.

    >>> _percentile("p25"), _percentile("62.5"), _percentile(None)
    (25.0, 62.5, None)
    """
    if word is None:
        return None
    match = re.fullmatch(r"[pP]?(\d{1,2}(?:\.\d+)?)", word)
    if not match:
        raise UsageError(f"--fail-below {word}: a percentile from p0 to p99, for example p25")
    return float(match[1])


def _judged(postings: list[JobPosting], floor: float | None) -> int:
    """1 when an offer stands below the floor, 3 when one cannot be placed; the middle of a range counts."""
    from jobscan.cli.talk import problem
    from jobscan.model import Comparison

    if floor is None:
        return ExitStatus.OK
    status = ExitStatus.OK
    for posting in postings:
        comparison = posting.comparison
        if not isinstance(comparison, Comparison):
            problem(f"{posting.source.uri}: not compared, so --fail-below cannot tell: {comparison.not_comparable}")
            status = status or ExitStatus.UNPROCESSED
            continue
        middle = comparison.position.middle
        if middle is not None and middle < floor:
            problem(f"{posting.source.uri}: the offer stands at percentile {middle:.0f}, below {floor:g}")
            status = ExitStatus.FINDINGS
    return status
