"""`jobscan check`: what is wrong with listings, for people and for CI."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from jobscan.cli import options
from jobscan.errors import ExitStatus, NoInput

if TYPE_CHECKING:
    from jobscan.check.baseline import Key
    from jobscan.cli.check_settings import CheckSettings
    from jobscan.cli.checking import Checking
    from jobscan.model import LocatedFinding, Source, Unreadable
    from jobscan.report.findings import FindingsReport


def check(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH...|-]", help="Files, folders, patterns.")] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "-f",
            "--format",
            metavar="FORMAT",
            help="text, concise, github, sarif, junit, gitlab or json; text, or github where GITHUB_ACTIONS=true.",
        ),
    ] = None,
    output: options.Output = None,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="CODES", help="Only these rules, or codes that begin so.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these rules, or codes that begin so.")
    ] = None,
    severity: Annotated[
        list[str] | None,
        typer.Option("--severity", metavar="CODE=LEVEL", help="How bad a rule is: error, warning or info; repeatable."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="LEVEL",
            help="Exit with 1 from this level on: error (unless told), warning, info or never.",
        ),
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    jurisdiction: Annotated[
        list[str] | None,
        typer.Option(
            "--jurisdiction",
            metavar="PLACE",
            help="Whose laws count, as us-ca or ca-on, in place of those of the listing's places; repeatable.",
        ),
    ] = None,
    employees: Annotated[
        int | None, typer.Option("--employees", metavar="N", min=0, help="The size of the employer, for the laws.")
    ] = None,
    per_file_ignores: Annotated[
        list[str] | None,
        typer.Option("--per-file-ignores", metavar="PATTERN:CODES", help="Not these rules in these files; repeatable."),
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Leave out the findings that this file knows.")
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", metavar="FILE", help="Write all findings to this file; exit 0.")
    ] = None,
    diff_base: Annotated[
        str | None, typer.Option("--diff-base", metavar="REF", help="Only lines changed since this git ref.")
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Show how often each rule found something.")] = False,
    input_format: options.InputFormat = None,
    field: options.Field = None,
    file_list: Annotated[
        str | None, typer.Option("--file-list", metavar="FILE|-", help="A file of paths to read, one a line.")
    ] = None,
    null: Annotated[bool, typer.Option("-0", "--null", help="The paths of --file-list end with NUL.")] = False,
    jobs: Annotated[
        str, typer.Option("-j", "--jobs", metavar="N|auto", help="Processes; the output is the same with any number.")
    ] = "1",
    timeout: options.Timeout = 10.0,
    max_bytes: options.MaxBytes = None,
    config: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="This configuration, not the nearest.")
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="No configuration file.")] = False,
    color: options.Color = options.When.auto,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Find what is wrong with listings: pay that is missing, words that shut people out, facts that contradict."""
    from jobscan.check.baseline import read_baseline
    from jobscan.cli.changes import changes_since
    from jobscan.cli.check_settings import KEYS, Said, check_settings
    from jobscan.cli.checking import Checking
    from jobscan.cli.config import section
    from jobscan.cli.finding_outputs import show, show_statistics, stdout_format, targets
    from jobscan.cli.inputs import Reading, named, sources
    from jobscan.cli.talk import be_quiet

    be_quiet(quiet)
    said = Said(
        select=select, ignore=ignore, severity=severity, fail_on=fail_on, jurisdiction=jurisdiction,
        employees=employees, per_file_ignores=per_file_ignores, baseline=baseline,
    )  # fmt: skip
    settings = check_settings(said, section("check", KEYS, file=config, isolated=isolated))
    files, name = targets(output), stdout_format(format, output)
    known = read_baseline(settings.baseline) if settings.baseline and not write_baseline else Counter()
    changes = changes_since(diff_base) if diff_base is not None else None
    left_out: Counter[str] = Counter()
    reading = Reading(input_format=input_format, fields=field, max_bytes=max_bytes)
    listings = _but(settings.baseline, sources(named(paths, file_list, null=null), reading, left_out))
    checking = Checking(settings, jobs=options.job_count(jobs), timeout=timeout, changes=changes)
    run = _run(checking, listings, left_out, verbose=verbose)
    if write_baseline is not None:
        return _written(write_baseline, run)
    found = _found(run, settings, known)
    if statistics:
        show_statistics(found, name)
    else:
        show(found, name, files, color)
    if any(map(found.fails, found.findings)) and not exit_zero:
        return ExitStatus.FINDINGS
    return ExitStatus.UNPROCESSED if run.failed else ExitStatus.OK


def _but(baseline: Path | None, listings: Iterator[Source | Unreadable]) -> Iterator[Source | Unreadable]:
    """The baseline often lies among the listings."""
    name = baseline and baseline.resolve()
    return (each for each in listings if name is None or Path(each.uri).resolve() != name)


class Run(Struct):
    """What came of the inputs."""

    findings: list[LocatedFinding]
    uris: dict[str, None]
    listings: int = 0
    failed: int = 0


def _run(checking: Checking, listings: Iterator[Source | Unreadable], left_out: Counter[str], *, verbose: bool) -> Run:
    """All inputs, one by one."""
    from jobscan.batch import Interrupts
    from jobscan.cli.talk import note, problem
    from jobscan.cli.telling import left_out_words

    run = Run(findings=[], uris={})
    with Interrupts().listening():
        for checked in checking.check(listings):
            run.findings += checked.findings
            run.uris[checked.line.uri] = None
            run.listings += 1
            if checked.line.failure is not None:
                run.failed += 1
                if not checked.findings:  # nothing else would tell
                    problem(f"{checked.line.uri}: {checked.line.failure}")
            if checked.line.trouble and verbose:
                typer.echo(checked.line.trouble, err=True)
    if not run.listings and not checking.unchanged:
        raise NoInput(f"no listing in what was named{left_out_words(left_out)}")
    if left_out:
        note(f"not read{left_out_words(left_out)}")
    return run


def _found(run: Run, settings: CheckSettings, known: Counter[Key]) -> FindingsReport:
    """Without what the baseline knows."""
    from jobscan import __version__
    from jobscan.check import card
    from jobscan.check.baseline import new_findings
    from jobscan.report.findings import FindingsReport

    findings = tuple(new_findings(run.findings, known))
    return FindingsReport(
        findings=findings,
        rules={code: card(code) for code in sorted({located.finding.rule for located in findings})},
        uris=tuple(run.uris),
        listings=run.listings,
        fail_on=settings.fail_on,
        version=__version__,
    )


def _written(path: Path, run: Run) -> int:
    """The baseline, in place of a report."""
    from jobscan.check.baseline import baseline_of
    from jobscan.cli.talk import note
    from jobscan.files import write_whole

    write_whole(path, baseline_of(run.findings))
    note(f"{path}: {len(run.findings):,} findings written; `--baseline {path}` leaves them out")
    return ExitStatus.UNPROCESSED if run.failed else ExitStatus.OK
