"""What several formats say alike: where a finding stands, how many there are, what to do."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import quote

from jobscan.model import LocatedFinding
from jobscan.report.clean import one_line, printable
from jobscan.report.findings import LEVELS, FindingsReport

_NAMES = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("remark", "remarks")}


def place(located: LocatedFinding) -> str:
    """`jobs/cook.md:3:14`; without a line, which listing of the file.

    >>> from jobscan.model import Finding
    >>> place(LocatedFinding(finding=Finding(rule="X", level="info", message=""), uri="jobs.csv", index=3))
    'jobs.csv (listing 4)'
    """
    uri = one_line(located.uri)
    if located.line is not None:
        return f"{uri}:{located.line}:{located.column}"
    if located.id is not None:
        return f"{uri} ({printable(located.id)})"
    return f"{uri} (listing {located.index + 1})" if located.index else uri


def message(located: LocatedFinding) -> str:
    """What is wrong, in one line that is safe to show."""
    return printable(located.finding.message)


def advice(located: LocatedFinding) -> str:
    """What is wrong and what to do, for those that show one text only."""
    fix = f" - {printable(located.finding.fix)}" if located.finding.fix else ""
    return message(located) + fix


def closing(found: FindingsReport) -> str:
    """How many findings of each level, in how many listings."""
    listings = f"{found.listings:,} listing{'s' * (found.listings != 1)}"
    if not found.findings:
        return f"no findings in {listings}"
    levels = Counter(located.finding.level for located in found.findings)
    counts = [f"{levels[level]:,} {_NAMES[level][levels[level] > 1]}" for level in LEVELS if levels[level]]
    places = len({(located.uri, located.index) for located in found.findings})
    return f"{', '.join(counts)} in {places:,} of {listings}"


def relative(uri: str) -> str:
    """The path as CI systems want it: from the folder that we run in, with forward slashes.

    >>> relative("./jobs/cook.md"), relative("<stdin>")
    ('jobs/cook.md', '<stdin>')
    """
    path = Path(uri)
    if path.is_absolute():
        try:
            path = path.relative_to(Path.cwd())
        except ValueError:
            return path.as_posix()
    return path.as_posix()


def uri_reference(uri: str) -> str:
    """The path as a URI: relative where it can be, percent-encoded."""
    path = relative(uri)
    return f"file://{quote(path, errors='replace')}" if path.startswith("/") else quote(path, errors="replace")
