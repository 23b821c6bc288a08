"""Findings that say what to write -> a diff, and the files with it: each written whole or not at all."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from jobscan.cli.io import stderr
from jobscan.cli.io.stdout import put
from jobscan.files import write_whole
from jobscan.model import LocatedFinding
from jobscan.report.clean import harmless


class Fixed(Struct, frozen=True):
    """A file with its fixes: the text before and after, and the findings that they remove."""

    path: Path
    before: str
    after: str
    findings: tuple[LocatedFinding, ...]


def fix_files(findings: Iterable[LocatedFinding], *, sure: bool) -> tuple[LocatedFinding, ...]:
    """Show what would change, ask at a terminal, and write it; what comes back is fixed.

    `sure`: do not ask. Nothing is written where the file is not what was checked.
    """
    fixed = list(fixes(findings))
    if not fixed:
        stderr.note("nothing to fix: no finding here has a fix that is safe to write")
        return ()
    put("".join(map(_diff, fixed)))
    if not sure and not _wanted(sum(len(each.findings) for each in fixed), len(fixed)):
        stderr.note("nothing was written")
        return ()
    for each in fixed:
        write_whole(each.path, each.after.encode("utf-8"))
    done = tuple(located for each in fixed for located in each.findings)
    stderr.note(f"{len(done):,} fixed in {len(fixed):,} file{'s' * (len(fixed) != 1)}")
    return done


def fixes(findings: Iterable[LocatedFinding]) -> Iterator[Fixed]:
    """The files whose text is on disk as it was read, with their fixes; those that overlap an earlier one are left."""
    by_uri: dict[str, list[LocatedFinding]] = {}
    for located in findings:
        if located.finding.replacement is not None and located.column is not None:
            by_uri.setdefault(located.uri, []).append(located)
    for uri, each in by_uri.items():
        if (before := _text(uri)) is not None:
            after, done = _applied(before, each)
            if done:
                yield Fixed(Path(uri), before, after, tuple(done))


def _applied(text: str, findings: list[LocatedFinding]) -> tuple[str, list[LocatedFinding]]:
    done: list[LocatedFinding] = []
    parts: list[str] = []
    at = 0
    for located in sorted(findings, key=lambda each: each.finding.start or 0):
        finding = located.finding
        start, end = finding.start, finding.end
        if start is None or end is None or start < at or text[start:end] != finding.text:
            continue
        parts += [text[at:start], finding.replacement or ""]
        at = end
        done.append(located)
    return "".join([*parts, text[at:]]), done


def _text(uri: str) -> str | None:
    """The file as it is, line ends and all; None where it cannot be read again, or is not UTF-8."""
    try:
        return Path(uri).read_bytes().decode("utf-8")
    except (OSError, ValueError):
        stderr.note(f"{uri}: not fixed, since it cannot be read again as UTF-8 text")
        return None


def _diff(fixed: Fixed) -> str:
    before, after = fixed.before.splitlines(keepends=True), fixed.after.splitlines(keepends=True)
    name = harmless(str(fixed.path))
    lines = difflib.unified_diff(before, after, name, f"{name} (fixed)", n=1)
    return "".join(harmless(line.rstrip("\r\n")) + "\n" for line in lines)


def _wanted(fixes: int, files: int) -> bool:
    """Ask at a terminal; in a pipe there is nobody to ask, and --fix is taken as consent."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    stderr.show(f"write {fixes:,} fix{'es' * (fixes != 1)} to {files:,} file{'s' * (files != 1)}? [y/N]")
    return sys.stdin.readline().strip().lower() in ("y", "yes")
