"""Names on the command line -> the listings in those files, folders and patterns, read one by one."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from jobscan.cli import options
from jobscan.errors import NoInput, UsageError
from jobscan.model import Source, Unreadable

Listings = Iterator[Source | Unreadable]


def read_inputs(
    paths: list[str] | None,
    input: options.Input,
    files: options.FileList | None = None,
    *,
    skipped: Counter[str] | None = None,
) -> Listings:
    """The listings of all inputs, in order; `-` is standard input, as is nothing when it is not a terminal.

    `skipped` counts, by extension, the documents in folders that jobscan has no reader for. Raises `UsageError` at once
    when no input is named.
    """
    return _read(_names(paths, files or options.FileList()), input, skipped)


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


def _read(names: list[str], input: options.Input, skipped: Counter[str] | None) -> Listings:
    from jobscan.read import MAX_BYTES, find_inputs, parse_field_map, read_path

    input_format = input.input_format or "auto"
    fields = parse_field_map(input.field or [])
    max_bytes = input.max_bytes or MAX_BYTES
    for path in find_inputs(names, skipped):
        if isinstance(path, Unreadable):
            yield path
        else:
            yield from read_path(path, input_format=input_format, field_map=fields, max_bytes=max_bytes)


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
