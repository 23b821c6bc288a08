"""Bytes, files and streams -> an iterator of `Source`, with an `Unreadable` in place of each listing that failed.

Nothing here raises because of what an input contains; `UsageError` is for arguments that make no sense. To teach
jobscan a format, add a module with a reader, its line in `READERS`, and its extensions in `detect`.
"""

from __future__ import annotations

import io
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, TypedDict, Unpack

from jobscan.errors import Unprocessed, UsageError
from jobscan.model import Source, Unreadable
from jobscan.suggest import did_you_mean

from .context import Context, writable
from .detect import KNOWN, by_content, by_name
from .feed import HEAD, open_feed
from .paths import find_inputs, reason

__all__ = ["READERS", "Reader", "find_inputs", "parse_field_map", "parse_keep", "read", "read_path", "read_stream"]

MAX_BYTES = 5_000_000  # of one listing's text; the longest real one that we have seen has 60,000
TARGETS = ("text", "title", "company", "location", "date", "id", "salary")
_ALIASES = {"txt": "text", "markdown": "md", "htm": "html", "ndjson": "jsonl", "tsv": "csv", "mht": "mhtml",
            "xls": "xlsx"}  # fmt: skip

Found = Iterator[Source | Unreadable]
Reader = Callable[[io.BufferedReader, Context], Found]


class How(TypedDict, total=False):
    """How an input is read: its format, the user's names for our fields, limits, and the columns to keep.

    `given_up` are listings not to be tried again, by their index, with the code and the message of what they did.
    """

    input_format: str
    field_map: dict[str, str] | None
    max_bytes: int
    keep: Sequence[str]
    given_up: Mapping[int, tuple[str, str]]


def _of(module: str, name: str) -> Reader:
    """A reader whose module is imported when the first input of its format is read."""

    def read(stream: io.BufferedReader, context: Context) -> Found:
        yield from getattr(import_module(f"{__name__}.{module}"), name)(stream, context)

    return read


READERS: dict[str, Reader] = {
    "text": _of("prose", "read_text"),
    "md": _of("prose", "read_text"),
    "html": _of("pages", "read_html"),
    "json": _of("jsons", "read_json"),
    "jsonl": _of("jsons", "read_jsonl"),
    "csv": _of("tables", "read_csv"),
    "pdf": _of("pdf", "read_pdf"),
    "docx": _of("docx", "read_docx"),
    "odt": _of("odt", "read_odt"),
    "parquet": _of("parquet", "read_parquet"),
    "xml": _of("xmlfeed", "read_xml"),
    "xlsx": _of("xlsx", "read_xlsx"),
    "rtf": _of("rtf", "read_rtf"),
    "eml": _of("mail", "read_mail"),
    "mhtml": _of("mail", "read_mail"),
}


def read(data: bytes, *, uri: str, **how: Unpack[How]) -> Found:
    """The listings in some bytes; `uri` names them, and its extension gives the format if `input_format` does not.

    >>> [source.fields.title for source in read(b'[{"title": "Cook"}, {"title": "Nurse"}]', uri="jobs.json")]
    ['Cook', 'Nurse']
    """
    return read_stream(io.BytesIO(data), uri=uri, **how)


def read_path(path: str | os.PathLike[str], **how: Unpack[How]) -> Found:
    """The listings in a file, streamed; "-" is standard input."""
    check(**how)
    return _read_path(os.fspath(path), how)


def _read_path(name: str, how: How) -> Found:
    if name == "-":
        yield from read_stream(sys.stdin.buffer, **how)
        return
    try:
        file = Path(name).open("rb", buffering=HEAD)  # noqa: SIM115  (closed below; only opening is tried)
    except FileNotFoundError:
        yield Unreadable(code="no-such-file", message="no such file", uri=writable(name))
    except (OSError, ValueError) as error:
        yield Unreadable(code="unreadable", message=reason(error), uri=writable(name))
    else:
        with file:
            yield from read_stream(file, uri=name, **how)


def read_stream(stream: BinaryIO, *, uri: str = "<stdin>", **how: Unpack[How]) -> Found:
    """The listings in a binary stream, as they come."""
    name = check(**how)
    context = Context(
        uri=writable(uri),
        format="text",
        max_bytes=how.get("max_bytes", MAX_BYTES),
        field_map=how.get("field_map") or {},
        given_up=how.get("given_up", {}),
        keep=tuple(how.get("keep", ())),
    )
    return in_stream(stream, uri, name, context)


def in_stream(stream: BinaryIO, file: str, format: str, context: Context) -> Found:
    """The listings in a stream, in the given format; "auto": as the file's name and the content suggest."""
    try:
        named = by_name(file) if format == "auto" else format
        head, content = open_feed(stream, peek=HEAD if format == "auto" else 4096)
        context.format = by_content(head, named) if format == "auto" else format
        if not head:
            yield context.unreadable("empty", "the input is empty")
            return
        yield from READERS[context.format](content, context)
    except Unprocessed as error:
        message = str(error) if error.code != "no-reader" or "known" in str(error) else f"{error}; known: {KNOWN}"
        yield context.unreadable(error.code, message)
    except (OSError, EOFError, zlib.error) as error:
        yield context.unreadable("unreadable", reason(error))


def parse_field_map(words: Sequence[str]) -> dict[str, str]:
    """The map from our names to the input's that `--field text=description` asks for.

    >>> parse_field_map(["text=job.description", "title=name"])
    {'text': 'job.description', 'title': 'name'}
    """
    fields = {}
    for word in words:
        target, equals, key = word.partition("=")
        if not equals or not key.strip():
            raise UsageError(f"--field {word}: write it as --field text=COLUMN")
        fields[target.strip()] = key.strip()
    _check_targets(fields)
    return fields


def parse_keep(words: Sequence[str]) -> tuple[str, ...]:
    """The columns that `--keep team,req --keep 'pay*'` asks for.

    >>> parse_keep(["team, req", "pay*"])
    ('team', 'req', 'pay*')
    """
    names = [name.strip() for word in words for name in word.split(",")]
    if not all(names):
        raise UsageError(f"--keep {','.join(words)}: write it as --keep COLUMN,COLUMN or --keep '*'")
    return tuple(dict.fromkeys(names))


def check(**how: Unpack[How]) -> str:
    """The format by our name for it. Raises `UsageError` for options that make no sense."""
    given = how.get("input_format", "auto")
    name = _ALIASES.get(given, given)
    if name != "auto" and name not in READERS:
        raise UsageError(f"unknown input format {given!r}{did_you_mean(given, ('auto', *READERS))}")
    if how.get("max_bytes", MAX_BYTES) < 1:
        raise UsageError("max-bytes must be at least 1")
    _check_targets(how.get("field_map") or {})
    return name


def _check_targets(fields: Mapping[str, str]) -> None:
    for target in fields:
        if target not in TARGETS:
            raise UsageError(f"unknown field {target!r}{did_you_mean(target, TARGETS)}")
