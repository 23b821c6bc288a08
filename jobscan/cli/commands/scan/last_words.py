"""The lines of a scan, as they pass by -> what its last lines on a terminal say: the pay, and what to do next."""

from __future__ import annotations

import shlex
import sys
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from jobscan.batch import Line, Summary
from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import Destinations
from jobscan.model import Comparison, JobPosting

ENOUGH = 3  # offers: a median of fewer is a coincidence
MOST = 100_000  # offers that are looked at; the medians of more would be much the same


class LastWords:
    """The offers of the listings that a table shows, in each currency, beside what the same work earns there."""

    def __init__(self, to: Destinations) -> None:
        self._to = to
        self._is_seen = to.stdout == "table" and sys.stdout.isatty()
        self._paid: dict[str, list[tuple[float, float]]] = defaultdict(list)
        self._count = 0

    def count(self, line: Line) -> None:
        """Take in the offer of a line, if its pay was compared by the year."""
        if (
            not (self._is_seen and line.comparable)
            or self._count >= MOST
            or not isinstance(record := line.record, JobPosting)
        ):
            return
        comparison = record.comparison
        if not isinstance(comparison, Comparison) or comparison.offered.unit_text != "YEAR":
            return
        offer, wage = comparison.offered.mid, comparison.benchmark.percentile50
        if offer is not None and wage is not None:
            self._count += 1
            self._paid[comparison.offered.currency].append((float(offer), float(wage)))

    def tell(self, summary: Summary, paths: Sequence[str]) -> None:
        """Print it on a terminal; nothing if no listing was read."""
        if not summary.listings:
            return
        if self._is_seen:
            stderr.note(self.pay_words(summary))
        if self._is_seen or (self._to.files and sys.stderr.isatty()):
            stderr.note(f"next: {next_steps(self._to, paths)}")

    def pay_words(self, summary: Summary) -> str:
        """How many state their pay, and the medians in the currency that most of them use."""
        from jobscan.report.words import money

        share = summary.with_pay / summary.listings
        stated = f"{share:.0%} of the listings state their pay"
        currency, paid = max(self._paid.items(), key=lambda each: len(each[1]), default=("", []))
        if len(paid) < ENOUGH:
            return stated
        offer, wage = (money(round(median(each)), currency) for each in zip(*paid, strict=True))
        return f"{stated}; the median offer is {offer} a year, the same work in the same places earns {wage}"


def next_steps(to: Destinations, paths: Sequence[str]) -> str:
    """What to do with the records: commands that can be typed as they stand."""
    if kept := next((target.path for target in to.files if target.format == "jsonl"), None):
        name = shlex.quote(str(kept))
        check = f"`jobscan check {shlex.join(paths)}`, " if paths else ""
        return f"`jobscan report {name} --open`, {check}`jobscan stats {name} --by occupation`"
    return "`-o jobs.jsonl` keeps the records for `jobscan report jobs.jsonl --open`, `-o jobs.csv` keeps a table"
