"""A record <-> JSON, and the schema of that JSON."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, cast

import msgspec

from jobscan.model import (
    SCHEMA_VERSION,
    Comparison,
    EmploymentType,
    ErrorRecord,
    Fact,
    JobLocationType,
    JobPosting,
    NotComparable,
    Record,
    Seniority,
)

_decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(float_hook=Decimal)
_encoder = msgspec.json.Encoder(decimal_format="number", order=None)


def to_json(value: object) -> bytes:
    """The JSON of any noun here, in one line, keys in the order of the record; Decimals as numbers."""
    return _encoder.encode(value)


def to_builtins(value: object) -> Any:
    """Dicts, lists, strings, ints, floats and Decimals, keys as in the JSON."""
    return msgspec.to_builtins(value, builtin_types=(Decimal,))


def from_json(line: bytes | str) -> Record:
    """The record that `to_json` wrote; raises `msgspec.ValidationError` when the line is no record.

    >>> from jobscan.model import SourceInfo
    >>> source = SourceInfo(uri="a.txt", id=None, index=0, format="text")
    >>> from_json(to_json(JobPosting(source=source))).comparison
    NotComparable(not_comparable='not compared')
    """
    raw = _decoder.decode(line)
    if isinstance(raw, dict) and "error" in raw:
        return msgspec.convert(raw, ErrorRecord, strict=False)
    posting = msgspec.convert(raw, JobPosting, strict=False)
    compared: Any = posting.comparison  # still as in the JSON
    kind = NotComparable if "notComparable" in compared else Comparison
    return msgspec.structs.replace(posting, comparison=msgspec.convert(compared, kind, strict=False))


def json_schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of one line of output: a posting, or an error record."""
    nouns = [JobPosting, ErrorRecord, Comparison, NotComparable]
    _, definitions = msgspec.json.schema_components(nouns, ref_template="#/$defs/{name}")
    definitions["JobPosting"]["properties"]["comparison"] = _one_of("Comparison", "NotComparable")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "jobscan record",
        "version": SCHEMA_VERSION,
        **_one_of("JobPosting", "ErrorRecord"),
        "$defs": {name: _numbers(definition) for name, definition in definitions.items()},
    }
    text = msgspec.json.encode(schema).decode()
    for ugly, pretty in _literal_names().items():
        text = text.replace(ugly, pretty)
    return cast("dict[str, Any]", msgspec.json.decode(text))


def _literal_names() -> dict[str, str]:
    """msgspec names `Fact[Literal[...]]` after all its literals; we name it after the alias."""
    aliases: dict[str, Any] = {
        "Fact_JobLocationType_": Fact[JobLocationType],
        "Fact_EmploymentType_": Fact[EmploymentType],
        "Fact_Seniority_": Fact[Seniority],
    }
    refs = {name: msgspec.json.schema_components([noun])[0][0]["$ref"] for name, noun in aliases.items()}
    return {ref.removeprefix("#/$defs/"): name for name, ref in refs.items()}


def _one_of(*names: str) -> dict[str, Any]:
    return {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in names]}


def _numbers(schema: Any) -> Any:
    """msgspec describes a Decimal as a string with format "decimal"; we write it as a JSON number."""
    if isinstance(schema, dict):
        if schema.get("format") == "decimal":
            return {"type": "number"}
        return {key: _numbers(value) for key, value in schema.items()}
    if isinstance(schema, list):
        return [_numbers(value) for value in schema]
    return schema
