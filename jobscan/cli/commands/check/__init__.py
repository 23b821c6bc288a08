"""`jobscan check`: listings -> what is wrong with them, for people and for CI."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, ClassVar

from msgspec.structs import replace

from jobscan.check.baseline import baseline_of, read_baseline
from jobscan.cli import options
from jobscan.cli.command import choice, command, option
from jobscan.cli.commands.check.fix import fix_files
from jobscan.cli.commands.check.git_changes import changes_since
from jobscan.cli.commands.check.outputs import default_format, report_of, show_statistics, write_step_summary
from jobscan.cli.commands.check.run import Run, check_all
from jobscan.cli.commands.check.settings import Rules, check_settings
from jobscan.cli.config_file import read_config
from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import destinations
from jobscan.cli.io.documents import write_document
from jobscan.cli.io.failures import LeftOut, without_reader
from jobscan.cli.io.inputs import Listings, read_inputs
from jobscan.errors import ExitStatus, NoInput
from jobscan.files import write_whole
from jobscan.report.findings import FINDING_FORMATS, FindingsReport, render_findings


@dataclass(frozen=True)
class FindingsOutput(options.Output):
    """Findings, for people and for CI systems."""

    format: Annotated[
        str | None,
        choice(
            "-f, --format FORMAT",
            "Print {}. The default is text, or github where GITHUB_ACTIONS=true.",
            "text concise github markdown sarif junit gitlab json",
        ),
    ] = None
    summary: Annotated[
        bool, option("--summary", "Show what to fix first, by what it may cost, instead of every finding.")
    ] = False
    fix: Annotated[
        bool,
        option(
            "--fix",
            "Show safe fixes of text and Markdown files (gendered titles, placeholders, capitals) as a diff, and write "
            "them; a terminal asks first.",
        ),
    ] = False
    yes: Annotated[bool, option("--yes", "With --fix, do not ask.")] = False
    statistics: Annotated[bool, option("--statistics", "Show how often each rule found something instead.")] = False


@dataclass(frozen=True)
class Scope:
    """Which findings are shown, and which of them fail the run."""

    panel: ClassVar = "Scope"

    diff_base: Annotated[str | None, option("--diff-base REF", "Only lines changed since this git ref.")] = None
    write_baseline: Annotated[
        Path | None, option("--write-baseline FILE", "Write all findings to a baseline, and exit with 0.")
    ] = None
    exit_zero: Annotated[bool, option("--exit-zero", "Exit with 0 whatever is found.")] = False


@dataclass(frozen=True)
class Configuration:
    """Where the configuration comes from."""

    panel: ClassVar = "Rules"

    config: options.ConfigFile = None
    isolated: Annotated[bool, option("--isolated", "Ignore all configuration files.")] = False


@command(
    "jobscan check listings/",
    "jobscan check listings/ -f github -o jobscan.sarif --diff-base origin/main",
    "jobscan check listing.md --select PAY --jurisdiction us-co --employees 40",
)
def check(
    *,
    paths: options.Paths = None,
    output: FindingsOutput,
    rules: Rules,
    config: Configuration,
    scope: Scope,
    input: options.Input,
    files: options.FileList,
    parallel: options.ParallelRun,
    console: options.Console,
) -> int:
    """Find missing pay, biased wording and contradictions; for CI."""
    stderr.set_quiet(console.quiet)
    settings = check_settings(rules, read_config(config.config, isolated=config.isolated))
    to = destinations(output, FINDING_FORMATS, terminal=default_format(), pipe=default_format())
    known = read_baseline(settings.baseline) if settings.baseline and not scope.write_baseline else Counter()
    changes = changes_since(scope.diff_base) if scope.diff_base is not None else None
    skipped, named = Counter[str](), set[str]()
    written = [target.path for target in to.files]
    listings = read_inputs(paths, input, files, skipped=skipped, named=named, run=parallel, outputs=written)
    for baseline in filter(None, (settings.baseline, scope.write_baseline)):
        listings = _without(baseline, listings)
    left_out = LeftOut(named)
    run = check_all(listings, settings, parallel, changes, left_out=left_out, verbose=console.verbose)
    _report_inputs(run, skipped, left_out)
    left_out.report("not checked", verbose=console.verbose)
    if scope.write_baseline is not None:
        return _write_baseline(scope.write_baseline, run)
    report = report_of(run, settings.fail_on, known)
    if output.fix:
        fixed = fix_files(report.findings, sure=output.yes)
        left = tuple(each for each in report.findings if all(each is not one for one in fixed))
        return _status(run, replace(report, findings=left), scope)
    if output.summary:
        to = replace(to, stdout="summary")
    if output.statistics:
        show_statistics(report, to)
    else:
        write_document(partial(render_findings, report), to, console.color)
        write_step_summary(report, to)
    return _status(run, report, scope)


def _status(run: Run, report: FindingsReport, scope: Scope) -> int:
    if any(map(report.fails, report.findings)) and not scope.exit_zero:
        return ExitStatus.FINDINGS
    return ExitStatus.UNPROCESSED if run.failed else ExitStatus.OK


def _without(baseline: Path, listings: Listings) -> Listings:
    """The listings without the baseline, which often lies among them."""
    name = baseline.resolve()
    return (each for each in listings if Path(each.uri).resolve() != name)


def _report_inputs(run: Run, skipped: Counter[str], left_out: LeftOut) -> None:
    """Report documents that were not read; raise `NoInput` when nothing was."""
    if not run.listings and not run.unchanged and not left_out.uris:
        raise NoInput(f"no listings found{without_reader(skipped)}")
    if skipped:
        stderr.note(f"not read{without_reader(skipped)}")


def _write_baseline(path: Path, run: Run) -> int:
    write_whole(path, baseline_of(run.findings))
    stderr.note(f"{path}: {len(run.findings):,} findings written; `--baseline {path}` leaves them out")
    return ExitStatus.UNPROCESSED if run.failed else ExitStatus.OK
