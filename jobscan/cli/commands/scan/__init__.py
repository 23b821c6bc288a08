"""`jobscan scan`: many listings -> a record each."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec.structs import replace

from jobscan.batch import DuplicateMarker, Interrupts, Line, Summary, parse_shard, scan_lines
from jobscan.cli import options
from jobscan.cli.analysis_options import analysis_options
from jobscan.cli.command import command, option
from jobscan.cli.commands.scan.last_words import LastWords
from jobscan.cli.commands.scan.resume import resume_run
from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import Destinations, destinations
from jobscan.cli.io.failures import FailureReporter, LeftOut, without_reader
from jobscan.cli.io.inputs import Listings, read_inputs
from jobscan.cli.io.outputs import open_outputs
from jobscan.cli.io.progress import progress_line
from jobscan.cli.io.stdout import screen
from jobscan.errors import ExitStatus, NoInput, Stopped
from jobscan.files import atomic
from jobscan.report import FORMATS, format_named
from jobscan.report.fields import with_text

if TYPE_CHECKING:
    from jobscan.batch.resume import Resume


@dataclass(frozen=True)
class ScanOutput(options.RecordOutput):
    """Records, and error records in a separate file."""

    keep_text: Annotated[
        bool,
        option("--keep-text", "Keep each listing's text in json and jsonl; `jobscan report` shows it marked."),
    ] = False
    errors: Annotated[Path | None, option("--errors FILE", "Also write the error records to FILE.")] = None
    progress: Annotated[options.Switch, option("--progress", "When to show a progress line.")] = "auto"


@dataclass(frozen=True)
class Selection:
    """Which of the listings are read, and which are marked."""

    panel: ClassVar = "Input"

    shard: Annotated[
        str | None, option("--shard I/N", "Read every N-th listing, starting with the I-th, as in 2/8.")
    ] = None
    dedupe: Annotated[bool, option("--dedupe", "Mark listings that repeat an earlier one; all are kept.")] = False
    dedupe_threshold: Annotated[
        float, option("--dedupe-threshold SHARE", "How similar duplicates must be; 1 means the same words.")
    ] = 0.8


@dataclass(frozen=True)
class ScanRun(options.ParallelRun):
    """Where the work is done, and whether it is continued."""

    cluster: Annotated[
        str | None, option("--cluster ADDRESS|local", "Use a Dask cluster; local starts one with -j workers.")
    ] = None
    resume: Annotated[
        bool, option("--resume", "Continue where this command was stopped; use it from the first run on.")
    ] = False
    parts: Annotated[
        bool,
        option("--parts", "Scan part files: PATHs are IN and OUT (folders, s3:// or gs://); makes the missing parts."),
    ] = False


@command(
    "jobscan scan listings/ > jobs.jsonl",
    "jobscan scan jobs.csv --field text=description -j auto -o jobs-read.csv",
    "jobscan scan listings/ --skills my-skills.csv > jobs.jsonl",
    "find . -name '*.md' -print0 | jobscan scan --file-list - -0",
    "jobscan scan --parts dump/ scanned/ -j auto -f parquet",
)
def scan(
    *,
    paths: options.Paths = None,
    output: ScanOutput,
    input: options.Input,
    files: options.FileList,
    selection: Selection,
    analysis: options.Analysis,
    run: ScanRun,
    console: options.Console,
) -> int:
    """Read many listings: one record each, and a summary on stderr.

    Inputs are files, folders, patterns, and tables of listings such as JSON Lines, CSV and ATS exports.
    """
    stderr.set_quiet(console.quiet)
    if run.parts:
        from jobscan.cli.commands.scan.parts import scan_parts

        return scan_parts(paths, output, input, files, selection, analysis, run, console)
    processes, settings, skipped, named = run.processes, analysis_options(analysis), Counter[str](), set[str]()
    to = destinations(output, FORMATS, terminal="table", pipe="jsonl")
    written = [*(target.path for target in to.files), *filter(None, [output.errors])]
    marker = DuplicateMarker(selection.dedupe_threshold) if selection.dedupe else None
    inputs = read_inputs(paths, input, files, skipped=skipped, named=named, run=run, outputs=written)
    listings = _selected(inputs, selection.shard, marker)
    resume, summary = None, Summary()
    if run.resume:
        words = {"timeout": run.timeout, **asdict(input), **asdict(selection), "fields": output.fields}
        words |= {"slim": output.slim or None, "keep_text": output.keep_text or None}
        resume = resume_run(to, output.errors, settings, words)
        if resume.finished:
            return _finished(resume)
        listings, summary = resume.remaining(listings), resume.summary
    left_out = LeftOut(named)
    last_words = LastWords(to)
    keep_text = output.keep_text or any(format_named(name).needs_text for name in to.formats)
    lines = scan_lines(
        listings, jobs=processes, timeout=run.timeout, options=settings, cluster=run.cluster, keep_text=keep_text
    )
    expected = partial(_expected, paths, files, selection)
    try:
        with _open(output, input.own, to, console, summary, resume, left_out, expected) as record:
            for line in lines:
                record(line)
                last_words.count(line)
            if not summary.total:
                raise NoInput(f"no listings found{without_reader(skipped)}")
    finally:
        left_out.report("left out", verbose=console.verbose)
        _report_end(summary, marker, skipped)
        last_words.tell(summary, paths or ())
    return ExitStatus.UNPROCESSED if summary.errors else ExitStatus.OK


def _finished(resume: Resume) -> int:
    """An earlier run wrote everything, and was killed before its files had their names."""
    resume.finish()
    stderr.note(f"{resume.summary.words().rpartition(' in ')[0]}: the earlier run had already written them all")
    return ExitStatus.UNPROCESSED if resume.summary.errors else ExitStatus.OK


def _selected(listings: Listings, shard: str | None, marker: DuplicateMarker | None) -> Listings:
    """The listings of a shard, with duplicates marked."""
    if shard is not None:
        listings = parse_shard(shard).of(listings)
    return marker.mark(listings) if marker else listings


def _expected(paths: list[str] | None, files: options.FileList, selection: Selection) -> int | None:
    """How many listings there may be; None if that is not known before they are read."""
    from jobscan.cli.io.expected import expected_listings

    named_otherwise = not paths or files.file_list is not None or selection.shard is not None
    return None if named_otherwise else expected_listings(paths or ())


@contextmanager
def _open(
    output: ScanOutput,
    own: tuple[str, ...],
    to: Destinations,
    console: options.Console,
    summary: Summary,
    resume: Resume | None,
    left_out: LeftOut,
    expected: Callable[[], int | None],
) -> Iterator[Callable[[Line], None]]:
    """Open all places that a record goes to; call what this yields with each line, in order."""
    interrupts, failures = Interrupts(), FailureReporter(verbose=console.verbose)
    opened = resume.file if resume else atomic
    in_table = to.stdout == "table" and sys.stdout.isatty() and not console.verbose  # its row says why
    with (
        closing(failures),
        interrupts.listening(),
        _interruption_explained(to, resume),
        resume.running() if resume else nullcontext(),
        open_outputs(
            to, screen(console.color), interrupts, errors=output.errors, opened=opened, kept=output.kept, own=own
        ) as outputs,
        progress_line(output.progress, quiet=console.quiet, summary=summary, expected=expected) as update,
    ):

        def record(line: Line) -> None:
            if output.keep_text and line.text is not None and line.failure is None:
                line = replace(line, json=with_text(line.json, line.text))
            if left_out.takes(line):
                summary.left_out += 1
            else:
                outputs.write(line)
                summary.count(line)
            if resume:
                resume.wrote(summary)
            if line.failure is not None and not in_table:
                failures.report(line)
            update()

        yield record


@contextmanager
def _interruption_explained(to: Destinations, resume: Resume | None) -> Iterator[None]:
    """Say what an interrupted run leaves behind, also when it is stopped while its files are being opened."""
    try:
        yield
    except Stopped as stop:
        if stop.status:
            stderr.note(_what_is_kept(to, resume))
        raise


def _what_is_kept(to: Destinations, resume: Resume | None) -> str:
    """What an interrupted run leaves behind, and how to go on."""
    if resume:
        return "the records so far are kept; run the same command again to continue"
    if to.files:
        only_text = not any(format_named(target.format).binary for target in to.files)
        how = "with --resume" if only_text else "to jsonl with --resume"
        return f"nothing is written to {to.files[0].path}; {how}, such a run can be continued"
    return "the records so far were written"


def _report_end(summary: Summary, marker: DuplicateMarker | None, skipped: Counter[str]) -> None:
    """Report what was left out, and the counts of the run; nothing when there were no listings."""
    if not summary.total:
        return
    if skipped:
        stderr.note(f"not read{without_reader(skipped)}")
    stderr.note(summary.words() + (f"; {marker.count:,} duplicates" if marker else ""))
