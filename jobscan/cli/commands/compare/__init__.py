"""`jobscan compare`: listings -> where their pay stands, or how they look side by side."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec.structs import replace

from jobscan.batch import scan_lines
from jobscan.cli import options
from jobscan.cli.analysis_options import analysis_options
from jobscan.cli.command import argument, choice, command, option
from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import Destinations, destinations
from jobscan.cli.io.documents import write_document
from jobscan.cli.io.failures import report_failure
from jobscan.cli.io.inputs import Listings, read_inputs, titled
from jobscan.errors import ExitStatus, NoInput, UsageError
from jobscan.model import Comparison, JobPosting, Options, Source
from jobscan.report import FORMATS, Screen, render

if TYPE_CHECKING:
    from jobscan.compare.references import Reference

AGREED = 0.75  # how certain the occupations in which an offer is below must be together, as for an extreme
TEXT_FORMATS = [name for name, format in FORMATS.items() if not format.binary]
PAGE = "html"
MOST_BESIDE = 6  # listings that a reader can take in side by side; more are shown by occupation


@dataclass(frozen=True)
class ComparisonOutput(options.Output):
    """Comparisons as text, or the records that they stand in."""

    format: Annotated[
        str | None,
        choice("-f, --format FORMAT", "Print {}.", "text html json jsonl csv markdown jsonld"),
    ] = None


@dataclass(frozen=True)
class ReferencePoints:
    """What else pay is compared with, and when that fails the run."""

    panel: ClassVar = "Comparison"

    against: Annotated[
        list[str] | None, option("--against NAME", "Compare with this reference point too. Repeatable.")
    ] = None
    pay: Annotated[
        str | None,
        option("--pay WORDS", "Compare this pay for the job in --title or --occ and --area, without a listing."),
    ] = None
    fail_below: Annotated[
        str | None,
        option("--fail-below PERCENTILE", "Exit 1 if the middle of an offer is certainly below this, such as p25."),
    ] = None


@command(
    "jobscan compare offer.txt",
    "jobscan compare offer-a.txt offer-b.txt",
    "jobscan compare offer.txt --occ 15-1252 --area CA --fail-below p25",
    'jobscan compare --title "data analyst" --pay "$85,000 a year" --area "Austin, TX"',
)
def compare(
    *,
    files: Annotated[list[str] | None, argument("FILE|-", "One listing, or several.")] = None,
    output: ComparisonOutput,
    references: ReferencePoints,
    overrides: options.Overrides,
    analysis: options.Analysis,
    input: options.Input,
    run: options.Run,
    console: options.Console,
) -> int:
    """Compare pay with the wages of the occupation in the area."""
    stderr.set_quiet(console.quiet)
    floor, points = _percentile(references.fail_below), _points(references.against or ())
    settings = analysis_options(analysis, overrides)
    if references.pay is not None:
        settings = replace(settings or Options(), own_money=False)  # a question is of today
    to = destinations(output, [*TEXT_FORMATS, PAGE], terminal="text", pipe="jsonl")
    listings = (titled(each, overrides.title) for each in _inputs(files, input, references.pay, overrides, run, to))
    lines = list(scan_lines(listings, timeout=run.timeout, options=settings, keep_text=PAGE in to.formats))
    if not lines:
        raise NoInput("no listings found")
    failed = [report_failure(line, verbose=console.verbose) for line in lines if line.failure is not None]
    postings = [record for line in lines if isinstance(record := line.record, JobPosting)]
    if postings:
        if len(postings) == 1 and output.format is None and to.stdout == "jsonl":
            to = replace(to, stdout="json")  # indented, as `parse` shows one record
        write_document(partial(_render, postings, points, overrides.hours), to, console.color)
    return _verdict(postings, floor) or max(failed, default=ExitStatus.OK)


def _inputs(
    files: list[str] | None,
    input: options.Input,
    pay: str | None,
    job: options.Overrides,
    run: options.Run,
    to: Destinations,
) -> Listings:
    """The listings of the files, or the offer that `--pay` puts into words."""
    if pay is None:
        if not files and (job.title or job.occ) and sys.stdin.isatty():
            raise UsageError('nothing to compare: add --pay, as in --pay "$85,000 a year", or name a FILE')
        return read_inputs(files, input, run=run, outputs=[target.path for target in to.files])
    if files:
        raise UsageError("--pay is for an offer without a listing; leave out either --pay or the files")
    if not (job.title or job.occ):
        raise UsageError("--pay needs the job: give --title or --occ")
    if not re.search(r"\d", pay):
        raise UsageError(f'--pay {pay}: no amount; write one such as "$85,000 a year" or "$40 an hour"')
    return iter([Source(text=f"Pay: {_dollars(pay)}", uri="--pay")])


def _dollars(pay: str) -> str:
    """Pay as a listing would put it: a bare number is of dollars.

    >>> _dollars("85000/year"), _dollars("£30k a year"), _dollars("85,000 CAD")
    ('US$85000/year', '£30k a year', '85,000 CAD')
    """
    bare = re.fullmatch(r"(?i)\s*([\d.,]+k?(?:\s*(?:/|an? |per )\s*\w+)?)\s*", pay)
    return f"US${bare[1]}" if bare else pay


def _points(names: Iterable[str]) -> list[Reference]:
    from jobscan.compare.references import reference

    return [reference(name) for name in names]


def _render(
    postings: Sequence[JobPosting], points: Sequence[Reference], hours: int | None, format: str, screen: Screen
) -> str:
    """Tables as text, a page, or the records in another format."""
    if format == PAGE:
        return _page(postings, points, hours)
    if format != "text":
        postings = [_with_references(each, points, hours) for each in postings] if points else postings
        return "".join(render(postings, format, screen=screen))
    return _tables(postings, screen) + (_against(postings, points, hours, screen) if points else "")


def _page(postings: Sequence[JobPosting], points: Sequence[Reference], hours: int | None) -> str:
    """The listing with its words marked, or several beside each other."""
    from jobscan.cli.commands.compare.reference_rows import reference_rows
    from jobscan.report.annotated import render_annotated
    from jobscan.report.side_by_side_page import render_page

    if len(postings) == 1 and not points and (text := postings[0].text) is not None:
        return render_annotated(postings[0], text)
    return render_page(postings, reference_rows(postings, points, hours=hours) if points else ())


def _with_references(posting: JobPosting, points: Sequence[Reference], hours: int | None) -> JobPosting:
    """The record with the reference points, for those formats that show records."""
    from jobscan.compare.references import standing_against

    found = standing_against(posting, points, hours=hours)
    return replace(posting, comparison=replace(posting.comparison, against=found))


def _tables(postings: Sequence[JobPosting], screen: Screen) -> str:
    """The standing of one listing, several side by side, or many by their occupation."""
    from jobscan.report.by_occupation import render_by_occupation
    from jobscan.report.side_by_side import render_side_by_side
    from jobscan.report.text import render_comparison

    if len(postings) > MOST_BESIDE:
        return render_by_occupation(postings, screen)
    return render_side_by_side(postings, screen) if len(postings) > 1 else render_comparison(postings[0], screen)


def _against(postings: Sequence[JobPosting], points: Sequence[Reference], hours: int | None, screen: Screen) -> str:
    from jobscan.cli.commands.compare.reference_rows import reference_rows
    from jobscan.report.side_by_side import render_references

    return render_references(reference_rows(postings, points, hours=hours), screen)


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


def _verdict(postings: Sequence[JobPosting], floor: float | None) -> ExitStatus:
    """Status 1 if an offer is surely below the floor; else 3 if an offer could not be compared with it."""
    status = ExitStatus.OK
    if floor is None:
        return status
    unsure = 0
    for posting in postings:
        comparison = posting.comparison
        if not isinstance(comparison, Comparison):
            stderr.error(f"{posting.source.uri}: --fail-below cannot be judged: {comparison.not_comparable}")
            status = status or ExitStatus.UNPROCESSED
        elif (middle := comparison.position.middle) is not None and middle < floor:
            if not _is_sure(comparison, floor):
                unsure += 1
                continue
            stderr.error(f"{posting.source.uri}: the offer is at percentile {middle:.0f}, below {floor:g}")
            status = ExitStatus.FINDINGS
    if unsure:
        what = "1 offer seems" if unsure == 1 else f"{unsure} offers seem"
        stderr.error(
            f"{what} to be below {floor:g}, but this is not certain, so it does not count: see the verdict of each"
        )
    return status


def _is_sure(comparison: Comparison, floor: float) -> bool:
    """Whether an offer is below in every occupation that the job may be, with no other uncertainty.

    Who asks for a floor asks it of today's listings, so that a missing date leaves nothing open.
    """
    open_ends = set(comparison.verdict.hedges if comparison.verdict else ()) - {"occupation", "date"}
    if comparison.basis == "occupation":
        return not open_ends
    known = sum(each.confidence for each in comparison.candidates if (each.position.middle or 100.0) < floor)
    return not open_ends and known >= AGREED
