"""`jobscan scan --parts IN OUT`: part files -> scanned part files, those that are missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobscan.batch import Interrupts, parse_shard
from jobscan.cli import options
from jobscan.cli.analysis_options import analysis_options
from jobscan.cli.io import stderr
from jobscan.cli.io.progress import progress_line
from jobscan.errors import ExitStatus, Stopped, UsageError

if TYPE_CHECKING:
    from jobscan.batch.parts import Parts
    from jobscan.cli.commands.scan import ScanOutput, ScanRun, Selection

# what does not go with parts, and what to do instead
_INSTEAD = {
    "-o": "the results go to the folder OUT, as -f jsonl or -f parquet",
    "--errors": "error records are in the parts, and the manifests count them",
    "--resume": "--parts always continues where it was stopped",
    "--file-list": "name a folder or a pattern",
    "--dedupe": "duplicates are not found across parts; use --dedupe without --parts",
}
SHOWN = 3  # files that a message names


def scan_parts(
    paths: list[str] | None,
    output: ScanOutput,
    input: options.Input,
    files: options.FileList,
    selection: Selection,
    analysis: options.Analysis,
    run: ScanRun,
    console: options.Console,
) -> int:
    """Make the parts missing in OUT."""
    from jobscan.batch.parts import PartOptions, Parts
    from jobscan.readers import MAX_BYTES, parse_field_map

    refused = {"-o": output.output, "--errors": output.errors, "--resume": run.resume, "--file-list": files.file_list}
    source, target = _places(paths, {**refused, "--dedupe": selection.dedupe})
    shard = parse_shard(selection.shard) if selection.shard else None
    part_options = PartOptions(
        format=_format(output.format), fields=output.kept, timeout=run.timeout,
        input_format=input.input_format or "auto", field_map=parse_field_map(input.field or []),
        keep=input.own, max_bytes=input.max_bytes or MAX_BYTES,
        analysis=analysis_options(analysis),
    )  # fmt: skip
    parts = Parts(source, target, part_options, shard=shard)
    _note_begin(parts)
    done = 0
    try:
        with (
            Interrupts().listening(),
            progress_line(output.progress, quiet=console.quiet, summary=parts.totals, expected=lambda: None) as update,
        ):
            for outcome in parts.run(jobs=run.processes, cluster=run.cluster):
                done += outcome.failure is None
                if outcome.failure:
                    stderr.error(outcome.failure)
                update()
    except Stopped:
        stderr.note("the parts so far are kept; run the same command again to continue")
        raise
    finished = parts.finish()
    _note_end(parts, done, target, finished=finished)
    return ExitStatus.UNPROCESSED if parts.failed or parts.totals.errors else ExitStatus.OK


def _places(paths: list[str] | None, refused: Mapping[str, object]) -> tuple[str, str]:
    """IN and OUT. Raises `UsageError` for anything else, and for options that do not go with them."""
    for name, given in refused.items():
        if given:
            raise UsageError(f"--parts and {name}: cannot be combined; {_INSTEAD[name]}")
    if not paths or len(paths) != 2:
        raise UsageError(
            f"--parts: give two places, as in `jobscan scan --parts IN OUT`; here are {len(paths or ())} "
            "(a pattern goes in quotes, as in 'in/*.jsonl')"
        )
    return paths[0], paths[1]


def _format(name: str | None) -> str:
    if name not in (None, "jsonl", "parquet"):
        raise UsageError(f"--parts -f {name}: parts are written as jsonl or parquet; other formats: `jobscan report`")
    return name or "jsonl"


def _note_begin(parts: Parts) -> None:
    """Report what an earlier run left, and why some of it is made again."""
    there = parts.mine - len(parts.todo)
    if there and parts.todo:
        stderr.note(f"{there:,} of {parts.mine:,} parts are there; {len(parts.todo):,} to do")
    for why, count in sorted(parts.why.items()):
        stderr.note(f"{count:,} part{'s' * (count != 1)} to be made again: {why}")
    if parts.strays:
        shown = ", ".join(parts.strays[:SHOWN]) + ", ..." * (len(parts.strays) > SHOWN)
        stderr.note(f"{len(parts.strays):,} in OUT no longer have an input; remove them and their parts: {shown}")


def _note_end(parts: Parts, done: int, target: str, *, finished: bool) -> None:
    made = f"{done:,} part{'s' * (done != 1)} made" if done or parts.todo else "every part is there already"
    stderr.note(f"{made}; in all {parts.totals.words()}")
    if finished:
        stderr.note(f"{target}/_SUCCESS is written: all {len(parts.parts):,} parts are there")
    elif parts.failed:
        stderr.note(f"{parts.failed:,} failed; the same command tries them again")
    else:
        stderr.note("this shard is done; the last of the others writes _SUCCESS")
