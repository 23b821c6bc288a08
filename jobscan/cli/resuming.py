"""The words of a `scan --resume` -> the run that it goes on with, or why it cannot."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from jobscan import __version__
from jobscan.batch.resume import Resume
from jobscan.cli.options import output_target
from jobscan.cli.talk import note
from jobscan.errors import UsageError
from jobscan.model import Options


def resumed(
    name: str | None,
    targets: list[str] | None,
    errors: Path | None,
    settings: Options | None,
    said: Mapping[str, object],
) -> Resume:
    """`name` is what stdout would show; `said` is what else decides over the records."""
    if name is not None or not targets:
        raise UsageError("--resume: only files can be gone on with; name one as -o jsonl:jobs.jsonl, and no -f")
    from jobscan.report import format_named

    for target in targets:
        if format_named(output_target(target)[0]).binary:
            raise UsageError(f"--resume: {target}: only text can be gone on with; scan to jsonl first")
    _, first = output_target(targets[0])
    words = {"version of jobscan": __version__, "-o": " ".join(targets), "--errors": str(errors or "none")}
    if settings is not None:
        words["options of the analysis"] = hashlib.sha256(repr(settings).encode("utf-8", "surrogatepass")).hexdigest()[
            :12
        ]
    options = {f"--{key.replace('_', '-')}": value for key, value in said.items() if value is not None}
    run = Resume(first, words | {key: str(value) for key, value in options.items()})
    if run.records:
        note(f"{run.records:,} records are there already; the rest follows")
    return run
