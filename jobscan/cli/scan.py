"""`jobscan scan`: many listings, a record each."""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer
from msgspec import structs

from jobscan.cli import options
from jobscan.errors import ExitStatus, NoInput


def scan(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH...|-]", help="Files, folders, patterns.")] = None,
    format: options.Format = None,
    output: options.Output = None,
    input_format: options.InputFormat = None,
    field: options.Field = None,
    file_list: Annotated[
        str | None, typer.Option("--file-list", metavar="FILE|-", help="A file of paths to read, one a line.")
    ] = None,
    null: Annotated[bool, typer.Option("-0", "--null", help="The paths of --file-list end with NUL.")] = False,
    jobs: Annotated[
        str, typer.Option("-j", "--jobs", metavar="N|auto", help="Processes; the output is the same with any number.")
    ] = "1",
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS|local", help="Analyse on a Dask cluster; local is -j workers here."),
    ] = None,
    skills: options.Skills = None,
    benchmark: options.Benchmark = None,
    age_to: options.AgeTo = None,
    age_rate: options.AgeRate = None,
    fx: options.Fx = False,
    timeout: options.Timeout = 10.0,
    max_bytes: options.MaxBytes = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where the same command was stopped; give it from the first run on.")
    ] = False,
    shard: Annotated[
        str | None, typer.Option("--shard", metavar="I/N", help="Only every N-th listing, from the I-th, as 2/8.")
    ] = None,
    dedupe: Annotated[
        bool, typer.Option("--dedupe", help="Mark listings that say what an earlier one said; none is left out.")
    ] = False,
    dedupe_threshold: Annotated[
        float, typer.Option("--dedupe-threshold", metavar="SHARE", help="How alike counts; 1 is equal texts only.")
    ] = 0.8,
    errors: Annotated[
        Path | None, typer.Option("--errors", metavar="FILE", help="Write the error records here too.")
    ] = None,
    progress: Annotated[
        options.Switch, typer.Option("--progress", help="A progress line on stderr.")
    ] = options.Switch.auto,
    color: options.Color = options.When.auto,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Read many listings: folders, .jsonl, .csv, ATS exports -> a record each, and a summary on stderr."""
    from jobscan.batch import Interrupts, Marking, Summary, parse_shard, scan_lines
    from jobscan.cli.inputs import Reading, named, sources
    from jobscan.cli.outputs import default_format, open_outputs, screen
    from jobscan.cli.progress import progress_line
    from jobscan.cli.resuming import resumed
    from jobscan.cli.settings import analysis_options
    from jobscan.cli.talk import be_quiet, note
    from jobscan.cli.telling import Telling, left_out_words
    from jobscan.files import atomic

    be_quiet(quiet)
    workers = options.job_count(jobs)
    settings = analysis_options(skills=skills, age_to=age_to, age_rate=age_rate, fx=fx, benchmark=benchmark)
    reading = Reading(input_format=input_format, fields=field, max_bytes=max_bytes)
    left_out: Counter[str] = Counter()
    listings = sources(named(paths, file_list, null=null), reading, left_out)
    if shard is not None:
        listings = parse_shard(shard).of(listings)
    marking = Marking(dedupe_threshold) if dedupe else None
    if marking:
        listings = marking.of(listings)
    name = default_format(format, output, terminal="jsonl", pipe="jsonl")
    run = None
    if resume:
        said = {
            "timeout": timeout,
            "shard": shard,
            "dedupe": dedupe_threshold if dedupe else None,
            **structs.asdict(reading),
        }
        run = resumed(name, output, errors, settings, said)
        listings = run.following(listings)
    summary, interrupts, telling = run.summary if run else Summary(), Interrupts(), Telling(verbose=verbose)
    opened = run.file if run else atomic
    try:
        with (
            interrupts.listening(),
            run.running() if run else nullcontext(),
            open_outputs(name, output, screen(color), interrupts, errors=errors, opened=opened) as out,
            progress_line(progress, quiet=quiet, summary=summary) as show,
        ):
            for line in scan_lines(listings, jobs=workers, timeout=timeout, options=settings, cluster=cluster):
                out.write(line)
                summary.count(line)
                if run:
                    run.wrote(summary)
                if line.failure is not None:
                    telling.failed(line)
                show()
            if not summary.listings + summary.errors:
                raise NoInput(f"no listing in what was named{left_out_words(left_out)}")
    finally:
        telling.close()
        if left_out and summary.listings + summary.errors:
            note(f"not read{left_out_words(left_out)}")
        if summary.listings + summary.errors:
            note(summary.words() + (f"; {marking.count:,} came again" if marking else ""))
    return ExitStatus.UNPROCESSED if summary.errors else ExitStatus.OK
