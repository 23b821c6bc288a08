"""IN and OUT -> the parts: what is read, and what each becomes."""

from __future__ import annotations

import glob
import os
from itertools import takewhile
from pathlib import PurePosixPath

from msgspec import Struct

from jobscan.batch.parts.places import Found, place_of, plain_name, scheme_of
from jobscan.errors import NoInput, UsageError
from jobscan.files import PACKINGS
from jobscan.readers.detect import EXTENSIONS, extension

ROWS = frozenset({"jsonl", "json", "csv", "parquet", "xml", "xlsx"})  # formats with many listings a file


class Part(Struct, frozen=True):
    """A file to read, its name in the records, the file to write, and the input's size and stamp."""

    source: str
    uri: str
    target: str
    found: Found


def plan(source: str, target: str, format: str) -> list[Part]:
    """The parts of a folder or a pattern, in the order of their names.

    In a folder these are the files with a listing per row (JSON Lines, CSV, Parquet, ...); names that begin with a dot
    or an underscore are skipped, as by other tools. Raises `NoInput` if there are none, and `UsageError` if two parts
    would have the same target.
    """
    source, target = plain_name(source), plain_name(target)
    scheme_of(target)
    base = _base(source)
    _refuse_nested(base, target)
    whole = glob.has_magic(source)
    parts: dict[str, Part] = {}
    for found in place_of(source).files(source):
        name = _below(found.name, base)
        is_hidden = any(each.startswith((".", "_")) for each in name.split("/"))
        if is_hidden or not (whole or found.name == source or EXTENSIONS.get(extension(name)) in ROWS):
            continue
        to = f"{target}/{_renamed(name, format)}"
        if to in parts:
            raise UsageError(
                f"{parts[to].uri} and {found.name}: both would become {to}; scan each kind into a folder of its own, "
                f"with a pattern such as '{source}/*{extension(found.name)}'"
            )
        parts[to] = Part(found.name, found.name, to, found)
    if not parts:
        raise NoInput(f"{source}: no part files; name a folder with JSON Lines, CSV or Parquet in it, or a pattern")
    return list(parts.values())


def absolute(part: Part) -> Part:
    """The part with names that another process or machine can use; its name in the records stays the same."""
    here = [name if scheme_of(name) else os.path.abspath(name) for name in (part.source, part.target)]  # noqa: PTH100
    return Part(here[0], part.uri, here[1], part.found)


def _base(source: str) -> str:
    """The folder that names are below.

    >>> _base("in/2026-*/part-*.jsonl"), _base("in")
    ('in', 'in')
    """
    if not glob.has_magic(source):
        found = place_of(source).find(source)  # a file alone is a part too
        return source.rpartition("/")[0] if found else source
    return "/".join(takewhile(lambda name: not glob.has_magic(name), source.split("/")))


def _below(name: str, base: str) -> str:
    """The name of a file relative to a folder; stores may write the same address in two ways."""
    name, base = (each.partition("://")[2].lstrip("/") if scheme_of(each) else each for each in (name, base))
    return name[len(base) :].lstrip("/") if name.startswith(base) else PurePosixPath(name).name


def _refuse_nested(base: str, target: str) -> None:
    """Raise `UsageError` if results would be among the inputs, or replace them."""
    if bool(scheme_of(base)) != bool(scheme_of(target)):
        return
    one, other = (name if scheme_of(name) else os.path.realpath(name) for name in (base, target))
    if other == one or other.startswith(one.rstrip("/") + "/"):
        raise UsageError(f"{target}: lies within {base or 'this folder'}, which is the input; name a folder outside it")


def _renamed(name: str, format: str) -> str:
    """The name of a file's output.

    >>> _renamed("a/part-1.csv.gz", "parquet")
    'a/part-1.parquet'
    """
    path = PurePosixPath(name)
    if path.suffix.lower() in PACKINGS:
        path = path.with_suffix("")
    return str(path.with_suffix("") if path.suffix.lower() in EXTENSIONS else path) + f".{format}"
