"""Names on the command line -> the listings in those files, folders and patterns, read one by one."""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from jobscan.cli import options
from jobscan.errors import NoInput, UsageError
from jobscan.files import is_special
from jobscan.model import Source, Unreadable

Listings = Iterator[Source | Unreadable]
Identity = tuple[int, int]  # of a file, whatever its name: its disk and its number there


def read_inputs(
    paths: list[str] | None,
    input: options.Input,
    files: options.FileList | None = None,
    *,
    skipped: Counter[str] | None = None,
    named: set[str] | None = None,
    run: options.Run | None = None,
    outputs: Iterable[Path] = (),
) -> Listings:
    """The listings of all inputs, in order; `-` is standard input, as is nothing when it is not a terminal.

    `skipped` counts, by extension, the documents in folders that jobscan has no reader for; `named` gathers the files
    that the user named one by one; `run` says how long one listing may take. Raises `UsageError` at once when no input
    is named, and when an input is one of the `outputs`.
    """
    names, written = _names(paths, files or options.FileList()), _identities(outputs)
    _refuse_no_match(names, folders=files is not None)
    refuse_overwritten(names, outputs)
    if named is not None:
        named.update("<stdin>" if name == "-" else str(Path(name)) for name in names if not Path(name).is_dir())
    return _read(names, input, skipped, run or options.Run(), written)


def first_listing(listings: Listings, file: str | None) -> Source | Unreadable:
    """The first listing of an input; raises `NoInput` when there is none."""
    if (first := next(listings, None)) is None:
        raise NoInput(f"{file or 'standard input'}: no listing in it")
    return first


def titled(source: Source | Unreadable, title: str | None) -> Source | Unreadable:
    """The source with the title of `--title`, which overrides the one in the input."""
    if not title or isinstance(source, Unreadable):
        return source
    return replace(source, fields=replace(source.fields, title=title))


def _read(
    names: list[str], input: options.Input, skipped: Counter[str] | None, run: options.Run, written: set[Identity]
) -> Listings:
    from jobscan.readers import MAX_BYTES, find_inputs, parse_field_map
    from jobscan.readers.bounded import Limits, read_bounded

    processes = run.processes if isinstance(run, options.ParallelRun) else 1
    return read_bounded(
        (_no_output(path, written) for path in find_inputs(names, skipped)),
        input_format=input.input_format or "auto",
        field_map=parse_field_map(input.field or []),
        max_bytes=input.max_bytes or MAX_BYTES,
        keep=input.own,
        limits=Limits(timeout=run.timeout, processes=processes),
    )


def _refuse_no_match(names: list[str], *, folders: bool) -> None:
    """Raise `NoInput` when all names are patterns that no file matches or, where taken, folders that do not exist."""
    missing = [name for name in names if _matches_nothing(name, folders=folders)]
    if missing and len(missing) == len(names):
        why = "nothing matches" if all(map(glob.has_magic, missing)) else "no such folder"
        raise NoInput(f"{', '.join(missing[:3])}{', ...' * (len(missing) > 3)}: {why}")


def _matches_nothing(name: str, *, folders: bool) -> bool:
    """Whether a pattern matches no file, or a name without an ending, which reads as that of a folder, is nowhere."""
    if os.path.lexists(name) or "://" in name:
        return False
    if glob.has_magic(name):
        return not glob.glob(name, recursive=True)  # noqa: PTH207
    return folders and name not in ("", "-") and not Path(name).suffix


def refuse_overwritten(names: Iterable[str], outputs: Iterable[Path]) -> None:
    """Raise `UsageError` when an input is also an output."""
    written = _identities(outputs)
    for name in names:
        _refuse_output(Path(name), written)


def _identities(paths: Iterable[Path]) -> set[Identity]:
    """The files that exist already among those to be written; pipes and devices may be read and written."""
    return {identity for path in paths if not is_special(path) and (identity := _identity(path))}


def _identity(path: Path) -> Identity | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _refuse_output(path: Path, written: set[Identity]) -> None:
    if written and str(path) != "-" and _identity(path) in written:
        raise UsageError(f"{path}: is both an input and an output; write to another file")


def _no_output(path: Path | Unreadable, written: set[Identity]) -> Path | Unreadable:
    if isinstance(path, Path):
        _refuse_output(path, written)
    return path


def _names(paths: list[str] | None, files: options.FileList) -> list[str]:
    names = list(paths or ())
    if files.file_list is not None:
        names += _names_in(files.file_list, null=files.null)
    elif not names and not sys.stdin.isatty():
        names = ["-"]
    if not names and files.file_list is None:
        raise UsageError("nothing to read: name a FILE, pipe a listing in, or see `jobscan --help`")
    if names.count("-") > 1:
        raise UsageError("standard input can be named only once")
    return names


def _names_in(file: str, *, null: bool) -> list[str]:
    """The names in a file, one a line, or ended by NUL as `find -print0` writes them."""
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"--file-list {file}: {(error.strerror or str(error)).lower()}") from error
    names = raw.decode("utf-8", "surrogateescape").split("\0" if null else "\n")
    return [name if null else name.rstrip("\r") for name in names if name.strip()]
