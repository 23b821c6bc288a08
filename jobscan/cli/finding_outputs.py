"""All findings of a run -> stdout and files, each in its format; a file is written whole or not at all."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from jobscan.cli.options import When
from jobscan.cli.outputs import put, screen
from jobscan.errors import UsageError
from jobscan.files import write_whole
from jobscan.report import Screen
from jobscan.report.findings import FindingsReport, finding_format, render_findings


def targets(words: Iterable[str] | None) -> list[tuple[str, Path]]:
    """Each `FORMAT:FILE`, checked.

    >>> targets(["sarif:out/jobscan.sarif"])
    [('sarif', PosixPath('out/jobscan.sarif'))]
    """
    return [_target(word) for word in words or ()]


def stdout_format(asked: str | None, output: list[str] | None) -> str | None:
    """What was asked for; nothing if only files were; annotations on GitHub, text elsewhere."""
    if asked is not None:
        return finding_format(asked)
    if output:
        return None
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def show(found: FindingsReport, name: str | None, files: Iterable[tuple[str, Path]], color: When) -> None:
    """To stdout in the format `name` (None: not at all), and to each file."""
    for format, path in files:
        write_whole(path, render_findings(found, format, Screen()).encode("utf-8", "replace"))
    if name is None:
        return
    seen = screen(color)
    if name in ("sarif", "junit", "gitlab", "json", "github"):
        put(render_findings(found, name, Screen()))
    else:
        put(render_findings(found, name, seen))


def show_statistics(found: FindingsReport, name: str | None) -> None:
    """How often each rule found something, the most frequent first; as a table, or as JSON for `-f json`."""
    from jobscan.cli.plain import put_rows

    if name not in ("text", "github", "json", None):
        raise UsageError(f"--statistics has no {name}; known: text, json")
    counts = Counter(located.finding.rule for located in found.findings)
    rows = [
        {"findings": count, "rule": code, "name": found.rules[code].name, "summary": found.rules[code].summary}
        for code, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    ]
    put_rows(rows, "json" if name == "json" else "text")


def _target(word: str) -> tuple[str, Path]:
    name, colon, file = word.partition(":")
    if not colon or not file:
        raise UsageError(f"-o {word}: write FORMAT:FILE, for example sarif:jobscan.sarif")
    return finding_format(name), Path(file)
