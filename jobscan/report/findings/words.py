"""What several formats share: where a finding is, how many there are, what to do."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import quote

from jobscan.model import LocatedFinding, Severity
from jobscan.report.clean import one_line, printable
from jobscan.report.findings import LEVELS, FindingsReport

_NAMES = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("remark", "remarks")}


def level_name(level: Severity, count: int = 1) -> str:
    """The level in words: what the codes call "info" is a remark."""
    return _NAMES[level][count != 1]


def place(located: LocatedFinding) -> str:
    """`jobs/cook.md:3:14`; of a table the line of the row and its name; without a line, which listing of the file.

    >>> from jobscan.model import Finding
    >>> place(LocatedFinding(finding=Finding(rule="X", level="info", message=""), uri="jobs.csv", index=3))
    'jobs.csv (listing 4)'
    """
    uri = one_line(located.uri)
    if located.line is not None:
        uri += f":{located.line}" + (f":{located.column}" if located.column is not None else "")
    name = listing_name(located)
    return f"{uri} ({name})" if name else uri


def listing_name(located: LocatedFinding) -> str | None:
    """What tells a listing from others of its file: its id, or its number; None where there is but one."""
    if located.column is not None:
        return None
    if located.id is not None:
        return printable(located.id)
    return f"listing {located.index + 1}" if located.index or located.line is not None else None


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
    if found.left_out:
        others = "one other document" if found.left_out == 1 else f"{found.left_out:,} other documents"
        verb = "does not look like a listing" if found.left_out == 1 else "do not look like listings"
        listings += f"; {others} {verb}"
    if not found.findings:
        return f"no findings in {listings}"
    levels = Counter(located.finding.level for located in found.findings)
    counts = [f"{levels[level]:,} {level_name(level, levels[level])}" for level in LEVELS if levels[level]]
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
