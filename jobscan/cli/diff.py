"""`jobscan diff`: what changed between two versions of a listing."""

from __future__ import annotations

from typing import Annotated

import typer

from jobscan.cli import options
from jobscan.errors import ExitStatus, NoInput, UsageError


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The listing as it was; - is standard input.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The listing as it is.")],
    format: Annotated[
        str | None, typer.Option("-f", "--format", metavar="FORMAT", help="text, or json: one object a change.")
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option("--fail-on", metavar="FIELD", help="Exit 1 when this changed, as baseSalary; repeatable."),
    ] = None,
    input_format: options.InputFormat = None,
    field: options.Field = None,
    max_bytes: options.MaxBytes = None,
    timeout: options.Timeout = 10.0,
    color: options.Color = options.When.auto,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Show what changed between two versions of a listing: pay, demands, duties, and where the pay stands."""
    from jobscan.batch import scan_lines
    from jobscan.cli.inputs import Reading, named, sources
    from jobscan.cli.outputs import default_format, put, screen
    from jobscan.cli.parse import tell_failure
    from jobscan.cli.talk import be_quiet
    from jobscan.compare.changes import changes
    from jobscan.model import JobPosting
    from jobscan.model.codec import to_builtins, to_json
    from jobscan.report.changes import render_changes

    be_quiet(quiet)
    if old == new:
        raise UsageError(f"{old}: name two listings, the old one and the new one")
    unknown = [name for name in fail_on or () if name not in FIELDS]
    if unknown:
        raise UsageError(f"--fail-on {unknown[0]}: no such field; known: {', '.join(FIELDS)}")
    name = default_format(format, None, terminal="text", pipe="json")
    if name not in ("text", "json", "jsonl"):
        raise UsageError(f"{name}: no such format here; known: text, json, jsonl")
    reading = Reading(input_format=input_format, fields=field, max_bytes=max_bytes)
    postings = []
    for path in (old, new):
        first = next(iter(sources(named([path]), reading)), None)
        if first is None:
            raise NoInput(f"{path}: no listing in it")
        (line,) = scan_lines([first], timeout=timeout)
        if line.failure is not None or not isinstance(line.record, JobPosting):
            return tell_failure(line, verbose=verbose)
        postings.append(line.record)
    found = changes(*postings)
    if name == "text":
        put(render_changes(found, screen(color)))
    else:
        put("".join(to_json(to_builtins(change)).decode() + "\n" for change in found))
    return ExitStatus.FINDINGS if any(change.field in (fail_on or ()) for change in found) else ExitStatus.OK


FIELDS = (
    "title", "hiringOrganization", "jobLocationType", "seniority", "datePosted", "validThrough", "jobLocation",
    "employmentType", "experienceRequirements", "educationRequirements", "eligibilityToWorkRequirement", "skills",
    "baseSalary", "incentiveCompensation", "responsibilities", "qualifications", "jobBenefits", "comparison.position",
)  # fmt: skip
