"""A record <-> JSON, and the schema of that JSON."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
from msgspec import Struct

from jobscan.model import (
    SCHEMA_VERSION,
    EmploymentType,
    ErrorRecord,
    Fact,
    JobLocationType,
    JobPosting,
    Record,
    Seniority,
    Sponsorship,
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


def json_schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of one line of output: a posting, or an error record."""
    _, definitions = msgspec.json.schema_components([JobPosting, ErrorRecord], ref_template="#/$defs/{name}")
    for name in ("Comparison", "NotComparable"):
        _describe_status(definitions[name])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:jobscan:record:{SCHEMA_VERSION}",
        "title": "jobscan record",
        "description": "One line of the output of jobscan: what a job listing says, or why it could not be read.",
        "version": SCHEMA_VERSION,
        "anyOf": [{"$ref": "#/$defs/JobPosting"}, {"$ref": "#/$defs/ErrorRecord"}],
        "$defs": _plainly_named({name: _as_written(definition) for name, definition in definitions.items()}),
    }


def _describe_status(definition: dict[str, Any]) -> None:
    """The tag by which the two answers are told apart; records of version 1.0 do not have it, so it is not required."""
    definition["properties"]["status"]["description"] = (
        "tells a comparison from the reason why there is none; since 1.1"
    )
    definition["required"].remove("status")


def _plainly_named(definitions: dict[str, Any]) -> dict[str, Any]:
    """The definitions with `Fact_Seniority_` for what msgspec names after every literal of `Fact[Seniority]`."""
    text = msgspec.json.encode(definitions).decode()
    aliases: dict[str, Any] = {
        "Seniority": Fact[Seniority], "Sponsorship": Fact[Sponsorship],
        "JobLocationType": Fact[JobLocationType], "EmploymentType": Fact[EmploymentType],
    }  # fmt: skip
    for name, noun in aliases.items():
        ref = msgspec.json.schema_components([noun])[0][0]["$ref"]
        text = text.replace(ref.removeprefix("#/$defs/"), f"Fact_{name}_")
    named = cast("dict[str, Any]", msgspec.json.decode(text))
    for name in aliases:
        named[f"Fact_{name}_"]["title"] = f"Fact[{name}]"
    return named


def _as_written(schema: Any) -> Any:
    """The schema as we write the JSON: a Decimal is a number, for which msgspec has a string with format "decimal".

    A `discriminator` is OpenAPI's, and would ask for the tag that old records do not have.
    """
    if isinstance(schema, dict):
        kept = {key: _as_written(value) for key, value in schema.items() if key != "discriminator"}
        if kept.get("format") == "decimal":
            del kept["format"]
            kept["type"] = "number"
        return kept
    if isinstance(schema, list):
        return [_as_written(value) for value in schema]
    return schema
