"""The options of `scan --resume` -> the run that it continues, or why it cannot."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from jobscan import __version__
from jobscan.batch.resume import Resume
from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import Destinations
from jobscan.errors import UsageError
from jobscan.files import is_special, packing
from jobscan.model import Options
from jobscan.report import format_named
from jobscan.wages.tables import checksum_of


def resume_run(to: Destinations, errors: Path | None, options: Options | None, words: Mapping[str, object]) -> Resume:
    """The run to continue, or a new one that can be continued.

    `words` are the other options that decide what is in the records; None is an option that was not given.
    """
    if to.stdout is not None or not to.files:
        raise UsageError("--resume: only files can be continued; name one, such as -o jobs.jsonl, and do not use -f")
    for target in to.files:
        if is_special(target.path):
            raise UsageError(f"--resume: {target.path}: a pipe or a device cannot be continued; name a file")
        if packing(target.path):
            raise UsageError(
                f"--resume: {target.path}: compressed output cannot be continued; leave out the last extension"
            )
        if format_named(target.format).binary:
            raise UsageError(
                f"--resume: {target}: only text can be continued; scan to jsonl, then "
                f"`jobscan report jobs.jsonl -o {target}`"
            )
    given = {"version of jobscan": __version__, "-o": " ".join(map(str, to.files)), "--errors": str(errors or "none")}
    if options is not None:
        digest = hashlib.sha256(repr(options).encode("utf-8", "surrogatepass")).hexdigest()
        given["options of the analysis"] = digest[:12]
        if options.table is not None:
            given["content of --benchmark"] = checksum_of(options.table)[:12]
    given |= {f"--{name.replace('_', '-')}": str(value) for name, value in words.items() if value is not None}
    run = Resume(to.files[0].path, given)
    if run.records and not run.finished:
        stderr.note(f"continuing after the first {run.records:,} records")
    return run
