"""Words of the command line -> the listings that they name, read one by one."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from jobscan.errors import UsageError
from jobscan.model import Source, Unreadable


class Reading(Struct, frozen=True, kw_only=True):
    """How the inputs are to be read, in the user's words."""

    input_format: str | None = None
    fields: list[str] | None = None
    max_bytes: int | None = None


def sources(words: list[str], reading: Reading, left_out: Counter[str] | None = None) -> Iterator[Source | Unreadable]:
    """The listings of all files, folders and patterns, in order; `-` is standard input.

    `left_out` counts, by extension, the documents in folders that jobscan has no reader for.
    """
    from jobscan.read import MAX_BYTES, find_inputs, parse_field_map, read_path

    input_format = reading.input_format or "auto"
    fields = parse_field_map(reading.fields or [])
    max_bytes = reading.max_bytes or MAX_BYTES
    for path in find_inputs(words, left_out):
        if isinstance(path, Unreadable):
            yield path
        else:
            yield from read_path(path, input_format=input_format, field_map=fields, max_bytes=max_bytes)


def named(paths: list[str] | None, file_list: str | None = None, *, null: bool = False) -> list[str]:
    """What the user named; standard input when nothing was and it is not a terminal."""
    words = list(paths or ())
    if file_list is not None:
        words += _listed(file_list, null=null)
    elif not words and not sys.stdin.isatty():
        words = ["-"]
    if not words and file_list is None:
        raise UsageError("nothing to read: name a FILE, pipe a listing in, or see `jobscan --help`")
    if words.count("-") > 1:
        raise UsageError("standard input can be named only once")
    return words


def titled(source: Source, title: str | None) -> Source:
    """The user's word for the title counts more than the input's."""
    return replace(source, fields=replace(source.fields, title=title)) if title else source


def _listed(name: str, *, null: bool) -> list[str]:
    """The names in a file, one a line, or ended by NUL as `find -print0` writes them."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"--file-list {name}: {(error.strerror or str(error)).lower()}") from error
    names = raw.decode("utf-8", "surrogateescape").split("\0" if null else "\n")
    return [each if null else each.rstrip("\r") for each in names if each.strip()]
