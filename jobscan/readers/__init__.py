"""Bytes, files and streams -> an iterator of `Source`, with an `Unreadable` in the place of what gave no listing.

Nothing here raises for what an input holds; `UsageError` is for arguments that make no sense. To teach jobscan a
format: a module with a reader, its line in `READERS`, its extensions in `detect`.
"""

from __future__ import annotations

import io
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from jobscan.errors import Unprocessed, UsageError
from jobscan.model import Source, Unreadable
from jobscan.suggest import did_you_mean

from .context import Context, writable
from .detect import KNOWN, by_content, by_name
from .feed import HEAD, open_feed
from .paths import find_inputs, reason

__all__ = ["READERS", "Reader", "find_inputs", "parse_field_map", "parse_keep", "read", "read_path", "read_stream"]

MAX_BYTES = 5_000_000  # of one listing's text; the longest real one that we saw has 60,000
TARGETS = ("text", "title", "company", "location", "date", "id", "salary")
_ALIASES = {
    "txt": "text",
    "markdown": "md",
    "htm": "html",
    "ndjson": "jsonl",
    "tsv": "csv",
    "mht": "mhtml",
    "xls": "xlsx",
}

Reader = Callable[[io.BufferedReader, Context], Iterator[Source | Unreadable]]


def _read_attached(data: bytes, name: str, context: Context) -> Iterator[Source | Unreadable]:
    """The listings in a file that came with a mail; mails within mails are not opened."""
    if name.lower().endswith((".eml", ".mht", ".mhtml")):
        yield context.unreadable("no-reader", "a mail within a mail is not opened; save it on its own")
        return
    yield from _in_stream(io.BytesIO(data), name, "auto", context)


def _read_mail(stream: io.BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    from .mail import read_mail

    yield from read_mail(stream, context, _read_attached)


def _of(module: str, name: str) -> Reader:
    """A reader of a module here, which is imported when the first input of its format is read."""

    def read(stream: io.BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
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
    "parquet": _of("parquet", "read_parquet"),
    "xml": _of("xmlfeed", "read_xml"),
    "xlsx": _of("xlsx", "read_xlsx"),
    "rtf": _of("rtf", "read_rtf"),
    "eml": _read_mail,
    "mhtml": _read_mail,
}


def read(
    data: bytes,
    *,
    uri: str,
    input_format: str = "auto",
    field_map: Mapping[str, str] | None = None,
    max_bytes: int = MAX_BYTES,
    keep: Sequence[str] = (),
) -> Iterator[Source | Unreadable]:
    """The listings in some bytes; `uri` is their name, and its extension tells the format when none is given.

    >>> [source.fields.title for source in read(b'[{"title": "Cook"}, {"title": "Nurse"}]', uri="jobs.json")]
    ['Cook', 'Nurse']
    """
    return read_stream(
        io.BytesIO(data), uri=uri, input_format=input_format, field_map=field_map, max_bytes=max_bytes, keep=keep
    )


def read_path(
    path: str | os.PathLike[str],
    *,
    input_format: str = "auto",
    field_map: Mapping[str, str] | None = None,
    max_bytes: int = MAX_BYTES,
    given_up: Mapping[int, tuple[str, str]] | None = None,
    keep: Sequence[str] = (),
) -> Iterator[Source | Unreadable]:
    """The listings in a file, streamed; "-" is standard input.

    `given_up` are listings not to be tried again, by their index, with the code and the message of what they did.
    """
    _checked(input_format, field_map, max_bytes)
    words: dict[str, Any] = {"input_format": input_format, "field_map": field_map, "max_bytes": max_bytes}
    words |= {"given_up": given_up, "keep": keep}
    return _read_path(os.fspath(path), words)


def _read_path(name: str, words: dict[str, Any]) -> Iterator[Source | Unreadable]:
    if name == "-":
        yield from read_stream(sys.stdin.buffer, **words)
        return
    try:
        file = Path(name).open("rb", buffering=HEAD)  # noqa: SIM115  (closed below; only opening is tried)
    except FileNotFoundError:
        yield Unreadable(code="no-such-file", message="no such file", uri=writable(name))
    except (OSError, ValueError) as error:
        yield Unreadable(code="unreadable", message=reason(error), uri=writable(name))
    else:
        with file:
            yield from read_stream(file, uri=name, **words)


def read_stream(
    stream: BinaryIO,
    *,
    uri: str = "<stdin>",
    input_format: str = "auto",
    field_map: Mapping[str, str] | None = None,
    max_bytes: int = MAX_BYTES,
    given_up: Mapping[int, tuple[str, str]] | None = None,
    keep: Sequence[str] = (),
) -> Iterator[Source | Unreadable]:
    """The listings in a binary stream, as they come."""
    name, fields = _checked(input_format, field_map, max_bytes)
    context = Context(
        uri=writable(uri),
        format="text",
        max_bytes=max_bytes,
        field_map=fields,
        given_up=given_up or {},
        keep=tuple(keep),
    )
    return _in_stream(stream, uri, name, context)


def _in_stream(stream: BinaryIO, file: str, format: str, context: Context) -> Iterator[Source | Unreadable]:
    """The listings in a stream, in the format that the user, the file's name or the content says."""
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
    """The map that `--field text=description` asks for, from our names to the input's.

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


def _checked(input_format: str, field_map: Mapping[str, str] | None, max_bytes: int) -> tuple[str, dict[str, str]]:
    name = _ALIASES.get(input_format, input_format)
    if name != "auto" and name not in READERS:
        raise UsageError(f"unknown input format {input_format!r}{did_you_mean(input_format, ('auto', *READERS))}")
    if max_bytes < 1:
        raise UsageError("max-bytes must be at least 1")
    _check_targets(field_map or {})
    return name, dict(field_map or {})


def _check_targets(fields: Mapping[str, str]) -> None:
    for target in fields:
        if target not in TARGETS:
            raise UsageError(f"unknown field {target!r}{did_you_mean(target, TARGETS)}")
