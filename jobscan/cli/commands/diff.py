"""`jobscan diff`: two versions of a listing -> what changed between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated

from jobscan.batch import scan_lines
from jobscan.cli import options
from jobscan.cli.command import argument, choice, command, option
from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import destinations
from jobscan.cli.io.documents import write_document
from jobscan.cli.io.failures import report_failure
from jobscan.cli.io.inputs import first_listing, read_inputs
from jobscan.errors import ExitStatus, UsageError
from jobscan.model import Change, JobPosting
from jobscan.suggest import did_you_mean

if TYPE_CHECKING:
    from jobscan.report import Screen

FORMATS = ("text", "json", "jsonl", "html")  # json and jsonl are the same: one object a line
FIELDS = (
    "title", "hiringOrganization", "jobLocationType", "seniority", "datePosted", "validThrough", "jobLocation",
    "applicantLocationRequirements", "employmentType", "experienceRequirements", "educationRequirements",
    "eligibilityToWorkRequirement", "skills",
    "baseSalary", "incentiveCompensation", "responsibilities", "qualifications", "jobBenefits", "comparison.position",
)  # fmt: skip


@dataclass(frozen=True)
class ChangesOutput(options.Output):
    """Changes, in the formats of `FORMATS`."""

    format: Annotated[str | None, choice("-f, --format FORMAT", "Print {}, one object a change.", "text html json")] = (
        None
    )


@command(
    "jobscan diff old.md new.md",
    "jobscan diff old.md new.md -o changes.html",
    "git show HEAD~1:job.md | jobscan diff - job.md --fail-on baseSalary",
)
def diff(
    *,
    old: Annotated[str, argument("OLD", "The earlier version; - is standard input.")],
    new: Annotated[str, argument("NEW", "The later version; - is standard input.")],
    fail_on: Annotated[
        list[str] | None, option("--fail-on FIELD", "Exit 1 if FIELD changed, such as baseSalary. Repeatable.")
    ] = None,
    output: ChangesOutput,
    input: options.Input,
    run: options.Run,
    console: options.Console,
) -> int:
    """Show what changed between two versions of a listing."""
    from jobscan.compare.changes import changes

    stderr.set_quiet(console.quiet)
    _check_names(old, new, fail_on or ())
    to = destinations(output, FORMATS, terminal="text", pipe="json")
    postings, written = [], [target.path for target in to.files]
    for name in (old, new):
        (line,) = scan_lines(
            [first_listing(read_inputs([name], input, run=run, outputs=written), name)], timeout=run.timeout
        )
        if line.failure is not None:
            return report_failure(line, verbose=console.verbose)
        postings.append(line.record)
    earlier, later = (posting for posting in postings if isinstance(posting, JobPosting))
    found = changes(earlier, later)
    write_document(partial(_render, found, later, (old, new)), to, console.color)
    return ExitStatus.FINDINGS if any(change.field in (fail_on or ()) for change in found) else ExitStatus.OK


def _check_names(old: str, new: str, fields: Sequence[str]) -> None:
    if old == new:
        raise UsageError(f"{old}: named twice; name the earlier version and the later one")
    for field in fields:
        if field not in FIELDS:
            raise UsageError(f"--fail-on {field}: no such field{did_you_mean(field, FIELDS)}")


def _render(found: Sequence[Change], later: JobPosting, names: tuple[str, str], format: str, screen: Screen) -> str:
    from jobscan.model.codec import to_builtins, to_json

    if format == "text":
        from jobscan.report.changes.text import render_changes

        return render_changes(found, screen)
    if format == "html":
        from jobscan.report.changes.page import render_page
        from jobscan.report.summary import title

        return render_page(found, title=title(later), old=names[0], new=names[1])
    return "".join(to_json(to_builtins(change)).decode() + "\n" for change in found)
