"""`jobscan scan`: many listings, a record each."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from jobscan.cli import options
from jobscan.errors import ExitStatus, NoInput, UsageError

if TYPE_CHECKING:
    from jobscan.batch import Summary


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
    skills: options.Skills = None,
    timeout: options.Timeout = 10.0,
    max_bytes: options.MaxBytes = None,
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
    from jobscan.batch import Interrupts, Summary, scan_lines, writing
    from jobscan.cli.inputs import Reading, named, sources
    from jobscan.cli.outputs import default_format, open_outputs, screen
    from jobscan.cli.settings import analysis_options
    from jobscan.cli.talk import be_quiet, note
    from jobscan.cli.telling import Telling, left_out_words

    be_quiet(quiet)
    workers = _jobs(jobs)
    settings = analysis_options(skills=skills)
    reading = Reading(input_format=input_format, fields=field, max_bytes=max_bytes)
    left_out: Counter[str] = Counter()
    listings = sources(named(paths, file_list, null=null), reading, left_out)
    name = default_format(format, output, terminal="jsonl", pipe="jsonl")
    summary, interrupts, telling = Summary(), Interrupts(), Telling(verbose=verbose)
    try:
        with (
            interrupts.listening(),
            open_outputs(name, output, screen(color), interrupts) as out,
            _errors_file(errors) as error_file,
            _progress(progress, quiet=quiet, summary=summary) as show,
        ):
            for line in scan_lines(listings, jobs=workers, timeout=timeout, options=settings):
                out.write(line)
                summary.count(line)
                if line.failure is not None:
                    telling.failed(line)
                    if error_file:
                        with writing(errors):
                            error_file.write(line.json + b"\n")
                show()
            if not summary.listings + summary.errors:
                raise NoInput(f"no listing in what was named{left_out_words(left_out)}")
    finally:
        telling.close()
        if left_out and summary.listings + summary.errors:
            note(f"not read{left_out_words(left_out)}")
        if summary.listings + summary.errors:
            note(summary.words())
    return ExitStatus.UNPROCESSED if summary.errors else ExitStatus.OK


def _jobs(word: str) -> int:
    """A number of processes; `auto` is one for each processor that we may use."""
    if word == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not word.isdecimal() or not 1 <= int(word) <= 1024:
        raise UsageError(f"--jobs {word}: a number from 1 to 1024, or auto")
    return int(word)


@contextmanager
def _errors_file(path: Path | None) -> Iterator[BinaryIO | None]:
    """The file for error records, if one is wanted."""
    from jobscan.batch import atomic

    if path is None:
        yield None
        return
    with atomic(path) as file:
        yield file


@contextmanager
def _progress(switch: options.Switch, *, quiet: bool, summary: Summary) -> Iterator[Callable[[], None]]:
    """A line on stderr that counts; nothing where nobody looks."""
    wanted = switch is options.Switch.on or (switch is options.Switch.auto and sys.stderr.isatty() and not quiet)
    if not wanted:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} listings"), TextColumn("{task.fields[errors]}"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, errors="")

        def show() -> None:
            errors = f"{summary.errors:,} not processed" if summary.errors else ""
            bar.update(task, completed=summary.listings + summary.errors, errors=errors)

        yield show
