"""A record <-> JSON; the schema of that JSON is `data/record.schema.json`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
from msgspec import Struct

from jobscan.model import (
    SCHEMA_VERSION,
    ErrorRecord,
    JobPosting,
    Record,
)

N = TypeVar("N")


class _Comparison(Struct, rename="camel"):
    """Of a comparison what tells whether it is one."""

    status: str | None = None
    not_comparable: str | None = None


class _Kind(Struct):
    """Of a line what tells the kinds of record apart."""

    error: dict[str, Any] | None = None
    comparison: _Comparison | None = None
    version: str = msgspec.field(name="schemaVersion", default=SCHEMA_VERSION)


_encoder = msgspec.json.Encoder(decimal_format="number", order=None)


@cache  # it takes as long to make the decoder of a posting as to import a module of ours, and few commands read records
def _decoder(kind: Any) -> Any:
    return msgspec.json.Decoder(kind)


def to_json(value: object) -> bytes:
    """The JSON of any noun here, in one line, keys in the order of the record; Decimals as numbers."""
    return _encoder.encode(value)


def to_builtins(value: object) -> Any:
    """Dicts, lists, strings, ints, floats and Decimals, keys as in the JSON."""
    return msgspec.to_builtins(value, builtin_types=(Decimal,))


def writable(noun: N) -> N:
    r"""The noun with each half of a surrogate pair replaced, as it is not text and cannot be written as UTF-8.

    >>> writable("d/bad\udcff.txt")
    'd/bad�.txt'
    """
    try:
        _encoder.encode(noun)
    except UnicodeEncodeError:
        return msgspec.convert(_without_halves(to_builtins(noun)), type(noun))
    return noun


def _without_halves(value: Any) -> Any:
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_without_halves(key): _without_halves(each) for key, each in value.items()}
    return [_without_halves(each) for each in value] if isinstance(value, (list, tuple)) else value


_HALF = re.compile("[\ud800-\udfff]")


def from_json(line: bytes | str) -> Record:
    """The record that `to_json` wrote, in this version of the schema or an earlier one.

    Raises `msgspec.ValidationError` for JSON that is not a record, `msgspec.DecodeError` for what is not JSON.

    >>> from jobscan.model import SourceInfo
    >>> source = SourceInfo(uri="a.txt", id=None, index=0, format="text")
    >>> from_json(to_json(JobPosting(source=source))).comparison
    NotComparable(not_comparable='not compared', against=())
    """
    kind: _Kind = _decoder(_Kind).decode(line)
    if kind.version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise msgspec.ValidationError(f"version {kind.version} of the record, and this jobscan reads {SCHEMA_VERSION}")
    if kind.error is not None:
        return cast("ErrorRecord", _decoder(ErrorRecord).decode(line))
    if kind.comparison is not None and kind.comparison.status is None:
        return _of_version_1_0(line, "not_comparable" if kind.comparison.not_comparable else "compared")
    return cast("JobPosting", _decoder(JobPosting).decode(line))


def _of_version_1_0(line: bytes | str, status: str) -> JobPosting:
    """A record without `comparison.status`, which came with version 1.1 of the schema."""
    raw = msgspec.json.Decoder(float_hook=Decimal).decode(line)
    return msgspec.convert(raw | {"comparison": raw["comparison"] | {"status": status}}, JobPosting, strict=False)
