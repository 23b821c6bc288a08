"""JSON and JSON lines -> listings: our own shape, job boards' replies, applicant systems' exports, schema.org."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from functools import cache
from io import BufferedReader
from typing import Any

import msgspec
from msgspec.structs import replace

from jobscan.model import Note, Source, Unreadable

from .context import Context
from .feed import decode
from .keys import LISTS, plain
from .row import is_listing, listings

# One JSON value must be held in memory whole; 50,000 listings of 5 KB fit. More belong in JSON lines.
MAX_JSON = 256_000_000
_BAD_ESCAPE = re.compile(r'\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|)')
_LIST_KEY = re.compile(r'"([\w@ -]{1,40})"\s*:\s*\[')
_HEAD = 5_000  # characters of a reply in front of its listings
_raw_decoder = msgspec.json.Decoder(list[msgspec.Raw])
_raw_object = msgspec.json.Decoder(dict[str, msgspec.Raw])
_decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(float_hook=Decimal)


class _Broken(Exception):
    """Text that is not JSON; says why, and holds the values before it."""

    def __init__(self, why: str, values: list[Any]) -> None:
        super().__init__(why)
        self.values = values


def read_jsonl(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    r"""A listing for each line; only "\n" ends a line. A broken line gives one Unreadable, and the rest is read."""
    number = 0
    some = False
    while line := stream.readline(context.max_line + 1):
        number += 1
        if len(line) > context.max_line:
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
            some = True
            yield context.unreadable("too-long", f"line {number} is longer than {context.max_line:,} bytes")
        elif line.strip(b" \t\r\n\x00"):
            some = True
            context.lines = (number, number)
            yield from _listings(line.rstrip(b"\r\n\x00"), context, f"line {number}: ")
    if not some:
        yield context.unreadable("empty", "the input is empty")


def read_json(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """The listings in one JSON value, or in several in a row (as `jq` writes them)."""
    data = stream.read(MAX_JSON + 1)
    if len(data) > MAX_JSON:
        yield context.unreadable("too-long", f"one JSON value of more than {MAX_JSON:,} bytes; write it as JSON lines")
    elif not data.strip(b" \t\r\n\x00"):
        yield context.unreadable("empty", "the input is empty")
    else:
        rows = _raw_rows(data)
        if rows is None:
            yield from _listings(data, context, "")
        for row, context.lines in rows or ():
            yield from listings([row], context)


def _raw_rows(data: bytes) -> list[tuple[Any, tuple[int, int]]] | None:
    """The listings of a JSON array, or of an object around one, with their lines; None for anything else."""
    try:
        elements = _raw_decoder.decode(data) if data.lstrip()[:1] == b"[" else _wrapped(data)
        values = [_decoder.decode(element) for element in elements]
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return None
    if not elements:
        return None
    rows, at, line = [], 0, 1
    for element, value in zip(elements, values, strict=True):
        start = data.index(bytes(element), at)
        line += data.count(b"\n", at, start)
        at = start + len(bytes(element))
        last = line + data.count(b"\n", start, at)
        rows.append((value, (line, last)))
        line = last
    return rows


def _wrapped(data: bytes) -> list[msgspec.Raw]:
    """The elements of the only list of listings in an object, `{"jobs": [...]}`; none if there is not exactly one."""
    lists = [raw for key, raw in _raw_object.decode(data).items() if plain(key) in LISTS and bytes(raw)[:1] == b"["]
    elements = _raw_decoder.decode(lists[0]) if len(lists) == 1 else []
    return elements if all(is_listing(_decoder.decode(element)) for element in elements) else []


def _listings(data: bytes, context: Context, where: str) -> Iterator[Source | Unreadable]:
    notes: tuple[Note, ...] = ()
    problem = None
    try:
        values: list[Any] = [_decoder.decode(data)]
    except (msgspec.MsgspecError, RecursionError, ValueError):
        text, notes = decode(data)
        try:
            values = slow_values(text)
        except _Broken as broken:
            values, problem = broken.values, str(broken)
    for value in values:
        for one in listings(value, context):
            yield replace(one, warnings=notes + one.warnings) if notes and isinstance(one, Source) else one
    if problem:
        yield context.unreadable("bad-json", f"{where}{problem}")


def slow_values(text: str) -> list[Any]:
    """All JSON values in a text, by the patient parser, which accepts control characters, NaN and long numbers."""
    decoder = _patient()
    values: list[Any] = []
    at = _skip(text, 0)
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except RecursionError:
            raise _Broken("nested too deep", values) from None
        except ValueError as error:
            repaired = _BAD_ESCAPE.sub(lambda m: m[0] if m[1] else r"\\", text) if "escape" in str(error) else text
            if repaired != text:
                return slow_values(repaired)
            if not values and (begin := _begin_of_list(text, at)):
                values = _elements(text, begin)
            raise _Broken(f"no JSON here: {str(error)[:120]}", values) from None
        values.append(value)
        at = _skip(text, at)
    return values


def _begin_of_list(text: str, at: int) -> int | None:
    """Where the elements of a list begin, or of the list in an object such as `{"total": 9, "jobs": [...`."""
    if text[at] == "[":
        return at + 1
    keys = _LIST_KEY.finditer(text, at, at + _HEAD)
    return next((key.end() for key in keys if plain(key[1]) in LISTS), None)


def _elements(text: str, at: int) -> list[Any]:
    """The elements of a list as far as it is JSON: of a download that was cut off the first part is kept."""
    elements = []
    with suppress(ValueError, RecursionError):
        while (at := _skip(text, at)) < len(text):
            element, at = _patient().raw_decode(text, at)
            elements.append(element)
    return elements


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n,\x00":
        at += 1
    return at


@cache
def _patient() -> Any:
    import json

    return json.JSONDecoder(strict=False, parse_float=_number, parse_int=_number, parse_constant=lambda _: None)


def _number(digits: str) -> Any:
    if len(digits) < 19 and digits.lstrip("-").isdigit():
        return int(digits)
    try:
        return Decimal(digits) if len(digits) < 40 else digits
    except InvalidOperation:
        return digits
